# Addresses, and prizes on their way. What the bot says is HTML; buttons, errors and notifications are plain.

## Refusals
error-address-limit = У вас уже { $limit } адресов. Сначала удалите один из них.
error-address-not-found = Такого адреса нет.
error-shipment-not-found = Доставка этого приза не заказана.
error-shipment-state =
    { $status ->
        [REQUESTED] Этот приз ещё не отправлен.
        [SHIPPED] Этот приз уже отправлен.
        [DELIVERED] Этот приз уже доставлен.
       *[CANCELLED] Эта заявка отменена.
    }

## Notifications
notification-shipment-requested-title = 📦 Нужно отправить приз
notification-shipment-requested-body = «{ $title }» — { $city }. Очередь: /shipments
notification-prize-shipped-title = 🚚 Ваш приз отправлен
notification-prize-shipped-body = «{ $title }» отправлен, служба доставки: { $carrier }. Номер отправления: { $tracking_number }
notification-prize-delivered-title = 🎁 Ваш приз доставлен
notification-prize-delivered-body = «{ $title }» доставлен. Пусть радует! Если вы его не получили, напишите в поддержку: /paysupport
notification-shipment-closed-title = Посылка остановлена
notification-shipment-closed-body = «{ $title }» не отправляется: { $reason }. Приз ждёт вас: /prizes

## In the chat
bot-command-shipments = Призы к отправке
bot-dialog-shipment = отправка приза
bot-dialog-address = новый адрес

## In the chat: the address
bot-address-pick =
    📦 <b>{ $title }</b>

    Куда доставить?
bot-address-none =
    📦 <b>{ $title }</b>

    У вас пока нет адреса.
bot-address-option = { $name }, { $city }, { $street }
bot-address-full =
    👤 { $name }
    📞 { $phone }
    🏠 { $street }
    🏙 { $place }
    🌍 { $country }
bot-address-note = 💬 { $note }
bot-address-review =
    📦 <b>{ $title }</b>

    { $address }

    Доставить сюда?
bot-address-ask-recipient-name = 👤 Кто получит приз? Имя и фамилия, пожалуйста.
bot-address-ask-phone = 📞 Телефон получателя с кодом страны, например +992 90 123 45 67.
bot-address-ask-country = 🌍 Какая страна? Две буквы, например TJ или UZ.
bot-address-ask-city = 🏙 Какой город или село?
bot-address-ask-street = 🏠 Улица, дом, квартира?
bot-address-ask-region = 🗺 Какая область или район?
bot-address-ask-postcode = 📮 Почтовый индекс?
bot-address-ask-note = 💬 Что нужно знать курьеру?
bot-address-bad =
    { $field ->
        [phone] Это не номер телефона. Начните с + и кода страны, например +992 90 123 45 67.
        [country] Это не код страны. Нужны две буквы, например TJ, UZ или RU.
        [postcode] В индексе могут быть латинские буквы, цифры, пробелы и дефисы, не больше 16 символов.
        [recipient_name] Для имени нужно от 2 до 100 символов.
       *[other] Так не подойдёт: слишком длинно, пусто или есть непечатаемые символы.
    }
bot-address-sent =
    ✅ <b>{ $title }</b>

    Заявка принята. Я напишу, как только приз отправят.
bot-button-new-address = ➕ Новый адрес
bot-button-send-here = 📦 Доставить сюда
bot-button-home-country = 🇹🇯 Таджикистан

## In the chat: for staff
bot-shipments-empty =
    { $status ->
        [REQUESTED] ✅ Призов к отправке нет.
       *[SHIPPED] Призов в пути нет.
    }
bot-shipments-none = Призов к отправке и в пути нет.
bot-shipments-card =
    { $status ->
        [REQUESTED] 📦 <b>К отправке</b>, всего { $count }
        [SHIPPED] 🚚 <b>В пути</b>, всего { $count }
        [DELIVERED] ✅ <b>Доставлен</b>
       *[CANCELLED] ✖️ <b>Победитель отменил отправку</b>
    }

    🎁 <b>{ $title }</b>, { $rank }-е место, { $value }
    Победитель: { $winner }
    Заявка: { $time }

    { $address }
bot-shipments-tracking = 🚚 { $carrier }: <code>{ $number }</code>
bot-shipments-button-close = ✋ Остановить посылку
bot-shipments-ask-why = Почему «{ $title }» не отправляется? Победитель прочитает ваш ответ; приз снова ждёт его.
bot-dialog-shipment-closure = остановка посылки
bot-shipments-ask-carrier =
    🚚 <b>{ $title }</b>

    Какая служба доставки? Напишите название.
bot-shipments-ask-number = 🔢 Номер отправления?
bot-shipments-bad-tracking = Нужно от 1 до { $limit } печатных символов.
bot-shipments-shipped = 🚚 Отправлен ({ $staff }). Победитель получил уведомление.
bot-shipments-delivered = ✅ Доставлен ({ $staff }). Победитель получил уведомление.
bot-button-to-send = 📦 К отправке
bot-button-on-the-way = 🚚 В пути
bot-button-ship = 🚚 Отметить отправленным
bot-button-correct-number = ✏️ Исправить номер
bot-button-delivered = ✅ Отметить доставленным

## In the Mini App
miniapp-shipment-requested = Доставка заказана { $date }
miniapp-shipment-shipped = Отправлено { $date }
miniapp-shipment-delivered = Доставлено { $date }
miniapp-shipping-cancel = Отменить доставку
miniapp-shipping-requested = Доставка заказана
miniapp-delivery-confirm = Приз получен
miniapp-ship-where = Куда доставить?
miniapp-addresses-title = Адреса
miniapp-addresses-change = Другие адреса
miniapp-addresses-empty = Адресов пока нет
miniapp-addresses-empty-text = Добавьте адрес, чтобы получать призы.
miniapp-address-add = Добавить адрес
miniapp-address-save = Сохранить
miniapp-address-default = основной
miniapp-address-recipient-name = Получатель
miniapp-address-phone = Телефон
miniapp-address-country = Страна (две буквы)
miniapp-address-region = Область
miniapp-address-city = Город или село
miniapp-address-street = Улица, дом, квартира
miniapp-address-postcode = Индекс
miniapp-address-note = Комментарий для курьера
