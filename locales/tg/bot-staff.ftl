# Он чи кормандон дар чат мехонанд. HTML аз Bot API; тугмаҳо ва огоҳиҳо матни оддӣ.

bot-staff =
    🧑‍💼 <b>Шумо корманд ҳастед</b>: { $roles }

    { $commands }

    <i>{ $permissions }</i>
bot-staff-nothing = Дар ин чат коре нест: нақши шумо танҳо мебинад.
bot-reason-too-long = Сабаб аз ҳад дароз аст: на бештар аз { $limit } аломат.

## Тугмаҳо
bot-button-publish = 📣 Нашр кардан
bot-button-edit = ✏️ Тағйир додан
bot-button-save = 💾 Нигоҳ доштан
bot-button-save-draft = 💾 Ҳамчун сиёҳнавис
bot-button-skip = Гузаштан ⏭
bot-button-cancel-lottery = ✖️ Бекор кардани лотерея
bot-button-draw-now = 🎲 Ҳозир қуръа кашидан
bot-button-draw-yes = 🎲 Ҳа, қуръа кашем
bot-button-discard = 🗑 Партофтан

## Лотереяи нав
bot-form-begin =
    🆕 <b>Лотереяи нав</b>

    Ман мепурсам, шумо ҷавоб медиҳед. Дар охир ҳамаашро мебинед ва тағйир дода метавонед. Қатъ кардан: /cancel
bot-form-ask-title = 🏷 Ном ба ин забон: <b>{ $language_name }</b>. Ақаллан як забон лозим аст.
bot-form-ask-description = 📝 Тавсиф ба ин забон: <b>{ $language_name }</b>.
bot-form-ask-picture = 🖼 Сурат: суроғаи он (https://…) ё худи акс.
bot-form-ask-price = 🎟 Нархи чипта чанд аст, бо { $currency }?
bot-form-ask-tickets = 🔢 Ҳамагӣ чанд чипта?
bot-form-ask-max-per-user = 👤 Як кас чанд чипта дошта метавонад? Гузаред, агар ҳадди худи мағоза, дар сурати буданаш, кифоя бошад.
bot-form-ask-winners = 🏆 Чанд ғолиб?
bot-form-ask-min-tickets = 📉 Барои қуръакашӣ чанд чипта бояд фурӯхта шавад? Гузаред, агар барои ҳар ғолиб як чипта кифоя бошад. Агар камтар бошад, фурӯш як бор дароз мешавад, баъд пули ҳама бармегардад.
bot-form-ask-prize-type = 🎁 Ҷоиза чист?
bot-form-ask-prize-value = 💎 Ҷоизаи як ғолиб чанд меарзад, бо { $currency }?
bot-form-ask-duration = 🕓 Фурӯш чанд вақт давом мекунад? Масалан 30m, 12h ё 7d.
bot-form-current = Ҳозир: { $value }
bot-form-required = Бе ин намешавад.
bot-form-need-title = Ақаллан ба як забон ном лозим аст.
bot-form-missing = Чизе намерасад. Лутфан майдонҳои поёнро аз назар гузаронед.
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
bot-form-no-photos = Акс дар ин ҷо мувофиқ нест. Матн фиристед, суратро бошад — бо суроғааш (https://…).
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
bot-form-field-duration = Мӯҳлат
bot-form-line = { $field }: <b>{ $value }</b>
bot-form-span = { $days } рӯз { $hours } соат { $minutes } дақ
bot-form-review =
    🔎 <b>Лутфан санҷед</b>

    { $lines }

    Барои тағйир додан майдонро пахш кунед. Пас аз фурӯши чиптаи аввал чизеро тағйир додан мумкин нест.

## Идоракунӣ
bot-manage = 🗂 <b>Ҳамаи лотереяҳо</b>, аввал навтаринҳо
bot-manage-none = Ҳоло лотерея нест. Сохтан: /newlottery
bot-manage-state-name =
    { $state ->
        [DRAFT] сиёҳнавис
        [UPCOMING] ба зудӣ кушода мешавад
        [ACTIVE] дар фурӯш
        [SOLD_OUT] ҳама фурӯхта шуд
        [DRAWING] қуръакашӣ рафта истодааст
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

    Чаро бекор мекунем? Ҷавоби шуморо бозигарон мехонанд.
bot-manage-cancel-confirm =
    ✖️ <b>{ $title }</b> бекор шавад?
    Сабаб: { $reason }
    { $sold ->
        [0] Чипта фурӯхта нашудааст.
       *[other] Пули { $sold } чипта бармегардад.
    }

    Инро баргардондан мумкин нест.
bot-manage-draw-confirm =
    🎲 Ҳозир қуръаи <b>{ $title }</b>-ро кашем?
    Аз { $total } чипта { $sold } фурӯхта шуд.

    Фурӯш дарҳол қатъ, рӯйхат мӯҳр ва ғолибон муайян мешаванд. Инро баргардондан мумкин нест.

## Воридот
bot-credit-user = 👤 Ба кӣ? @ном ё id-и Telegram-ро фиристед.
bot-credit-no-user = Ман ин шахсро намешиносам: аввал вай бояд ботро кушояд. Агар ном дуруст бошад, id-и Telegram-ро санҷед.
bot-credit-wallet = 👛 { $name }: кадом ҳамён?
bot-credit-amount = 💎 { $wallet }: чанд, бо { $currency }?
bot-credit-bad-amount =
    { $scale ->
        [0] Адади бутуни аз сифр калон лозим аст.
       *[other] Маблағи аз сифр калон лозим аст, баъди вергул на бештар аз { $scale } рақам.
    }
bot-credit-reason = 📝 Барои чӣ? Ҷавоби шуморо он шахс мебинад, ва он дар дафтар мемонад.
bot-credit-review =
    Лутфан санҷед:
    👤 { $name }
    👛 { $wallet }: <b>+{ $amount }</b>
    📝 { $reason }
bot-credit-done =
    ✅ Ворид шуд: { $name }, { $wallet } <b>+{ $amount }</b>
    <code>{ $transaction }</code>
