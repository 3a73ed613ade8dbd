# What one person on staff lets out, and its limits.

## Doors
limit-door =
    { $door ->
        [credits] ворид кардан ба ҳамён
        [deposits] пур кардан аз дархост зиёд
        [payouts] баровардани пул
        [stars] баргардонидани ситораҳо
        [posts] мукофот барои постҳо
        [prizes] ҷоизаҳои лотерея
        [conversions] танга ба ҷойи ҷоизаи нагирифта
       *[debts] қарзҳои бахшида
    }
limit-line = { $name }: { $amount }, { $door }

## For a second person
approval-staff-grant = Додани нақши { $role } ба { $person }: бо он дархостҳои ҳамкоронро тасдиқ кардан мумкин аст.
approval-staff-alone = Иҷозат додан, ки касе, ки танҳо мемонад, оид ба пул бе каси дуюм қарор диҳад.

## Notifications
notification-limit-crossed-title = Корманд аз маҳдудият гузашт
notification-limit-crossed-body =
    { $name } { $amount }{ $wallet_type ->
        [BALANCE] { "" }
        [LUCKY_COIN] { " " }бо танга
       *[BONUS] { " " }бонус
    } дод ({ $door }). Дар 24 соат ҳамагӣ { $total } шуд, ки аз { $limit ->
        [hard] { $most } зиёд аст: болотар аз ин соҳиб низ қарор медиҳад.
       *[daily] { $most } зиёд аст: болотар аз ин ду кас қарор медиҳанд.
    }
notification-limits-of-day-title = Кормандон чӣ қадар доданд
notification-limits-of-day-body =
    Дар 24 соат то соати 20:00, { $day }:
    { $outflows }
notification-rules-of-two-ended-title = Як кас танҳо қарор дода метавонад
notification-rules-of-two-ended-body = Ду корманд ё сервер қоидаи ду касро бекор карданд: касе, ки танҳо монад, то омадани каси дуюм оид ба пул худаш қарор медиҳад.

## In the chat
bot-command-limits = Кормандон чӣ қадар медиҳанд
bot-limits =
    🛡 <b>Маҳдудиятҳои кормандон дар 24 соат</b>

    Болотар аз { $daily } ду кас қарор медиҳанд, болотар аз { $hard } яке аз онҳо соҳиб аст. Дар ҳар асъор алоҳида; танга аз рӯйи қурби ивазкунӣ ҳисоб мешавад.
    { $two ->
        [yes] 👥 Болотар аз маҳдудият ду кас лозим аст.
       *[no] 👤 Оид ба пул як кас танҳо қарор медиҳад. Соҳибон хабардор мешаванд.
    }

    { $uses }
bot-limits-none = Касе чизе надодааст.
bot-limits-use = <b>{ $name }</b>: { $total }. Танҳо боз { $left }.
bot-limits-door = { $amount } · { limit-door }
bot-limits-button-end = 👤 Иҷозати қарори танҳо
bot-limits-ask-end =
    👤 Қоидаи ду касро бекор кунед?

    Инро боз як корманд бояд тасдиқ кунад ва ҳамаи кормандон хабардор мешаванд. Баъд аз ин касе, ки танҳо монад, то омадани каси дуюм оид ба пул худаш қарор медиҳад.
