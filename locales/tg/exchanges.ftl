# Cash into coins.

## In the chat
bot-command-exchange = Иваз кардани пул ба танга
bot-exchange-ask =
    🔄 <b>Иваз ба танга</b>

    Шумо { $balance } пул доред. Барои як { $currency } танга ба маблағи { $rate } медиҳанд. Чӣ қадар пулро иваз кунем?

    Бо танга чипта мехаранд, он дигар ба пул табдил намеёбад.
bot-exchange-bad-amount = Ин тавр иваз кардан мумкин нест. Маблағи аз сифр зиёд нависед, масалан 12,50.
bot-exchange-review =
    🔄 Лутфан, санҷед:
    шумо <b>{ $amount }</b> пул медиҳед
    шумо танга ба маблағи <b>{ $coins }</b> мегиред

    Онро баргардонидан мумкин нест.
bot-exchange-done =
    ✅ Шумо танга ба маблағи { $coins } гирифтед.
    Баланс: <b>{ $cash }</b>
    Тангаҳо: <b>{ $balance }</b>

## In the Mini App
miniapp-exchange-title = Иваз ба танга
miniapp-exchange-text = Як воҳиди пул танга ба маблағи { $rate } медиҳад. Танга ба пул барнамегардад.
miniapp-exchange-do = Иваз кардан
miniapp-exchange-done = Шумо танга ба маблағи { $coins } гирифтед
bot-dialog-exchange = иваз ба танга
