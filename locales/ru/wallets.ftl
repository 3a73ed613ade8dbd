# Wallets, their history, credits.

## Notifications
notification-credit-title = Зачисление
notification-credit-body =
    { $wallet_type ->
        [LUCKY_COIN] Вам зачислено { $amount } монетами: { $reason }.
        [BONUS] Вам зачислено { $amount } бонусами: { $reason }.
       *[BALANCE] В денежный кошелёк зачислено { $amount }: { $reason }.
    }

## In the chat
bot-command-balance = Мои кошельки
bot-command-credit = Зачислить пользователю
bot-wallet-name =
    { $type ->
        [BALANCE] Баланс
        [LUCKY_COIN] Монеты
       *[BONUS] Бонусы
    }
bot-balance =
    👛 <b>Ваши кошельки</b>

    { $wallets }

    Баланс — это деньги. Монетами и бонусами платят за билеты, в деньги они не превращаются. Нажмите на кошелёк, чтобы увидеть его историю.
bot-wallet-line = { $name }: <b>{ $balance }</b>
bot-wallet-frozen = (и ещё { $amount } заморожено)
bot-history =
    👛 <b>{ $wallet }</b>: { $balance }

    { $entries }
bot-history-empty = Здесь пока ничего не было.
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
        [COMMISSION] награда за друзей
        [CREDIT] зачисление
        [BONUS] бонус
        [WELCOME] приветственный подарок
        [EXCHANGE] обмен на монеты
        [FREEZE] удержано для вывода
        [UNFREEZE] возврат из вывода
        [WITHDRAWAL] вывод денег
        [DEPOSIT] пополнение
        [SHOWOFF_REWARD] награда за пост
        [DEPOSIT_REFUND] возврат звёзд
        [DEPOSIT_REFUND_RETURN] возврат звёзд отменён
       *[OTHER] другое
    } · { $time }
bot-history-note = <i>{ $note }</i>
bot-credit-user = 👤 Кому? Отправьте @имя или id в Telegram.
bot-credit-no-user = Такого человека я не знаю: сначала он должен открыть бота. Если имя верное, попробуйте id в Telegram.
bot-credit-wallet = 👛 { $name }: какой кошелёк?
bot-credit-amount = 💎 { $wallet }: сколько, в { $currency }?
bot-credit-bad-amount =
    { $scale ->
        [0] Нужно целое число больше нуля.
        [one] Нужна сумма больше нуля, не больше { $scale } знака после запятой.
       *[many] Нужна сумма больше нуля, не больше { $scale } знаков после запятой.
    }
bot-credit-reason = 📝 За что? Ответ увидит человек, и он останется в журнале.
bot-credit-review =
    Проверьте, пожалуйста:
    👤 { $name }
    👛 { $wallet }: <b>+{ $amount }</b>
    📝 { $reason }
bot-credit-done =
    ✅ Зачислено: { $name }, { $wallet } <b>+{ $amount }</b>
    <code>{ $transaction }</code>

## In the Mini App
miniapp-wallet-title = Кошелёк
miniapp-wallet-balances = Балансы
miniapp-wallet-balance = Баланс
miniapp-wallet-lucky-coin = Монеты
miniapp-wallet-bonus = Бонусы
miniapp-wallet-balance-note = Деньги: ими платят за билеты, их можно вывести.
miniapp-wallet-lucky-coin-note = Монетами платят за билеты; в деньги они не превращаются.
miniapp-wallet-bonus-note = Бонусами платят за билеты; в деньги они не превращаются.
miniapp-frozen = { $amount } заморожено
miniapp-history = История
miniapp-history-empty = Пока пусто
miniapp-history-empty-text = Здесь будет каждое движение этого кошелька.
miniapp-balance-after = Остаток: { $amount }
miniapp-transaction-purchase = Билеты
miniapp-transaction-refund = Возврат
miniapp-transaction-prize = Приз
miniapp-transaction-commission = Покупка друга
miniapp-transaction-credit = Начисление
miniapp-transaction-welcome = Приветственный подарок
miniapp-transaction-exchange = Обмен
miniapp-transaction-deposit = Пополнение
miniapp-transaction-withdrawal = Вывод
miniapp-transaction-resale = Покупка на рынке
miniapp-transaction-resale-settlement = Билет продан
miniapp-transaction-prize-resale = Приз на рынке
miniapp-transaction-resale-refund = Возврат с рынка
miniapp-transaction-resale-reversal = Отмена продажи
miniapp-transaction-freeze = Заморожено для вывода
miniapp-transaction-unfreeze = Разморожено
miniapp-transaction-bonus = Бонус за пополнение
miniapp-transaction-showoff-reward = Награда за пост
miniapp-transaction-deposit-refund = Возврат звёзд
miniapp-transaction-deposit-refund-return = Возврат звёзд отменён
miniapp-wallet-actions = Движение денег
miniapp-wallet-deposit = Пополнить
miniapp-wallet-withdraw = Вывести
miniapp-wallet-exchange = В монеты
