# Қарзҳо: он чи шахс аз мағоза қарздор аст.

## Refusals
error-debt-not-found = Чунин қарз нест.
error-debt-open =
    { $wallet_type ->
        [LUCKY_COIN] Шумо аз мағоза { $amount } ба танга қарздоред. Баровардани пул ва фурӯш дар бозор пас аз пардохти қарз боз кушода мешавад: тангаҳои нав аввал қарзро мепӯшонанд. Пулро ба танга иваз кардан мумкин аст.
       *[BALANCE] Шумо аз мағоза { $amount } қарздоред. Баровардани пул ва фурӯш дар бозор пас аз пардохти қарз боз кушода мешавад: маблағи нав аввал қарзро мепӯшонад.
    }
error-debt-state =
    { $status ->
        [PAID] Ин қарз аллакай пардохт шудааст.
       *[FORGIVEN] Аз ин қарз аллакай даст кашидаанд.
    }

## Notifications
notification-debt-opened-title = Шумо аз мағоза қарздоред
notification-debt-opened-body =
    { $wallet_type ->
        [LUCKY_COIN] Бояд аз он чи доштед, бештар танга гирифта мешуд: танга ба маблағи { $amount } нарасид. Тангаҳои нав аввал ин қарзро мепӯшонанд; то он вақт баровардани пул ва фурӯш дар бозор баста аст. Пулро ба танга иваз кардан мумкин аст.
        [BONUS] Бояд аз он чи доштед, бештар бонус гирифта мешуд: { $amount } нарасид. Бонусҳои нав аввал ин қарзро мепӯшонанд.
       *[BALANCE] Бояд аз он чи доштед, бештар гирифта мешуд: { $amount } нарасид. Маблағи нав аввал ин қарзро мепӯшонад; то он вақт баровардани пул ва фурӯш дар бозор баста аст.
    }
notification-debt-forgiven-title = Мағоза аз қарзи шумо даст кашид
notification-debt-forgiven-body =
    { $wallet_type ->
        [LUCKY_COIN] Мағоза аз қарзи шумо — танга ба маблағи { $amount } — даст кашид.
        [BONUS] Мағоза аз қарзи шумо — бонус ба маблағи { $amount } — даст кашид.
       *[BALANCE] Мағоза аз қарзи шумо — { $amount } — даст кашид.
    }
notification-debit-title = Воридот ислоҳ шуд
notification-debit-body =
    { $wallet_type ->
        [LUCKY_COIN] Аз ҳамёни тангаи шумо танга ба маблағи { $amount } гирифта шуд: { $reason }.
        [BONUS] Аз ҳамёни бонусии шумо { $amount } гирифта шуд: { $reason }.
       *[BALANCE] Аз баланси шумо { $amount } гирифта шуд: { $reason }.
    }

## For a second person
approval-debts-forgive =
    { $wallet_type ->
        [BALANCE] Бахшидани қарзи { $person }: { $amount }. Сабаб: { $reason }.
        [LUCKY_COIN] Бахшидани қарзи { $person }: { $amount } бо танга. Сабаб: { $reason }.
       *[BONUS] Бахшидани қарзи { $person }: { $amount } бонус. Сабаб: { $reason }.
    }

## In the chat
bot-command-debts = Қарзҳо аз мағоза
bot-command-debit = Ислоҳи воридоти нодуруст
bot-wallet-owed = ⚠️ Қарзи шумо: { $amount }. Он чи ба ин ҳамён ворид мешавад, аввал қарзро мепӯшонад.
bot-person-wallet-owed = ⚠️ қарз { $amount }
bot-debt-cause =
    { $cause ->
        [DEPOSIT_REFUND] ситораҳо баргардонида шуданд
        [BONUS_REVERSAL] бонуси пардохти баргардонидашуда
       *[DEBIT] воридоти нодуруст
    }
bot-debts-none = Касе аз мағоза қарздор нест.
bot-debts-card =
    🧾 <b>{ $name }</b>
    { $wallet }: қарз <b>{ $remaining }</b> аз { $amount }
    Сабаб: { bot-debt-cause } ({ $note })
    Аз { $time }
    { $status ->
        [OPEN] Он чи ба ин ҳамён ворид мешавад, аввал қарзро мепӯшонад.
        [PAID] ✅ Пардохт шуд.
       *[FORGIVEN] ✅ { $staff }: аз қарз даст кашида шуд: { $reason }
    }
bot-debts-button-forgive = ✂️ Аз қарз даст кашидан
bot-debts-ask-reason = Аз қарзи { $name } ({ $amount }) даст кашем? Сабабро барои дафтар нависед.
bot-dialog-debt-forgiveness = даст кашидан аз қарз
bot-dialog-debit = ислоҳи воридот
bot-debit-user = 👤 Воридоти кӣ нодуруст буд? @ном ё Telegram ID фиристед.
bot-debit-amount = 💎 { $wallet }: чанд гирифта шавад ({ $currency })? Он чи дигар нест, қарз мешавад.
bot-debit-review =
    Лутфан санҷед:
    👤 { $name }
    👛 { $wallet }: <b>−{ $amount }</b>
    📝 { $reason }
bot-debit-done = ✅ Гирифта шуд: { $name }, { $wallet } <b>−{ $amount }</b>
bot-debit-owed = Аз он { $amount } дигар набуд: ин акнун қарз аст.

## In the Mini App
miniapp-owed = қарз { $amount }
miniapp-debt-title = Қарзи шумо аз мағоза: { $amount }
miniapp-debt-lucky-coin = Тангаҳои нав аввал онро мепӯшонанд. То он вақт баровардани пул ва фурӯш дар бозор баста аст.
miniapp-debt-balance = Маблағи нав аввал онро мепӯшонад. То он вақт баровардани пул ва фурӯш дар бозор баста аст.
miniapp-debt-bonus = Бонусҳои нав аввал онро мепӯшонанд.
miniapp-debt-exchange = Пулро ба танга иваз кардан
miniapp-debt-cause-deposit-refund = Ситораҳо баргардонида шуданд
miniapp-debt-cause-bonus-reversal = Бонуси пардохти баргардонидашуда
miniapp-debt-cause-debit = Воридоти нодуруст ислоҳ шуд
miniapp-debt-left = аз { $amount } боқӣ { $remaining }
