# Signing in and signed-in devices.

## Refusals
error-init-data-expired = Вуруд куҳна шудааст. Барномаро аз нав кушоед.
error-init-data-future = Вақти дастгоҳи шумо нодуруст аст. Онро дуруст карда, барномаро аз нав кушоед.
error-init-data-invalid = Telegram вурудро тасдиқ накард. Барномаро аз бот кушоед.
error-session-invalid = Лутфан аз нав ворид шавед.
error-session-not-found = Чунин дастгоҳ нест.

## In the Mini App
miniapp-sessions = Дастгоҳҳои воридшуда
miniapp-session-device = Дастгоҳ
miniapp-session-current = Ин дастгоҳ
miniapp-session-last = Бори охир: { $date }
miniapp-session-revoke = Баромадан
miniapp-session-revoked = Дастгоҳ аз барнома бароварда шуд
miniapp-error-init-data-invalid = Имзои Telegram тасдиқ нашуд. Барномаро пӯшида, аз чат аз нав кушоед.
miniapp-error-init-data-expired = Ин саҳифа муддати дароз кушода монд. Барномаро пӯшида, аз чат аз нав кушоед.
miniapp-error-init-data-future = Вақти дастгоҳи шумо нодуруст аст. Онро дуруст кунед, барномаро пӯшида, аз чат аз нав кушоед.
