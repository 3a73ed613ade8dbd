# Seal, draw, winners, proof, receipt.

## Refusals
error-draw-not-found = Қуръакашӣ ҳанӯз нашудааст.
error-lottery-not-sealed = Рӯйхати чиптаҳо ҳанӯз мӯҳр нашудааст.
error-seal-not-found = Рӯйхати чиптаҳо ҳанӯз мӯҳр нашудааст.
error-too-few-sold = { $sold_tickets } чипта фурӯхта шудааст, вале { $min_tickets } лозим аст.
error-beacon-signature-invalid = Ин имзои маёқ барои даври { NUMBER($round, useGrouping: 0) } нест. Ҳеҷ чиз тағйир наёфт.
error-entropy-not-yet = Даври { NUMBER($round, useGrouping: 0) }-и маёқ ҳанӯз нест. Он соати { $available_at } меояд ва ғолибонро муайян мекунад.

## Notifications
notification-lottery-won-title = 🎉 Шумо бурдед!
notification-lottery-won-body =
    { $prize_type ->
        [CASH] «{ $title }»: чиптаи шумо № { $ticket_number }, ҷойи { $rank }. { $prize_value } аллакай дар ҳамёни пулии шумост.
        [COINS] «{ $title }»: чиптаи шумо № { $ticket_number }, ҷойи { $rank }. { $prize_value } бо танга аллакай дар ҳамёни шумост.
       *[PHYSICAL] «{ $title }»: чиптаи шумо № { $ticket_number }, ҷойи { $rank }. Ҷоиза аз они шумост, арзишаш { $prize_value }.
    }
notification-lottery-lost-title = Қуръакашӣ анҷом ёфт
notification-lottery-lost-body = «{ $title }»: чиптаи № { $ticket_number } бурд. Ин дафъа на аз они шумо. Қуръакаширо ҳар кас метавонад дар барнома санҷад.

## In the chat
bot-command-verify = Санҷидани қуръакашӣ
bot-button-proof = 🔍 Далели қуръакашӣ
bot-button-check-mine = 🔍 Санҷидани чиптаи ман
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
bot-proof-round = 🛰 Рақами тасодуфӣ: даври { $round }-и маёқи drand, { $time }
bot-proof-late = ⚠️ Мӯҳр барои даври { $round } ({ $time }) хеле дер баромад, бинобар ин он ба ҳисоб намеравад.
bot-check-values =
    Намак: <code>{ $salt }</code>
    Барг: <code>{ $leaf }</code>
    Ҷой дар рӯйхат: { $place }
bot-check-path =
    { $steps ->
        [0] Барг худаш реша аст.
       *[other] Роҳ ба реша, { $steps } қадам:
    }
bot-button-receipt = 📄 Расид дар файл
bot-receipt-file = Расиди шумо. Худатон санҷед: <code>luckymart verify --receipt { $name } --root { $root }</code>. Дар он id-и шумо дар Telegram ҳаст: танҳо ба касе нишон диҳед, ки ба ӯ бовар доред.

## In the Mini App
miniapp-winner-name = Ғолиб: { $name }
miniapp-open-receipt = Кушодани расид
miniapp-receipt-title = Расиди чиптаи { $number }
miniapp-receipt-text = Он исбот мекунад, ки ин чипта бо Telegram ID-и шумо дар рӯйхати мӯҳршуда ҳаст. Агар худатон қуръакаширо санҷидан хоҳед, онро нигоҳ доред.
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
miniapp-error-lottery-not-sealed = Расид пас аз мӯҳри рӯйхати чиптаҳо пайдо мешавад.
miniapp-error-draw-not-found = Қуръаи ин лотерея ҳоло кашида нашудааст.
