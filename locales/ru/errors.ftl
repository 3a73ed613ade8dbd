# Почему отказано. Одно сообщение на код; значения — данные ошибки.

error-amount-scale = Слишком дробная сумма. После запятой — не больше { $scale } знаков.
error-bad-quantity = Выберите от 1 до 100 билетов.
error-bad-request = Запрос не удалось прочитать.
error-broadcast-not-found = Такого сообщения нет.
error-draw-not-found = Розыгрыш ещё не состоялся.
error-entropy-source-unavailable = Этот магазин не может провести розыгрыш с таким источником случайности.
error-idempotency-in-flight = Ваш первый запрос ещё выполняется. Подождите немного.
error-idempotency-key-invalid = Заголовок Idempotency-Key должен содержать от 1 до 200 видимых символов ASCII.
error-idempotency-key-missing = Нет заголовка Idempotency-Key.
error-idempotency-mismatch = Этот ключ уже использован для другого запроса.
error-init-data-expired = Вход устарел. Откройте приложение заново.
error-init-data-future = На устройстве неверное время. Исправьте его и откройте приложение заново.
error-init-data-invalid = Telegram не подтвердил вход. Откройте приложение из бота.
error-insufficient-funds = В этом кошельке не хватает денег.
error-internal-error = У нас что-то сломалось. Попробуйте ещё раз.
error-limit-reached =
    { $held ->
        [0] Здесь у одного человека может быть не больше { $limit } билетов.
       *[other] Здесь у одного человека может быть не больше { $limit } билетов. У вас уже { $held }.
    }
error-lottery-closed = Билеты этой лотереи сейчас не продаются.
error-lottery-has-sales = Билеты уже проданы, поэтому ничего изменить нельзя.
error-lottery-not-found = Такой лотереи нет.
error-lottery-not-sealed = Список билетов ещё не запечатан.
error-lottery-state = С лотереей в её нынешнем состоянии этого сделать нельзя.
error-method-not-allowed = Такой метод здесь невозможен.
error-not-enough-tickets =
    { $available ->
        [one] Остался только { $available } билет.
        [few] Осталось только { $available } билета.
       *[other] Осталось только { $available } билетов.
    }
error-not-found = Здесь ничего нет.
error-notification-not-found = Такого сообщения нет.
error-order-not-found = Такого заказа нет.
error-overloaded = Сейчас здесь очень много людей. Попробуйте через мгновение.
error-payload-too-large = Запрос слишком большой.
error-permission-denied = У вас нет на это прав.
error-role-not-found = Такой роли нет.
error-seal-not-found = Список билетов ещё не запечатан.
error-session-invalid = Войдите ещё раз.
error-session-not-found = Такого сеанса нет.
error-sold-out = Все билеты проданы.
error-ticket-not-found = Такого билета нет.
error-too-few-sold = Продано билетов: { $sold_tickets }, а нужно { $min_tickets }.
error-too-many-requests = Слишком много попыток. Подождите немного.
error-unavailable = Магазин на мгновение недоступен. Попробуйте ещё раз.
error-unsupported-media-type = Запрос должен быть в формате JSON.
error-user-banned = Ваша учётная запись заблокирована. Причина: { $reason }
error-user-not-found = Такого человека нет.
error-validation-error = Что-то заполнено неверно.
error-wallet-not-found = Такого кошелька нет.
