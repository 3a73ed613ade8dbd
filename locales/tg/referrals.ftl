# Friends, what they earn, and the bonus of a first deposit.

## Refusals
error-bonus-not-found = Шумо бонуси пуркунии аввал надоред.
error-bonus-not-ready =
    { $condition ->
        [DEPOSIT_PLAYED] Бонус баъди он меояд, ки чиптаҳои аз баланс харидаатон ба маблағи { $required } дар қуръакашӣ иштирок кунанд. Ҳоло: { $played }.
        [COINS_PLAYED] Бонус баъди он меояд, ки чиптаҳои аз баланс ё бо танга харидаатон ба маблағи { $required } дар қуръакашӣ иштирок кунанд. Ҳоло: { $played }.
       *[TICKET_OR_FRIEND] Бонус чиптаи аввали шумо ё вуруди як дӯсти даъватшударо интизор аст.
    }
error-bonus-state =
    { $status ->
        [ACTIVE] Ин бонус аллакай дар ҳамёни шумост.
        [EXPIRED] Муҳлати ин бонус гузашт.
       *[VOID] Ин бонус бекор шуд: маблағи пуркунӣ баргардонида ё бароварда шуд.
    }

## Notifications
notification-commission-paid-title = Мукофот барои дӯстон
notification-commission-paid-body = Дӯстони шумо дар «{ $title }» иштирок карданд: { $amount } дар ҳамёни бонусии шумост.
notification-bonus-pending-title = Шуморо бонус интизор аст
notification-bonus-pending-body = Ҳамин ки чиптаи аввалро харидед ё дӯсти даъваткардаатон ворид шуд, { $amount } ба ҳамёни бонусӣ ворид мешавад. Муҳлат то { $end_time }.
notification-bonus-promised-title = Шуморо бонус интизор аст
notification-bonus-promised-body = Вақте ки маблағи пуркуниро пурра ба чиптаҳо сарф мекунед, { $amount } ба ҳамёни бонусӣ ворид мешавад. Чиптаҳое, ки то { $end_time } аз баланс харида шудаанд, баъди қуръакашиашон ба ҳисоб мераванд. Агар пеш аз он пул бароред, бонус бекор мешавад.
notification-bonus-promised-coins-title = Шуморо бонус интизор аст
notification-bonus-promised-coins-body = Вақте ки маблағи пуркуниро пурра ба чиптаҳо сарф мекунед, { $amount } ба ҳамёни бонусӣ ворид мешавад. Чиптаҳое, ки то { $end_time } аз баланс ё бо танга харида шудаанд, баъди қуръакашиашон ба ҳисоб мераванд. Агар пеш аз он пул бароред, бонус бекор мешавад.
notification-bonus-activated-title = Бонус ворид шуд
notification-bonus-activated-body = { $amount } барои пуркунии аввал дар ҳамёни бонусии шумост. Бо он чипта харидан мумкин аст.
notification-bonus-expired-title = Муҳлати бонус гузашт
notification-bonus-expired-body = Бонуси { $amount } барои пуркунии аввал сари вақт гирифта нашуд.
notification-friend-joined-title = Дӯст ҳамроҳ шуд
notification-friend-joined-body = { $name } бо пайванди шумо ҳамроҳ шуд. Аз чиптаҳое, ки дӯстонатон мехаранд, ба шумо ҳисса мерасад.

## In the chat
bot-command-friends = Даъвати дӯстон
bot-friends =
    👥 <b>Дӯстон</b>

    Пайванди худро ба дӯстон фиристед. Аз ҳар чиптае, ки онҳо бо пул ё танга мехаранд, ба шумо ҳисса мерасад: он баъди қуръакашӣ ба ҳамёни бонусӣ меояд.

    🔗 { $link }

    { $levels }
bot-friends-level =
    { $level ->
        [1] <b>Дӯстони шумо</b>
        [2] <b>Дӯстони дӯстон</b>
       *[other] <b>Дӯстони дӯстони дӯстон</b>
    } · { $rate }%
    👋 Ҳамроҳ шуданд: { $invited } · барномаро кушоданд: { $signed }
bot-friends-earned = 💰 Пардохт шуд: <b>{ $paid }</b>, дар интизори қуръакашӣ: { $pending }
bot-friends-bonus =
    { $status ->
        [PENDING] { $condition ->
            [DEPOSIT_PLAYED] 🎁 Шуморо бонуси <b>{ $amount }</b> интизор аст. Барои он то { $time } аз баланс ба маблағи { $required } чипта харед. Қуръааш кашида шуд: { $played }, ҳанӯз не: { $waiting }.
            [COINS_PLAYED] 🎁 Шуморо бонуси <b>{ $amount }</b> интизор аст. Барои он то { $time } аз баланс ё бо танга ба маблағи { $required } чипта харед. Қуръааш кашида шуд: { $played }, ҳанӯз не: { $waiting }.
           *[TICKET_OR_FRIEND] 🎁 Бонуси <b>{ $amount }</b> то { $time } дар интизор аст: чиптаи аввалро харед ё бигзор дӯстатон барномаро кушояд.
        }
       *[ACTIVE] 🎁 Бонуси { $amount } барои пуркунии аввал аллакай дар ҳамён аст.
    }
bot-friends-share = Ҷоизаҳои хуб бо нархи чипта ва қуръакашиҳое, ки ҳар кас санҷида метавонад. Ҳамроҳ шавед!
bot-friends-qr = Рамзро скан кунед ё { $link }-ро кушоед
bot-friends-invited =
    👥 <b>Дӯстони даъватшуда</b>

    { $list }
bot-friends-invited-line =
    { $signed ->
        [yes] ✅
       *[no] 🕓
    } <b>{ $name }</b> · { $time }
bot-friends-invited-earned = { $paid } пардохт шуд, { $pending } интизор
bot-friends-invited-none = Ҳоло касе нест. Пайвандро ба дӯст фиристед!
bot-button-share-link = 📤 Фиристодани пайванд
bot-button-qr = 🔳 Рамзи QR
bot-button-invited = 👥 Дӯстони даъватшуда

## In the Mini App
miniapp-referral-title = Даъвати дӯстон
miniapp-referral-text = Агар касе бо пайванди шумо ҳамроҳ шавад, шумо аз чиптаҳои харидаи ӯ бонус мегиред.
miniapp-referral-share-text = Ба LuckyMart ҳамроҳ шавед: ҷоизаҳо бо қуръа дода мешаванд ва ҳар қуръакаширо ҳар кас санҷида метавонад.
miniapp-referrals-title = Дӯстон
miniapp-referrals-qr = QR-коди пайванди шумо
miniapp-referrals-earnings = Мукофот барои дӯстон
miniapp-referrals-level = Сатҳи { $level }: { $rate }
miniapp-referrals-pending = { $amount } дар интизор
miniapp-referrals-note = Ҳиссаи шумо аз пардохти чиптаҳои онҳо; ҳангоми қуръакашӣ ҳамчун бонус дода мешавад, ҳангоми бекор шудани лотерея дода намешавад.
miniapp-referrals-list = Дӯстони даъватшуда
miniapp-referrals-empty = Ҳоло касе нест
miniapp-referrals-empty-text = Пайвандатонро ба дӯстатон фиристед.
miniapp-bonus-title = Бонуси пуркунии аввал
miniapp-bonus-terms = Бори аввал { $amount } ё бештар пур кунед ва { $rate }-и онро ҳамчун бонус гиред. Барои ин дар давоми { $days } рӯз аз баланс (агар бо ситора пур карда бошед, бо танга ҳам) ба ҳамон маблағ чипта харед. Онҳо баъди қуръакашӣ ба ҳисоб мераванд; агар пеш аз он пул бароред, бонус бекор мешавад.
miniapp-bonus-pending = { $amount } то { $date } мунтазир аст: чипта харед ё дӯстеро даъват кунед.
miniapp-bonus-played = { $amount } шуморо интизор аст. То { $date } аз баланс ба маблағи { $required } чипта харед. Қуръааш кашида шуд: { $played }, ҳанӯз не: { $waiting }.
miniapp-bonus-played-coins = { $amount } шуморо интизор аст. То { $date } аз баланс ё бо танга ба маблағи { $required } чипта харед. Қуръааш кашида шуд: { $played }, ҳанӯз не: { $waiting }.
miniapp-bonus-active = { $amount } { $date } дода шуд.
miniapp-bonus-expired = { $amount }: муҳлат гузашт.
miniapp-bonus-void = Пуркунӣ баргардонида ё бароварда шуд, бонус бекор шуд.
miniapp-bonus-activate = Ҳоло гирифтан
miniapp-referrals-invited = { $count } нафар
