# Posts of winners about their prizes.

## Refusals
error-showoff-exists = Пост об этом призе уже есть.
error-showoff-not-found = Такого поста нет.
error-showoff-own = Это ваш собственный пост.
error-showoff-prize-state = Показать приз можно, когда вы его получите.
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
        [yes] Ваш пост о призе «{ $title }» одобрен. Вам зачислено { $amount } монетами. Спасибо!
       *[no] Ваш пост о призе «{ $title }» одобрен. Спасибо!
    }
notification-showoff-rejected-title = Ваш пост отклонён
notification-showoff-rejected-body = Ваш пост о призе «{ $title }» отклонён. Причина: { $reason }. Можно написать другой: /showoffs
notification-showoff-posted-title = Пост ждёт проверки
notification-showoff-posted-body = { $name } публикует пост о призе «{ $title }»: /posts

## In the chat
bot-command-showoffs = Посты победителей
bot-command-posts = Проверка постов победителей
bot-dialog-showoff = пост о призе
bot-dialog-showoff-rejection = отклонение поста
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
bot-showoff-nothing-to-show = Показать можно приз, который вы выиграли и получили. Сейчас призов без поста у вас нет.
bot-showoff-choose = Какой приз вы хотите показать?
bot-showoff-ask-content = Расскажите о нём в нескольких словах (не больше { $limit } символов).
bot-showoff-too-long = Слишком длинно: не больше { $limit } символов.
bot-showoff-ask-pictures = Теперь пришлите от одной до { $limit } фотографий приза.
bot-showoff-picture-taken = Фото { $count } из { $limit }. Пришлите ещё или нажмите «Отправить».
bot-showoff-enough-pictures = { $limit } фотографий достаточно. Нажмите «Отправить».
bot-showoff-sent = Спасибо! Пост появится, когда его проверят наши сотрудники.
bot-showoffs-mine = <b>Мои посты</b>
    { "" }
    { $list }
bot-showoffs-mine-none = У вас пока нет постов.
bot-showoffs-mine-line =
    { $status ->
        [PENDING] ⏳ { $title }: на проверке
        [APPROVED] ✅ { $title }: опубликован, ❤️ { $likes }
       *[REJECTED] ❌ { $title }: отклонён. { $note }
    }
bot-showoff-button-delete = 🗑 { $title }
bot-showoff-delete-sure = Удалить ваш пост о призе «{ $title }»? Вернуть его будет нельзя.
bot-showoff-button-delete-yes = 🗑 Удалить
bot-showoff-deleted = Ваш пост удалён.
bot-posts-none = Постов на проверку нет.
bot-posts-card =
    { $status ->
        [PENDING] 📝 <b>Пост на проверку</b> (всего: { $waiting })
        [APPROVED] ✅ { $staff }: одобрено, вознаграждение { $amount }.
        [REJECTED] ❌ { $staff }: отклонено: { $reason }
       *[DELETED] 🗑 Автор удалил этот пост.
    }
bot-posts-summary = { $name } · { $title } · { $moment }
    { "" }
    { $content }
bot-posts-button-approve = ✅ Одобрить, { $amount }
bot-posts-button-approve-only = ✅ Одобрить без вознаграждения
bot-posts-button-reject = ❌ Отклонить
bot-posts-ask-reason = Почему отклоняем этот пост? Автор прочитает ваш ответ.

## In the Mini App
miniapp-showoffs-title = Посты победителей
miniapp-showoffs-all = Все
miniapp-showoffs-mine = Мои посты
miniapp-showoffs-empty = Постов пока нет
miniapp-showoffs-empty-text = Здесь победители показывают свои призы.
miniapp-showoff-post = Показать свой приз
miniapp-showoff-prize = Какой приз
miniapp-showoff-words = Ваш текст
miniapp-showoff-add-picture = Добавить фото
miniapp-showoff-send = Отправить
miniapp-showoff-posted = Сначала пост проверят сотрудники
miniapp-showoff-no-prize = У вас пока нет приза, который можно показать.
miniapp-showoff-reward = Вознаграждение: { $amount } монетами
miniapp-showoff-pending = на проверке
miniapp-showoff-approved = опубликован
miniapp-showoff-rejected = отклонён
miniapp-like = Нравится
