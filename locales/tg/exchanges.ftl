# Cash into coins.

## In the chat
bot-command-exchange = Иваз кардани пул ба танга
bot-exchange-ask =
    🔄 <b>Пул ба танга</b>

    Шумо { $balance } пул доред. Барои як { $currency } { $rate } бо танга медиҳанд. Чӣ қадар пулро иваз кунем?

    Бо танга чипта мехаранд, он дигар ба пул табдил намеёбад.
bot-exchange-bad-amount = Ин тавр иваз кардан мумкин нест. Маблағи аз сифр зиёд нависед, масалан 12.50.
bot-exchange-review =
    🔄 Лутфан, санҷед:
    шумо <b>{ $amount }</b> пул медиҳед
    шумо <b>{ $coins }</b> бо танга мегиред

    Онро баргардонидан мумкин нест.
bot-exchange-done =
    ✅ Тангаҳои шумо { $coins } зиёд шуданд.
    Пул: <b>{ $cash }</b>
    Танга: <b>{ $balance }</b>

## In the Mini App
miniapp-exchange-title = Мубодила ба танга
miniapp-exchange-text = Як воҳиди пул { $rate } танга медиҳад. Танга ба пул барнамегардад.
miniapp-exchange-do = Мубодила кардан
miniapp-exchange-done = Бо танга: { $coins }
