# Refusals of the ledger.

## Refusals
error-amount-scale = Маблағ аз ҳад майда аст. Баъди вергул на бештар аз { $scale } рақам.
error-insufficient-funds = Дар ин ҳамён маблағ намерасад.
error-wallet-not-found = Чунин ҳамён нест.
error-ledger-check-running = Дафтар ҳоло санҷида мешавад. Каме дертар кӯшиш кунед.

## In the Mini App
miniapp-error-insufficient-funds = Маблағи ин ҳамён намерасад: { $required } лозим, { $balance } ҳаст.
