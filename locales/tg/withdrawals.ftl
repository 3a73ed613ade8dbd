# Money out.

## Refusals
error-already-approved = Шумо инро аллакай тасдиқ кардед ({ $approvals } аз { $approvals_needed }). Корманди дигар низ бояд тасдиқ кунад.
error-approvals-lapsed = Касе, ки тасдиқ карда буд, дигар нақш надорад. Аввал тасдиқи нав лозим аст.
error-other-must-pay = Шумо инро тасдиқ кардед, бинобар ин каси дигар пардохт мекунад.
error-reference-taken = Бо интиқоли { $reference } дархости дигар пардохт шудааст.
error-too-many-withdrawals = Аллакай { $limit } дархости кушода ҳаст. Қарорро интизор шавед ё якеро бекор кунед.
error-withdrawal-daily-limit = Дар 24 соат { $limit } баровардан мумкин аст. Ҳоло { $available } мондааст.
error-withdrawal-not-found = Чунин дархост нест.
error-withdrawal-state =
    { $status ->
        [PENDING] Ин дархост ҳанӯз тасдиқро интизор аст.
        [APPROVED] Ин дархост аллакай тасдиқ шудааст.
        [PAID] Ин дархост аллакай пардохт шудааст.
        [REJECTED] Ин дархост рад шудааст.
       *[CANCELLED] Ин дархост бекор шудааст.
    }
error-withdrawal-waits = Ин дархост аввал бояд интизор шавад. Дар корт навишта шудааст, ки аз кай тасдиқ кардан мумкин аст.

## Notifications
notification-withdrawal-requested-title = Дархости баровардани пул қабул шуд
notification-withdrawal-requested-body = { $amount } барои баровардан ба { $account } боздошта шуд. Ҳаққи хизмат { $fee }, шумо { $payout } мегиред. Агар ин шумо набошед, онро бекор кунед ва фавран ба дастгирӣ нависед.
notification-withdrawal-approved-title = Баровардани пул тасдиқ шуд
notification-withdrawal-approved-body = { $payout } ба { $account } гузаронида мешавад.
notification-withdrawal-rejected-title = Баровардани пул рад шуд
notification-withdrawal-rejected-body = { $amount } боз дар ҳамёни пулии шумост: { $reason }.
notification-withdrawal-paid-title = Баровардани пул пардохт шуд
notification-withdrawal-paid-body = { $payout } ба { $account } гузаронида шуд. Рақами интиқол: { $reference }.
notification-withdrawal-cancelled-title = Баровардани пул бекор шуд
notification-withdrawal-cancelled-body = { $amount } боз дар ҳамёни пулии шумост.
notification-withdrawal-waiting-title = Дархости баровардани пул дар интизор
notification-withdrawal-waiting-body =
    { $method ->
        [BANK_CARD] { $name }: { $payout } ба корти { $account } ({ $amount }, ҳаққи хизмат { $fee }).
        [BANK_ACCOUNT] { $name }: { $payout } ба ҳисоби { $account } ({ $amount }, ҳаққи хизмат { $fee }).
       *[MOBILE_MONEY] { $name }: { $payout } ба ҳамёни { $account } ({ $amount }, ҳаққи хизмат { $fee }).
    }

## In the chat
bot-command-withdraw = Баровардани пул
bot-command-withdrawals = Дархостҳои баровардани пул
bot-dialog-withdrawal = баровардани пул
bot-dialog-withdrawal-rejection = рад кардани дархости баровардани пул
bot-dialog-withdrawal-payment = пардохти пул
bot-button-withdraw-new = 💸 Баровардан
bot-button-withdraw-cancel = ✖️ Бекор кардани { $order }
bot-button-approve = ✅ Тасдиқ кардан
bot-button-reject = ❌ Рад кардан
bot-button-paid = 💸 Пардохт шуд
bot-button-show-account = 👁 Ҳисоб
bot-withdraw-method =
    { $method ->
        [BANK_CARD] 💳 Корти бонкӣ
        [BANK_ACCOUNT] 🏦 Ҳисоби бонкӣ
       *[MOBILE_MONEY] 📱 Ҳамёни мобилӣ
    }
bot-withdraw-status =
    { $status ->
        [PENDING] тасдиқро интизор аст
        [APPROVED] тасдиқ шуд, пардохта мешавад
        [PAID] пардохт шуд
        [REJECTED] рад шуд
       *[CANCELLED] бекор шуд
    }
bot-withdraw =
    💸 <b>Баровардани пул</b>

    Баланс: <b>{ $balance }</b>
    Аз { $min } то { $max }, ҳаққи хизмат { $fee_percent }%. Дар 24 соат то { $daily }.

    { $list }
bot-withdraw-none = Шумо ҳанӯз чизе набаровардаед.
bot-withdraw-line = <b>{ $amount }</b> → { $account } · { $status } · { $time }
bot-withdraw-waits = ⏳ Аз { $time } тасдиқ кардан мумкин аст.
bot-withdraw-reason = <i>{ $reason }</i>
bot-withdraw-ask-method = Пулро ба куҷо барорем?
bot-withdraw-ask-number =
    { $method ->
        [BANK_CARD] 💳 Рақами корт: аз 16 то 19 рақам.
        [BANK_ACCOUNT] 🏦 Рақами ҳисоб: ҳарфу рақамҳо.
       *[MOBILE_MONEY] 📱 Рақами телефони ҳамён, бо + ва рамзи кишвар.
    }
bot-withdraw-bad-number =
    { $method ->
        [BANK_CARD] Ин рақами корт нест. Лутфан, бори дигар нигаред.
        [BANK_ACCOUNT] Ин рақами ҳисоб нест: аз 8 то 34 ҳарфи лотинӣ ва рақам лозим аст.
       *[MOBILE_MONEY] Ин рақами телефон нест. Он бо + ва рамзи кишвар сар мешавад, масалан +992…
    }
bot-withdraw-ask-provider =
    { $method ->
        [BANK_ACCOUNT] 🏦 Ҳисоб дар кадом бонк аст?
       *[MOBILE_MONEY] 📱 Ин ҳамёни кист: кадом оператор ё бонк?
    }
bot-withdraw-ask-holder = 👤 Номи соҳиби ҳисоб, чунон ки дар бонк навишта шудааст.
bot-withdraw-bad-text = Аз { $least } то { $most } аломат лозим аст.
bot-withdraw-ask-amount = 💵 Чӣ қадар, аз { $min } то { $max }? Шумо { $balance } доред.
bot-withdraw-bad-amount = Маблағ аз { $min } то { $max } лозим аст, масалан 12,50.
bot-withdraw-review =
    Лутфан, санҷед:
    { $method } <b>{ $number }</b>
    👤 { $holder }{ $provider ->
        [none] { "" }
       *[other] , { $provider }
    }
    💵 Аз баланси шумо: <b>{ $amount }</b>
    🏛 Ҳаққи хизмат: { $fee }
    ✅ Шумо мегиред: <b>{ $payout }</b>
    { $wait_hours ->
        [0] { "" }
       *[other] ⏳ Кормандон танҳо пас аз { $wait_hours } соат тасдиқ карда метавонанд. Агар ҳисоби шумо ба дасти каси дигар афтода бошад, фурсат доред, ки онро бекор кунед.
    }
bot-withdraw-ask-code = 🔢 Акнун шаш рақаме, ки аутентификатор нишон медиҳад. Паёми шуморо нест мекунам.
bot-withdraw-done = ✅ Дархости { $order }: { $amount } боздошта шуд. Ҳамин ки қарор кардем, менависем. То он вақт бекор карда метавонед: /withdraw
bot-withdrawals-none = Дархост нест.
bot-withdrawals-card =
    💸 <b>{ $order }</b> · { $status }
    { $waiting }

    👤 { $name } ({ $handle }){ $person ->
        [BANNED] { " " }🚫 блок шудааст
       *[other] { "" }
    }
    { $method } <b>{ $account }</b>
    💵 { $amount }, ҳаққи хизмат { $fee } → барои пардохт <b>{ $payout }</b>
    🕓 { $time }
    ✍️ Тасдиқҳо: { $approvals } аз { $needed } { $people }
bot-withdrawals-waiting = Дар интизори тасдиқ: { $pending }, барои пардохт: { $approved }
bot-withdrawals-waits = ⏳ Барои ҳифзи бозингар интизор аст. Аз { $time } тасдиқ кардан мумкин аст.
bot-withdrawals-next-pay = ➡️ { $name } тасдиқ кард. Шумо пардохт карда метавонед.
bot-withdrawals-next-another-pays = ➡️ { $name } тасдиқ кард. Каси дигар пардохт мекунад.
bot-withdrawals-next-owner-pays = ➡️ { $name } тасдиқ кард. Якҷоя шумо аз маҳдудияти бе соҳиб мегузаред: соҳиб пардохт мекунад.
bot-withdrawals-next-other-approves = ➡️ Шумо тасдиқ кардед. Боз як корманди дигар тасдиқ мекунад.
bot-withdrawals-next-lapsed = ⚠️ Касе, ки тасдиқ карда буд, дигар нақш надорад. Тасдиқи нав лозим аст.
bot-withdrawals-next-unrelated = ➡️ Дар ин бора корманде қарор медиҳад, ки ба ин шахс алоқаманд нест.
bot-withdrawals-decided = ☑️ Қарори { $name }
bot-withdrawals-reference = 🧾 { $reference }
bot-withdrawals-account =
    🔎 <code>{ $number }</code>
    { $holder }{ $provider ->
        [none] { "" }
       *[other] , { $provider }
    }
bot-withdrawals-ask-reason = ❌ Чаро { $order } рад мешавад? Ҷавоби шуморо он кас мехонад. Қатъ кардан: /cancel
bot-withdrawals-ask-reference = 🧾 Рақами интиқол барои { $order } ({ $payout } ба { $account }). Қатъ кардан: /cancel
bot-withdrawals-confirm-reject = ❌ { $order }, { $amount } рад шавад?
    Сабаб: { $text }
bot-withdrawals-confirm-pay = 💸 { $order }: { $payout } ба { $account } гузаронида шуд?
    Рақами интиқол: { $text }

## In the Mini App
miniapp-withdraw-title = Баровардани пул
miniapp-withdraw-text = Аз { $min } то { $max }. Маблағ то қарори кормандон боздошта мешавад.
miniapp-withdraw-daily = Дар 24 соат то { $limit } баровардан мумкин аст. { $available } мондааст.
miniapp-withdraw-will-wait = Барои ҳифзи ҳисоби шумо кормандон онро танҳо пас аз { $hours } соати дархост тасдиқ карда метавонанд.
miniapp-withdraw-waits = Аз { $time } тасдиқ кардан мумкин аст
miniapp-withdraw-quote = Ҳаққи хизмат { $fee }, шумо { $payout } мегиред
miniapp-withdraw-where = Ба куҷо
miniapp-withdraw-holder = Номи соҳиби ҳисоб
miniapp-method-bank-card = Корти бонкӣ
miniapp-method-bank-account = Ҳисоби бонкӣ
miniapp-method-mobile-money = Ҳамёни мобилӣ
miniapp-number-bank-card = Рақами корт
miniapp-number-bank-account = Рақами ҳисоб
miniapp-number-mobile-money = Телефон, бо +
miniapp-withdraw-do = Дархост кардан
miniapp-withdraw-requested = Дархост ба кормандон фиристода шуд
miniapp-withdraw-earlier = Дархостҳои пештара
miniapp-withdraw-cancel = Бекор кардан
miniapp-withdrawal-pending = тасдиқро интизор аст
miniapp-withdrawal-approved = тасдиқ шуд
miniapp-withdrawal-paid = пардохт шуд
miniapp-withdrawal-rejected = рад шуд
miniapp-withdrawal-cancelled = бекор шуд
