# Refusals that belong to no feature.

## Refusals
error-bad-request = Запрос не удалось прочитать.
error-idempotency-in-flight = Ваш первый запрос ещё выполняется. Подождите немного.
error-idempotency-key-invalid = Заголовок Idempotency-Key должен содержать от 1 до 200 видимых символов ASCII.
error-idempotency-key-missing = Нет заголовка Idempotency-Key.
error-idempotency-mismatch = Этот ключ уже использован для другого запроса.
error-internal-error = У нас что-то сломалось. Попробуйте ещё раз.
error-method-not-allowed = Этот метод здесь не поддерживается.
error-feature-off = В этом магазине такого нет.
error-not-found = Здесь ничего нет.
error-overloaded = Сейчас здесь очень много людей. Попробуйте чуть позже.
error-payload-too-large = Запрос слишком большой.
error-too-many-requests = Слишком много попыток. Подождите немного.
error-unavailable = Магазин временно недоступен. Попробуйте ещё раз.
error-unsupported-media-type = Запрос должен быть в формате JSON.
error-figure-changed =
    { $field ->
        [rate] Курс изменился: единица денег теперь даёт { $now } монетами.
        [fee] Комиссия изменилась: теперь { $now }.
        [coins_per_star] Курс изменился: за одну звезду вы теперь получаете { $now } монетами.
       *[other] Значение изменилось: теперь { $now }.
    } Проверьте и подтвердите ещё раз.
error-validation-error =
    { $field ->
        [amount] Поле «сумма» заполнено неверно.
        [account-holder] Поле «имя владельца» заполнено неверно.
        [account-number] Поле «номер» заполнено неверно.
        [account-provider] Поле «банк или оператор» заполнено неверно.
        [recipient_name] Поле «имя» заполнено неверно.
        [phone] Поле «телефон» заполнено неверно.
        [country] Поле «страна» заполнено неверно.
        [region] Поле «область» заполнено неверно.
        [city] Поле «город» заполнено неверно.
        [street] Поле «улица» заполнено неверно.
        [postcode] Поле «индекс» заполнено неверно.
        [note] Поле «примечание» заполнено неверно.
        [reason] Поле «причина» заполнено неверно.
        [reference] Поле «номер перевода» заполнено неверно.
        [stars] Поле «количество звёзд» заполнено неверно.
        [content] Поле «текст» заполнено неверно.
        [price] Поле «цена» заполнено неверно.
       *[other] Что-то заполнено неверно.
    }
