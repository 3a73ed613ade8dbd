# Posts of winners about their prizes.

## Refusals
error-showoff-exists = Пост об этом призе уже есть.
error-showoff-not-found = Такого поста нет.
error-showoff-own = Это ваш собственный пост.
error-showoff-prize-state = Показать приз можно, когда он уже у вас.
error-showoff-state =
    { $status ->
        [APPROVED] Этот пост уже одобрен.
        [REJECTED] Этот пост уже отклонён.
       *[DELETED] Автор удалил этот пост.
    }

## Notifications
notification-showoff-approved-title = Ваш пост опубликован
notification-showoff-approved-body =
    { $rewarded ->
        [yes] Ваш пост о призе «{ $title }» одобрен. Вам начислено { $amount } монетами. Спасибо!
       *[no] Ваш пост о призе «{ $title }» одобрен. Спасибо!
    }
notification-showoff-rejected-title = Ваш пост не одобрен
notification-showoff-rejected-body = Ваш пост о призе «{ $title }» не одобрен. Причина: { $reason }. Можно написать другой: /showoffs
notification-showoff-posted-title = Пост ждёт проверки
notification-showoff-posted-body = { $name } показывает «{ $title }»: /posts

## In the chat
bot-command-showoffs = Чем хвастаются победители
bot-command-posts = Проверка постов победителей
bot-showoffs-none = Пока никто не показал свой приз. Будьте первым!
bot-showoff = 🎉 <b>{ $name }</b> · { $title }
    { "" }
    { $content }
    { "" }
    ❤️ { $likes } · { $moment }
bot-showoff-button-like = ❤️ { $likes }
bot-showoff-button-liked = 💔 { $likes }
bot-showoff-button-pictures =
    { $count ->
        [one] 📷 { $count } фото
        [few] 📷 { $count } фото
       *[other] 📷 { $count } фото
    }
bot-showoff-button-share = 📸 Показать свой приз
bot-showoff-button-publish = ✅ Отправить
bot-showoff-button-mine = 📝 Мои посты
bot-showoff-nothing-to-show = Показать можно приз, который вы выиграли и получили. Сейчас нет призов без поста.
bot-showoff-choose = Какой приз вы хотите показать?
bot-showoff-ask-content = Расскажите о нём в нескольких словах (не больше { $limit } знаков).
bot-showoff-too-long = Слишком длинно: не больше { $limit } знаков.
bot-showoff-ask-pictures = Теперь пришлите от одной до { $limit } фотографий приза.
bot-showoff-picture-taken = Фото { $count } из { $limit }. Пришлите ещё или нажмите «Отправить».
bot-showoff-enough-pictures = { $limit } фотографий достаточно. Нажмите «Отправить».
bot-showoff-sent = Спасибо! Пост появится, когда его посмотрит наша команда.
bot-showoffs-mine = <b>Мои посты</b>
    { "" }
    { $list }
bot-showoffs-mine-none = У вас пока нет постов.
bot-showoffs-mine-line =
    { $status ->
        [PENDING] ⏳ { $title }: ждёт проверки
        [APPROVED] ✅ { $title }: опубликован, ❤️ { $likes }
       *[REJECTED] ❌ { $title }: не одобрен. { $note }
    }
bot-showoff-button-delete = 🗑 { $title }
bot-showoff-delete-sure = Удалить ваш пост о призе «{ $title }»? Вернуть его будет нельзя.
bot-showoff-button-delete-yes = 🗑 Удалить
bot-showoff-deleted = Ваш пост удалён.
bot-posts-none = Ни один пост не ждёт проверки.
bot-posts-card = 📝 <b>Пост на проверку</b> (ждут: { $waiting })
bot-posts-summary = { $name } · { $title } · { $moment }
    { "" }
    { $content }
bot-posts-button-approve = ✅ Одобрить, { $amount }
bot-posts-button-approve-only = ✅ Одобрить без награды
bot-posts-button-reject = ❌ Отклонить
bot-posts-ask-reason = Почему вы отклоняете этот пост? Ваши слова прочитает автор.
bot-posts-approved = ✅ Одобрил(а) { $staff }, награда { $amount }.
bot-posts-rejected = ❌ Отклонил(а) { $staff }: { $reason }

## In the Mini App
miniapp-showoffs-title = Победители
miniapp-showoffs-all = Все
miniapp-showoffs-mine = Мои
miniapp-showoffs-empty = Постов пока нет
miniapp-showoffs-empty-text = Здесь победители показывают призы.
miniapp-showoff-post = Показать свой
miniapp-showoff-prize = Какой приз
miniapp-showoff-words = Несколько слов
miniapp-showoff-add-picture = Добавить фото
miniapp-showoff-send = Опубликовать
miniapp-showoff-posted = Сначала пост посмотрят сотрудники
miniapp-showoff-no-prize = У вас пока нет приза.
miniapp-showoff-reward = Награда: { $amount } монетами
miniapp-showoff-pending = на проверке
miniapp-showoff-approved = опубликован
miniapp-showoff-rejected = отклонён
miniapp-like = Нравится
