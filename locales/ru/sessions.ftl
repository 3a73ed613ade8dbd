# Signing in and signed-in devices.

## Refusals
error-init-data-expired = Вход устарел. Откройте приложение заново.
error-init-data-future = На устройстве неверное время. Исправьте его и откройте приложение заново.
error-init-data-invalid = Telegram не подтвердил вход. Откройте приложение из бота.
error-session-invalid = Войдите ещё раз.
error-session-not-found = Такого сеанса нет.

## In the Mini App
miniapp-sessions = Устройства со входом
miniapp-session-device = Устройство
miniapp-session-current = Это устройство
miniapp-session-last = Активность: { $date }
miniapp-session-revoke = Выйти
miniapp-session-revoked = На устройстве выполнен выход
miniapp-error-init-data-invalid = Подпись Telegram не подтвердилась. Закройте приложение и откройте его снова из чата.
miniapp-error-init-data-expired = Страница открыта слишком долго. Закройте приложение и откройте его снова из чата.
miniapp-error-init-data-future = Часы не сходятся. Закройте приложение и откройте его снова из чата.
