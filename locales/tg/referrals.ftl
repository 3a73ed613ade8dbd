# Friends, what they earn, and the bonus of a first deposit.

## Refusals
error-bonus-not-found = Шумо бонуси пуркунии аввал надоред.
error-bonus-not-ready = Бонус чиптаи аввали шумо ё вуруди як дӯсти даъватшударо интизор аст.
error-bonus-state =
    { $status ->
        [ACTIVE] Ин бонус аллакай дар ҳамёни шумост.
        [EXPIRED] Мӯҳлати ин бонус гузашт.
       *[VOID] Ин бонус бекор шуд: маблағи пуркунӣ баргардонида шуд.
    }

## Notifications
notification-commission-paid-title = Мукофот барои дӯстон
notification-commission-paid-body = Дӯстони шумо дар «{ $title }» иштирок карданд: { $amount } дар ҳамёни бонусии шумост.
notification-bonus-pending-title = Шуморо бонус интизор аст
notification-bonus-pending-body = Ҳамин ки чиптаи аввалро харидед ё дӯсти даъваткардаатон ворид шуд, { $amount } ба ҳамёни бонусӣ меояд. Мӯҳлат то { $end_time }.
notification-bonus-activated-title = Бонус ворид шуд
notification-bonus-activated-body = { $amount } барои пуркунии аввал дар ҳамёни бонусии шумост. Бо он чипта харидан мумкин аст.
notification-bonus-expired-title = Мӯҳлати бонус гузашт
notification-bonus-expired-body = { $amount } барои пуркунии аввал сари вақт фаъол нашуд.
notification-friend-joined-title = Дӯст омад
notification-friend-joined-body = { $name } бо пайванди шумо омад. Аз чиптаҳое, ки дӯстонатон мехаранд, ба шумо ҳисса мерасад.

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
       *[other] <b>Дӯстони онҳо</b>
    } · { $rate } %
    👋 Омаданд: { $invited }, барномаро кушоданд: { $signed }
bot-friends-earned = 💰 Пардохт шуд: <b>{ $paid }</b>, қуръакаширо интизор: { $pending }
bot-friends-bonus =
    { $status ->
        [PENDING] 🎁 Бонуси <b>{ $amount }</b> то { $time } чиптаи аввали шумо ё дӯстеро, ки барномаро мекушояд, интизор аст.
       *[ACTIVE] 🎁 Бонуси { $amount } барои пуркунии аввал аллакай дар ҳамён аст.
    }
bot-friends-share = Чизҳои хуб бо нархи чипта ва қуръакашиҳое, ки ҳар кас санҷида метавонад. Ҳамроҳ шавед!
bot-friends-qr = Рамзро скан кунед ё { $link }-ро кушоед
bot-friends-invited =
    👥 <b>Кӣ бо пайванди шумо омад</b>

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
bot-button-invited = 👥 Кӣ омад

## In the Mini App
miniapp-referral-title = Даъвати дӯстон
miniapp-referral-text = Агар касе бо пайванди шумо ояд, шумо аз чиптаҳои харидаи ӯ бонус мегиред.
miniapp-referral-share-text = Ба LuckyMart ҳамроҳ шавед: мукофотҳо бо қуръа бозӣ мешаванд ва ҳар қуръаро ҳар кас санҷида метавонад.
miniapp-friends-title = Дӯстон
miniapp-friends-qr = QR-коди пайванди шумо
miniapp-friends-earnings = Дӯстон чӣ меоранд
miniapp-friends-level = Сатҳи { $level }: { $rate }
miniapp-friends-pending = { $amount } дар интизор
miniapp-friends-note = Аз пардохти чиптаҳои онҳо; ҳангоми қуръа ҳамчун бонус дода мешавад, ҳангоми бекор шудани лотерея дода намешавад.
miniapp-friends-list = Кӣ омад
miniapp-friends-empty = Ҳоло касе нест
miniapp-friends-empty-text = Пайвандатонро ба дӯстатон фиристед.
miniapp-bonus-title = Бонуси пуркунии аввал
miniapp-bonus-terms = Бори аввал { $amount } ё бештар пур кунед ва { $rate }-и онро ҳамчун бонус гиред. Он баъди хариди чипта ё ворид шудани дӯсти даъватшуда, дар давоми { $days } рӯз дода мешавад.
miniapp-bonus-pending = { $amount } то { $date } мунтазир аст: чипта харед ё дӯстеро даъват кунед.
miniapp-bonus-active = { $amount } { $date } дода шуд.
miniapp-bonus-expired = { $amount }: мӯҳлат гузашт.
miniapp-bonus-void = Пуркунӣ баргардонида шуд, бонус бекор шуд.
miniapp-bonus-activate = Ҳоло гирифтан
miniapp-friends-invited = { $count } нафар
