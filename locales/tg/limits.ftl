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
