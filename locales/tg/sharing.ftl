# Inline mode, groups and the operator's channel. HTML of Telegram's Bot API; buttons are plain.

## In the channel
channel-head = <b>{ $title }</b>  #{ $period }
channel-price = 🎟 Нархи чипта <b>{ $price }</b>, ҳамагӣ { $total } чипта
channel-sold = { $percent }% фурӯхта шуд: аз { $total } чипта { $sold }.
channel-last-tickets = Аз { $total } чипта { $left } мондааст.
channel-extended = Ҳоло чиптаи кофӣ фурӯхта нашудааст, бинобар ин фурӯш то { $time } идома дорад. Агар ин ҳам кифоя накунад, пули ҳама бармегардад.
channel-sealed = Рӯйхати чиптаҳо муҳр шуд: дигар чизе дар он тағйир намеёбад. Ғолибро ин рӯйхат ва рақами тасодуфие муайян мекунанд, ки ҳанӯз вуҷуд надорад.
channel-round = Рӯйхат барои даври худ хеле дер нашр шуд, бинобар ин даври нав ба ҳисоб меравад: даври { $round }, { $time }.
channel-drawn =
    { $count ->
        [1] Чиптаи бурднок: <b>{ $numbers }</b>
       *[other] { $count } чиптаи бурднок, аз рӯйи ҷой: <b>{ $numbers }</b>
    }
channel-cancelled =
    { $reason ->
        [undersold] Баргузор намешавад: чипта хеле кам фурӯхта шуд. Ҳар кас он чиро, ки пардохт, пас мегирад.
        [void] Беэътибор: рақами тасодуфӣ дар 72 соат нашр нашуд. Ҳар кас он чиро, ки пардохт, пас мегирад.
       *[other] Баргузор намешавад: { $reason }. Ҳар кас он чиро, ки пардохт, пас мегирад.
    }
channel-counts = Чиптаҳо: { $tickets }, ғолибон: { $winners }
channel-root = Решаи рӯйхат: <code>{ $root }</code>
channel-source-drand = Рақами тасодуфӣ: drand quicknet, даври { $round }, { $time }
channel-source-ecvrf = Рақами тасодуфӣ: калиди худи мағоза (ECVRF), ҳангоми қуръакашӣ, { $time }
channel-sealed-at = Муҳр шуд: { $time }
channel-drawn-at = Қуръа кашида шуд: { $time }
channel-leaves = <a href="{ $url }">Рӯйхати муҳршуда</a>
channel-proof = <a href="{ $url }">Далел</a> · <a href="{ $list }">Рӯйхати муҳршуда</a>
channel-button-open = 🎟 Иштирок кардан
channel-button-check = 🔍 Санҷидан

## In the chat
bot-command-lottery = Ёфтани лотерея аз рӯйи рақам ё ном
bot-command-share = Лотереяро дар ин ҷо нишон додан
bot-button-share = 📣 Ба дӯстон фиристодан
bot-button-search = 🔎 Ҷустуҷӯ
bot-button-join = 🎟 Иштирок кардан
bot-button-result = 🔍 Натиҷа ва далели он
bot-inline-about = { $price } · аз { $total } чипта { $sold } фурӯхта шуд · { $status }
bot-inline-empty = Чизе ёфт нашуд. Мағозаро кушодан
bot-group-welcome =
    👋 Салом! Ман лотереяҳои ин мағозаро нишон медиҳам.

    /lottery 12 лотереяи рақами 12-ро нишон медиҳад, /share онеро, ки ба қуръакашӣ наздиктар аст. Чиптаҳоро дар чати шахсӣ бо ман ё дар барнома мехаранд.
bot-group-private = { $command }: ин танҳо байни мову шумост. Тугмаро пахш кунед ва дар он ҷо нависед:
bot-group-nothing = Чунин лотерея нест. Рақами он ё калимаҳои номашро нависед, масалан: /lottery 12
