# Он чи бозигарон дар чат мехонанд. HTML аз Bot API; тугмаҳо, фармонҳо ва огоҳиҳо матни оддӣ.

## Фармонҳо ва меню
bot-menu-button = Бозӣ
bot-command-start = Оғоз
bot-command-play = Кушодани мағоза
bot-command-lotteries = Ҳоло чӣ бозӣ мешавад
bot-command-tickets = Чиптаҳои ман
bot-command-balance = Ҳамёнҳои ман
bot-command-verify = Санҷидани қуръакашӣ
bot-command-language = Иваз кардани забон
bot-command-help = Ин бот чӣ кор мекунад
bot-command-terms = Қоидаҳои мағоза
bot-command-privacy = Дар бораи шумо чӣ нигоҳ дошта мешавад
bot-command-paysupport = Кӯмак оид ба пардохт
bot-command-staff = Ҳуқуқҳои ман ҳамчун корманд
bot-command-newlottery = Сохтани лотерея
bot-command-managelotteries = Нашр, бекоркунӣ, қуръакашӣ
bot-command-credit = Маблағ гузарондан ба корбар
bot-command-broadcast = Ба ҳама навиштан

## Тугмаҳо
bot-button-play = 🎁 Кушодани LuckyMart
bot-button-open-app = 📱 Кушодан дар барнома
bot-button-open-chat = Кушодани чат
bot-button-lotteries = 🎟 Лотереяҳо
bot-button-all-lotteries = ◀️ Ҳамаи лотереяҳо
bot-button-lottery = 🎁 Ба лотерея
bot-button-buy = 🎟 Харидани чипта
bot-button-buy-more = 🎟 Боз харидан
bot-button-pay = ✅ Пардохти { $total }
bot-button-my-tickets = 🗂 Чиптаҳои ман
bot-button-proof = 🔍 Далели қуръакашӣ
bot-button-check-mine = 🔍 Санҷидани чиптаи ман
bot-button-first = ⏮ Ба аввал
bot-button-next = Давомаш ▶️
bot-button-older = Пештара ▶️
bot-button-back = ◀️ Бозгашт
bot-button-cancel = ✖️ Бекор кардан
bot-button-confirm = ✅ Тасдиқ
bot-button-old = Ин тугма кӯҳна шудааст. Лутфан аз фармон аз нав сар кунед.

## Оғоз, забон, кӯмак
bot-description = Чизҳои хуб бо нархи чипта. Лотерея интихоб кунед, чипта харед ва қуръакаширо тамошо кунед: ҳар яки онро худатон то рақами охирин санҷида метавонед.
bot-short-description = Қуръакашии чизҳои хуб, ки ҳар кас санҷида метавонад.
bot-start =
    👋 Салом, <b>{ $name }</b>!

    LuckyMart чизҳои хубро бозӣ мекунад. Ҷоиза ба чиптаҳо тақсим мешавад, ва вақте ки онҳо фурӯхта шуданд, яке аз онҳо мебарад. Ҳар қуръакаширо ҳар кас то рақами охирин санҷида метавонад.

    Лотереяро дар барнома ё рост дар ҳамин чат интихоб кунед. Барори кор!
bot-start-demo = 🧪 Ин намоиш аст: пули ин ҷо бозича аст.
bot-play = Ҳама чиз дар барнома аст: лотереяҳо, чиптаҳои шумо, ҳамён ва қуръакашиҳо.
bot-language-name = Тоҷикӣ
bot-language-ask = 🌐 Ба кадом забон гап занам?
bot-language-set = ✅ Акнун ба тоҷикӣ гап мезанем.
bot-help =
    <b>Ман чӣ кор карда метавонам</b>

    { $commands }
bot-unknown = Инро нафаҳмидам. Барномаро бо тугма кушоед ё дар /help бинед, ки ман чӣ кор карда метавонам.
bot-cancelled = Бекор шуд.
bot-cancel-nothing = Чизе барои бекор кардан нест.
bot-group-hint = Ман дар чати шахсӣ кор мекунам. Он ҷо лотереяҳоро дидан ва чипта харидан мумкин аст:
bot-error = Бубахшед, дар тарафи мо хато шуд. Баъди каме боз кӯшиш кунед. Агар такрор шавад, ба хадамоти дастгирӣ ин рақамро гӯед: { $reference }

## Лотереяҳо
bot-status =
    { $status ->
        [UPCOMING] ба зудӣ кушода мешавад
        [ACTIVE] дар фурӯш
        [SOLD_OUT] ҳама фурӯхта шуд
        [DRAWING] қуръакашӣ рафта истодааст
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
        [COINS] 🪙 Ҷоиза: <b>{ $value }</b> бо танга
       *[PHYSICAL] 📦 Ҷоиза: худи мол, арзишаш <b>{ $value }</b>
    }{ $winners ->
        [1] { "" }
       *[other] , { $winners } ғолиб
    }
bot-card-sold = { $bar } аз { $total } чипта { $sold } фурӯхта шуд
bot-card-limit = 👤 Барои як кас на бештар аз { $limit } чипта
bot-card-mine = ✅ Шумо { $count } чипта доред
bot-card-upcoming = 🕓 Кушода мешавад: { $time }
bot-card-active = 🕓 Дар фурӯш то { $time } ё то чиптаи охирин
bot-card-sold-out = 🔒 Ҳама фурӯхта шуд. Ба зудӣ рӯйхати чиптаҳо мӯҳр мешавад.
bot-card-drawing = 🎲 Рӯйхати чиптаҳо мӯҳр шуд, қуръакашӣ наздик аст.
bot-card-completed = 🏆 Чиптаи <b>{ $number }</b> бурд. Муборак, { $name }!
bot-card-cancelled = ✖️ Бекор шуд: { $reason }. Пули ҳама бармегардад.
bot-card-undersold = чиптаи хеле кам фурӯхта шуд

## Харид
bot-buy-quantity =
    🎟 <b>{ $title }</b>
    Чипта { $price }, { $left } чипта мондааст

    Чандто мегиред?
bot-buy-wallet =
    🎟 <b>{ $title }</b>
    { $quantity } чипта ба <b>{ $total }</b>

    Аз кадом ҳамён пардозем?
bot-buy-confirm =
    🎟 <b>{ $title }</b>
    { $quantity } чипта ба <b>{ $total }</b>
    Ҳамён: { $wallet }

    Мехарем?
bot-buy-receipt =
    ✅ <b>Харида шуд!</b> { $title }

    { $quantity } чиптаи шумо: <b>{ $numbers }</b>
    Пардохт шуд: { $total }
    Фармоиш: <code>{ $order }</code>
    { $wallet }: { $balance } монд

    Барори кор! Вақте ки ғолиб маълум шавад, менависам.

## Чиптаҳо
bot-tickets =
    🗂 <b>Чиптаҳои шумо</b>, аввал навтаринҳо

    { $groups }
bot-tickets-group =
    <b>{ $title }</b> · { bot-status }
    { $count } чипта: { $numbers }
bot-tickets-won = 🏆 Чиптаи <b>{ $number }</b> бурд, ҷойи { $rank }!
bot-tickets-none = Шумо ҳоло чипта надоред. То аввалин чипта як тугма мондааст!

## Ҳамёнҳо
bot-wallet-name =
    { $type ->
        [BALANCE] Баланс
        [LUCKY_COIN] Тангаҳо
       *[BONUS] Бонус
    }
bot-balance =
    👛 <b>Ҳамёнҳои шумо</b>

    { $wallets }

    Баланс пул аст. Бо танга ва бонус чипта мехаранд, онҳо ба пул табдил намеёбанд. Барои дидани таърих ҳамёнро пахш кунед.
bot-wallet-line = { $name }: <b>{ $balance }</b>
bot-wallet-frozen = (боз { $amount } боздошта шудааст)
bot-history =
    👛 <b>{ $wallet }</b>: { $balance }

    { $entries }
bot-history-empty = Ҳоло дар ин ҷо чизе нашудааст.
bot-history-entry =
    <b>{ $amount }</b> · { $type ->
        [PURCHASE] чиптаҳо
        [REFUND] баргардонидани пул
        [RESALE] харид дар бозор
        [RESALE_SETTLEMENT] фурӯш дар бозор
        [PRIZE_RESALE] ҷоиза дар бозор
        [RESALE_REFUND] баргардонидан аз бозор
        [RESALE_REVERSAL] бекор шудани фурӯш
        [PRIZE] ҷоиза
        [COMMISSION] мукофот барои дӯстон
        [CREDIT] воридот
        [BONUS] бонус
        [WELCOME] тӯҳфаи хушомадед
        [EXCHANGE] иваз ба танга
        [FREEZE] барои баровардан нигоҳ дошта шуд
        [UNFREEZE] аз баровардан баргашт
        [WITHDRAWAL] баровардани пул
        [DEPOSIT] пуркунӣ
        [SHOWOFF_REWARD] мукофот барои паём
        [DEPOSIT_REFUND] баргардонидани ситораҳо
        [DEPOSIT_REFUND_RETURN] баргардонидани ситораҳо бекор шуд
       *[OTHER] дигар
    } · { $time }
bot-history-note = <i>{ $note }</i>

## Далелҳо
bot-verify =
    🔍 <b>Ба мо бовар кардан шарт нест</b>

    Пеш аз қуръакашӣ рӯйхати ҳамаи чиптаҳо мӯҳр мешавад: нақши тамоми рӯйхат нашр мешавад, ва аз ҳамон лаҳза ягон чиптаро илова, хориҷ ё иваз кардан мумкин нест. Ғолиб аз ҳамин мӯҳр ва аз рақами тасодуфие ҳисоб мешавад, ки бо далелаш нашр мегардад. Ҳар кас ин ҳисобро такрор карда метавонад.

    Барои дидани далел қуръакаширо интихоб кунед. Ё <code>/verify</code>-ро бо id-и лотерея ё бо ҳафт рақами чиптаи худ фиристед.
bot-verify-none = Ҳоло ягон лотерея мӯҳр нашудааст.
bot-proof-title = 🔍 <b>{ $title }</b>  #{ $period }
bot-proof-seal =
    🔒 <b>Мӯҳр</b> аз { $time }
    { $tickets } чипта, решаи рӯйхат:
    <code>{ $root }</code>
    <a href="{ $leaves }">Рӯйхати мӯҳршуда</a>
bot-proof-waiting = 🎲 Ғолиб ҳанӯз муайян нашудааст.
bot-proof-draw =
    🎲 <b>Донаи қуръакашӣ</b>
    <code>{ $seed }</code>
    <a href="{ $bundle }">Тамоми далел</a>: барои <code>luckymart verify</code> ё барномаи худи шумо
bot-proof-winners = 🏆 <b>Ғолибон</b>
bot-proof-winner = { $rank }. <b>{ $number }</b> { $name }
bot-proof-more = … ва боз { $count }
bot-proof-you = (ин шумоед!)
bot-proof-ecvrf = ℹ️ Рақами тасодуфӣ бо калиди худи мағоза гирифта шудааст (ECVRF, RFC 9381). Ин исбот мекунад, ки натиҷа иваз нашудааст. Аммо ин исбот намекунад, ки мағоза пеш аз мӯҳр якчанд рӯйхатро насанҷидааст.
bot-proof-drand = ℹ️ Рақами тасодуфиро drand медиҳад: маёқи умумие, ки онро ҳеҷ кас, аз ҷумла мағоза, пешгӯӣ ё интихоб карда наметавонад.
bot-check-pick = Кадом чиптаи шуморо санҷам?
bot-check-which = Чиптаи { $number }-ро шумо дар якчанд лотерея доред. Кадомашро дар назар доред?
bot-check-not-mine = Шумо чиптаи { $number } надоред.
bot-check-title = 🔍 <b>Чиптаи { $number }</b>
bot-check-step =
    { $step ->
        [receipt-owner] Id-и шумо дар Telegram ва намаки чипта нишони соҳибро медиҳанд
        [receipt-leaf] Рақам ва нишони соҳиб баргро медиҳанд
       *[receipt-path] Барг ба решаи мӯҳршуда мебарад
    }
bot-check-holds = ✅ <b>Чиптаи шумо дар қуръакашӣ буд, ва он аз они шумо буд.</b>
bot-check-fails = ❌ <b>Мувофиқ намеояд.</b> Фавран ба дастгирӣ нависед: /paysupport
bot-check-root =
    Решаи мӯҳршуда:
    <code>{ $root }</code>
