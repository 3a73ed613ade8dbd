# What the Mini App itself says: navigation, shared labels, errors, signing in.

## In the Mini App
miniapp-loading = Бор мешавад…
miniapp-retry = Такрор кардан
miniapp-back = Бозгашт
miniapp-close = Пӯшидан
miniapp-show-more = Боз нишон додан
miniapp-show-less = Камтар нишон додан
miniapp-show-all = Ҳамаро нишон додан: { $count }
miniapp-copy = Нусха гирифтан
miniapp-copied = Нусха гирифта шуд
miniapp-copy-failed = Нусха гирифта нашуд
miniapp-share = Фиристодан
miniapp-download = Боргирӣ
miniapp-download-failed = Файл захира нашуд
miniapp-unread = Нохонда
miniapp-navigation = Саҳифаҳои асосӣ
miniapp-tab-home = Асосӣ
miniapp-tab-resales = Бозор
miniapp-tab-tickets = Чиптаҳо
miniapp-tab-wallet = Ҳамён
miniapp-tab-profile = Профил
miniapp-duration-days = { $days } рӯз { $hours } соат
miniapp-any-moment = ҳозир
miniapp-announce-minutes = { $label }: { $count } дақиқа
miniapp-announce-seconds = { $label }: { $count } сония
miniapp-outside-title = LuckyMart-ро дар Telegram кушоед
miniapp-outside-text = Онро аз чати боти мо кушоед: Telegram ба мо мегӯяд, ки шумо кистед. Чиптаҳоятон дар он ҷост.
miniapp-outside-open = Кушодани { $bot }
miniapp-sign-in-failed = Ворид шудан муяссар нашуд
miniapp-error-connection = Пайваст нест. Пул ва чиптаҳои шумо бехатаранд. Лутфан аз нав кӯшиш кунед.
miniapp-error-unknown = Хатое рух дод. Лутфан аз нав кӯшиш кунед.
miniapp-error-idempotency-in-flight = Хариди шумо ҳоло иҷро мешавад. Каме баъдтар такрор кунед; маблағ дубора гирифта намешавад.
miniapp-error-overloaded = Ҳоло одамони бисёр мехаранд. Каме баъдтар такрор кунед; маблағ дубора гирифта намешавад.
miniapp-error-too-many-requests = Дархостҳо аз ҳад зиёданд. Каме интизор шавед.
miniapp-menu-prizes = Ҷоизаҳо
miniapp-menu-referrals = Дӯстон
miniapp-menu-showoffs = Постҳои ғолибон
miniapp-menu-addresses = Суроғаҳо
miniapp-menu-preferences = Танзими огоҳиҳо
miniapp-menu-security = Амният
# The shop behind the first screens.
miniapp-remove = Нест кардан
miniapp-amount = Маблағ
miniapp-amount-which = Кадом маблағро дар назар доред?
miniapp-available = Шумо { $amount } доред
