# Дӯстон, даромад аз онҳо ва бонуси пуркунии аввал.

error-bonus-not-found = Шумо бонуси пуркунии аввал надоред.
error-bonus-not-ready = Бонус чиптаи аввали шумо ё вуруди як дӯсти даъватшударо интизор аст.
error-bonus-state =
    { $status ->
        [ACTIVE] Ин бонус аллакай дар ҳамёни шумост.
        [EXPIRED] Мӯҳлати ин бонус гузашт.
       *[VOID] Ин бонус бекор шуд: маблағи пуркунӣ баргардонида шуд.
    }

notification-bonus-pending-title = Шуморо бонус интизор аст
notification-bonus-pending-body = Ҳамин ки чиптаи аввалро харидед ё дӯсти даъваткардаатон ворид шуд, { $amount } ба ҳамёни бонусӣ меояд. Мӯҳлат то { $end_time }.

notification-bonus-activated-title = Бонус ворид шуд
notification-bonus-activated-body = { $amount } барои пуркунии аввал дар ҳамёни бонусии шумост. Бо он чипта харидан мумкин аст.

notification-bonus-expired-title = Мӯҳлати бонус гузашт
notification-bonus-expired-body = { $amount } барои пуркунии аввал сари вақт фаъол нашуд.

notification-friend-joined-title = Дӯст омад
notification-friend-joined-body = { $name } бо пайванди шумо омад. Аз чиптаҳое, ки дӯстонатон мехаранд, ба шумо ҳисса мерасад.
