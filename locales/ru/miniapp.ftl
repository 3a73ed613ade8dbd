# What the Mini App itself says: navigation, shared labels, errors, signing in.

## In the Mini App
miniapp-loading = Загрузка…
miniapp-retry = Повторить
miniapp-back = Назад
miniapp-close = Закрыть
miniapp-show-more = Показать ещё
miniapp-show-less = Свернуть
miniapp-show-all = Показать все: { $count }
miniapp-copy = Копировать
miniapp-copied = Скопировано
miniapp-copy-failed = Не удалось скопировать
miniapp-share = Поделиться
miniapp-download = Скачать
miniapp-download-failed = Не удалось сохранить файл
miniapp-unread = Не прочитано
miniapp-navigation = Основные страницы
miniapp-tab-home = Главная
miniapp-tab-resales = Рынок
miniapp-tab-tickets = Билеты
miniapp-tab-wallet = Кошелёк
miniapp-tab-profile = Профиль
miniapp-duration-days = { $days } д { $hours } ч
miniapp-any-moment = вот-вот
miniapp-announce-minutes = { $label }: { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[other] { $count } минут
}
miniapp-announce-seconds = { $label }: { $count ->
    [one] { $count } секунда
    [few] { $count } секунды
   *[other] { $count } секунд
}
miniapp-outside-title = Откройте LuckyMart в Telegram
miniapp-outside-text = Откройте его из чата с нашим ботом: Telegram сообщит нам, кто вы. Там вас ждут ваши билеты.
miniapp-outside-open = Открыть { $bot }
miniapp-sign-in-failed = Войти не удалось
miniapp-error-connection = Нет связи. Ваши деньги и билеты в сохранности. Попробуйте ещё раз.
miniapp-error-unknown = Что-то пошло не так. Попробуйте ещё раз.
miniapp-error-idempotency-in-flight = Ваша покупка ещё выполняется. Повторите через минуту; дважды деньги не спишутся.
miniapp-error-overloaded = Сейчас покупает очень много людей. Повторите через минуту; дважды деньги не спишутся.
miniapp-error-too-many-requests = Слишком много запросов. Подождите немного.
miniapp-menu-prizes = Призы
miniapp-menu-referrals = Друзья
miniapp-menu-showoffs = Посты победителей
miniapp-menu-addresses = Адреса
miniapp-menu-preferences = Настройки уведомлений
miniapp-menu-security = Безопасность
# The shop behind the first screens.
miniapp-remove = Удалить
miniapp-amount = Сумма
miniapp-amount-which = Какую сумму вы имеете в виду?
miniapp-available = У вас { $amount }
