# Seal, draw, winners, proof, receipt.

## Refusals
error-draw-not-found = Қуръаи ин лотерея ҳанӯз кашида нашудааст.
error-lottery-not-sealed = Рӯйхати чиптаҳо ҳанӯз муҳр нашудааст.
error-seal-not-found = Рӯйхати чиптаҳо ҳанӯз муҳр нашудааст.
error-too-few-sold = { $sold_tickets } чипта фурӯхта шудааст, вале { $min_tickets } лозим аст.
error-beacon-signature-invalid = Ин имзои маяк барои даври { NUMBER($round, useGrouping: 0) } нест. Ҳеҷ чиз тағйир наёфт.
error-entropy-not-yet = Даври { NUMBER($round, useGrouping: 0) }-и маяк ҳанӯз нашр нашудааст. Он соати { $available_at } нашр мешавад ва ғолибонро муайян мекунад.
error-draw-possible = Ин лотереяро ҳанӯз ба қуръа гузоштан мумкин аст, ҳамин тавр мешавад.
error-void-not-yet = Аз қуръакашӣ бо калиди мағоза 72 соат баъди муҳлаташ даст кашидан мумкин аст: аз { $possible_at }.

## Notifications
notification-lottery-won-title = 🎉 Шумо бурдед!
notification-lottery-won-body =
    { $prize_type ->
        [CASH] «{ $title }»: чиптаи шумо № { $ticket_number } ҷойи { $rank }-ро гирифт. { $prize_value } аллакай дар ҳамёни пулии шумост.
        [COINS] «{ $title }»: чиптаи шумо № { $ticket_number } ҷойи { $rank }-ро гирифт. Танга ба маблағи { $prize_value } аллакай дар ҳамёни тангаи шумост.
       *[PHYSICAL] «{ $title }»: чиптаи шумо № { $ticket_number } ҷойи { $rank }-ро гирифт. Ҷоиза аз они шумост, арзишаш { $prize_value }.
    }
notification-lottery-lost-title = Қуръакашӣ анҷом ёфт
notification-lottery-lost-body = «{ $title }»: чиптаи № { $ticket_number } бурд. Ин дафъа чиптаи шумо набурд. Қуръакаширо ҳар кас метавонад дар барнома санҷад.

## For a second person
approval-draws-draw =
    Қуръакашии «{ $title }» пеш аз муҳлат. Ҳамаи ҷоизаҳо якҷоя: { $amount }{ $prize_type ->
        [CASH] {" "}бо пул
        [COINS] {" "}бо танга
       *[PHYSICAL] {" "}бо мол
    }. Фурӯхта шуд: { $sold } аз { $tickets } чипта, нархаш { $price }.
approval-draws-void = Даст кашидан аз қуръакашии «{ $title }» ва баргардонидани пули чиптаҳо ({ $sold } адад, нархаш { $price }): { $reason }.

## In the chat
bot-command-verify = Санҷидани қуръакашӣ
bot-button-proof = 🔍 Далели қуръакашӣ
bot-button-check-mine = 🔍 Санҷидани чиптаи ман
bot-verify =
    🔍 <b>Ба мо бовар кардан шарт нест</b>

    Пеш аз қуръакашӣ рӯйхати ҳамаи чиптаҳо муҳр мешавад: изи рақамии тамоми рӯйхат нашр мешавад, ва аз ҳамон лаҳза ягон чиптаро илова, хориҷ ё иваз кардан мумкин нест. Ғолиб аз ҳамин муҳр ва аз рақами тасодуфие ҳисоб мешавад, ки бо далелаш нашр мегардад. Ҳар кас ин ҳисобро такрор карда метавонад.

    Барои дидани далел қуръакаширо интихоб кунед. Ё <code>/verify</code>-ро бо ID-и лотерея ё бо ҳафт рақами чиптаи худ фиристед.
bot-verify-none = Ҳоло ягон лотерея муҳр нашудааст.
bot-proof-title = 🔍 <b>{ $title }</b>  #{ $period }
bot-proof-seal =
    🔒 <b>Муҳр</b> аз { $time }
    { $tickets } чипта, решаи рӯйхат:
    <code>{ $root }</code>
    <a href="{ $leaves }">Рӯйхати муҳршуда</a>
bot-proof-waiting = 🎲 Ғолиб ҳанӯз муайян нашудааст.
bot-proof-draw =
    🎲 <b>Адади ибтидоӣ (seed)-и қуръакашӣ</b>
    <code>{ $seed }</code>
    <a href="{ $bundle }">Далели пурра</a>: барои <code>luckymart verify</code> ё барномаи худи шумо
bot-proof-winners = 🏆 <b>Ғолибон</b>
bot-proof-winner = { $rank }. <b>{ $number }</b> { $name }
bot-proof-more = … ва боз { $count }
bot-proof-you = (ин шумоед!)
bot-proof-ecvrf = ℹ️ Рақами тасодуфӣ бо калиди худи мағоза гирифта шудааст (ECVRF, RFC 9381). Ин исбот мекунад, ки натиҷа иваз нашудааст. Аммо ин исбот намекунад, ки мағоза пеш аз муҳр якчанд рӯйхатро насанҷидааст.
bot-proof-drand = ℹ️ Рақами тасодуфиро drand медиҳад: маяки умумие, ки онро ҳеҷ кас, аз ҷумла мағоза, пешгӯӣ ё интихоб карда наметавонад.
bot-check-pick = Кадом чиптаи шуморо санҷам?
bot-check-which = Чиптаи { $number }-ро шумо дар якчанд лотерея доред. Кадомашро дар назар доред?
bot-check-not-mine = Шумо чиптаи { $number } надоред.
bot-check-title = 🔍 <b>Чиптаи { $number }</b>
bot-check-step =
    { $step ->
        [receipt-owner] ID-и шумо дар Telegram ва намаки чипта нишони соҳибро медиҳанд
        [receipt-leaf] Рақам ва нишони соҳиб баргро медиҳанд
       *[receipt-path] Барг ба решаи муҳршуда мерасонад
    }
bot-check-holds = ✅ <b>Чиптаи шумо дар қуръакашӣ буд, ва он аз они шумо буд.</b>
bot-check-fails = ❌ <b>Мувофиқ намеояд.</b> Фавран ба дастгирӣ нависед: /paysupport
bot-check-root =
    Решаи муҳршуда:
    <code>{ $root }</code>
bot-proof-round = 🛰 Рақами тасодуфӣ: даври { $round }-и маяки drand, { $time }
bot-proof-late = ⚠️ Муҳр барои даври { $round } ({ $time }) хеле дер нашр шуд, бинобар ин он ба ҳисоб намеравад.
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
bot-receipt-file = Расиди шумо. Худатон санҷед: <code>luckymart verify --receipt { $name } --root { $root }</code>. Дар он ID-и шумо дар Telegram ҳаст: танҳо ба касе нишон диҳед, ки ба ӯ бовар доред.

## In the Mini App
miniapp-winner-name = Ғолиб: { $name }
miniapp-open-receipt = Кушодани расид
miniapp-receipt-title = Расиди чиптаи { $number }
miniapp-receipt-text = Он исбот мекунад, ки ин чипта бо Telegram ID-и шумо дар рӯйхати муҳршуда ҳаст. Агар худатон қуръакаширо санҷидан хоҳед, онро нигоҳ доред.
miniapp-drawn-on = Қуръа { $date } кашида шуд
miniapp-winning-ticket = Чиптаи бурднок: { $number }
miniapp-winners-title = { $count ->
    [1] Ғолиб
   *[other] Ғолибон
}
miniapp-winner-me = Ин шумоед
miniapp-you-won = Шумо бурдед!
miniapp-you-won-ticket = { $count ->
    [1] Чиптаи шумо { $numbers } бурд.
   *[other] Чиптаҳои шумо { $numbers } бурданд.
}
miniapp-prize-physical = Ҷоизаи шумо: { $title }.
miniapp-prize-cash = { $amount } ба ҳамёни пулии шумо ворид шуд.
miniapp-prize-coins = Танга ба маблағи { $amount } ба ҳамёни тангаи шумо ворид шуд.
miniapp-not-this-time = Ин дафъа не
miniapp-not-this-time-text = { $count ->
    [1] Чиптаи шумо дар қуръакашӣ буд, вале чиптаи дигар бурд.
   *[other] { $shown } чиптаи шумо дар қуръакашӣ буд, вале чиптаи дигар бурд.
}
miniapp-not-in-draw = Қуръакашӣ анҷом ёфт
miniapp-not-in-draw-text = Шумо дар ин лотерея чипта надоштед.
miniapp-proof-title = Ин қуръакаширо чӣ тавр санҷидан мумкин аст
miniapp-proof-meaning = Пеш аз қуръакашӣ тамоми рӯйхати чиптаҳо муҳр мешавад: решаи он ҳар як чиптаро собит месозад. Ғолибон аз муҳр ва рақами тасодуфии нашршуда ҳисоб карда мешаванд, бинобар ин ҳар кас метавонад онҳоро аз нав ҳисоб кунад.
miniapp-entropy-ecvrf = Рақами тасодуфӣ бо калиди худи мағоза гирифта шудааст. Ин исбот мекунад, ки натиҷа иваз нашудааст, вале исбот намекунад, ки мағоза якчанд рӯйхати чиптаҳоро насанҷидааст.
miniapp-entropy-drand = Рақами тасодуфиро drand медиҳад — маяки умумие, ки онро касе пешгӯӣ, интихоб ё пинҳон карда наметавонад.
miniapp-not-sealed-yet = Рӯйхати чиптаҳо ҳоло муҳр нашудааст.
miniapp-sealed-at = Муҳр шуд
miniapp-tickets-in-draw = Чиптаҳо дар қуръакашӣ
miniapp-cancelled-undersold = Чипта хеле кам фурӯхта шуд. Ҳамаи пул ба ҳамон ҳамёнҳо бармегардад.
miniapp-cancelled-void = Рақами тасодуфӣ дар 72 соат нашр нашуд. Ҳамаи пул ба ҳамон ҳамёнҳо бармегардад.
miniapp-seal-round = Даври маяк
miniapp-seal-round-anew = Рӯйхат барои даври аввал дер баромад, бинобар ин даври дигар гирифта шуд.
miniapp-seal-root = Решаи рӯйхати муҳршуда
miniapp-download-proof = Далел
miniapp-download-leaves = Рӯйхати чиптаҳо
miniapp-download-checker = Саҳифаи санҷиш
miniapp-error-lottery-not-sealed = Расид пас аз муҳри рӯйхати чиптаҳо пайдо мешавад.
miniapp-error-draw-not-found = Қуръаи ин лотерея ҳанӯз кашида нашудааст.
