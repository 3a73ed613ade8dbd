# What staff see of the shop and of a person. HTML of Telegram's Bot API; buttons and alerts are plain.

## In the chat
bot-command-users = Ёфтани шахс
bot-command-dashboard = Нишондодҳои мағоза
bot-command-ledger = Санҷидани дафтар
bot-command-log = Дафтари кормандон

## In the chat: figures
bot-dashboard =
    📊 <b>Мағоза</b>, { $moment }

    { $periods }

    🎟 Лотереяҳо: дар фурӯш { $active }, фурӯхташуда { $sold_out }, дар қуръакашӣ { $drawing }, дар интизор { $upcoming }
    🔒 Дар нигоҳдорӣ: { $escrow }
    👛 Пули бозингарон: { $players }
    🧊 Боздошта: { $frozen }
    ⏳ Дар интизори кормандон: пуркунӣ { $deposits }, баровардан { $withdrawals } (барои пардохт { $withdrawals_to_pay }), расонидан { $shipments }, пост { $showoffs }, савол { $payment_requests }
    ✉️ Паёмҳо дар навбат: { $due }, дар як шабонарӯз нарасид: { $failed }
    📒 { $check }
bot-dashboard-period-name =
    { $period ->
        [today] Имрӯз
        [week] 7 рӯз
        [month] 30 рӯз
       *[total] Ҳамагӣ
    }
bot-dashboard-period = <b>{ bot-dashboard-period-name }</b>: нав { $new }, фаъол { $active }, чипта { $tickets }
bot-dashboard-total = <b>{ bot-dashboard-period-name }</b>: одамон { $new }, чипта { $tickets }
bot-dashboard-figure-name =
    { $figure ->
        [sales] чиптаҳо
        [market] бозор
        [refunds] баргардонидан
        [revenue] даромад
        [promotions] туҳфаҳо
        [credits] воридот
        [deposits] пуркунӣ
       *[withdrawals] баровардан
    }
bot-dashboard-figure = { bot-dashboard-figure-name } { $amount }
bot-dashboard-money = ▸ { $wallet }: { $figures }
bot-dashboard-nothing = ҳеҷ
bot-dashboard-never-checked = Дафтар ҳанӯз санҷида нашудааст.
bot-dashboard-checked =
    { $differences ->
        [0] Дафтар дуруст аст: { $moment }
       *[other] ⚠️ Дар дафтар { $differences } номувофиқат: { $moment }
    }
bot-ledger-difference =
    • { $check }: бояд { $expected }, ҳаст { $actual }
      <code>{ $where }</code>

## In the chat: the log
bot-log =
    📜 <b>Дафтари кормандон</b>

    { $lines }
bot-log-action =
    { $action ->
        [approvals-propose] каси дуюмро хост
        [approvals-approve] дархости ҳамкорро тасдиқ кард
        [approvals-reject] дархости ҳамкорро рад кард
        [approvals-withdraw] дархости худро бозпас гирифт
        [broadcasts-draft] паёмрасонӣ навишт
        [broadcasts-edit] паёмрасониро тағйир дод
        [broadcasts-discard] нусхаи паёмрасониро нест кард
        [broadcasts-schedule] вақти паёмрасониро таъйин кард
        [broadcasts-start] паёмрасониро сар кард
        [broadcasts-pause] паёмрасониро таваққуф дод
        [broadcasts-resume] паёмрасониро давом дод
        [broadcasts-retry] ирсолро ба онҳое, ки нагирифтанд, аз нав фиристод
        [broadcasts-cancel] паёмрасониро бекор кард
        [deposits-approve] пуркуниро тасдиқ кард
        [deposits-reject] пуркуниро рад кард
        [deposits-reopen] пардохтро аз нав кушод
        [deposits-refund] ситораҳоро баргардонд
        [deposits-add_method] тарзи пардохт илова кард
        [deposits-edit_method] тарзи пардохтро тағйир дод
        [deposits-set_method_picture] расми тарзи пардохтро иваз кард
        [deposits-answer_request] ба савол ҷавоб дод
        [deposits-close_request] саволро пӯшид
        [draws-draw] қуръаро дастӣ кашид
        [draws-void] аз қуръакашӣ даст кашид
        [handles-take_away] номро гирифт
        [handles-reserve] номро захира кард
        [handles-release] захираи номро бардошт
        [ledger-check] ҳисобҳоро санҷид
        [lotteries-create] лотерея сохт
        [lotteries-edit] лотереяро тағйир дод
        [lotteries-publish] лотереяро нашр кард
        [settings-change] танзими мағозаро тағйир дод
        [lotteries-take_back] лотереяро аз нашр гирифт
        [lotteries-cancel] лотереяро бекор кард
        [resales-take_down] эълонро гирифт
        [sessions-end] сеансро тамом кард
        [sessions-end_all] ҳамаи сеансҳоро тамом кард
        [shipping-ship] бастаро фиристод
        [shipping-deliver] бастаро супурдашуда қайд кард
        [shipping-close] бастаро боздошт
        [prizes-convert] ҷоизаро ба танга пардохт
        [prizes-close] ҷоизаро пӯшид
        [shipping-correct] маълумоти фиристоданро ислоҳ кард
        [showoffs-approve] постро тасдиқ кард
        [showoffs-reject] постро рад кард
        [staff-alone] иҷозати қарори танҳо
        [staff-grant] нақш дод
        [staff-revoke] нақшро гирифт
        [two_factor-reset] тасдиқи дуқадамаро бекор кард
        [users-ban] корбарро блок кард
        [users-unban] блоки корбарро бардошт
        [wallets-credit] ба корбар маблағ ворид кард
        [debts-debit] воридотро ислоҳ кард
        [debts-forgive] аз қарз даст кашид
        [messages-resend] паёмро аз нав фиристод
        [messages-resend_all] паёмҳои фиристоданашударо аз нав фиристод
        [withdrawals-approve] баровардани пулро тасдиқ кард
        [withdrawals-reject] баровардани пулро рад кард
        [withdrawals-pay] пулро пардохт
        [withdrawals-reveal] рақами ҳисобро дид
       *[other] { $action }
    }
bot-log-line =
    <b>{ $who }</b>: { $action }
    { $moment }{ $target ->
        [none] {""}
       *[other] {" · "}{ $target }
    }
bot-log-nothing = Ҳанӯз ҳеҷ чиз.

## In the chat: people
bot-people-ask = 🔎 /users ва ном, @username, Telegram ID, рамзи даъват ё ID нависед.
bot-people-none = Касе ёфт нашуд.
bot-people-found = Ёфт шуд: { $count }
bot-people-more = Охирин { $count } нафар. Барои дигарон номро пурратар нависед.
bot-person-status =
    { $status ->
        [BANNED] 🚫 блокшуда
        [DELETED] нест шудааст
       *[ACTIVE] фаъол
    }
bot-person-reach =
    { $reach ->
        [REACHABLE] бот навишта метавонад
        [BLOCKED] ботро блок кардааст
       *[UNKNOWN] ботро оғоз накардааст
    }
bot-person =
    👤 <b>{ $name }</b> <code>{ $telegram_id }</code>
    { bot-person-status } · { bot-person-reach }
    { $details }

    { $wallets }

    🎟 Чипта: { $tickets } · лотерея: { $lotteries } · бурд: { $wins }
    💸 Сарф шуд { $spent } · бурд { $won }
    👥 Даъватшуда: { $invited } · рамз <code>{ $code }</code>
    📱 Дастгоҳ: { $sessions } · қадами дуюм: { $two_factor ->
        [yes] фаъол
       *[no] хомӯш
    }
bot-person-since = Аз { $moment } бо мост
bot-person-seen = Бори охир { $moment }
bot-person-reason = Сабаб: { $reason }
bot-person-referrer = Даъват кард: { $name }
bot-person-roles = Нақшҳо: { $roles }
bot-person-wallet = { $wallet }: <b>{ $balance }</b>
bot-person-wallet-frozen = { $wallet }: <b>{ $balance }</b>, боздошта { $frozen }
bot-button-ban = 🚫 Блок кардан
bot-button-unban = ♻️ Аз блок баровардан
bot-button-end-sessions = 📱 Баромадан аз ҳамаи дастгоҳҳо
bot-button-person = 👤 Ба корбар
bot-dialog-ban = блок кардани корбар
bot-ban-reason = 🚫 Чаро <b>{ $name }</b> блок мешавад? Шахс ҷавоби шуморо мехонад.
bot-ban-review =
    🚫 <b>{ $name }</b> блок шавад?
    Сабаб: { $reason }

    Шахс дигар харида, фурӯхта ва ворид шуда наметавонад; пулаш аз они худаш мемонад.
bot-ban-done =
    🚫 Блок шуд: <b>{ $name }</b>
    Сабаб: { $reason }
bot-unban-confirm = ♻️ <b>{ $name }</b> аз блок бароварда шавад?
bot-unban-done = ♻️ Аз блок бароварда шуд: <b>{ $name }</b>
bot-end-sessions-confirm = 📱 <b>{ $name }</b> дар ҳамаи дастгоҳҳо аз барнома бароварда шавад?
bot-end-sessions-done =
    { $count ->
        [0] Сеанс набуд.
       *[other] { $count } сеанс қатъ шуд.
    }
