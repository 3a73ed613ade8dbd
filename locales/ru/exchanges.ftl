# Cash into coins.

## In the chat
bot-command-exchange = Обменять деньги на монеты
bot-exchange-ask =
    🔄 <b>Обмен денег на монеты</b>

    У вас { $balance } деньгами. За один { $currency } дают { $rate } монетами. Сколько денег обменять?

    Монетами платят за билеты, обратно в деньги их превратить нельзя.
bot-exchange-bad-amount = Так обменять нельзя. Нужна сумма больше нуля, например 12,50.
bot-exchange-review =
    🔄 Проверьте, пожалуйста:
    вы отдаёте <b>{ $amount }</b> деньгами
    вы получаете <b>{ $coins }</b> монетами

    Обратно обменять будет нельзя.
bot-exchange-done =
    ✅ Вы получили { $coins } монетами.
    Деньги: <b>{ $cash }</b>
    Монеты: <b>{ $balance }</b>

## In the Mini App
miniapp-exchange-title = Обмен денег на монеты
miniapp-exchange-text = Единица денег даёт { $rate } монетами. Обратно в деньги монеты не обмениваются.
miniapp-exchange-do = Обменять
miniapp-exchange-done = Вы получили { $coins } монетами
bot-dialog-exchange = обмен
