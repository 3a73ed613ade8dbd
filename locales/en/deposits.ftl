# Paying in: deposits by hand, Stars, questions about payments.

## Refusals
error-deposit-not-found = There is no such payment.
error-deposit-state =
    { $status ->
        [PENDING] This payment is still being waited for.
        [SUBMITTED] The receipt of this payment is being checked.
        [APPROVED] This payment has been approved already.
        [REJECTED] This payment has been rejected already.
        [CANCELLED] This payment was cancelled.
        [EXPIRED] The time for this payment is over. Please begin a new one.
        [PAID] This payment is credited already.
        [UNMATCHED] Staff have to decide about this payment.
        [REFUNDING] This payment is being given back.
       *[REFUNDED] This payment was given back.
    }
error-deposit-amount = This method takes from { $min_amount } to { $max_amount } { $currency }.
error-too-many-deposits =
    { $limit ->
        [one] One payment waits already. Finish it or cancel it first.
       *[other] { $limit } payments wait already. Finish or cancel one of them first.
    }
error-own-deposit = Somebody else has to decide about your own payment.
error-payment-method-not-found = This way to pay is not offered.
error-stars-amount = From { $min_stars } to { $max_stars } Stars at once.
error-stars-disabled = Stars are not taken at the moment.
error-telegram-unavailable = Telegram does not answer at the moment. Please try again shortly.
error-payment-request-not-found = There is no such question.
error-payment-request-state =
    { $status ->
        [ANSWERED] This question has been answered already.
       *[CLOSED] This question has been closed already.
    }
error-too-many-payment-requests =
    { $limit ->
        [one] One question waits for its answer already.
       *[other] { $limit } questions wait for their answers already.
    }

## Notifications
notification-deposit-approved-title = 💵 Your payment has arrived
notification-deposit-approved-body = { $amount } are in your wallet (payment { $reference }).
notification-deposit-rejected-title = Your payment was not accepted
notification-deposit-rejected-body = Payment { $reference } of { $amount }: { $reason }
notification-deposit-expired-title = The time for your payment is over
notification-deposit-expired-body = No receipt came for payment { $reference } of { $amount }. If you have paid, write to us: /paysupport
notification-deposit-to-check-title = 🧾 A receipt to check
notification-deposit-to-check-body = { $name } says that { $amount } were paid, reference { $reference }. /deposits
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
notification-payment-request-title = 💬 A question about a payment
notification-payment-request-body = { $name } asks: { $text } /payrequests
notification-payment-answer-title = 💬 About your payment
notification-payment-answer-body = { $text }

## Invoices
deposit-invoice-title = Coins: { $amount }
deposit-invoice-text = { $amount } in coins for your LuckyMart wallet. They buy tickets and cannot be paid out. Payment { $reference }.
