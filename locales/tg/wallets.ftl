# Wallets, their history, credits.

## Notifications
notification-credit-title = Маблағ ворид шуд
notification-credit-body =
    { $wallet_type ->
        [LUCKY_COIN] Ба ҳамёни шумо { $amount } бо танга ворид шуд: { $reason }.
        [BONUS] Ба ҳамёни шумо { $amount } бо бонус ворид шуд: { $reason }.
       *[BALANCE] Ба ҳамёни пулии шумо { $amount } ворид шуд: { $reason }.
    }

## In the chat
bot-command-balance = Ҳамёнҳои ман
bot-command-credit = Маблағ гузарондан ба корбар
bot-wallet-name =
    { $type ->
        [BALANCE] Баланс
        [LUCKY_COIN] Тангаҳо
       *[BONUS] Бонус
    }
bot-balance =
    👛 <b>Ҳамёнҳои шумо</b>

    { $wallets }

    Баланс пул аст. Бо танга ва бонус чипта мехаранд, онҳо ба пул табдил намеёбанд. Барои дидани таърих ҳамёнро пахш кунед.
bot-wallet-line = { $name }: <b>{ $balance }</b>
bot-wallet-frozen = (боз { $amount } боздошта шудааст)
bot-history =
    👛 <b>{ $wallet }</b>: { $balance }

    { $entries }
bot-history-empty = Ҳоло дар ин ҷо чизе нашудааст.
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
        [BONUS] бонус
        [WELCOME] тӯҳфаи хушомадед
        [EXCHANGE] иваз ба танга
        [FREEZE] барои баровардан нигоҳ дошта шуд
        [UNFREEZE] аз баровардан баргашт
        [WITHDRAWAL] баровардани пул
        [DEPOSIT] пуркунӣ
        [SHOWOFF_REWARD] мукофот барои паём
        [DEPOSIT_REFUND] баргардонидани ситораҳо
        [DEPOSIT_REFUND_RETURN] баргардонидани ситораҳо бекор шуд
       *[OTHER] дигар
    } · { $time }
bot-history-note = <i>{ $note }</i>
bot-credit-user = 👤 Ба кӣ? @ном ё id-и Telegram-ро фиристед.
bot-credit-no-user = Ман ин шахсро намешиносам: аввал вай бояд ботро кушояд. Агар ном дуруст бошад, id-и Telegram-ро санҷед.
bot-credit-wallet = 👛 { $name }: кадом ҳамён?
bot-credit-amount = 💎 { $wallet }: чанд, бо { $currency }?
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
miniapp-wallet-title = Ҳамён
miniapp-wallet-balances = Балансҳо
miniapp-wallet-balance = Баланс
miniapp-wallet-lucky-coin = Тангаҳо
miniapp-wallet-bonus = Бонус
miniapp-wallet-balance-note = Пул: бо он чипта мехаранд ва онро гирифтан мумкин аст.
miniapp-wallet-lucky-coin-note = Бо тангаҳо чипта мехаранд; онҳо ба пул табдил намеёбанд.
miniapp-wallet-bonus-note = Бо бонус чипта мехаранд; он ба пул табдил намеёбад.
miniapp-frozen = { $amount } нигоҳ дошта шуд
miniapp-history = Таърих
miniapp-history-empty = Ҳоло чизе нест
miniapp-history-empty-text = Ҳар як амали ин ҳамён дар ин ҷо нишон дода мешавад.
miniapp-balance-after = Бақия: { $amount }
miniapp-transaction-purchase = Чиптаҳо
miniapp-transaction-refund = Баргардонидан
miniapp-transaction-prize = Мукофот
miniapp-transaction-commission = Хариди дӯст
miniapp-transaction-credit = Ҳисоб кардан
miniapp-transaction-welcome = Тӯҳфаи хуш омадед
miniapp-transaction-exchange = Мубодила
miniapp-transaction-deposit = Пур кардан
miniapp-transaction-withdrawal = Гирифтан
miniapp-transaction-resale = Харид дар бозор
miniapp-transaction-resale-settlement = Чипта фурӯхта шуд
miniapp-transaction-prize-resale = Ҷоиза дар бозор
miniapp-transaction-resale-refund = Баргардонидан аз бозор
miniapp-transaction-resale-reversal = Бекор кардани фурӯш
miniapp-transaction-freeze = Барои баровардан нигоҳ дошта шуд
miniapp-transaction-unfreeze = Аз нигоҳдорӣ озод шуд
miniapp-transaction-bonus = Бонуси пуркунӣ
miniapp-transaction-showoff-reward = Мукофот барои паём
miniapp-transaction-deposit-refund = Баргардонидани ситораҳо
miniapp-transaction-deposit-refund-return = Баргардонидан бекор шуд
miniapp-wallet-actions = Ҳаракати пул
miniapp-wallet-deposit = Пур кардан
miniapp-wallet-withdraw = Баровардан
miniapp-wallet-exchange = Ба танга
