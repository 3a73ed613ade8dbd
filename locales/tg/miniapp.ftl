# Матнҳои барномаи хурд.

## Дар ҳама ҷо
miniapp-loading = Бор шуда истодааст…
miniapp-retry = Аз нав кӯшиш кардан
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
miniapp-tab-market = Бозор
miniapp-tab-tickets = Чиптаҳо
miniapp-tab-wallet = Ҳамён
miniapp-tab-profile = Профил
miniapp-duration-days = { $days } рӯз { $hours } соат
miniapp-any-moment = ҳозир
miniapp-announce-minutes = { $label }: { $count } дақиқа
miniapp-announce-seconds = { $label }: { $count } сония
miniapp-my-tickets-count = { $count } чиптаи шумо

## Саҳифаи асосӣ
miniapp-home-greeting = Салом, { $name }
miniapp-home-balance = Баланси шумо
miniapp-home-active = Ҳоло дар фурӯш
miniapp-home-upcoming = Ба зудӣ кушода мешавад
miniapp-home-drawing = Қуръакашӣ рафта истодааст
miniapp-home-completed = Қуръа кашида шуд
miniapp-home-empty = Ҳоло чизе дар фурӯш нест
miniapp-home-empty-text = Лотереяҳои нав ҳамин ки кушода шаванд, дар ин ҷо пайдо мешаванд.
miniapp-winner-name = Ғолиб: { $name }

## Лотерея
miniapp-progress-label = Чиптаҳои фурӯхташуда
miniapp-sold-of = Фурӯхта: { $sold } аз { $total }
miniapp-left = { $count } боқӣ монд
miniapp-sold-out = Ҳама фурӯхта шуд
miniapp-ticket-price = Чипта
miniapp-odds-per-ticket = Имкони чипта
miniapp-odds-mine = Имкони ман
miniapp-odds-one-in = 1 аз { $n }
miniapp-odds-with = Бо { $count } чипта имкони шумо 1 аз { $n } аст, агар ҳамаи чиптаҳо фурӯхта шаванд.
miniapp-winners = Ғолибон
miniapp-picture-number = Сурати { $number } аз { $total }
miniapp-about-prize = Дар бораи мукофот
miniapp-details = Тафсилот
miniapp-specifications = Хусусиятҳо
miniapp-material = Мавод
miniapp-ends-on = Фурӯш { $date } ё баробари фурӯши чиптаи охирин анҷом меёбад.
miniapp-opens-on = Фурӯш { $date } оғоз мешавад.
miniapp-extended = Чиптаҳои кам фурӯхта шуданд, бинобар ин фурӯш як бор дароз карда шуд.
miniapp-live-waiting = Фурӯшҳои нав дарҳол дар ин ҷо намоён мешаванд
miniapp-live-sold-now = Ҳозир { $count } чипта фурӯхта шуд
miniapp-live-sold = Фурӯши охирин: { $count } чипта
miniapp-watch-draw = Тамошои қуръакашӣ
miniapp-see-draw = Натиҷаи қуръакашӣ
miniapp-see-lotteries = Ба лотереяҳо

## Марҳилаҳо
miniapp-phase-opens = Ба зудӣ кушода мешавад
miniapp-phase-on-sale = Дар фурӯш
miniapp-phase-closing = Фурӯш анҷом ёфт
miniapp-phase-sealing = Ҳама фурӯхта шуд
miniapp-phase-drawing = Рӯйхат мӯҳр шуд, қуръакашӣ дар пеш аст
miniapp-phase-completed = Қуръа кашида шуд
miniapp-phase-cancelled = Бекор шуд
miniapp-countdown-opens = То кушодашавӣ
miniapp-countdown-on-sale = То анҷоми фурӯш
miniapp-countdown-closing = То мӯҳри рӯйхат
miniapp-countdown-sealing = То мӯҳри рӯйхат
miniapp-countdown-drawing = То қуръакашӣ
miniapp-phase-opens-note = Фурӯш ба зудӣ оғоз мешавад.
miniapp-phase-on-sale-note = Қуръа вақте кашида мешавад, ки ҳамаи чиптаҳо фурӯхта шаванд ё мӯҳлат ба охир расад.
miniapp-phase-closing-note = Рӯйхати чиптаҳо ҳозир мӯҳр мешавад.
miniapp-phase-sealing-note = Ҳозир рӯйхати чиптаҳо баста ва нақши он нашр мешавад.
miniapp-phase-drawing-note = Рӯйхати чиптаҳо баста шуд: дигар чизеро дар он тағйир додан мумкин нест.
miniapp-phase-completed-note = Ғолиб муайян шуд.
miniapp-phase-cancelled-note = Ин лотерея бекор шуд. Маблағи ҳамаи чиптаҳо баргардонида шуд.

## Харид
miniapp-buy-title = Хариди чипта
miniapp-how-many = Чанд чипта?
miniapp-quantity = Шумораи чиптаҳо
miniapp-quantity-more = Як чипта зиёдтар
miniapp-quantity-less = Як чипта камтар
miniapp-quick-max = То { $n }
miniapp-pay-with = Пардохт аз
miniapp-buy = Харидани { $count } чипта · { $total }
miniapp-buy-more = Боз харидан
miniapp-limit-reached = Шумо ба ҳадди худ расидед
miniapp-limit-note = На бештар аз { $limit } чипта барои як нафар; шумо { $held } доред.
miniapp-not-enough-funds = Маблағи ин ҳамён намерасад
miniapp-bought = { $count } чипта аз они шумост
miniapp-bought-before = Ин харид пештар анҷом ёфта буд; маблағ дубора гирифта нашуд.
miniapp-bought-paid = Пардохт шуд: { $amount }. Дар ҳамён монд: { $balance }.
miniapp-and-more = ва боз { $count }

## Чиптаҳо
miniapp-my-tickets = Чиптаҳои ман
miniapp-tickets-title = Чиптаҳои ман
miniapp-tickets-empty = Ҳоло чипта нест
miniapp-tickets-empty-text = Лотереяро интихоб кунед: ҳар чипта як имкон аст.
miniapp-ticket-won-rank = Мукофоти { $rank }
miniapp-ticket-refunded = баргардонида шуд
miniapp-open-receipt = Кушодани расид
miniapp-receipt-title = Расиди чиптаи { $number }
miniapp-receipt-text = Он исбот мекунад, ки ин чипта бо Telegram ID-и шумо дар рӯйхати мӯҳршуда ҳаст. Агар худатон қуръакаширо санҷидан хоҳед, онро нигоҳ доред.
miniapp-status-won = Шумо бурдед
miniapp-status-upcoming = Ба зудӣ кушода мешавад
miniapp-status-active = Дар фурӯш
miniapp-status-sold-out = Ҳама фурӯхта шуд
miniapp-status-drawing = Қуръакашӣ рафта истодааст
miniapp-status-completed = Қуръа кашида шуд
miniapp-status-cancelled = Бекор шуд, маблағ баргардонида шуд

## Қуръакашӣ
miniapp-drawn-on = Қуръа { $date } кашида шуд
miniapp-winning-ticket = Чиптаи бурднок: { $number }
miniapp-winners-title = { $count ->
    [1] Ғолиб
   *[other] Ғолибон
}
miniapp-winner-nameless = Бозингар
miniapp-winner-me = Ин шумоед
miniapp-you-won = Шумо бурдед!
miniapp-you-won-ticket = { $count ->
    [1] Чиптаи шумо { $numbers } баромад.
   *[other] Чиптаҳои шумо { $numbers } баромаданд.
}
miniapp-prize-physical = Мукофоти шумо: { $title }.
miniapp-prize-cash = { $amount } ба баланси шумо гузаронида шуд.
miniapp-prize-coins = { $amount } бо тангаҳо ба ҳамёни шумо гузаронида шуд.
miniapp-not-this-time = Ин дафъа не
miniapp-not-this-time-text = { $count ->
    [1] Чиптаи шумо дар қуръакашӣ буд, вале чиптаи дигар баромад.
   *[other] { $shown } чиптаи шумо дар қуръакашӣ буданд, вале чиптаи дигар баромад.
}
miniapp-not-in-draw = Қуръакашӣ анҷом ёфт
miniapp-not-in-draw-text = Шумо дар ин лотерея чипта надоштед.
miniapp-proof-title = Ин қуръакаширо чӣ тавр санҷидан мумкин аст
miniapp-proof-meaning = Пеш аз қуръакашӣ тамоми рӯйхати чиптаҳо мӯҳр мешавад: решаи он ҳар як чиптаро собит месозад. Ғолибон аз мӯҳр ва тасодуфи нашршуда ҳисоб карда мешаванд, бинобар ин ҳар кас метавонад онҳоро аз нав ҳисоб кунад.
miniapp-entropy-ecvrf = Тасодуфро функсияи санҷидашавандаи худи ташкилкунанда медиҳад. Он исбот мекунад, ки ташкилкунанда натиҷаро тағйир надодааст, вале исбот намекунад, ки ӯ якчанд рӯйхати чиптаҳоро насанҷидааст.
miniapp-entropy-drand = Тасодуфро drand медиҳад — маяки ҷамъиятие, ки онро касе пешгӯӣ, интихоб ё пинҳон карда наметавонад.
miniapp-not-sealed-yet = Рӯйхати чиптаҳо ҳоло мӯҳр нашудааст.
miniapp-sealed-at = Мӯҳр шуд
miniapp-tickets-in-draw = Чиптаҳо дар қуръакашӣ
miniapp-cancelled-undersold = Чиптаҳо кам фурӯхта шуданд. Ҳама чиз ба ҳамёнҳои худ бармегардад.
miniapp-cancelled-void = Маяк дар се рӯз ҷавоб надод. Ҳама чиз ба ҳамёнҳои худ бармегардад.
miniapp-seal-round = Даври маяк
miniapp-seal-round-anew = Рӯйхат барои даври аввал дер баромад, бинобар ин даври дигар гирифта шуд.
miniapp-seal-root = Решаи рӯйхати мӯҳршуда
miniapp-download-proof = Далел
miniapp-download-leaves = Рӯйхати чиптаҳо
miniapp-download-checker = Саҳифаи санҷиш

## Ҳамён
miniapp-wallet-title = Ҳамён
miniapp-wallet-balances = Балансҳо
miniapp-wallet-balance = Баланс
miniapp-wallet-lucky-coin = Тангаҳо
miniapp-wallet-bonus = Бонус
miniapp-wallet-balance-note = Пул: бо он чипта мехаранд ва онро гирифтан мумкин аст.
miniapp-wallet-lucky-coin-note = Бо тангаҳо чипта мехаранд; онҳо ба пул табдил намеёбанд.
miniapp-wallet-bonus-note = Бо бонус чипта мехаранд; он ба пул табдил намеёбад.
miniapp-frozen = { $amount } нигоҳ дошта шуд
miniapp-history = Таърих
miniapp-history-empty = Ҳоло чизе нест
miniapp-history-empty-text = Ҳар як амали ин ҳамён дар ин ҷо нишон дода мешавад.
miniapp-balance-after = Бақия: { $amount }
miniapp-transaction-purchase = Чиптаҳо
miniapp-transaction-refund = Баргардонидан
miniapp-transaction-prize = Мукофот
miniapp-transaction-commission = Хариди дӯст
miniapp-transaction-credit = Ҳисоб кардан
miniapp-transaction-welcome = Тӯҳфаи хуш омадед
miniapp-transaction-exchange = Мубодила
miniapp-transaction-deposit = Пур кардан
miniapp-transaction-withdrawal = Гирифтан
miniapp-transaction-resale = Харид дар бозор
miniapp-transaction-resale-settlement = Чипта фурӯхта шуд
miniapp-transaction-prize-resale = Ҷоиза дар бозор
miniapp-transaction-resale-refund = Баргардонидан аз бозор
miniapp-transaction-resale-reversal = Бекор кардани фурӯш
miniapp-transaction-freeze = Барои баровардан нигоҳ дошта шуд
miniapp-transaction-unfreeze = Аз нигоҳдорӣ озод шуд
miniapp-transaction-bonus = Бонуси пуркунӣ
miniapp-transaction-showoff-reward = Мукофот барои паём
miniapp-transaction-deposit-refund = Баргардонидани ситораҳо
miniapp-transaction-deposit-refund-return = Баргардонидан бекор шуд

## Профил
miniapp-profile-title = Профил
miniapp-level = Сатҳи { $level }
miniapp-stat-lotteries = Лотереяҳо
miniapp-stat-spent = Харҷ шуд
miniapp-stat-won = Бурд
miniapp-referral-title = Даъвати дӯстон
miniapp-referral-text = Агар касе бо пайванди шумо ояд, шумо аз чиптаҳои харидаи ӯ бонус мегиред.
miniapp-referral-share-text = Ба LuckyMart ҳамроҳ шавед: мукофотҳо бо қуръа бозӣ мешаванд ва ҳар қуръаро ҳар кас санҷида метавонад.
miniapp-settings = Танзимот
miniapp-language = Забон
miniapp-terms = Шартҳои истифода
miniapp-sessions = Дастгоҳҳои воридшуда
miniapp-session-device = Дастгоҳ
miniapp-session-current = Ин дастгоҳ
miniapp-session-last = Фаъолият: { $date }
miniapp-session-revoke = Баромадан
miniapp-session-revoked = Аз дастгоҳ баромад шуд

## Огоҳиҳо
miniapp-notifications-title = Огоҳиҳо
miniapp-notifications-unread = Огоҳиҳо: { $count } нохонда
miniapp-notifications-empty = Ҳоло ором аст
miniapp-notifications-empty-text = Қуръакашиҳо, мукофотҳо ва хабарҳои чиптаҳои шумо дар ин ҷо пайдо мешаванд.

## Берун аз Telegram ва ҳангоми ворид нашудан
miniapp-outside-title = LuckyMart дар Telegram аст
miniapp-outside-text = Онро аз чати боти мо кушоед: дар он ҷо Telegram ба мо мегӯяд, ки шумо кистед, ва чиптаҳои шумо интизоранд.
miniapp-outside-open = Кушодани { $bot }
miniapp-sign-in-failed = Ворид шудан нашуд

## Хатоҳо аз рӯи рамзи API
miniapp-error-connection = Пайваст нест. Чизе гум нашудааст: аз нав кӯшиш кунед.
miniapp-error-unknown = Хатое рух дод. Лутфан аз нав кӯшиш кунед.
miniapp-error-sold-out = Ҳамаи чиптаҳо фурӯхта шуданд.
miniapp-error-not-enough-tickets = Танҳо { $available } чипта боқӣ мондааст.
miniapp-error-limit-reached = Ин аз ҳадди як нафар зиёд аст: ҳад { $limit }, шумо { $held } доред.
miniapp-error-lottery-closed = Чиптаҳои ин лотерея ҳоло дар фурӯш нестанд.
miniapp-error-insufficient-funds = Маблағи ин ҳамён намерасад: { $required } лозим, { $balance } ҳаст.
miniapp-error-lottery-not-found = Чунин лотерея нест.
miniapp-error-idempotency-in-flight = Хариди шумо ҳоло иҷро шуда истодааст. Каме баъдтар такрор кунед; маблағ дубора гирифта намешавад.
miniapp-error-overloaded = Ҳоло бисёр одамон харида истодаанд. Каме баъдтар такрор кунед; маблағ дубора гирифта намешавад.
miniapp-error-too-many-requests = Дархостҳо аз ҳад зиёданд. Каме интизор шавед.
miniapp-error-lottery-not-sealed = Расид пас аз мӯҳри рӯйхати чиптаҳо пайдо мешавад.
miniapp-error-draw-not-found = Қуръаи ин лотерея ҳоло кашида нашудааст.
miniapp-error-init-data-invalid = Имзои Telegram тасдиқ нашуд. Барномаро пӯшида, аз чат аз нав кушоед.
miniapp-error-init-data-expired = Ин саҳифа хеле дер кушода буд. Барномаро пӯшида, аз чат аз нав кушоед.
miniapp-error-init-data-future = Соатҳо мувофиқ нестанд. Барномаро пӯшида, аз чат аз нав кушоед.
miniapp-error-user-banned = Ҳисоби шумо баста шудааст. Сабаб: { $reason }

## Роҳҳо
miniapp-menu-prizes = Ҷоизаҳо
miniapp-menu-friends = Дӯстон
miniapp-menu-showoffs = Паёмҳои ғолибон
miniapp-menu-addresses = Суроғаҳо
miniapp-menu-preferences = Танзими огоҳиномаҳо
miniapp-menu-security = Амният
miniapp-wallet-actions = Ҳаракати пул
miniapp-wallet-deposit = Пур кардан
miniapp-wallet-withdraw = Баровардан
miniapp-wallet-exchange = Ба танга
