# Deposits in Telegram Stars.

## Refusals
error-stars-amount = From { $min_stars } to { $max_stars } Stars at once.
error-stars-disabled = Stars are not taken at the moment.
error-telegram-unavailable = Telegram does not answer at the moment. Please try again shortly.

## Notifications
notification-stars-credited-title = ⭐ Thank you!
notification-stars-credited-body = { $amount } in coins are in your wallet for { $stars } Stars (payment { $reference }).
notification-stars-refunded-title = ⭐ Your Stars are back
notification-stars-refunded-body = { $stars } Stars of payment { $reference } were given back. The coins were taken from your wallet.
notification-stars-unmatched-title = ⭐ A payment without an invoice
notification-stars-unmatched-body = { $name } paid { $stars } Stars that belong to no invoice of ours (payment { $reference }). /deposits
notification-stars-refund-refused-title = ⭐ Telegram refused a refund
notification-stars-refund-refused-body = The { $stars } Stars of payment { $reference } were not given back, and the person has the coins again. Telegram says: { $why }
notification-stars-coins-gone-title = ⭐ Stars are back, coins are spent
notification-stars-coins-gone-body = Telegram gave { $name } { $stars } Stars back (payment { $reference }), but { $amount } in coins were spent already.

## Invoices
deposit-invoice-title = Coins: { $amount }
deposit-invoice-text = { $amount } in coins for your LuckyMart wallet. They buy tickets and cannot be paid out. Payment { $reference }.

## In the chat: paying in
bot-deposit-stars =
    ⭐ <b>Telegram Stars</b>

    For one Star you get { $price } in coins. Coins buy tickets and cannot be paid out.
    How many Stars? From { $min } to { $max }: press a button or write a number.
bot-deposit-bad-stars = Please write a whole number of Stars.
bot-pay-busy = The shop cannot check this payment right now. You have not been charged. Please try again in a moment.

## In the chat: payments to check, for staff
bot-deposits-stars = ⭐ { $stars } Stars, charge <code>{ $charge }</code>

## In the Mini App
miniapp-stars-title = Telegram Stars
miniapp-stars-text = One Star gives { $coins } in coins.
miniapp-stars-count = Stars
miniapp-stars-do = Pay with Stars
miniapp-stars-paid = Paid: the coins come in a moment
