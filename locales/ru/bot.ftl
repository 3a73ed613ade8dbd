# Что игроки читают в чате. HTML из Bot API; кнопки, команды и всплывающие окна — простой текст.

## Команды и меню
bot-menu-button = Играть
bot-command-start = Начать
bot-command-play = Открыть магазин
bot-command-lotteries = Что разыгрывается сейчас
bot-command-tickets = Мои билеты
bot-command-balance = Мои кошельки
bot-command-verify = Проверить розыгрыш
bot-command-language = Сменить язык
bot-command-help = Что умеет этот бот
bot-command-terms = Правила магазина
bot-command-privacy = Что о вас хранится
bot-command-paysupport = Помощь с оплатой
bot-command-staff = Что мне можно как сотруднику
bot-command-newlottery = Создать лотерею
bot-command-managelotteries = Публикация, отмена, розыгрыш
bot-command-credit = Зачислить пользователю
bot-command-broadcast = Написать всем

## Кнопки
bot-button-play = 🎁 Открыть LuckyMart
bot-button-open-app = 📱 Открыть в приложении
bot-button-open-chat = Открыть чат
bot-button-lotteries = 🎟 Лотереи
bot-button-all-lotteries = ◀️ Все лотереи
bot-button-lottery = 🎁 К лотерее
bot-button-buy = 🎟 Купить билеты
bot-button-buy-more = 🎟 Купить ещё
bot-button-pay = ✅ Оплатить { $total }
bot-button-my-tickets = 🗂 Мои билеты
bot-button-proof = 🔍 Доказательство
bot-button-check-mine = 🔍 Проверить мой билет
bot-button-first = ⏮ В начало
bot-button-next = Дальше ▶️
bot-button-older = Раньше ▶️
bot-button-back = ◀️ Назад
bot-button-cancel = ✖️ Отмена
bot-button-confirm = ✅ Подтвердить
bot-button-old = Эта кнопка устарела. Начните, пожалуйста, заново с команды.

## Начало, язык, помощь
bot-description = Хорошие вещи по цене билета. Выбирайте лотерею, покупайте билеты и смотрите розыгрыш: каждый можно проверить самому, до последней цифры.
bot-short-description = Розыгрыши хороших вещей, которые может проверить каждый.
bot-start =
    👋 Здравствуйте, <b>{ $name }</b>!

    LuckyMart разыгрывает хорошие вещи. Приз делится на билеты, и когда они проданы, один из них выигрывает. Каждый розыгрыш может проверить любой, до последней цифры.

    Выберите лотерею в приложении или прямо здесь, в чате. Удачи!
bot-start-demo = 🧪 Это демонстрация: деньги здесь игрушечные.
bot-play = В приложении есть всё: лотереи, ваши билеты, кошелёк и розыгрыши.
bot-language-name = Русский
bot-language-ask = 🌐 На каком языке мне говорить?
bot-language-set = ✅ Теперь говорим по-русски.
bot-help =
    <b>Что я умею</b>

    { $commands }
bot-unknown = Этого я не понял. Откройте приложение кнопкой или посмотрите в /help, что я умею.
bot-cancelled = Отменено.
bot-cancel-nothing = Отменять нечего.
bot-group-hint = Я работаю в личном чате. Там можно посмотреть лотереи и купить билеты:
bot-error = Извините, у нас что-то сломалось. Попробуйте ещё раз чуть позже. Если повторится, назовите поддержке этот номер: { $reference }

## Лотереи
bot-status =
    { $status ->
        [UPCOMING] скоро откроется
        [ACTIVE] в продаже
        [SOLD_OUT] всё продано
        [DRAWING] идёт розыгрыш
        [COMPLETED] разыграно
       *[CANCELLED] отменено
    }
bot-lotteries =
    🎟 <b>Лотереи</b>

    { $list }
bot-lotteries-line =
    <b>{ $title }</b>
    Билет { $price } · { bot-status }
    { $bar } { $sold } из { $total }
bot-lotteries-none = Сейчас лотерей нет. Загляните чуть позже!
bot-card-title = 🎁 <b>{ $title }</b>  #{ $period }
bot-card-text = { $text }
bot-card-price = 🎟 Билет стоит <b>{ $price }</b>
bot-card-prize =
    { $type ->
        [CASH] 💵 Приз: <b>{ $value }</b> деньгами
        [COINS] 🪙 Приз: <b>{ $value }</b> монетами
       *[PHYSICAL] 📦 Приз: сам товар, стоит <b>{ $value }</b>
    }{ $winners ->
        [1] { "" }
        [one] , { $winners } победитель
        [few] , { $winners } победителя
       *[many] , { $winners } победителей
    }
bot-card-sold = { $bar } продано { $sold } из { $total }
bot-card-limit =
    { $limit ->
        [one] 👤 Не больше { $limit } билета на человека
       *[many] 👤 Не больше { $limit } билетов на человека
    }
bot-card-mine =
    { $count ->
        [one] ✅ У вас { $count } билет
        [few] ✅ У вас { $count } билета
       *[many] ✅ У вас { $count } билетов
    }
bot-card-upcoming = 🕓 Откроется { $time }
bot-card-active = 🕓 В продаже до { $time } или до последнего билета
bot-card-sold-out = 🔒 Всё продано. Скоро список билетов будет запечатан.
bot-card-drawing = 🎲 Список билетов запечатан, розыгрыш уже близко.
bot-card-completed = 🏆 Выиграл билет <b>{ $number }</b>. Поздравляем, { $name }!
bot-card-cancelled = ✖️ Отменено: { $reason }. Деньги возвращаются всем.
bot-card-undersold = продано слишком мало билетов

## Покупка
bot-buy-quantity =
    🎟 <b>{ $title }</b>
    Билет { $price }, { $left ->
        [one] остался { $left } билет
        [few] осталось { $left } билета
       *[many] осталось { $left } билетов
    }

    Сколько возьмёте?
bot-buy-wallet =
    🎟 <b>{ $title }</b>
    { $quantity ->
        [one] { $quantity } билет
        [few] { $quantity } билета
       *[many] { $quantity } билетов
    } за <b>{ $total }</b>

    Из какого кошелька платим?
bot-buy-confirm =
    🎟 <b>{ $title }</b>
    { $quantity ->
        [one] { $quantity } билет
        [few] { $quantity } билета
       *[many] { $quantity } билетов
    } за <b>{ $total }</b>
    Кошелёк: { $wallet }

    Покупаем?
bot-buy-receipt =
    ✅ <b>Куплено!</b> { $title }

    { $quantity ->
        [one] Ваш { $quantity } билет
        [few] Ваши { $quantity } билета
       *[many] Ваши { $quantity } билетов
    }: <b>{ $numbers }</b>
    Оплачено: { $total }
    Заказ: <code>{ $order }</code>
    { $wallet }: осталось { $balance }

    Удачи! Я напишу, когда определится победитель.

## Билеты
bot-tickets =
    🗂 <b>Ваши билеты</b>, сначала новые

    { $groups }
bot-tickets-group =
    <b>{ $title }</b> · { bot-status }
    { $count ->
        [one] { $count } билет
        [few] { $count } билета
       *[many] { $count } билетов
    }: { $numbers }
bot-tickets-won = 🏆 Билет <b>{ $number }</b> выиграл, место { $rank }!
bot-tickets-none = Билетов у вас пока нет. До первого одна кнопка!

## Кошельки
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

## Доказательства
bot-verify =
    🔍 <b>Верить нам на слово не нужно</b>

    Перед розыгрышем список всех билетов запечатывается: публикуется отпечаток всего списка, и с этой минуты ни один билет нельзя добавить, убрать или изменить. Победитель вычисляется из этой печати и случайного числа, которое публикуется вместе с доказательством. Повторить вычисление может каждый.

    Выберите розыгрыш, чтобы увидеть доказательство. Или отправьте <code>/verify</code> с id лотереи или с семью цифрами вашего билета.
bot-verify-none = Пока ни одна лотерея не запечатана.
bot-proof-title = 🔍 <b>{ $title }</b>  #{ $period }
bot-proof-seal =
    🔒 <b>Печать</b> от { $time }
    { $tickets ->
        [one] { $tickets } билет
        [few] { $tickets } билета
       *[many] { $tickets } билетов
    }, корень списка:
    <code>{ $root }</code>
    <a href="{ $leaves }">Запечатанный список</a>
bot-proof-waiting = 🎲 Победитель ещё не определён.
bot-proof-draw =
    🎲 <b>Зерно розыгрыша</b>
    <code>{ $seed }</code>
    <a href="{ $bundle }">Всё доказательство</a>: для <code>luckymart verify</code> или для вашей собственной программы
bot-proof-winners = 🏆 <b>Победители</b>
bot-proof-winner = { $rank }. <b>{ $number }</b> { $name }
bot-proof-more = … и ещё { $count }
bot-proof-you = (это вы!)
bot-proof-ecvrf = ℹ️ Случайное число получено ключом самого магазина (ECVRF, RFC 9381). Это доказывает, что результат не подменили. Но это не доказывает, что магазин не перебирал разные списки, прежде чем запечатать один.
bot-proof-drand = ℹ️ Случайное число даёт drand, публичный маяк: его не может ни предсказать, ни выбрать никто, и магазин тоже.
bot-check-pick = Какой из ваших билетов проверить?
bot-check-which = Билет { $number } есть у вас в нескольких лотереях. Какую вы имеете в виду?
bot-check-not-mine = Билета { $number } у вас нет.
bot-check-title = 🔍 <b>Билет { $number }</b>
bot-check-step =
    { $step ->
        [receipt-owner] Ваш id в Telegram и соль билета дают метку владельца
        [receipt-leaf] Номер и метка владельца дают лист
       *[receipt-path] Лист ведёт к запечатанному корню
    }
bot-check-holds = ✅ <b>Ваш билет участвовал в розыгрыше, и он был вашим.</b>
bot-check-fails = ❌ <b>Не сходится.</b> Сразу напишите в поддержку: /paysupport
bot-check-root =
    Запечатанный корень:
    <code>{ $root }</code>
