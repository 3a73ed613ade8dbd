# Refusals of the ledger.

## Refusals
error-amount-scale =
    { $scale ->
        [0] 请输入整数金额。
       *[other] 金额最多保留 { $scale } 位小数。
    }
error-insufficient-funds = 该钱包余额不足。
error-wallet-not-found = 该钱包不存在。
error-ledger-check-running = 账本正在核对中，请稍后再试。

## In the Mini App
miniapp-error-insufficient-funds = 此钱包余额不足：需要 { $required }，现有 { $balance }。
