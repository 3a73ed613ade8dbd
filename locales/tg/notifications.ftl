# Он чи мағоза ба одамон хабар медиҳад: дар паёмҳо ва тавассути бот. Матни оддӣ.

notification-time = { $moment } (Душанбе, UTC+5)
notification-open = Кушодан

notification-welcome-credit-title = Хуш омадед!
notification-welcome-credit-body = Дар ҳамёни шумо { $amount } ҳаст, ин тӯҳфаи мост. Бозии хуш!

notification-lottery-won-title = 🎉 Шумо бурдед!
notification-lottery-won-body =
    { $prize_type ->
        [CASH] «{ $title }»: чиптаи шумо № { $ticket_number }, ҷойи { $rank }. { $prize_value } аллакай дар ҳамёни пулии шумост.
        [COINS] «{ $title }»: чиптаи шумо № { $ticket_number }, ҷойи { $rank }. { $prize_value } бо танга аллакай дар ҳамёни шумост.
       *[PHYSICAL] «{ $title }»: чиптаи шумо № { $ticket_number }, ҷойи { $rank }. Ҷоиза аз они шумост, арзишаш { $prize_value }.
    }

notification-lottery-lost-title = Қуръакашӣ анҷом ёфт
notification-lottery-lost-body = «{ $title }»: чиптаи № { $ticket_number } бурд. Ин дафъа на аз они шумо. Қуръакаширо ҳар кас метавонад дар барнома санҷад.

notification-lottery-cancelled-title = Лотерея бекор шуд
notification-lottery-cancelled-body =
    { $reason ->
        [undersold] «{ $title }» баргузор намешавад: чиптаи хеле кам фурӯхта шуд. Ҳар чи пардохтед, ба ҳамёни шумо бармегардад.
        [void] «{ $title }» беэътибор аст: рақами тасодуфии қуръакашӣ дар 72 соат наомад. Ҳар чи пардохтед, ба ҳамёни шумо бармегардад.
       *[other] «{ $title }» баргузор намешавад: { $reason }. Ҳар чи пардохтед, ба ҳамёни шумо бармегардад.
    }

notification-lottery-extended-title = Мӯҳлат дароз шуд
notification-lottery-extended-body = «{ $title }»: ҳоло чиптаи кофӣ фурӯхта нашудааст, бинобар ин фурӯш то { $end_time } идома дорад. Агар ин ҳам кифоя накунад, пули ҳама бармегардад.

notification-refund-title = Баргардонидани пул
notification-refund-body =
    { $wallet_type ->
        [LUCKY_COIN] { $amount } бо танга барои «{ $title }» боз дар ҳамёни шумост.
        [BONUS] { $amount } бо бонус барои «{ $title }» боз дар ҳамёни шумост.
       *[BALANCE] { $amount } барои «{ $title }» боз дар ҳамёни пулии шумост.
    }

notification-credit-title = Маблағ ворид шуд
notification-credit-body =
    { $wallet_type ->
        [LUCKY_COIN] Ба ҳамёни шумо { $amount } бо танга ворид шуд: { $reason }.
        [BONUS] Ба ҳамёни шумо { $amount } бо бонус ворид шуд: { $reason }.
       *[BALANCE] Ба ҳамёни пулии шумо { $amount } ворид шуд: { $reason }.
    }

notification-commission-paid-title = Мукофот барои дӯстон
notification-commission-paid-body = Дӯстони шумо дар «{ $title }» иштирок карданд: { $amount } дар ҳамёни бонусии шумост.

## Рӯйхати паёмҳо ва калидҳои он дар чат
bot-command-notifications = Паёмҳои ман
bot-command-settings = Ба ман чӣ хабар диҳед
bot-notifications =
    🔔 <b>Паёмҳои шумо</b>{ $unread ->
        [0] { "" }
       *[other] , { $unread } паёми нав
    }

    { $items }
bot-notifications-none = 🔔 Ҳоло паём нест.
bot-notifications-item = { $mark } <b>{ $title }</b> · { $time }
bot-button-read-all = ✔️ Ҳамаро хондам
bot-button-notification-settings = ⚙️ Ба ман чӣ хабар диҳед
bot-notification-settings =
    ⚙️ <b>Дар бораи чӣ хабар диҳем?</b>

    💬 дар ҳамин чат, 🔔 дар рӯйхати /notifications. Барои иваз кардан пахш кунед.

    Он чи ба пул ва ҷоизаҳои шумо дахл дорад, ҳамеша дар рӯйхат мемонад: ин сабти шумост.
bot-notification-kind =
    { $kind ->
        [draws] Қуръакашиҳо
        [money] Пул
        [market] Бозор
        [prizes] Ҷоизаҳо
        [friends] Дӯстон
        [showoffs] Навиштаҳо
       *[news] Навгониҳо
    }
bot-notification-fixed = Ин ҳамеша дар рӯйхат мемонад.

error-preference-fixed = Инро иваз кардан мумкин нест.
