# Refusals of the ledger.

## Refusals
error-amount-scale = 金额过细，小数点后最多 { $scale } 位。
error-insufficient-funds = 该钱包余额不足。
error-wallet-not-found = 没有这个钱包。
error-ledger-check-running = 账本正在核对中，请稍后再试。

## In the Mini App
miniapp-error-insufficient-funds = 此钱包余额不足：需要 { $required }，现有 { $balance }。
