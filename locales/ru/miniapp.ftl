# Тексты мини-приложения.

## Везде
miniapp-loading = Загрузка…
miniapp-retry = Повторить
miniapp-back = Назад
miniapp-close = Закрыть
miniapp-show-more = Показать ещё
miniapp-show-less = Свернуть
miniapp-show-all = Показать все: { $count }
miniapp-copy = Копировать
miniapp-copied = Скопировано
miniapp-copy-failed = Не удалось скопировать
miniapp-share = Поделиться
miniapp-download = Скачать
miniapp-download-failed = Не удалось сохранить файл
miniapp-unread = Не прочитано
miniapp-navigation = Основные страницы
miniapp-tab-home = Главная
miniapp-tab-market = Рынок
miniapp-tab-tickets = Билеты
miniapp-tab-wallet = Кошелёк
miniapp-tab-profile = Профиль
miniapp-duration-days = { $days } д { $hours } ч
miniapp-any-moment = вот-вот
miniapp-announce-minutes = { $label }: { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[other] { $count } минут
}
miniapp-announce-seconds = { $label }: { $count ->
    [one] { $count } секунда
    [few] { $count } секунды
   *[other] { $count } секунд
}
miniapp-my-tickets-count = { $count ->
    [one] { $count } ваш билет
    [few] { $count } ваших билета
   *[other] { $count } ваших билетов
}

## Главная
miniapp-home-greeting = Привет, { $name }
miniapp-home-balance = Ваш баланс
miniapp-home-active = Сейчас в продаже
miniapp-home-upcoming = Скоро откроются
miniapp-home-drawing = Идёт розыгрыш
miniapp-home-completed = Разыграны
miniapp-home-empty = Сейчас ничего не продаётся
miniapp-home-empty-text = Новые лотереи появятся здесь, как только откроются.
miniapp-winner-name = Победитель: { $name }

## Лотерея
miniapp-progress-label = Продано билетов
miniapp-sold-of = Продано { $sold } из { $total }
miniapp-left = { $count ->
    [one] остался { $count }
   *[other] осталось { $count }
}
miniapp-sold-out = Всё продано
miniapp-ticket-price = Билет
miniapp-odds-per-ticket = Шанс билета
miniapp-odds-mine = Мой шанс
miniapp-odds-one-in = 1 из { $n }
miniapp-odds-with = { $count ->
    [one] С { $count } билетом ваш шанс — 1 из { $n }, если продадутся все билеты.
   *[other] С { $count } билетами ваш шанс — 1 из { $n }, если продадутся все билеты.
}
miniapp-winners = Победителей
miniapp-picture-number = Картинка { $number } из { $total }
miniapp-about-prize = О призе
miniapp-details = Подробности
miniapp-specifications = Характеристики
miniapp-material = Материал
miniapp-ends-on = Продажа закончится { $date } или раньше, когда продадут последний билет.
miniapp-opens-on = Продажа начнётся { $date }.
miniapp-extended = Билетов было продано слишком мало, поэтому продажу один раз продлили.
miniapp-live-waiting = Новые продажи видны здесь сразу
miniapp-live-sold-now = { $count ->
    [one] Только что продан { $count } билет
    [few] Только что продано { $count } билета
   *[other] Только что продано { $count } билетов
}
miniapp-live-sold = Последняя продажа: { $count ->
    [one] { $count } билет
    [few] { $count } билета
   *[other] { $count } билетов
}
miniapp-watch-draw = Смотреть розыгрыш
miniapp-see-draw = Результат розыгрыша
miniapp-see-lotteries = К лотереям

## Этапы: что происходит, до чего идёт отсчёт, что будет дальше
miniapp-phase-opens = Скоро откроется
miniapp-phase-on-sale = В продаже
miniapp-phase-closing = Продажа окончена
miniapp-phase-sealing = Всё продано
miniapp-phase-drawing = Список запечатан, ждём розыгрыша
miniapp-phase-completed = Разыграно
miniapp-phase-cancelled = Отменено
miniapp-countdown-opens = До открытия
miniapp-countdown-on-sale = До конца продажи
miniapp-countdown-closing = Список будет запечатан через
miniapp-countdown-sealing = Список будет запечатан через
miniapp-countdown-drawing = До розыгрыша
miniapp-phase-opens-note = Продажа скоро начнётся.
miniapp-phase-on-sale-note = Розыгрыш пройдёт, когда продадут все билеты или выйдет время.
miniapp-phase-closing-note = Список билетов вот-вот будет запечатан.
miniapp-phase-sealing-note = Сейчас список билетов будет закрыт, а его отпечаток опубликован.
miniapp-phase-drawing-note = Список билетов закрыт: в нём уже ничего нельзя изменить.
miniapp-phase-completed-note = Победитель определён.
miniapp-phase-cancelled-note = Эта лотерея отменена. Деньги за все билеты возвращены.

## Покупка
miniapp-buy-title = Купить билеты
miniapp-how-many = Сколько?
miniapp-quantity = Количество билетов
miniapp-quantity-more = На один билет больше
miniapp-quantity-less = На один билет меньше
miniapp-quick-max = Макс. { $n }
miniapp-pay-with = Чем платить
miniapp-buy = { $count ->
    [one] Купить { $count } билет · { $total }
    [few] Купить { $count } билета · { $total }
   *[other] Купить { $count } билетов · { $total }
}
miniapp-buy-more = Купить ещё
miniapp-limit-reached = Ваш лимит исчерпан
miniapp-limit-note = Не больше { $limit } билетов на человека; у вас { $held }.
miniapp-not-enough-funds = В этом кошельке не хватает
miniapp-bought = { $count ->
    [one] { $count } билет ваш
    [few] { $count } билета ваши
   *[other] { $count } билетов ваши
}
miniapp-bought-before = Эта покупка уже прошла раньше; второй раз деньги не списаны.
miniapp-bought-paid = Оплачено { $amount }. Осталось в кошельке: { $balance }.
miniapp-and-more = и ещё { $count }

## Билеты
miniapp-my-tickets = Мои билеты
miniapp-tickets-title = Мои билеты
miniapp-tickets-empty = Билетов пока нет
miniapp-tickets-empty-text = Выберите лотерею: каждый билет — это один шанс.
miniapp-ticket-won-rank = Приз { $rank }
miniapp-ticket-refunded = возврат
miniapp-open-receipt = Открыть квитанцию
miniapp-receipt-title = Квитанция билета { $number }
miniapp-receipt-text = Она доказывает, что в запечатанном списке есть этот билет с вашим Telegram ID. Сохраните её, если хотите сами проверить розыгрыш.
miniapp-status-won = Вы выиграли
miniapp-status-upcoming = Скоро откроется
miniapp-status-active = В продаже
miniapp-status-sold-out = Всё продано
miniapp-status-drawing = Идёт розыгрыш
miniapp-status-completed = Разыграно
miniapp-status-cancelled = Отменено, деньги возвращены

## Розыгрыш
miniapp-drawn-on = Разыграно { $date }
miniapp-winning-ticket = Выигрышный билет: { $number }
miniapp-winners-title = { $count ->
    [one] Победитель
   *[other] Победители
}
miniapp-winner-nameless = Игрок
miniapp-winner-me = Это вы
miniapp-you-won = Вы выиграли!
miniapp-you-won-ticket = { $count ->
    [one] Выпал ваш билет { $numbers }.
   *[other] Выпали ваши билеты { $numbers }.
}
miniapp-prize-physical = Ваш приз: { $title }.
miniapp-prize-cash = { $amount } зачислено на ваш баланс.
miniapp-prize-coins = { $amount } монетами зачислено в ваш кошелёк.
miniapp-not-this-time = Не в этот раз
miniapp-not-this-time-text = { $count ->
    [one] Ваш билет участвовал в розыгрыше, но выпал другой.
    [few] Ваши { $shown } билета участвовали в розыгрыше, но выпал другой.
   *[other] Ваши { $shown } билетов участвовали в розыгрыше, но выпал другой.
}
miniapp-not-in-draw = Розыгрыш окончен
miniapp-not-in-draw-text = У вас не было билетов этой лотереи.
miniapp-proof-title = Как проверить этот розыгрыш
miniapp-proof-meaning = До розыгрыша весь список билетов запечатывают: его корень закрепляет каждый билет. Победителей вычисляют из печати и опубликованной случайности, поэтому любой может вычислить их заново.
miniapp-entropy-ecvrf = Случайность даёт собственная проверяемая функция организатора. Она доказывает, что организатор не изменил результат, но не доказывает, что он не перебирал разные списки билетов.
miniapp-entropy-drand = Случайность даёт drand — публичный маяк, который никто не может предсказать, выбрать или скрыть.
miniapp-not-sealed-yet = Список билетов ещё не запечатан.
miniapp-sealed-at = Запечатано
miniapp-tickets-in-draw = Билетов в розыгрыше
miniapp-cancelled-undersold = Продано слишком мало билетов. Всё возвращается в те кошельки, откуда пришло.
miniapp-cancelled-void = Маяк не ответил за трое суток. Всё возвращается в те кошельки, откуда пришло.
miniapp-seal-round = Раунд маяка
miniapp-seal-round-anew = Список вышел слишком поздно для первого раунда, поэтому взят следующий.
miniapp-seal-root = Корень запечатанного списка
miniapp-download-proof = Доказательство
miniapp-download-leaves = Список билетов
miniapp-download-checker = Страница проверки

## Кошелёк
miniapp-wallet-title = Кошелёк
miniapp-wallet-balances = Балансы
miniapp-wallet-balance = Баланс
miniapp-wallet-lucky-coin = Монеты
miniapp-wallet-bonus = Бонусы
miniapp-wallet-balance-note = Деньги: ими платят за билеты, их можно вывести.
miniapp-wallet-lucky-coin-note = Монетами платят за билеты; в деньги они не превращаются.
miniapp-wallet-bonus-note = Бонусами платят за билеты; в деньги они не превращаются.
miniapp-frozen = { $amount } заморожено
miniapp-history = История
miniapp-history-empty = Пока пусто
miniapp-history-empty-text = Здесь будет каждое движение этого кошелька.
miniapp-balance-after = Остаток: { $amount }
miniapp-transaction-purchase = Билеты
miniapp-transaction-refund = Возврат
miniapp-transaction-prize = Приз
miniapp-transaction-commission = Покупка друга
miniapp-transaction-credit = Начисление
miniapp-transaction-welcome = Приветственный подарок
miniapp-transaction-exchange = Обмен
miniapp-transaction-deposit = Пополнение
miniapp-transaction-withdrawal = Вывод
miniapp-transaction-resale = Покупка на рынке
miniapp-transaction-resale-settlement = Билет продан
miniapp-transaction-prize-resale = Приз на рынке
miniapp-transaction-resale-refund = Возврат с рынка
miniapp-transaction-resale-reversal = Отмена продажи
miniapp-transaction-freeze = Заморожено для вывода
miniapp-transaction-unfreeze = Разморожено
miniapp-transaction-bonus = Бонус за пополнение
miniapp-transaction-showoff-reward = Награда за пост
miniapp-transaction-deposit-refund = Возврат звёзд
miniapp-transaction-deposit-refund-return = Возврат звёзд отменён

## Профиль
miniapp-profile-title = Профиль
miniapp-level = Уровень { $level }
miniapp-stat-lotteries = Лотереи
miniapp-stat-spent = Потрачено
miniapp-stat-won = Выиграно
miniapp-referral-title = Пригласить друзей
miniapp-referral-text = Если кто-то придёт по вашей ссылке, вы получите бонус с купленных им билетов.
miniapp-referral-share-text = Присоединяйтесь к LuckyMart: здесь разыгрывают призы, и каждый розыгрыш может проверить любой.
miniapp-settings = Настройки
miniapp-language = Язык
miniapp-terms = Условия использования
miniapp-sessions = Устройства со входом
miniapp-session-device = Устройство
miniapp-session-current = Это устройство
miniapp-session-last = Активность: { $date }
miniapp-session-revoke = Выйти
miniapp-session-revoked = На устройстве выполнен выход

## Уведомления
miniapp-notifications-title = Уведомления
miniapp-notifications-unread = { $count ->
    [one] Уведомления: { $count } непрочитанное
   *[other] Уведомления: { $count } непрочитанных
}
miniapp-notifications-empty = Пока тихо
miniapp-notifications-empty-text = Здесь появятся розыгрыши, призы и новости о ваших билетах.

## Вне Telegram и когда вход не удался
miniapp-outside-title = LuckyMart живёт в Telegram
miniapp-outside-text = Откройте его из чата с нашим ботом: там Telegram сообщит нам, кто вы, и там вас ждут ваши билеты.
miniapp-outside-open = Открыть { $bot }
miniapp-sign-in-failed = Войти не удалось

## Ошибки по коду API
miniapp-error-connection = Нет связи. Ничего не потеряно: попробуйте ещё раз.
miniapp-error-unknown = Что-то пошло не так. Попробуйте ещё раз.
miniapp-error-sold-out = Все билеты проданы.
miniapp-error-not-enough-tickets = { $available ->
    [one] Остался только { $available } билет.
    [few] Осталось только { $available } билета.
   *[other] Осталось только { $available } билетов.
}
miniapp-error-limit-reached = Это больше, чем можно одному человеку: лимит { $limit }, у вас { $held }.
miniapp-error-lottery-closed = Билеты этой лотереи сейчас не продаются.
miniapp-error-insufficient-funds = В этом кошельке не хватает: нужно { $required }, есть { $balance }.
miniapp-error-lottery-not-found = Такой лотереи нет.
miniapp-error-idempotency-in-flight = Ваша покупка ещё выполняется. Повторите через минуту; дважды деньги не спишутся.
miniapp-error-overloaded = Сейчас покупает очень много людей. Повторите через минуту; дважды деньги не спишутся.
miniapp-error-too-many-requests = Слишком много запросов. Подождите немного.
miniapp-error-lottery-not-sealed = Квитанция появится, когда список билетов будет запечатан.
miniapp-error-draw-not-found = Эта лотерея ещё не разыграна.
miniapp-error-init-data-invalid = Подпись Telegram не подтвердилась. Закройте приложение и откройте его снова из чата.
miniapp-error-init-data-expired = Страница открыта слишком долго. Закройте приложение и откройте его снова из чата.
miniapp-error-init-data-future = Часы не сходятся. Закройте приложение и откройте его снова из чата.
miniapp-error-user-banned = Ваш аккаунт заблокирован. Причина: { $reason }

## Дальше
miniapp-menu-prizes = Призы
miniapp-menu-friends = Друзья
miniapp-menu-showoffs = Посты победителей
miniapp-menu-addresses = Адреса
miniapp-menu-preferences = Настройки уведомлений
miniapp-menu-security = Безопасность
miniapp-wallet-actions = Движение денег
miniapp-wallet-deposit = Пополнить
miniapp-wallet-withdraw = Вывести
miniapp-wallet-exchange = В монеты
