# Signing in and signed-in devices.

## Refusals
error-init-data-expired = Вход устарел. Откройте приложение заново.
error-init-data-future = Часы вашего устройства спешат или отстают. Исправьте время и откройте приложение заново.
error-init-data-invalid = Telegram не подтвердил вход. Откройте приложение из бота.
error-session-invalid = Войдите ещё раз.
error-session-not-found = Такого устройства нет.

## In the Mini App
miniapp-sessions = Ваши устройства
miniapp-session-device = Устройство
miniapp-session-current = Это устройство
miniapp-session-last = Последний визит: { $date }
miniapp-session-revoke = Выйти
miniapp-session-revoked = Выход на устройстве выполнен
miniapp-error-init-data-invalid = Подпись Telegram не подтвердилась. Закройте приложение и откройте его снова из чата.
miniapp-error-init-data-expired = Страница открыта слишком долго. Закройте приложение и откройте его снова из чата.
miniapp-error-init-data-future = Часы вашего устройства спешат или отстают. Исправьте время, закройте приложение и откройте его снова из чата.
