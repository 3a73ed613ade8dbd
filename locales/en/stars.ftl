# Deposits in Telegram Stars.

## Refusals
error-stars-amount = You can pay { $min_stars }–{ $max_stars } Stars at once.
error-stars-disabled = Stars are not accepted at the moment.
error-telegram-unavailable = Telegram is not responding at the moment. Please try again shortly.

## Notifications
notification-stars-credited-title = ⭐ Thank you!
notification-stars-credited-body = { $amount } in coins has been added to your wallet for { $stars } Stars (deposit { $reference }).
notification-stars-refunded-title = ⭐ Your Stars were refunded
notification-stars-refunded-body = { $stars } Stars of deposit { $reference } were refunded. The coins were taken from your wallet.
notification-stars-unmatched-title = ⭐ A payment without an invoice
notification-stars-unmatched-body = { $name } paid { $stars } Stars that match none of our invoices (deposit { $reference }). /deposits
notification-stars-refund-refused-title = ⭐ Telegram refused a refund
notification-stars-refund-refused-body = The { $stars } Stars of deposit { $reference } were not refunded, and the person has the coins again. Telegram says: { $why }
notification-stars-coins-gone-title = ⭐ Stars refunded, coins already spent
notification-stars-coins-gone-body = Telegram refunded { $stars } Stars to { $name } (deposit { $reference }). { $amount } in coins had been spent already and is their debt now. /debts

## Invoices
deposit-invoice-title = Coins: { $amount }
deposit-invoice-text = { $amount } in coins for your LuckyMart wallet. Coins pay for tickets and can’t be withdrawn. Deposit { $reference }.

## For a second person
approval-deposits-refund = Refund { $stars } Stars ({ $amount } in coins) to { $person }, deposit { $reference }: { $reason }.

## In the chat: paying in
bot-dialog-stars = buying coins for Stars
bot-deposit-stars =
    ⭐ <b>Telegram Stars</b>

    One Star gives { $price } in coins. Coins pay for tickets and can’t be withdrawn.
    How many Stars? From { $min } to { $max }: press a button or send a number.
bot-deposit-bad-stars = Please send a whole number of Stars.
bot-pay-busy = The shop can’t check this payment right now. You have not been charged. Please try again in a moment.

## In the chat: payments to check, for staff
bot-deposits-stars = ⭐ { $stars } Stars, charge <code>{ $charge }</code>

## In the Mini App
miniapp-stars-title = Telegram Stars
miniapp-stars-text = One Star gives { $coins } in coins.
miniapp-stars-count = Stars
miniapp-stars-do = Pay with Stars
miniapp-stars-paid = Paid. The coins will arrive in a moment.
