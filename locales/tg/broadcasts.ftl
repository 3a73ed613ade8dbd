# Broadcasts: the message that shows how one goes (plain text), and the staff's screens (HTML).

broadcasts-state =
    { $status ->
        [DRAFT] 📝 Сиёҳнавис
        [SCHEDULED] ⏰ { $time } фиристода мешавад
        [SENDING] 📣 Фиристода мешавад…
        [PAUSED] ⏸ Таваққуф
        [DONE] ✅ Фиристода шуд
       *[CANCELLED] ✖️ Бекор карда шуд
    }
broadcasts-reason =
    { $reason ->
        [permission_lost] Касе, ки вақтро таъин карда буд, дигар ин ҳуқуқро надорад.
       *[other] Telegram ин паёмро қабул намекунад: { $reason }
    }
broadcasts-figures = Иҷро шуд: { $done } аз { $recipients }
broadcasts-sent = Расид: { $count }
broadcasts-blocked = Ботро блок кардаанд: { $count }
broadcasts-unknown = Номаълум, ки расид ё не: { $count }
broadcasts-failed = Telegram қабул накард: { $count }
broadcasts-skipped = Нафиристодем, навгониҳоро хомӯш кардаанд: { $count }

## Refusals
error-broadcast-not-found = Чунин ирсол нест.
error-broadcast-changed = Инро дар ин миён иваз карданд. Лутфан бори дигар нигаред.
error-broadcast-nobody = Касе нест, ки фиристем.
error-broadcast-state =
    { $status ->
        [DRAFT] Мумкин нест: ин сиёҳнавис аст ва фиристода намешавад.
        [SCHEDULED] Мумкин нест: вақташ таъин шудааст.
        [SENDING] Мумкин нест: аллакай фиристода мешавад.
        [PAUSED] Мумкин нест: дар таваққуф аст.
        [DONE] Мумкин нест: аллакай ба ҳама фиристода шуд.
       *[CANCELLED] Мумкин нест: бекор карда шудааст.
    }

## In the chat
bot-command-broadcast = Ирсоли умумӣ
bot-button-discard = 🗑 Партофтан

## In the chat: composing
bot-command-broadcasts = Ирсолҳои умумӣ
bot-dialog-broadcast = ирсоли умумӣ
bot-dialog-broadcast-message = тағйири ирсоли умумӣ
bot-dialog-broadcast-buttons = тугмаҳои ирсоли умумӣ
bot-dialog-broadcast-moment = вақти ирсоли умумӣ
bot-dialog-broadcast-balance = маблағи гирандагон
bot-broadcast-ask = 📣 Паёмро барои ҳама ({ $language_name }) ҳамон тавр, ки бояд расад, фиристед: матн ё расм, видео, файл, паёми овозӣ бо шарҳ. Аввал худатон мебинед. Қатъ кардан: /cancel
bot-broadcast-album = Якчанд расмро дар як паём ба ҳама фиристодан мумкин нест. Як расм бо шарҳ фиристед.
bot-broadcast-unsupported = Чунин паёмро ба ҳама фиристодан мумкин нест. Матн, расм, видео, файл, паёми овозӣ ё мусиқӣ фиристед.
bot-broadcast-refused = Ин паёмро фиристодан мумкин нест; шояд аз ҳад дароз бошад. Паёми дигар ё /cancel фиристед.
bot-broadcast-card =
    📝 <b>Ирсоли умумӣ: сиёҳнавис</b>

    { $content }

    👥 { $audience }
    { $count ->
        [0] Ҳоло касе нест, ки фиристем.
       *[other] Ҳоло { $count } нафар мегирифтанд.
    }
bot-broadcast-default = барои ҳамаи забонҳои дигар ҳам
bot-broadcast-buttons-count = { $count } тугма
bot-broadcast-ask-buttons =
    🔗 <b>Тугмаҳо</b> ({ $language_name }). Дар ҳар сатр яке: навиштаҷот, хати рост, чиро мекушояд:

    <code>Навгонӣ | https://example.org</code>
    <code>Бозӣ | app</code>
    <code>Ба лотерея | (ID-и лотерея)</code>

    Барои гирифтани тугмаҳо минус (-) фиристед.
bot-broadcast-bad-buttons = Ин сатрро намефаҳмам: { $line }
bot-broadcast-confirm = 📣 Ҳозир ба <b>{ $count } нафар</b> фиристем?
bot-broadcast-ask-moment =
    ⏰ Кай? Масалан, баъди <code>30m</code>, <code>2h</code> ё <code>1d</code>, ё <code>{ $example }</code> (Душанбе, UTC+5).
bot-broadcast-bad-moment = Ин вақтро намефаҳмам, ё то он зиёда аз як сол аст. Масалан: 30m, 2h, 1d ё { $example }
bot-broadcast-confirm-at = ⏰ <b>{ $time }</b> фиристем? Ҳоло ин <b>{ $count } нафар</b> аст; он вақт аз нав мешуморем.
bot-broadcast-discarded = 🗑 Партофта шуд, касе нагирифт.
bot-broadcast-heard =
    { $action ->
        [send] Ирсол сар шуд.
        [at] Дар вақти таъиншуда фиристода мешавад.
        [pause] Таваққуф. То давом надиҳед, дигар касе намегирад.
        [resume] Давом медиҳем.
        [retry] Ба онҳое, ки нагирифтанд, аз нав мефиристем.
       *[cancel] Бекор шуд. Дигар касе намегирад.
    }

## In the chat: audience
bot-broadcast-audience =
    👥 <b>Кӣ мегирад?</b>

    { $rules }
    { $count ->
        [0] Ҳоло чунин касон нестанд.
       *[other] Ҳоло ин { $count } нафар аст.
    }

    Ҳамаи шартҳо бояд иҷро шаванд. Касе, ки навгониҳоро хомӯш кардааст, ба ҳар ҳол намегирад.
bot-broadcast-rule-everybody = Ҳама, ки бот ба онҳо навишта метавонад
bot-broadcast-rule-languages = Забон: { $languages }
bot-broadcast-rule-active = Дар { $days } рӯзи охир омадаанд
bot-broadcast-rule-lottery = Чипта доранд: { $title }
bot-broadcast-rule-balance = { $wallet }: зиёда аз { $amount }
bot-broadcast-rule-role = Кормандони дорои нақши: { $role }
bot-broadcast-pick-lottery = 🎟 Соҳибони чиптаҳои кадом лотерея?
bot-broadcast-pick-wallet = 💰 Дар кадом ҳамён аз маблағи муайян зиёд бошад?
bot-broadcast-ask-amount = 💰 { $wallet }: зиёда аз кадом маблағ ({ $currency })?
bot-broadcast-bad-amount = Маблағи 0 ё зиёда лозим аст.

## In the chat: managing
bot-broadcast-list = 📣 <b>Ирсолҳои умумӣ</b>, аввал навтаринҳо
bot-broadcast-list-none = Ҳоло ирсоли умумӣ набуд. Оғоз: /broadcast
bot-broadcast-no-failures = Ҳама гирифтанд.
bot-button-broadcast-audience = 👥 Ба кӣ
bot-button-broadcast-preview = 👁 Пешнамоиш
bot-button-broadcast-send = 📣 Фиристодан…
bot-button-broadcast-later = ⏰ Баъдтар…
bot-button-broadcast-yes = 📣 Бале, ба { $count } нафар
bot-button-broadcast-schedule = ⏰ Бале, таъин кунед
bot-button-broadcast-pause = ⏸ Таваққуф
bot-button-broadcast-resume = ▶️ Давом додан
bot-button-broadcast-cancel = ✖️ Бекор кардан
bot-button-broadcast-failures = 📄 Кӣ нагирифт
bot-button-broadcast-retry = 🔄 Аз нав ба онҳое, ки нарасид
bot-button-broadcast-refresh = 🔄 Навсозӣ
bot-button-broadcast-all = ◀️ Ҳамаи ирсолҳо
bot-button-broadcast-everybody = ♻️ Ҳама
bot-button-broadcast-days = { $days } рӯз
bot-button-broadcast-lottery = 🎟 Чиптаҳои…
bot-button-broadcast-balance = 💰 Маблағ зиёда аз…
bot-button-broadcast-any = ♻️ Фарқ надорад
