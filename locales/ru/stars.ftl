# Deposits in Telegram Stars.

## Refusals
error-stars-amount = За один раз можно оплатить от { $min_stars } до { $max_stars } звёзд.
error-stars-disabled = Сейчас звёзды не принимаются.
error-telegram-unavailable = Telegram сейчас не отвечает. Попробуйте, пожалуйста, чуть позже.

## Notifications
notification-stars-credited-title = ⭐ Спасибо!
notification-stars-credited-body = За звёзды (⭐ { $stars }) в кошелёк монет зачислено { $amount } монетами (пополнение { $reference }).
notification-stars-refunded-title = ⭐ Ваши звёзды возвращены
notification-stars-refunded-body = Звёзды по пополнению { $reference } (⭐ { $stars }) возвращены. Монеты списаны из кошелька.
notification-stars-unmatched-title = ⭐ Платёж без счёта
notification-stars-unmatched-body = { $name }: оплачено звёздами (⭐ { $stars }), но ни один наш счёт к этому не подходит (пополнение { $reference }). /deposits
notification-stars-refund-refused-title = ⭐ Telegram отказал в возврате
notification-stars-refund-refused-body = Звёзды по пополнению { $reference } (⭐ { $stars }) не возвращены, монеты снова у пользователя. Telegram сообщает: { $why }
notification-stars-coins-gone-title = ⭐ Звёзды возвращены, монеты потрачены
notification-stars-coins-gone-body = Telegram вернул звёзды (⭐ { $stars }), получатель: { $name } (пополнение { $reference }). { $amount } монетами уже потрачено: это теперь долг пользователя. /debts

## Invoices
deposit-invoice-title = Монеты: { $amount }
deposit-invoice-text = { $amount } монетами в ваш кошелёк LuckyMart. Монетами платят за билеты, вывести их нельзя. Пополнение { $reference }.

## For a second person
approval-deposits-refund =
    { $stars ->
        [one] Вернуть { $stars } звезду ({ $amount } монетами), пополнение { $reference } ({ $person }). Причина: { $reason }.
        [few] Вернуть { $stars } звезды ({ $amount } монетами), пополнение { $reference } ({ $person }). Причина: { $reason }.
       *[many] Вернуть { $stars } звёзд ({ $amount } монетами), пополнение { $reference } ({ $person }). Причина: { $reason }.
    }

## In the chat: paying in
bot-dialog-stars = покупка монет за звёзды
bot-deposit-stars =
    ⭐ <b>Звёзды Telegram</b>

    За одну звезду вы получаете { $price } монетами. Монетами платят за билеты, вывести их нельзя.
    Сколько звёзд? От { $min } до { $max }: нажмите кнопку или напишите число.
bot-deposit-bad-stars = Напишите, пожалуйста, целое число звёзд.
bot-pay-busy = Магазин сейчас не может проверить этот платёж. Деньги не списаны. Попробуйте, пожалуйста, через минуту.

## In the chat: payments to check, for staff
bot-deposits-stars = ⭐ { $stars }, списание <code>{ $charge }</code>

## In the Mini App
miniapp-stars-title = Звёзды Telegram
miniapp-stars-text = Одна звезда даёт { $coins } монетами.
miniapp-stars-count = Количество звёзд
miniapp-stars-do = Оплатить звёздами
miniapp-stars-paid = Оплачено. Монеты скоро придут
