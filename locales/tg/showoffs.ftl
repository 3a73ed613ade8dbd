# Posts of winners about their prizes.

## Refusals
error-showoff-exists = Дар бораи ин ҷоиза аллакай пост ҳаст.
error-showoff-not-found = Чунин пост нест.
error-showoff-own = Ин пости худи шумост.
error-showoff-prize-state = Ҷоизаро вақте нишон дода метавонед, ки он дар дасти шумо бошад.
error-showoff-state =
    { $status ->
        [APPROVED] Ин пост аллакай тасдиқ шудааст.
        [REJECTED] Ин пост аллакай рад шудааст.
       *[DELETED] Муаллиф ин постро нест кардааст.
    }

## Notifications
notification-showoff-approved-title = Пости шумо нашр шуд
notification-showoff-approved-body =
    { $rewarded ->
        [yes] Пости шумо дар бораи «{ $title }» тасдиқ шуд. Танга ба маблағи { $amount } ворид шуд. Ташаккур!
       *[no] Пости шумо дар бораи «{ $title }» тасдиқ шуд. Ташаккур!
    }
notification-showoff-rejected-title = Пости шумо рад шуд
notification-showoff-rejected-body = Пости шумо дар бораи «{ $title }» рад шуд. Сабаб: { $reason }. Метавонед дигарашро нависед: /showoffs
notification-showoff-posted-title = Пост санҷишро интизор аст
notification-showoff-posted-body = { $name } «{ $title }»-ро нишон медиҳад: /posts

## In the chat
bot-command-showoffs = Постҳои ғолибон
bot-command-posts = Санҷиши постҳои ғолибон
bot-dialog-showoff = пост дар бораи ҷоиза
bot-dialog-showoff-rejection = рад кардани пост
bot-showoffs-none = Ҳоло касе ҷоизаашро нишон надодааст. Аввалин шавед!
bot-showoff = 🎉 <b>{ $name }</b> · { $title }
    { "" }
    { $content }
    { "" }
    ❤️ { $likes } · { $moment }
bot-showoff-button-like = ❤️ { $likes }
bot-showoff-button-liked = 💔 { $likes }
bot-showoff-button-pictures = 📷 { $count } акс
bot-showoff-button-share = 📸 Ҷоизаи худро нишон додан
bot-showoff-button-publish = ✅ Фиристодан
bot-showoff-button-mine = 📝 Постҳои ман
bot-showoff-nothing-to-show = Ҷоизаеро нишон додан мумкин аст, ки бурдаед ва гирифтаед. Ҳоло чунин ҷоизаи бепост нест.
bot-showoff-choose = Кадом ҷоизаро нишон додан мехоҳед?
bot-showoff-ask-content = Дар бораи он бо чанд сухан нақл кунед (на зиёда аз { $limit } аломат).
bot-showoff-too-long = Хеле дароз аст: на зиёда аз { $limit } аломат.
bot-showoff-ask-pictures = Акнун аз як то { $limit } акси ҷоизаро фиристед.
bot-showoff-picture-taken = Акси { $count } аз { $limit }. Боз фиристед ё «Фиристодан»-ро пахш кунед.
bot-showoff-enough-pictures = { $limit } акс кифоя аст. «Фиристодан»-ро пахш кунед.
bot-showoff-sent = Ташаккур! Пост пас аз он ки кормандони мо онро санҷиданд, нашр мешавад.
bot-showoffs-mine = <b>Постҳои ман</b>
    { "" }
    { $list }
bot-showoffs-mine-none = Шумо ҳоло пост надоред.
bot-showoffs-mine-line =
    { $status ->
        [PENDING] ⏳ { $title }: дар санҷиш
        [APPROVED] ✅ { $title }: нашр шуд, ❤️ { $likes }
       *[REJECTED] ❌ { $title }: рад шуд. { $note }
    }
bot-showoff-button-delete = 🗑 { $title }
bot-showoff-delete-sure = Пости худро дар бораи «{ $title }» нест мекунед? Баргардондани он мумкин нест.
bot-showoff-button-delete-yes = 🗑 Нест кардан
bot-showoff-deleted = Пости шумо нест карда шуд.
bot-posts-none = Посте дар санҷиш нест.
bot-posts-card =
    { $status ->
        [PENDING] 📝 <b>Пост барои санҷиш</b> (интизор: { $waiting })
        [APPROVED] ✅ { $staff } тасдиқ кард, мукофот { $amount }.
        [REJECTED] ❌ { $staff } рад кард: { $reason }
       *[DELETED] 🗑 Муаллиф ин постро нест кард.
    }
bot-posts-summary = { $name } · { $title } · { $moment }
    { "" }
    { $content }
bot-posts-button-approve = ✅ Тасдиқ, { $amount }
bot-posts-button-approve-only = ✅ Тасдиқ бе мукофот
bot-posts-button-reject = ❌ Рад кардан
bot-posts-ask-reason = Чаро ин постро рад мекунед? Суханони шуморо муаллиф мехонад.

## In the Mini App
miniapp-showoffs-title = Постҳои ғолибон
miniapp-showoffs-all = Ҳама
miniapp-showoffs-mine = Аз они ман
miniapp-showoffs-empty = Ҳоло пост нест
miniapp-showoffs-empty-text = Ғолибон дар ин ҷо ҷоизаҳояшонро нишон медиҳанд.
miniapp-showoff-post = Ҷоизаи худро нишон додан
miniapp-showoff-prize = Кадом ҷоиза
miniapp-showoff-words = Матни шумо
miniapp-showoff-add-picture = Илова кардани акс
miniapp-showoff-send = Нашр кардан
miniapp-showoff-posted = Аввал кормандон месанҷанд
miniapp-showoff-no-prize = Шумо ҳоло ҷоиза надоред.
miniapp-showoff-reward = Мукофот: танга ба маблағи { $amount }
miniapp-showoff-pending = дар санҷиш
miniapp-showoff-approved = нашр шуд
miniapp-showoff-rejected = рад шуд
miniapp-like = Маъқул
