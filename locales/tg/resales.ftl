# The market: tickets until the seal, and prizes instead of shipping.

## Refusals
error-already-listed = Ин аллакай ба фурӯш гузошта шудааст.
error-already-sold = Касе пештар харид: ин фурӯхта шуд. Аз шумо пул гирифта нашуд.
error-market-closed = Чиптаҳои ин лотереяро дигар фурӯхтан мумкин нест.
error-ticket-not-sellable =
    { $wallet_type ->
        [BONUS] Чиптаи бо бонус харидашударо фурӯхтан мумкин нест. Он аз они шумост ва дар қуръакашӣ иштирок мекунад.
       *[other] Ин чипта бо танга харида шудааст, чиптаҳои ин лотерея бошанд, танҳо бо пули баланс фурӯхта мешаванд. Он аз они шумост ва дар қуръакашӣ иштирок мекунад.
    }
error-own-resale = Ин эълони худи шумост.
error-resale-not-found = Чунин эълон нест.
error-resale-price = Нарх бояд аз { $min_price } то { $max_price } бошад.
error-resale-state = Ин эълон дигар дар бозор нест.

## Notifications
notification-resale-sold-title = Фурӯхта шуд!
notification-resale-sold-body =
    { $kind ->
        [prize] «{ $title }»: ҷоизаи чиптаи № { $ticket_number } фурӯхта шуд. { $amount } дар ҳамёни шумост.
       *[ticket] «{ $title }»: чиптаи шумо № { $ticket_number } фурӯхта шуд. Вақте рӯйхати чиптаҳо муҳр мешавад, { $amount } мегиред.
    }
notification-resale-settled-title = Пул барои чиптаҳо
notification-resale-settled-body =
    { $wallet_type ->
        [LUCKY_COIN] «{ $title }»: рӯйхати чиптаҳо муҳр шуд. Чиптаҳои фурӯхташуда: { $count }. Танга ба маблағи { $amount } дар ҳамёни тангаи шумост.
        [BONUS] «{ $title }»: рӯйхати чиптаҳо муҳр шуд. Чиптаҳои фурӯхташуда: { $count }. { $amount } дар ҳамёни бонусии шумост.
       *[BALANCE] «{ $title }»: рӯйхати чиптаҳо муҳр шуд. Чиптаҳои фурӯхташуда: { $count }. { $amount } дар ҳамёни пулии шумост.
    }
notification-resale-cancelled-by-seal-title = Чиптаҳо дар дасти худатон монданд
notification-resale-cancelled-by-seal-body = «{ $title }»: рӯйхати чиптаҳо муҳр шуд, харидор пайдо нашуд. Эълонҳои гирифташуда: { $count }. Чиптаҳо дар дасти худатон монданд ва дар қуръакашӣ иштирок мекунанд.
notification-resale-removed-title = Эълони шумо гирифта шуд
notification-resale-removed-body =
    { $kind ->
        [prize] «{ $title }»: ҷоизаи чиптаи № { $ticket_number } аз фурӯш гирифта шуд. Сабаб: { $reason }. Он ҳанӯз аз они шумост.
       *[ticket] «{ $title }»: чиптаи № { $ticket_number } аз фурӯш гирифта шуд. Сабаб: { $reason }. Он ҳанӯз аз они шумост.
    }
notification-resale-reversed-title = Фурӯш бекор шуд
notification-resale-reversed-body =
    { $wallet_type ->
        [LUCKY_COIN] «{ $title }» баргузор намешавад. Танга ба маблағи { $amount }, ки барои чиптаҳо гирифта будед, ба харидорон баргашт. Он чи дар аввал пардохта будед, боз аз они шумост.
        [BONUS] «{ $title }» баргузор намешавад. Бонус ба маблағи { $amount }, ки барои чиптаҳо гирифта будед, ба харидорон баргашт. Он чи дар аввал пардохта будед, боз аз они шумост.
       *[BALANCE] «{ $title }» баргузор намешавад. { $amount }, ки барои чиптаҳо гирифта будед, аз ҳамёни пулии шумо ба харидорон баргашт. Он чи дар аввал пардохта будед, боз аз они шумост.
    }

## In the chat
bot-command-market = Чиптаҳо ва ҷоизаҳои бозингарони дигар
bot-command-sell = Фурӯхтани чипта ё ҷоиза
bot-command-listings = Эълонҳои ман
bot-command-managemarket = Назорати бозор
bot-button-market-cheapest = Аввал арзонҳо
bot-button-market-dearest = Аввал гаронҳо
bot-button-market-newest = Аввал навҳо
bot-button-market-filter = 🎁 Интихоби лотерея
bot-button-market-all = Ҳамаи лотереяҳо
bot-button-market-back = ◀️ Бозор
bot-button-market-sell = 💰 Фурӯхтан
bot-button-market-mine = 📋 Эълонҳои ман
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
        [prize] Ҷоиза дарҳол аз они шумо мешавад, баъд расонидани онро фармоиш дода метавонед.
       *[ticket] Чипта дарҳол аз они шумо мешавад ва дар қуръакашӣ иштирок мекунад.
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
bot-sell-none = 💰 Ҳоло чизе барои фурӯш нест. Чиптаро то муҳр шудани рӯйхат ва ҷоизаро то фиристода шуданаш фурӯхтан мумкин аст.
bot-sell-price =
    💰 { $kind ->
        [prize] <b>{ $title }</b>, ҷоизаи чиптаи № { $number }
       *[ticket] <b>{ $title }</b>, чиптаи № { $number }
    }

    Нархро аз <b>{ $low }</b> то <b>{ $high }</b> нависед. Ҳаққи хизмат — { $fee }%.
bot-sell-bad-price = Нарх аз { $low } то { $high } лозим аст, масалан 12,50.
bot-sell-review =
    💰 { $kind ->
        [prize] <b>{ $title }</b>, ҷоизаи чиптаи № { $number }
       *[ticket] <b>{ $title }</b>, чиптаи № { $number }
    }
    Нарх: <b>{ $price }</b>
    Ҳаққи хизмат: { $fee }
    Шумо мегиред: <b>{ $proceeds }</b>, ба ҳамон навъи ҳамён, ки харидор аз он мепардозад

    { $kind ->
        [prize] Онро дарҳол пас аз фурӯш мегиред.
       *[ticket] Онро вақте мегиред, ки рӯйхати чиптаҳо муҳр мешавад. Агар касе нахарад, чипта дар дасти худатон мемонад ва дар қуръакашӣ иштирок мекунад.
    }
bot-sell-done = ✅ Бо нархи { $price } ба бозор гузошта шуд. Вақте мехаранд, менависам.
bot-listings =
    📋 <b>Эълонҳои ман</b>

    { $list }
bot-listings-none = 📋 Шумо ҳоло эълон надоред.
bot-listing-line =
    { $kind ->
        [prize] 📦 <b>{ $title }</b>: ҷоизаи чиптаи № { $number }
       *[ticket] 🎟 <b>{ $title }</b>: чиптаи № { $number }
    }
    { $price } · { $state ->
        [ACTIVE] дар фурӯш
        [SOLD] фурӯхта шуд, пул ҳангоми муҳри рӯйхат меояд
        [SETTLED] фурӯхта ва пардохта шуд
        [REFUNDED] бо лотерея бекор шуд
       *[CANCELLED] аз фурӯш гирифта шуд
    }
bot-takedown-none = Дигар эълон нест.
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
miniapp-resales-title = Бозор
miniapp-resales-kind = Нишон додан
miniapp-resales-kind-all = Ҳама
miniapp-resales-kind-ticket = Чиптаҳо
miniapp-resales-kind-prize = Ҷоизаҳо
miniapp-resales-sort = Тартиб
miniapp-resales-sort-newest = Аввал навҳо
miniapp-resales-sort-price = Аввал арзонҳо
miniapp-resales-sort-dear-price = Аввал гаронҳо
miniapp-resales-mine = Эълонҳои ман
miniapp-resales-sell = Фурӯхтан
miniapp-resales-empty = Ҳоло чизе дар фурӯш нест
miniapp-resales-mine-empty = Шумо эълон надоред
miniapp-resales-empty-text = Чиптаро то муҳр шудани рӯйхат ва ҷоизаро то фиристода шуданаш фурӯхтан мумкин аст.
miniapp-resale-title = Дар бозор
miniapp-resale-ticket = Чиптаи { $number }
miniapp-resale-prize = Ҷоизаи ҷойи { $rank }
miniapp-resale-instead = нав { $amount }
miniapp-resale-price = Нарх
miniapp-resale-face = Арзиш
miniapp-resale-seller = Фурӯшанда
miniapp-resale-takes = { $takes ->
    [LUCKY_COIN] Фурӯшанда бо танга пардохта буд, бинобар ин чипта бо танга фурӯхта мешавад.
   *[BALANCE] Чиптаҳои ин лотерея танҳо бо пули баланс фурӯхта мешаванд.
}
miniapp-resale-text-ticket = Чипта дарҳол аз они шумо мешавад. Агар лотерея бекор шавад, маблағи ҳозира бармегардад.
miniapp-resale-text-prize = Ҷоиза дарҳол аз они шумо мешавад: расонидани онро фармоиш диҳед ё фурӯшед.
miniapp-resale-buy = Бо { $price } харидан
miniapp-resale-bought = Акнун аз они шумост
miniapp-resale-active = дар фурӯш
miniapp-resale-sold = фурӯхта шуд
miniapp-resale-cancelled = аз фурӯш гирифта шуд
miniapp-resale-refunded = бекор шуд
miniapp-resale-mine-active = Ин эълони шумост.
miniapp-resale-mine-sold = Фурӯхта шуд. Барои чипта пул ҳангоми муҳри рӯйхат, барои ҷоиза дарҳол меояд.
miniapp-resale-mine-cancelled = Аз фурӯш гирифта шуд.
miniapp-resale-mine-refunded = Лотерея бекор шуд, фурӯш ҳам.
miniapp-resale-proceeds = Шумо { $proceeds } мегиред, ҳаққи хизмат { $fee }
miniapp-resale-cancel = Аз фурӯш гирифтан
miniapp-sell-title = Фурӯш
miniapp-sell-choose = Чӣ мефурӯшед?
miniapp-sell-empty = Барои фурӯш чизе нест
miniapp-sell-empty-text = Чиптаҳои ҳанӯз муҳрнашуда ва ҷоизаҳои мунтазирро фурӯхтан мумкин аст.
miniapp-sell-kinds = Чиптаҳои бо бонус харидашударо фурӯхтан мумкин нест.
miniapp-sell-terms-ticket = Аз { $min } то { $max } нархи чипта; ҳаққи хизмат { $fee }.
miniapp-sell-terms-prize = Аз { $min } то { $max } арзиши ҷоиза; ҳаққи хизмат { $fee }.
miniapp-sell-do = Ба фурӯш гузоштан
miniapp-sell-done = Ба фурӯш гузошта шуд
bot-dialog-sale = фурӯш дар бозор
bot-dialog-takedown = аз фурӯш гирифтани эълон
