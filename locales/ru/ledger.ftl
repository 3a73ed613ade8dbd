# Refusals of the ledger.

## Refusals
error-amount-scale =
    { $scale ->
        [0] Нужна целая сумма, без знаков после запятой.
        [one] После запятой может быть не больше { $scale } знака.
       *[many] После запятой может быть не больше { $scale } знаков.
    }
error-insufficient-funds = В этом кошельке не хватает денег.
error-wallet-not-found = Такого кошелька нет.
error-ledger-check-running = Учётная книга уже проверяется. Попробуйте чуть позже.

## In the Mini App
miniapp-error-insufficient-funds = В этом кошельке не хватает: нужно { $required }, есть { $balance }.
