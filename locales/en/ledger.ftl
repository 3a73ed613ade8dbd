# Refusals of the ledger.

## Refusals
error-amount-scale =
    { $scale ->
        [0] Use a whole number, without decimal places.
        [one] Use at most one decimal place.
       *[other] Use at most { $scale } decimal places.
    }
error-insufficient-funds = There is not enough money in this wallet.
error-wallet-not-found = Wallet not found.
error-ledger-check-running = The ledger is already being checked. Please try again in a moment.

## In the Mini App
miniapp-error-insufficient-funds = Not enough money in this wallet: you need { $required } and have { $balance }.
