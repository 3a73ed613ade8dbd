# Refusals that belong to no feature.

## Refusals
error-bad-request = Запрос не удалось прочитать.
error-idempotency-in-flight = Ваш первый запрос ещё выполняется. Подождите немного.
error-idempotency-key-invalid = Заголовок Idempotency-Key должен содержать от 1 до 200 видимых символов ASCII.
error-idempotency-key-missing = Нет заголовка Idempotency-Key.
error-idempotency-mismatch = Этот ключ уже использован для другого запроса.
error-internal-error = У нас что-то сломалось. Попробуйте ещё раз.
error-method-not-allowed = Такой метод здесь невозможен.
error-not-found = Здесь ничего нет.
error-overloaded = Сейчас здесь очень много людей. Попробуйте через мгновение.
error-payload-too-large = Запрос слишком большой.
error-too-many-requests = Слишком много попыток. Подождите немного.
error-unavailable = Магазин на мгновение недоступен. Попробуйте ещё раз.
error-unsupported-media-type = Запрос должен быть в формате JSON.
error-validation-error = Что-то заполнено неверно.
