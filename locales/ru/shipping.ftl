# Addresses, and prizes on their way. What the bot says is HTML; buttons, errors and notifications are plain.

## Refusals
error-address-limit = У вас уже { $limit } адресов. Сначала удалите один.
error-address-not-found = Такого адреса нет.
error-shipment-not-found = Отправку этого приза никто не заказывал.
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
notification-prize-shipped-title = 🚚 Ваш приз в пути
notification-prize-shipped-body = «{ $title }» отправлен, перевозчик { $carrier }. Номер отправления: { $tracking_number }
notification-prize-delivered-title = 🎁 Ваш приз доставлен
notification-prize-delivered-body = «{ $title }» доставлен. Пусть радует! Если его у вас нет, напишите в поддержку: /paysupport

## In the chat
bot-command-shipments = Призы к отправке

## In the chat: the address
bot-address-pick =
    📦 <b>{ $title }</b>

    Куда отправить?
bot-address-none =
    📦 <b>{ $title }</b>

    У вас здесь ещё нет адреса.
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

    Отправляем сюда?
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
        [postcode] В индексе бывают латинские буквы, цифры, пробелы и дефисы, не больше 16 знаков.
        [recipient_name] Имя — от 2 до 100 знаков, пожалуйста.
       *[other] Так не подойдёт: слишком длинно, пусто или есть знаки, которые нельзя напечатать.
    }
bot-address-sent =
    ✅ <b>{ $title }</b>

    Заявка принята. Я напишу, как только приз отправят.
bot-button-new-address = ➕ Новый адрес
bot-button-send-here = 📦 Отправить сюда
bot-button-home-country = 🇹🇯 Таджикистан

## In the chat: for staff
bot-shipments-empty =
    { $status ->
        [REQUESTED] ✅ Призов к отправке нет.
       *[SHIPPED] Призов в пути нет.
    }
bot-shipments-end = Это был последний. Всего: { $count }.
bot-shipments-card =
    { $status ->
        [REQUESTED] 📦 <b>К отправке</b>, всего { $count }
       *[SHIPPED] 🚚 <b>В пути</b>, всего { $count }
    }

    🎁 <b>{ $title }</b>, место { $rank }, { $value }
    Победитель: { $winner }
    Заявка: { $time }

    { $address }
bot-shipments-tracking = 🚚 { $carrier }: <code>{ $number }</code>
bot-shipments-ask-carrier =
    🚚 <b>{ $title }</b>

    Кто везёт? Название перевозчика, пожалуйста.
bot-shipments-ask-number = 🔢 Номер отправления?
bot-shipments-bad-tracking = От 1 до { $limit } печатных знаков, пожалуйста.
bot-shipments-shipped = 🚚 <b>{ $title }</b>: отправлен ({ $staff }), { $carrier } <code>{ $number }</code>. Победителю сообщено.
bot-shipments-delivered = ✅ <b>{ $title }</b>: доставлен ({ $staff }). Победителю сообщено.
bot-button-to-send = 📦 К отправке
bot-button-on-the-way = 🚚 В пути
bot-button-ship = 🚚 Отправлен
bot-button-correct-number = ✏️ Исправить номер
bot-button-delivered = ✅ Доставлен

## In the Mini App
miniapp-shipment-requested = Доставка запрошена { $date }
miniapp-shipment-shipped = Отправлено { $date }
miniapp-shipment-delivered = Доставлено { $date }
miniapp-shipping-cancel = Отменить отправку
miniapp-shipping-requested = Мы отправим приз
miniapp-delivery-confirm = Приз у меня
miniapp-ship-where = Куда отправить?
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
miniapp-address-city = Город
miniapp-address-street = Улица, дом, квартира
miniapp-address-postcode = Индекс
miniapp-address-note = Пометка для курьера
