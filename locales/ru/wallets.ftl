# Wallets, their history, credits.

## Notifications
notification-credit-title = Зачисление
notification-credit-body =
    { $wallet_type ->
        [LUCKY_COIN] В кошелёк монет зачислено { $amount } монетами: { $reason }.
        [BONUS] В бонусный кошелёк зачислено { $amount }: { $reason }.
       *[BALANCE] В денежный кошелёк зачислено { $amount }: { $reason }.
    }

## For a second person
approval-wallets-credit =
    { $wallet_type ->
        [BALANCE] Зачислить { $amount } деньгами, кому: { $person }. Причина: { $reason }.
        [LUCKY_COIN] Зачислить { $amount } монетами, кому: { $person }. Причина: { $reason }.
       *[BONUS] Зачислить { $amount } бонусами, кому: { $person }. Причина: { $reason }.
    }

## In the chat
bot-command-balance = Мои кошельки
bot-command-credit = Зачислить пользователю
bot-wallet-name =
    { $type ->
        [BALANCE] Деньги
        [LUCKY_COIN] Монеты
       *[BONUS] Бонусы
    }
bot-balance =
    👛 <b>Ваши кошельки</b>

    { $wallets }

    Деньги можно вывести. Монетами и бонусами платят за билеты, в деньги их превратить нельзя. Нажмите на кошелёк, чтобы увидеть его историю.
bot-wallet-line = { $name }: <b>{ $balance }</b>
bot-wallet-frozen = (и ещё { $amount } заморожено)
bot-history =
    👛 <b>{ $wallet }</b>: { $balance }

    { $entries }
bot-history-empty = Пока пусто.
bot-history-entry =
    <b>{ $amount }</b> · { $type ->
        [PURCHASE] билеты
        [REFUND] возврат
        [RESALE] покупка на рынке
        [RESALE_SETTLEMENT] продажа на рынке
        [PRIZE_RESALE] приз на рынке
        [RESALE_REFUND] возврат с рынка
        [RESALE_REVERSAL] отмена продажи
        [PRIZE] приз
        [COMMISSION] вознаграждение за друзей
        [CREDIT] зачисление
        [BONUS] бонус за первое пополнение
        [WELCOME] приветственный подарок
        [EXCHANGE] обмен на монеты
        [FREEZE] заморожено для вывода
        [UNFREEZE] разморожено
        [WITHDRAWAL] вывод денег
        [DEPOSIT] пополнение
        [SHOWOFF_REWARD] вознаграждение за пост
        [DEPOSIT_REFUND] возврат звёзд
        [DEPOSIT_REFUND_RETURN] возврат звёзд отменён
        [PRIZE_CONVERSION] невостребованный приз
        [DEBT_PAYMENT] погашение долга
        [DEBIT] зачисление исправлено
        [BONUS_REVERSAL] бонус за возвращённое пополнение
       *[OTHER] другое
    } · { $time }
bot-history-note = <i>{ $note }</i>
bot-credit-user = 👤 Кому? Отправьте @имя или Telegram ID.
bot-credit-no-user = Пользователь не найден: сначала он должен открыть бота. Если имя верное, попробуйте Telegram ID.
bot-credit-wallet = 👛 { $name }: какой кошелёк?
bot-credit-amount = 💎 { $wallet }: сколько ({ $currency })?
bot-credit-bad-amount =
    { $scale ->
        [0] Нужно целое число больше нуля.
        [one] Нужна сумма больше нуля, не больше { $scale } знака после запятой.
       *[many] Нужна сумма больше нуля, не больше { $scale } знаков после запятой.
    }
bot-credit-reason = 📝 За что? Пользователь увидит ваш ответ, и он останется в журнале.
bot-credit-review =
    Проверьте, пожалуйста:
    👤 { $name }
    👛 { $wallet }: <b>+{ $amount }</b>
    📝 { $reason }
bot-credit-done =
    ✅ Зачислено: { $name }, { $wallet } <b>+{ $amount }</b>
    <code>{ $transaction }</code>

## In the Mini App
miniapp-wallet-title = Мои кошельки
miniapp-wallet-balances = Мои кошельки
miniapp-wallet-balance = Деньги
miniapp-wallet-lucky-coin = Монеты
miniapp-wallet-bonus = Бонусы
miniapp-wallet-balance-note = Можно платить за билеты и вывести.
miniapp-wallet-lucky-coin-note = Можно платить за билеты; в деньги превратить нельзя.
miniapp-wallet-bonus-note = Можно платить за билеты; в деньги превратить нельзя.
miniapp-frozen = { $amount } заморожено
miniapp-history = История
miniapp-history-empty = Пока пусто
miniapp-history-empty-text = Здесь будет каждая операция этого кошелька.
miniapp-balance-after = Остаток: { $amount }
miniapp-transaction-purchase = Билеты
miniapp-transaction-refund = Возврат
miniapp-transaction-prize = Приз
miniapp-transaction-commission = Вознаграждение за друзей
miniapp-transaction-credit = Зачисление
miniapp-transaction-welcome = Приветственный подарок
miniapp-transaction-exchange = Обмен на монеты
miniapp-transaction-deposit = Пополнение
miniapp-transaction-withdrawal = Вывод денег
miniapp-transaction-resale = Покупка на рынке
miniapp-transaction-resale-settlement = Продажа на рынке
miniapp-transaction-prize-resale = Приз на рынке
miniapp-transaction-resale-refund = Возврат с рынка
miniapp-transaction-resale-reversal = Отмена продажи
miniapp-transaction-freeze = Заморожено для вывода
miniapp-transaction-unfreeze = Разморожено
miniapp-transaction-bonus = Бонус за первое пополнение
miniapp-transaction-showoff-reward = Вознаграждение за пост
miniapp-transaction-deposit-refund = Возврат звёзд
miniapp-transaction-deposit-refund-return = Возврат звёзд отменён
miniapp-transaction-prize-conversion = Невостребованный приз
miniapp-transaction-debt-payment = Погашение долга
miniapp-transaction-debit = Зачисление исправлено
miniapp-transaction-bonus-reversal = Бонус за возвращённое пополнение
miniapp-wallet-actions = Пополнить, вывести, обменять
miniapp-wallet-deposit = Пополнить
miniapp-wallet-withdraw = Вывести
miniapp-wallet-exchange = Обменять
bot-dialog-credit = зачисление
