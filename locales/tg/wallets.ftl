# Wallets, their history, credits.

## Notifications
notification-credit-title = Маблағ ворид шуд
notification-credit-body =
    { $wallet_type ->
        [LUCKY_COIN] Танга ба маблағи { $amount } ба ҳамёни тангаи шумо ворид шуд: { $reason }.
        [BONUS] Бонус ба маблағи { $amount } ба ҳамёни бонусии шумо ворид шуд: { $reason }.
       *[BALANCE] { $amount } ба ҳамёни пулии шумо ворид шуд: { $reason }.
    }

## For a second person
approval-wallets-credit =
    { $wallet_type ->
        [BALANCE] Ба баланси { $person } { $amount } ворид кардан. Сабаб: { $reason }.
        [LUCKY_COIN] Ба тангаҳои { $person } { $amount } ворид кардан. Сабаб: { $reason }.
       *[BONUS] Ба бонуси { $person } { $amount } ворид кардан. Сабаб: { $reason }.
    }

## In the chat
bot-command-balance = Ҳамёнҳои ман
bot-command-credit = Ворид кардани маблағ ба корбар
bot-wallet-name =
    { $type ->
        [BALANCE] Баланс
        [LUCKY_COIN] Тангаҳо
       *[BONUS] Бонус
    }
bot-balance =
    👛 <b>Ҳамёнҳои шумо</b>

    { $wallets }

    Пули балансро баровардан мумкин аст. Бо танга ва бонус чипта мехаранд, онҳо ба пул табдил намеёбанд. Барои дидани таърих ҳамёнро пахш кунед.
bot-wallet-line = { $name }: <b>{ $balance }</b>
bot-wallet-frozen = (боз { $amount } боздошта шудааст)
bot-history =
    👛 <b>{ $wallet }</b>: { $balance }

    { $entries }
bot-history-empty = Ҳоло чизе нест.
bot-history-entry =
    <b>{ $amount }</b> · { $type ->
        [PURCHASE] чиптаҳо
        [REFUND] баргардонидани пул
        [RESALE] харид дар бозор
        [RESALE_SETTLEMENT] фурӯш дар бозор
        [PRIZE_RESALE] ҷоиза дар бозор
        [RESALE_REFUND] баргардонидан аз бозор
        [RESALE_REVERSAL] бекор шудани фурӯш
        [PRIZE] ҷоиза
        [COMMISSION] мукофот барои дӯстон
        [CREDIT] воридот
        [BONUS] бонуси пуркунии аввал
        [WELCOME] туҳфаи хушомадед
        [EXCHANGE] иваз ба танга
        [FREEZE] боздошта (баровардан)
        [UNFREEZE] аз боздошт озод шуд
        [WITHDRAWAL] баровардани пул
        [DEPOSIT] пуркунӣ
        [SHOWOFF_REWARD] мукофот барои пост
        [DEPOSIT_REFUND] баргардонидани ситораҳо
        [DEPOSIT_REFUND_RETURN] баргардонидани ситораҳо бекор шуд
        [PRIZE_CONVERSION] ҷоизаи гирифтанашуда
        [DEBT_PAYMENT] пардохти қарз
        [DEBIT] ислоҳи воридот
        [BONUS_REVERSAL] бонуси пардохти баргардонидашуда
       *[OTHER] дигар
    } · { $time }
bot-history-note = <i>{ $note }</i>
bot-credit-user = 👤 Ба кӣ? @ном ё Telegram ID фиристед.
bot-credit-no-user = Корбар ёфт нашуд: аввал вай бояд ботро кушояд. Агар ном дуруст бошад, Telegram ID-ро санҷед.
bot-credit-wallet = 👛 { $name }: кадом ҳамён?
bot-credit-amount = 💎 { $wallet }: чанд ({ $currency })?
bot-credit-bad-amount =
    { $scale ->
        [0] Адади бутуни аз сифр калон лозим аст.
       *[other] Маблағи аз сифр калон лозим аст, баъди вергул на бештар аз { $scale } рақам.
    }
bot-credit-reason = 📝 Барои чӣ? Ҷавоби шуморо он шахс мебинад, ва он дар дафтар мемонад.
bot-credit-review =
    Лутфан санҷед:
    👤 { $name }
    👛 { $wallet }: <b>+{ $amount }</b>
    📝 { $reason }
bot-credit-done =
    ✅ Ворид шуд: { $name }, { $wallet } <b>+{ $amount }</b>
    <code>{ $transaction }</code>

## In the Mini App
miniapp-wallet-title = Ҳамёнҳои ман
miniapp-wallet-balances = Ҳамёнҳои ман
miniapp-wallet-balance = Баланс
miniapp-wallet-lucky-coin = Тангаҳо
miniapp-wallet-bonus = Бонус
miniapp-wallet-balance-note = Бо он чипта мехаранд ва онро баровардан мумкин аст.
miniapp-wallet-lucky-coin-note = Бо тангаҳо чипта мехаранд; онҳо ба пул табдил намеёбанд.
miniapp-wallet-bonus-note = Бо бонус чипта мехаранд; он ба пул табдил намеёбад.
miniapp-frozen = { $amount } боздошта
miniapp-history = Таърих
miniapp-history-empty = Ҳоло чизе нест
miniapp-history-empty-text = Ҳар як амали ин ҳамён дар ин ҷо нишон дода мешавад.
miniapp-balance-after = Бақия: { $amount }
miniapp-transaction-purchase = Чиптаҳо
miniapp-transaction-refund = Баргардонидани пул
miniapp-transaction-prize = Ҷоиза
miniapp-transaction-commission = Мукофот барои дӯстон
miniapp-transaction-credit = Ворид шуд
miniapp-transaction-welcome = Туҳфаи хушомадед
miniapp-transaction-exchange = Иваз ба танга
miniapp-transaction-deposit = Пур кардан
miniapp-transaction-withdrawal = Баровардани пул
miniapp-transaction-resale = Харид дар бозор
miniapp-transaction-resale-settlement = Фурӯш дар бозор
miniapp-transaction-prize-resale = Ҷоиза дар бозор
miniapp-transaction-resale-refund = Баргардонидан аз бозор
miniapp-transaction-resale-reversal = Бекор шудани фурӯш
miniapp-transaction-freeze = Боздошта (баровардан)
miniapp-transaction-unfreeze = Аз боздошт озод шуд
miniapp-transaction-bonus = Бонуси пуркунии аввал
miniapp-transaction-showoff-reward = Мукофот барои пост
miniapp-transaction-deposit-refund = Баргардонидани ситораҳо
miniapp-transaction-deposit-refund-return = Баргардонидани ситораҳо бекор шуд
miniapp-transaction-prize-conversion = Ҷоизаи гирифтанашуда
miniapp-transaction-debt-payment = Пардохти қарз
miniapp-transaction-debit = Ислоҳи воридот
miniapp-transaction-bonus-reversal = Бонуси пардохти баргардонидашуда
miniapp-wallet-actions = Пур кардан, баровардан, иваз
miniapp-wallet-deposit = Пур кардан
miniapp-wallet-withdraw = Баровардан
miniapp-wallet-exchange = Иваз ба танга
bot-dialog-credit = ворид кардани маблағ
