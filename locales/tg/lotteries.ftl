# Lotteries: list, card, form and management.

## Refusals
error-entropy-source-unavailable = Ин мағоза бо чунин манбаи рақами тасодуфӣ қуръакашӣ карда наметавонад.
error-lottery-changed = Лоиҳа баъди фиристодани дархост тағйир ёфт. Дархостро аз нав фиристед.
error-lottery-has-sales = Чиптаҳо аллакай фурӯхта шудаанд, барои ҳамин чизеро тағйир додан мумкин нест.
error-lottery-not-found = Чунин лотерея нест.
error-lottery-published = Шартҳои лотереяи нашршуда тағйир намеёбанд. Аввал онро аз нашр гиред.
error-lottery-state = Бо лотерея дар ҳолати ҳозирааш ин корро кардан мумкин нест.
error-own-lottery = Шумо ин лотереяро сохтаед ё чиптаи онро доред. Касе ки лотереяро мебарад, дар он бозӣ намекунад.

## Notifications
notification-lottery-cancelled-title = Лотерея бекор шуд
notification-lottery-cancelled-body =
    { $reason ->
        [undersold] «{ $title }» баргузор намешавад: чипта хеле кам фурӯхта шуд. Ҳар чи пардохтед, ба ҳамёни шумо бармегардад.
        [void] «{ $title }» беэътибор аст: рақами тасодуфии қуръакашӣ дар 72 соат нашр нашуд. Ҳар чи пардохтед, ба ҳамёни шумо бармегардад.
       *[other] «{ $title }» баргузор намешавад: { $reason }. Ҳар чи пардохтед, ба ҳамёни шумо бармегардад.
    }
notification-lottery-extended-title = Фурӯш дароз шуд
notification-lottery-extended-body = «{ $title }»: ҳоло чиптаи кофӣ фурӯхта нашудааст, бинобар ин фурӯш то { $end_time } идома дорад. Агар ин ҳам кифоя накунад, пули ҳама бармегардад.

## For a second person
approval-lotteries-publish =
    Нашри «{ $title }». Ҳамаи ҷоизаҳо якҷоя: { $amount }{ $prize_type ->
        [CASH] {" "}бо пул
        [COINS] {" "}бо танга
       *[PHYSICAL] {" "}бо мол
    }. Чипта: { $tickets } адад, нархаш { $price }; барои қуръакашӣ бояд { $least } адад фурӯхта шавад.

## In the chat
bot-command-lotteries = Лотереяҳои ҳозира
bot-command-newlottery = Сохтани лотерея
bot-command-managelotteries = Нашр, бекоркунӣ, қуръакашӣ
bot-button-lotteries = 🎟 Лотереяҳо
bot-button-all-lotteries = ◀️ Ҳамаи лотереяҳо
bot-button-lottery = 🎁 Ба лотерея
bot-status =
    { $status ->
        [UPCOMING] ба зудӣ кушода мешавад
        [ACTIVE] дар фурӯш
        [SOLD_OUT] ҳама фурӯхта шуд
        [DRAWING] қуръа кашида мешавад
        [COMPLETED] қуръа кашида шуд
       *[CANCELLED] бекор шуд
    }
bot-lotteries =
    🎟 <b>Лотереяҳо</b>

    { $list }
bot-lotteries-line =
    <b>{ $title }</b>
    Чипта { $price } · { bot-status }
    { $bar } { $sold } аз { $total }
bot-lotteries-none = Ҳоло лотерея нест. Каме дертар боз биёед!
bot-card-title = 🎁 <b>{ $title }</b>  #{ $period }
bot-card-text = { $text }
bot-card-price = 🎟 Нархи чипта <b>{ $price }</b>
bot-card-prize =
    { $type ->
        [CASH] 💵 Ҷоиза: <b>{ $value }</b> бо пул
        [COINS] 🪙 Ҷоиза: танга ба маблағи <b>{ $value }</b>
       *[PHYSICAL] 📦 Арзиши ҷоиза: <b>{ $value }</b>
    }{ $winners ->
        [1] { "" }
       *[other] , { $winners } ғолиб
    }
bot-card-takes =
    { $type ->
        [CASH] 👛 Пардохт танҳо аз баланс
        [COINS] 👛 Пардохт аз баланс ё бо танга
       *[PHYSICAL] { $bonus ->
            [0] 👛 Пардохт аз баланс ё бо танга; бо бонус дигар чипта намондааст
           *[other] 👛 Пардохт аз баланс, бо танга ё бонус; бо бонус боз { $bonus } чипта мондааст
        }
    }
bot-card-sold = { $bar } аз { $total } чипта { $sold } фурӯхта шуд
bot-card-limit = 👤 Барои як кас на бештар аз { $limit } чипта
bot-card-mine = ✅ Шумо { $count } чипта доред
bot-card-upcoming = 🕓 Кушода мешавад: { $time }
bot-card-active = 🕓 Дар фурӯш то { $time } ё то чиптаи охирин
bot-card-sold-out = 🔒 Ҳама фурӯхта шуд. Рӯйхати чиптаҳо дар чанд дақиқа муҳр мешавад, баъд қуръа кашида мешавад.
bot-card-drawing = 🎲 Рӯйхати чиптаҳо муҳр шуд, қуръакашӣ наздик аст.
bot-card-completed =
    🏆 Чиптаи <b>{ $number }</b> бурд.{ $named ->
        [yes] { " " }Муборак, { $winner }!
       *[no] { "" }
    }
bot-card-cancelled = ✖️ Бекор шуд: { $reason }. Пули ҳама бармегардад.
bot-card-undersold = чипта хеле кам фурӯхта шуд
bot-button-publish = 📣 Нашр кардан
bot-button-take-back = ↩️ Аз нашр гирифтан
bot-button-edit = ✏️ Тағйир додан
bot-button-save = 💾 Нигоҳ доштан
bot-button-save-draft = 💾 Ҳамчун сиёҳнавис
bot-button-cancel-lottery = ✖️ Бекор кардани лотерея
bot-button-draw-now = 🎲 Ҳозир қуръа кашидан
bot-button-void = ⚠️ Даст кашидан аз қуръакашӣ
bot-button-draw-yes = 🎲 Ҳа, қуръа кашем
bot-dialog-lottery = лотереяи нав
bot-dialog-draw-void = даст кашидан аз қуръакашӣ
bot-dialog-lottery-cancellation = бекор кардани лотерея
bot-form-begin =
    🆕 <b>Лотереяи нав</b>

    Ман мепурсам, шумо ҷавоб медиҳед. Дар охир ҳамаашро мебинед ва тағйир дода метавонед. Қатъ кардан: /cancel
bot-form-ask-title = 🏷 Ном (забон: <b>{ $language_name }</b>). Ақаллан як забон лозим аст.
bot-form-ask-description = 📝 Тавсиф (забон: <b>{ $language_name }</b>).
bot-form-ask-picture = 🖼 Сурат: суроғаи он (https://…) ё худи акс.
bot-form-ask-price = 🎟 Нархи чипта чанд аст, бо { $currency }?
bot-form-ask-tickets = 🔢 Ҳамагӣ чанд чипта?
bot-form-ask-max-per-user = 👤 Як кас чанд чипта дошта метавонад? Гузаред, агар ҳадди худи мағоза, дар сурати буданаш, кифоя бошад.
bot-form-ask-winners = 🏆 Чанд ғолиб?
bot-form-ask-min-tickets = 📉 Барои қуръакашӣ чанд чипта бояд фурӯхта шавад? Агар гузаред, он қадар мешавад, ки ҷоизаҳоро пӯшонад. Агар камтар бошад, фурӯш як бор дароз мешавад; агар ин ҳам кифоя накунад, пули ҳама бармегардад.
bot-form-ask-prize-type = 🎁 Ҷоиза чист?
bot-form-ask-prize-value = 💎 Ҷоизаи як ғолиб чанд меарзад, бо { $currency }?
bot-form-ask-duration = 🕓 Фурӯш чанд вақт давом мекунад? Масалан 30m, 12h ё 7d.
bot-form-current = Ҳозир: { $value }
bot-form-need-title = Ақаллан ба як забон ном лозим аст.
bot-form-bad-text = Аз 1 то { $limit } аломат лозим аст.
bot-form-bad-picture = Ин суроғае нест, ки бо https:// сар мешавад. Суратро гузаштан ҳам мумкин аст.
bot-form-bad-amount =
    { $scale ->
        [0] Адади бутуни аз сифр калон лозим аст.
       *[other] Маблағи аз сифр калон лозим аст, баъди вергул на бештар аз { $scale } рақам.
    }
bot-form-bad-number = Адади бутун аз 1 то { $most } лозим аст.
bot-form-bad-duration = Аз 5 дақиқа то 366 рӯз лозим аст: 30m, 12h, 7d.
bot-form-bad-choice = Лутфан бо тугма интихоб кунед.
bot-form-bad-order = Мувофиқ нест: ғолибон { $winners }, ҳадди ақал { $minimum }, чиптаҳо { $tickets }. Ҳар адад аз адади навбатӣ зиёд набошад.
bot-form-choice-prize-type =
    { $value ->
        [CASH] 💵 Пул
        [COINS] 🪙 Танга
       *[PHYSICAL] 📦 Мол
    }
bot-form-choice-duration =
    { $value ->
        [t1h] 1 соат
        [t24h] 24 соат
        [t3d] 3 рӯз
       *[t7d] 7 рӯз
    }
bot-form-field-title = Ном ({ $language_name })
bot-form-field-description = Тавсиф ({ $language_name })
bot-form-field-picture = Сурат
bot-form-field-price = Нархи чипта
bot-form-field-tickets = Чиптаҳо
bot-form-field-max-per-user = Ҳад барои як кас
bot-form-field-winners = Ғолибон
bot-form-field-min-tickets = Ҳадди ақали фурӯш
bot-form-field-prize-type = Ҷоиза
bot-form-field-prize-value = Арзиши ҷоиза
bot-form-field-duration = Муҳлат
bot-form-line = { $field }: <b>{ $value }</b>
bot-form-span = { $days } рӯз { $hours } соат { $minutes } дақ
bot-form-review =
    🔎 <b>Лутфан санҷед</b>

    { $lines }

    Барои тағйир додан майдонро пахш кунед. Пас аз фурӯши чиптаи аввал чизеро тағйир додан мумкин нест.
bot-manage = 🗂 <b>Ҳамаи лотереяҳо</b>, аввал навтаринҳо
bot-manage-none = Ҳоло лотерея нест. Сохтан: /newlottery
bot-manage-state-name =
    { $state ->
        [DRAFT] сиёҳнавис
        [UPCOMING] ба зудӣ кушода мешавад
        [ACTIVE] дар фурӯш
        [SOLD_OUT] ҳама фурӯхта шуд
        [DRAWING] қуръа кашида мешавад
        [COMPLETED] қуръа кашида шуд
       *[CANCELLED] бекор шуд
    }
bot-manage-state = Барои кормандон: { bot-manage-state-name }
bot-manage-reason =
    ✖️ <b>{ $title }</b>
    { $sold ->
        [0] Чипта фурӯхта нашудааст.
       *[other] { $sold } чипта фурӯхта шудааст, пулаш бармегардад.
    }

    Чаро бекор мекунем? Ҷавоби шуморо бозингарон мехонанд.
bot-manage-cancel-confirm =
    ✖️ <b>{ $title }</b> бекор шавад?
    Сабаб: { $reason }
    { $sold ->
        [0] Чипта фурӯхта нашудааст.
       *[other] Пули { $sold } чипта бармегардад.
    }

    Инро баргардондан мумкин нест.
bot-manage-void-reason =
    ⚠️ Қуръакашии <b>{ $title }</b> нашуд. Пули ҳама бармегардад, рӯйхати муҳршуда нашршуда мемонад.

    Чаро онро гузарондан намешавад? Бозингарон ҷавоби шуморо мехонанд.
bot-manage-void-confirm =
    ⚠️ Аз қуръакашии <b>{ $title }</b> даст мекашед?
    Сабаб: { $reason }
    Чиптаҳо барои баргардонидани пул: { $sold }

    Инро бекор кардан намешавад.
bot-manage-draw-confirm =
    🎲 Ҳозир қуръаи <b>{ $title }</b>-ро кашем?
    Аз { $total } чипта { $sold } фурӯхта шуд.

    Фурӯш дарҳол қатъ, рӯйхат муҳр ва ғолибон муайян мешаванд. Инро баргардондан мумкин нест.
bot-card-void = рақами тасодуфӣ дар 72 соат нашр нашуд

## In the Mini App
miniapp-home-greeting = Салом, { $name }
miniapp-home-balance = Баланси шумо
miniapp-home-active = Ҳоло дар фурӯш
miniapp-home-upcoming = Ба зудӣ кушода мешавад
miniapp-home-drawing = Қуръа кашида мешавад
miniapp-home-completed = Қуръа кашида шуд
miniapp-home-empty = Ҳоло чизе дар фурӯш нест
miniapp-home-empty-text = Лотереяҳои нав ҳамин ки кушода шаванд, дар ин ҷо пайдо мешаванд.
miniapp-progress-label = Чиптаҳои фурӯхташуда
miniapp-sold-of = Фурӯхта: { $sold } аз { $total }
miniapp-left = { $count } боқӣ монд
miniapp-sold-out = Ҳама фурӯхта шуд
miniapp-ticket-price = Чипта
miniapp-odds-per-ticket = Шонси чипта
miniapp-odds-mine = Шонси ман
miniapp-odds-one-in = 1 аз { $n }
miniapp-odds-with = Бо { $count } чипта шонси шумо 1 аз { $n } аст, агар ҳамаи чиптаҳо фурӯхта шаванд.
miniapp-winners = Ғолибон
miniapp-picture-number = Сурати { $number } аз { $total }
miniapp-about-prize = Дар бораи ҷоиза
miniapp-details = Тафсилот
miniapp-specifications = Хусусиятҳо
miniapp-material = Мавод
miniapp-ends-on = Фурӯш { $date } ё баробари фурӯши чиптаи охирин анҷом меёбад.
miniapp-opens-on = Фурӯш { $date } оғоз мешавад.
miniapp-extended = Чипта кам фурӯхта шуд, бинобар ин фурӯш як бор дароз карда шуд.
miniapp-live-waiting = Фурӯшҳои нав дарҳол дар ин ҷо намоён мешаванд
miniapp-live-sold-now = Ҳозир { $count } чипта фурӯхта шуд
miniapp-live-sold = Фурӯши охирин: { $count } чипта
miniapp-watch-draw = Тамошои қуръакашӣ
miniapp-see-draw = Натиҷаи қуръакашӣ
miniapp-see-lotteries = Ба лотереяҳо

## In the Mini App: phases: what a lottery is doing, what the countdown counts to, what happens then
miniapp-phase-opens = Ба зудӣ кушода мешавад
miniapp-phase-on-sale = Дар фурӯш
miniapp-phase-closing = Фурӯш анҷом ёфт
miniapp-phase-sealing = Ҳама фурӯхта шуд
miniapp-phase-drawing = Рӯйхат муҳр шуд, қуръакашӣ дар пеш аст
miniapp-phase-completed = Қуръа кашида шуд
miniapp-phase-cancelled = Бекор шуд
miniapp-countdown-opens = То кушодашавӣ
miniapp-countdown-on-sale = То анҷоми фурӯш
miniapp-countdown-closing = То муҳри рӯйхат
miniapp-countdown-sealing = То муҳри рӯйхат
miniapp-countdown-drawing = То қуръакашӣ
miniapp-phase-opens-note = Фурӯш ба зудӣ оғоз мешавад.
miniapp-phase-on-sale-note = Қуръа вақте кашида мешавад, ки ҳамаи чиптаҳо фурӯхта шаванд ё муҳлат ба охир расад.
miniapp-phase-closing-note = Рӯйхати чиптаҳо ҳозир муҳр мешавад.
miniapp-phase-sealing-note = Ба зудӣ рӯйхати чиптаҳо муҳр ва изи рақамии он нашр мешавад.
miniapp-phase-drawing-note = Рӯйхати чиптаҳо муҳр шуд: дигар чизеро дар он тағйир додан мумкин нест.
miniapp-phase-completed-note = Ғолиб муайян шуд.
miniapp-phase-cancelled-note = Ин лотерея бекор шуд. Маблағи ҳамаи чиптаҳо баргардонида шуд.

## In the Mini App
miniapp-error-lottery-not-found = Чунин лотерея нест.
