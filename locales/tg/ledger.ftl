# Refusals of the ledger.

## Refusals
error-amount-scale =
    { $scale ->
        [0] Маблағи бутун лозим аст, бе рақамҳои баъди вергул.
       *[other] Рақамҳои баъди вергул зиёданд: на бештар аз { $scale }.
    }
error-insufficient-funds = Дар ин ҳамён маблағ намерасад.
error-wallet-not-found = Чунин ҳамён нест.
error-ledger-check-running = Дафтар ҳоло санҷида мешавад. Каме дертар кӯшиш кунед.

## In the Mini App
miniapp-error-insufficient-funds = Маблағи ин ҳамён намерасад: { $required } лозим, { $balance } ҳаст.
