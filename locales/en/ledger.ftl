# Refusals of the ledger.

## Refusals
error-amount-scale = This amount is too fine. At most { $scale } digits after the point.
error-insufficient-funds = There is not enough money in this wallet.
error-wallet-not-found = This wallet does not exist.
error-ledger-check-running = The ledger is being checked right now. Please try again in a moment.

## In the Mini App
miniapp-error-insufficient-funds = Not enough in this wallet: { $required } needed, { $balance } there.
