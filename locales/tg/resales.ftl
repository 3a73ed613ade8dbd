# The market: tickets until the seal, and prizes instead of shipping.

## Refusals
error-already-listed = Ин аллакай ба фурӯш гузошта шудааст.
error-already-sold = Касе пештар харид: ин фурӯхта шуд. Пули шумо бетағйир монд.
error-market-closed = Чиптаҳои ин лотереяро дигар фурӯхтан мумкин нест.
error-own-resale = Ин эълони худи шумост.
error-resale-not-found = Чунин эълон нест.
error-resale-price = Нарх бояд аз { $min_price } то { $max_price } { $currency } бошад.
error-resale-state = Ин эълон дигар дар бозор нест.

## Notifications
notification-resale-sold-title = Фурӯхта шуд!
notification-resale-sold-body =
    { $kind ->
        [prize] «{ $title }»: ҷоизаи чиптаи № { $ticket_number } фурӯхта шуд. { $amount } дар ҳамёни шумост.
       *[ticket] «{ $title }»: чиптаи шумо № { $ticket_number } фурӯхта шуд. Вақте рӯйхати чиптаҳо баста мешавад, { $amount } мегиред.
    }
notification-resale-settled-title = Пул барои чиптаҳо
notification-resale-settled-body =
    { $wallet_type ->
        [LUCKY_COIN] «{ $title }»: рӯйхати чиптаҳо баста шуд. Чиптаҳои фурӯхташуда: { $count }. { $amount } бо танга дар ҳамёни шумост.
        [BONUS] «{ $title }»: рӯйхати чиптаҳо баста шуд. Чиптаҳои фурӯхташуда: { $count }. { $amount } дар ҳамёни бонусии шумост.
       *[BALANCE] «{ $title }»: рӯйхати чиптаҳо баста шуд. Чиптаҳои фурӯхташуда: { $count }. { $amount } дар ҳамёни пулии шумост.
    }
notification-resale-cancelled-by-seal-title = Чиптаҳоятон барои худи шумо бозӣ мекунанд
notification-resale-cancelled-by-seal-body = «{ $title }»: рӯйхати чиптаҳо баста шуд, харидор пайдо нашуд. Эълонҳои гирифташуда: { $count }. Чиптаҳо аз они шумоянд ва дар қуръа иштирок мекунанд.
notification-resale-removed-title = Эълон гирифта шуд
notification-resale-removed-body =
    { $kind ->
        [prize] «{ $title }»: ҷоизаи чиптаи № { $ticket_number } аз фурӯш гирифта шуд. Сабаб: { $reason }. Он ҳанӯз аз они шумост.
       *[ticket] «{ $title }»: чиптаи № { $ticket_number } аз фурӯш гирифта шуд. Сабаб: { $reason }. Он ҳанӯз аз они шумост.
    }
notification-resale-reversed-title = Фурӯш бекор шуд
notification-resale-reversed-body =
    { $wallet_type ->
        [LUCKY_COIN] «{ $title }» баргузор намешавад. { $amount } бо танга, ки барои чиптаҳо гирифта будед, ба харидорон баргашт. Он чи дар аввал пардохта будед, боз аз они шумост.
        [BONUS] «{ $title }» баргузор намешавад. { $amount } бо бонус, ки барои чиптаҳо гирифта будед, ба харидорон баргашт. Он чи дар аввал пардохта будед, боз аз они шумост.
       *[BALANCE] «{ $title }» баргузор намешавад. { $amount }, ки барои чиптаҳо гирифта будед, аз ҳамёни пулии шумо ба харидорон баргашт. Он чи дар аввал пардохта будед, боз аз они шумост.
    }

## In the chat
bot-command-market = Чиптаҳо ва ҷоизаҳои бозингарони дигар
bot-command-sell = Фурӯхтани чипта ё ҷоизаи ман
bot-command-listings = Чӣ мефурӯшам
bot-command-managemarket = Назорати бозор
bot-button-market-cheapest = Аввал арзонҳо
bot-button-market-dearest = Аввал қиматҳо
bot-button-market-newest = Аввал навҳо
bot-button-market-filter = 🎁 Интихоби лотерея
bot-button-market-all = Ҳамаи лотереяҳо
bot-button-market-back = ◀️ Бозор
bot-button-market-sell = 💰 Фурӯхтан
bot-button-market-mine = 📋 Чӣ мефурӯшам
bot-button-listing-cancel = ✖️ Гирифтани № { $number }
bot-button-takedown = 🚫 Аз фурӯш гирифтан
bot-market-item =
    { $kind ->
        [prize] 📦 № { $number } · { $price }
       *[ticket] 🎟 № { $number } · { $price }
    }
bot-market =
    🛒 <b>Бозор</b>
    Он чи бозингарони дигар мефурӯшанд.

    { $list }
bot-market-line =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>: ҷоизаи чиптаи № { $number }
       *[ticket] 🎟 <b>{ $title }</b>: чиптаи № { $number }
    }
    { $price } ({ $kind ->
        [prize] арзиш
       *[ticket] нав:
    } { $face })
bot-market-none =
    🛒 <b>Бозор</b>

    Ҳоло дар ин ҷо чизе намефурӯшанд. Дертар боз нигоҳ кунед!
bot-market-lotteries = 🎁 Кадом лотерея?
bot-market-card =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>
            Ҷоизаи чиптаи № { $number }, арзишаш { $face }
       *[ticket] 🎟 <b>{ $title }</b>
            Чиптаи № { $number }, чиптаи нав { $face }
    }
    Нарх: <b>{ $price }</b>
    Фурӯшанда: { $seller }

    { $kind ->
        [prize] Ҷоиза дарҳол аз они шумо мешавад, баъд онро фармоиш дода метавонед.
       *[ticket] Чипта дарҳол аз они шумо мешавад ва дар қуръа иштирок мекунад.
    } Аз кадом ҳамён пардозем?
bot-market-own = Ин эълони худи шумост.
bot-market-confirm =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>, ҷоизаи чиптаи № { $number }
       *[ticket] 🎟 <b>{ $title }</b>, чиптаи № { $number }
    }
    Нарх: <b>{ $price }</b>
    Ҳамён: { $wallet }

    Мехарем?
bot-market-receipt =
    ✅ <b>Харида шуд!</b>

    { $kind ->
        [prize] 📦 { $title }: ҷоизаи чиптаи № { $number } аз они шумост.
       *[ticket] 🎟 { $title }: чиптаи № { $number } аз они шумост. Барори кор!
    }
    Пардохт шуд: { $price } · фармоиши { $order }
    { $wallet }: { $balance }
bot-sell = 💰 Чиро фурӯхтан мехоҳед?
bot-sell-none = 💰 Ҳоло чизе барои фурӯш нест. Чиптаро то баста шудани рӯйхат ва ҷоизаро то фиристода шуданаш фурӯхтан мумкин аст.
bot-sell-price =
    💰 { $kind ->
        [prize] <b>{ $title }</b>, ҷоизаи чиптаи № { $number }
       *[ticket] <b>{ $title }</b>, чиптаи № { $number }
    }

    Нархро аз <b>{ $low }</b> то <b>{ $high }</b> нависед. Мағоза аз он { $fee } % мегирад.
bot-sell-bad-price = Нарх аз { $low } то { $high } лозим аст, масалан 12.50.
bot-sell-review =
    💰 { $kind ->
        [prize] <b>{ $title }</b>, ҷоизаи чиптаи № { $number }
       *[ticket] <b>{ $title }</b>, чиптаи № { $number }
    }
    Нарх: <b>{ $price }</b>
    Ҳаққи мағоза: { $fee }
    Шумо мегиред: <b>{ $proceeds }</b>, бо ҳамон пуле, ки харидор мепардозад

    { $kind ->
        [prize] Онро дарҳол пас аз фурӯш мегиред.
       *[ticket] Онро вақте мегиред, ки рӯйхати чиптаҳо баста мешавад. Агар касе нахарад, чипта барои худи шумо бозӣ мекунад.
    }
bot-sell-done = ✅ Бо нархи { $price } ба бозор гузошта шуд. Вақте мехаранд, менависам.
bot-listings =
    📋 <b>Чӣ мефурӯшам</b>

    { $list }
bot-listings-none = 📋 Шумо ҳоло чизе намефурӯшед.
bot-listing-line =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>: ҷоизаи чиптаи № { $number }
       *[ticket] 🎟 <b>{ $title }</b>: чиптаи № { $number }
    }
    { $price } · { $state ->
        [ACTIVE] дар фурӯш
        [SOLD] фурӯхта шуд, пул ҳангоми бастани рӯйхат меояд
        [SETTLED] фурӯхта ва пардохта шуд
        [REFUNDED] бо лотерея бекор шуд
       *[CANCELLED] аз фурӯш гирифта шуд
    }
bot-takedown-none = Дар бозор чизи дигар нест.
bot-takedown-card =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>: ҷоизаи чиптаи № { $number }
       *[ticket] 🎟 <b>{ $title }</b>: чиптаи № { $number }
    }
    Нарх: <b>{ $price }</b> ({ $kind ->
        [prize] арзиш
       *[ticket] нав:
    } { $face })
    Фурӯшанда: { $seller }
    Гузошта шуд: { $time }
bot-takedown-reason = Чаро аз фурӯш гирифта мешавад? Фурӯшанда ҷавоби шуморо мехонад.
bot-takedown-done = 🚫 { $title }, № { $number }: { $staff } аз фурӯш гирифт. Сабаб: { $reason }

## In the Mini App
miniapp-market-title = Бозор
miniapp-market-kind = Чӣ
miniapp-market-kind-all = Ҳама
miniapp-market-kind-ticket = Чиптаҳо
miniapp-market-kind-prize = Ҷоизаҳо
miniapp-market-sort = Тартиб
miniapp-market-sort-newest = Аввал навҳо
miniapp-market-sort-price = Аввал арзонҳо
miniapp-market-sort-dear-price = Аввал гаронҳо
miniapp-market-mine = Фурӯшҳои ман
miniapp-market-sell = Фурӯхтан
miniapp-market-empty = Ҳоло чизе дар фурӯш нест
miniapp-market-mine-empty = Шумо чизе намефурӯшед
miniapp-market-empty-text = Чиптаҳоро то мӯҳри қуръа, ҷоизаҳоро то фиристодан фурӯхтан мумкин аст.
miniapp-resale-title = Дар бозор
miniapp-resale-ticket = Чиптаи { $number }
miniapp-resale-prize = Ҷоизаи ҷойи { $rank }
miniapp-resale-instead = нав { $amount }
miniapp-resale-price = Нарх
miniapp-resale-face = Арзиши аслӣ
miniapp-resale-seller = Фурӯшанда
miniapp-resale-text-ticket = Чипта дарҳол аз они шумо мешавад. Агар лотерея бекор шавад, маблағи ҳозира бармегардад.
miniapp-resale-text-prize = Ҷоиза дарҳол аз они шумо мешавад: фиристоданашро хоҳед ё фурӯшед.
miniapp-resale-buy = Бо { $price } харидан
miniapp-resale-bought = Акнун аз они шумост
miniapp-resale-active = дар фурӯш
miniapp-resale-sold = фурӯхта шуд
miniapp-resale-cancelled = бозпас гирифта шуд
miniapp-resale-refunded = бекор шуд
miniapp-resale-mine-active = Шумо инро мефурӯшед.
miniapp-resale-mine-sold = Фурӯхта шуд. Барои чипта пул ҳангоми мӯҳри қуръа, барои ҷоиза дарҳол меояд.
miniapp-resale-mine-cancelled = Дигар дар фурӯш нест.
miniapp-resale-mine-refunded = Лотерея бекор шуд, фурӯш ҳам.
miniapp-resale-proceeds = Шумо { $proceeds } мегиред, хироҷ { $fee }
miniapp-resale-cancel = Аз фурӯш гирифтан
miniapp-sell-title = Фурӯш
miniapp-sell-choose = Чӣ мефурӯшед?
miniapp-sell-empty = Барои фурӯш чизе нест
miniapp-sell-empty-text = Чиптаҳои лотереяҳои кушода ва ҷоизаҳои мунтазирро фурӯхтан мумкин аст.
miniapp-sell-terms-ticket = Аз { $min } то { $max } нархи чипта; хироҷ { $fee }.
miniapp-sell-terms-prize = Аз { $min } то { $max } арзиши ҷоиза; хироҷ { $fee }.
miniapp-sell-do = Ба фурӯш гузоштан
miniapp-sell-done = Ба фурӯш гузошта шуд
