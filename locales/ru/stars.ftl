# Deposits in Telegram Stars.

## Refusals
error-stars-amount = От { $min_stars } до { $max_stars } Stars за один раз.
error-stars-disabled = Сейчас Stars не принимаются.
error-telegram-unavailable = Telegram сейчас не отвечает. Попробуйте, пожалуйста, чуть позже.

## Notifications
notification-stars-credited-title = ⭐ Спасибо!
notification-stars-credited-body = За { $stars } Stars в кошелёк зачислено { $amount } монетами (платёж { $reference }).
notification-stars-refunded-title = ⭐ Ваши Stars возвращены
notification-stars-refunded-body = { $stars } Stars по платежу { $reference } возвращены. Монеты списаны из кошелька.
notification-stars-unmatched-title = ⭐ Платёж без счёта
notification-stars-unmatched-body = { $name } заплатил(а) { $stars } Stars, которые не относятся ни к одному нашему счёту (платёж { $reference }). /deposits
notification-stars-refund-refused-title = ⭐ Telegram отказал в возврате
notification-stars-refund-refused-body = { $stars } Stars по платежу { $reference } не возвращены, монеты снова у человека. Telegram сообщает: { $why }
notification-stars-coins-gone-title = ⭐ Stars возвращены, монеты потрачены
notification-stars-coins-gone-body = Telegram вернул { $name } { $stars } Stars (платёж { $reference }), но { $amount } монетами уже потрачены.

## Invoices
deposit-invoice-title = Монеты: { $amount }
deposit-invoice-text = { $amount } монетами в ваш кошелёк LuckyMart. На них покупают билеты, вывести их нельзя. Платёж { $reference }.

## In the chat: paying in
bot-deposit-stars =
    ⭐ <b>Telegram Stars</b>

    За одну Star вы получаете { $price } монетами. На монеты покупают билеты, вывести их нельзя.
    Сколько Stars? От { $min } до { $max }: нажмите кнопку или напишите число.
bot-deposit-bad-stars = Напишите, пожалуйста, целое число Stars.
bot-pay-busy = Магазин сейчас не может проверить этот платёж. Деньги не списаны. Попробуйте, пожалуйста, через минуту.

## In the chat: payments to check, for staff
bot-deposits-stars = ⭐ { $stars } Stars, списание <code>{ $charge }</code>

## In the Mini App
miniapp-stars-title = Telegram Stars
miniapp-stars-text = Одна звезда даёт { $coins } монет.
miniapp-stars-count = Звёзды
miniapp-stars-do = Оплатить звёздами
miniapp-stars-paid = Оплачено: монеты сейчас придут
