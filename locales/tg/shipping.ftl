# Addresses, and prizes on their way. What the bot says is HTML; buttons, errors and notifications are plain.

## Refusals
error-address-limit = Шумо аллакай { $limit } суроға доред. Аввал якеро нест кунед.
error-address-not-found = Чунин суроға нест.
error-shipment-not-found = Расонидани ин ҷоиза фармоиш нашудааст.
error-shipment-state =
    { $status ->
        [REQUESTED] Ин ҷоиза ҳанӯз фиристода нашудааст.
        [SHIPPED] Ин ҷоиза аллакай фиристода шудааст.
        [DELIVERED] Ин ҷоиза аллакай расонида шудааст.
       *[CANCELLED] Ин дархост бекор шудааст.
    }

## Notifications
notification-shipment-requested-title = 📦 Ҷоизаро фиристодан лозим
notification-shipment-requested-body = «{ $title }» ба { $city } меравад. Навбат: /shipments
notification-prize-shipped-title = 🚚 Ҷоизаи шумо фиристода шуд
notification-prize-shipped-body = «{ $title }» бо { $carrier } фиристода шуд. Рақами пайгирӣ: { $tracking_number }
notification-prize-delivered-title = 🎁 Ҷоизаи шумо расонида шуд
notification-prize-delivered-body = «{ $title }» расонида шуд. Насиб кунад! Агар онро нагирифта бошед, ба дастгирӣ нависед: /paysupport
notification-shipment-closed-title = Бастаи шумо боздошта шуд
notification-shipment-closed-body = «{ $title }» фиристода намешавад: { $reason }. Ҷоиза шуморо интизор аст: /prizes

## In the chat
bot-command-shipments = Ҷоизаҳо барои фиристодан
bot-dialog-shipment = фиристодани ҷоиза
bot-dialog-address = суроғаи нав

## In the chat: the address
bot-address-pick =
    📦 <b>{ $title }</b>

    Ба куҷо фиристем?
bot-address-none =
    📦 <b>{ $title }</b>

    Шумо ҳоло суроға надоред.
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

    Ба ин ҷо фиристем?
bot-address-ask-recipient-name = 👤 Кӣ мегирад? Лутфан ном ва насаб.
bot-address-ask-phone = 📞 Телефони гиранда бо рамзи кишвар, масалан +992 90 123 45 67.
bot-address-ask-country = 🌍 Кадом кишвар? Ду ҳарф, масалан TJ ё UZ.
bot-address-ask-city = 🏙 Кадом шаҳр ё деҳа?
bot-address-ask-street = 🏠 Кӯча, хона, ҳуҷра?
bot-address-ask-region = 🗺 Кадом вилоят ё ноҳия?
bot-address-ask-postcode = 📮 Индекси почта?
bot-address-ask-note = 💬 Курйер чиро бояд донад?
bot-address-bad =
    { $field ->
        [phone] Ин рақами телефон нест. Аз + ва рамзи кишвар сар кунед, масалан +992 90 123 45 67.
        [country] Ин рамзи кишвар нест. Ду ҳарф лозим, масалан TJ, UZ ё RU.
        [postcode] Дар индекс ҳарфҳои лотинӣ, рақамҳо, фосила ва дефис мешаванд, на бештар аз 16 аломат.
        [recipient_name] Барои ном аз 2 то 100 аломат лозим аст.
       *[other] Ин мувофиқ нест: хеле дароз, холӣ ё аломати чопнашаванда дорад.
    }
bot-address-sent =
    ✅ <b>{ $title }</b>

    Дархост қабул шуд. Ҳамин ки ҷоизаро фиристоданд, менависам.
bot-button-new-address = ➕ Суроғаи нав
bot-button-send-here = 📦 Ба ин ҷо фиристед
bot-button-home-country = 🇹🇯 Тоҷикистон

## In the chat: for staff
bot-shipments-empty =
    { $status ->
        [REQUESTED] ✅ Ҷоизае барои фиристодан нест.
       *[SHIPPED] Дар роҳ ҷоизае нест.
    }
bot-shipments-none = Барои фиристодан ва дар роҳ ҷоизае нест.
bot-shipments-card =
    { $status ->
        [REQUESTED] 📦 <b>Барои фиристодан</b>, ҳамагӣ { $count }
        [SHIPPED] 🚚 <b>Дар роҳ</b>, ҳамагӣ { $count }
        [DELIVERED] ✅ <b>Расонида шуд</b>
       *[CANCELLED] ✖️ <b>Ғолиб фиристоданро бекор кард</b>
    }

    🎁 <b>{ $title }</b>, ҷойи { $rank }, { $value }
    Ғолиб: { $winner }
    Дархост: { $time }

    { $address }
bot-shipments-tracking = 🚚 { $carrier }: <code>{ $number }</code>
bot-shipments-button-close = ✋ Боздоштани баста
bot-shipments-ask-why = Чаро «{ $title }» фиристода намешавад? Ғолиб ҷоваби шуморо мехонад; ҷоиза боз ӯро интизор мешавад.
bot-dialog-shipment-closure = боздоштани баста
bot-shipments-ask-carrier =
    🚚 <b>{ $title }</b>

    Кадом ширкат мерасонад? Лутфан номи онро нависед.
bot-shipments-ask-number = 🔢 Рақами пайгирӣ?
bot-shipments-bad-tracking = Аз 1 то { $limit } аломати чопшаванда, лутфан.
bot-shipments-shipped = 🚚 { $staff } фиристод. Ба ғолиб хабар дода шуд.
bot-shipments-delivered = ✅ Расонида шуд ({ $staff }). Ба ғолиб хабар дода шуд.
bot-button-to-send = 📦 Барои фиристодан
bot-button-on-the-way = 🚚 Дар роҳ
bot-button-ship = 🚚 Фиристода шуд
bot-button-correct-number = ✏️ Ислоҳи рақам
bot-button-delivered = ✅ Расонида шуд

## In the Mini App
miniapp-shipment-requested = Расонидан { $date } фармоиш шуд
miniapp-shipment-shipped = { $date } фиристода шуд
miniapp-shipment-delivered = { $date } расонида шуд
miniapp-shipping-cancel = Бекор кардани расонидан
miniapp-shipping-requested = Расонидан фармоиш шуд
miniapp-delivery-confirm = Ҷоизаро гирифтам
miniapp-ship-where = Ба куҷо фиристем?
miniapp-addresses-title = Суроғаҳо
miniapp-addresses-change = Суроғаҳои дигар
miniapp-addresses-empty = Ҳоло суроға нест
miniapp-addresses-empty-text = Барои гирифтани ҷоизаҳо суроға илова кунед.
miniapp-address-add = Илова кардани суроға
miniapp-address-save = Нигоҳ доштан
miniapp-address-default = асосӣ
miniapp-address-recipient-name = Гиранда
miniapp-address-phone = Телефон
miniapp-address-country = Кишвар (ду ҳарф)
miniapp-address-region = Вилоят
miniapp-address-city = Шаҳр ё деҳа
miniapp-address-street = Кӯча, хона, ҳуҷра
miniapp-address-postcode = Индекс
miniapp-address-note = Эзоҳ барои курйер
