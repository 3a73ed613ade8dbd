# Refusals of the ledger.

## Refusals
error-amount-scale = Слишком дробная сумма. После запятой — не больше { $scale } знаков.
error-insufficient-funds = В этом кошельке не хватает денег.
error-wallet-not-found = Такого кошелька нет.
error-ledger-check-running = Книга уже проверяется. Попробуйте чуть позже.

## In the Mini App
miniapp-error-insufficient-funds = В этом кошельке не хватает: нужно { $required }, есть { $balance }.
