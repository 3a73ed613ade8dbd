# Долги: что человек должен магазину.

## Refusals
error-debt-not-found = Такого долга нет.
error-debt-open =
    { $wallet_type ->
        [LUCKY_COIN] Вы должны магазину { $amount } монетами. Вывод денег и продажа на рынке снова откроются, когда долг будет погашен: новые монеты сначала идут на него. Деньги можно обменять на монеты.
       *[BALANCE] Вы должны магазину { $amount }. Вывод денег и продажа на рынке снова откроются, когда долг будет погашен: новые поступления сначала идут на него.
    }
error-debt-state =
    { $status ->
        [PAID] Этот долг уже погашен.
       *[FORGIVEN] Этот долг уже списан.
    }

## Notifications
notification-debt-opened-title = У вас долг перед магазином
notification-debt-opened-body =
    { $wallet_type ->
        [LUCKY_COIN] Списать нужно было больше монет, чем у вас было: не хватило { $amount } монетами. Новые монеты сначала погашают этот долг; до этого вывод денег и продажа на рынке закрыты. Деньги можно обменять на монеты.
        [BONUS] Списать нужно было больше бонусов, чем у вас было: не хватило { $amount }. Новые бонусы сначала погашают этот долг.
       *[BALANCE] Списать нужно было больше, чем у вас было: не хватило { $amount }. Новые поступления сначала погашают этот долг; до этого вывод денег и продажа на рынке закрыты.
    }
notification-debt-forgiven-title = Ваш долг списан
notification-debt-forgiven-body =
    { $wallet_type ->
        [LUCKY_COIN] Магазин списал ваш долг: { $amount } монетами.
        [BONUS] Магазин списал ваш долг: { $amount } бонусами.
       *[BALANCE] Магазин списал ваш долг: { $amount }.
    }
notification-debit-title = Зачисление исправлено
notification-debit-body =
    { $wallet_type ->
        [LUCKY_COIN] Из кошелька монет списано { $amount } монетами: { $reason }.
        [BONUS] Из бонусного кошелька списано { $amount }: { $reason }.
       *[BALANCE] Из кошелька списано { $amount }: { $reason }.
    }

## For a second person
approval-debts-forgive =
    { $wallet_type ->
        [BALANCE] Списать долг ({ $person }): { $amount }. Причина: { $reason }.
        [LUCKY_COIN] Списать долг ({ $person }): { $amount } монетами. Причина: { $reason }.
       *[BONUS] Списать долг ({ $person }): { $amount } бонусом. Причина: { $reason }.
    }

## In the chat
bot-command-debts = Долги перед магазином
bot-command-debit = Исправить ошибочное зачисление
bot-wallet-owed = ⚠️ Ваш долг: { $amount }. Поступления в этот кошелёк сначала погашают его.
bot-person-wallet-owed = ⚠️ долг { $amount }
bot-debt-cause =
    { $cause ->
        [DEPOSIT_REFUND] звёзды возвращены
        [BONUS_REVERSAL] бонус за возвращённое пополнение
       *[DEBIT] ошибочное зачисление
    }
bot-debts-none = Никто ничего не должен магазину.
bot-debts-card =
    🧾 <b>{ $name }</b>
    { $wallet }: долг <b>{ $remaining }</b> из { $amount }
    Причина: { bot-debt-cause } ({ $note })
    С { $time }
    { $status ->
        [OPEN] Поступления в этот кошелёк сначала погашают долг.
        [PAID] ✅ Погашен.
       *[FORGIVEN] ✅ { $staff }: списан: { $reason }
    }
bot-debts-button-forgive = ✂️ Списать долг
bot-debts-ask-reason = Списать долг { $amount } ({ $name })? Напишите причину, для журнала.
bot-dialog-debt-forgiveness = списание долга
bot-dialog-debit = исправление зачисления
bot-debit-user = 👤 Чьё зачисление ошибочно? Отправьте @имя или Telegram ID.
bot-debit-amount = 💎 { $wallet }: сколько списать ({ $currency })? Чего уже нет, станет долгом.
bot-debit-review =
    Проверьте, пожалуйста:
    👤 { $name }
    👛 { $wallet }: <b>−{ $amount }</b>
    📝 { $reason }
bot-debit-done = ✅ Списано: { $name }, { $wallet } <b>−{ $amount }</b>
bot-debit-owed = Из них { $amount } уже не было: это теперь долг.

## In the Mini App
miniapp-owed = долг { $amount }
miniapp-debt-title = Ваш долг магазину: { $amount }
miniapp-debt-lucky-coin = Новые монеты сначала погашают его. До этого вывод денег и продажа на рынке закрыты.
miniapp-debt-balance = Новые поступления сначала погашают его. До этого вывод денег и продажа на рынке закрыты.
miniapp-debt-bonus = Новые бонусы сначала погашают его.
miniapp-debt-exchange = Обменять деньги на монеты
miniapp-debt-cause-deposit-refund = Звёзды возвращены
miniapp-debt-cause-bonus-reversal = Бонус за возвращённое пополнение
miniapp-debt-cause-debit = Ошибочное зачисление исправлено
miniapp-debt-left = осталось { $remaining } из { $amount }
