# Addresses, and prizes on their way. What the bot says is HTML; buttons, errors and notifications are plain.

## Refusals
error-address-limit = You have { $limit } addresses already. Delete one first.
error-address-not-found = This address does not exist.
error-shipment-not-found = Nobody has asked for this prize to be sent.
error-shipment-state =
    { $status ->
        [REQUESTED] This prize has not been sent yet.
        [SHIPPED] This prize has been sent already.
        [DELIVERED] This prize has arrived already.
       *[CANCELLED] This request was cancelled.
    }

## Notifications
notification-shipment-requested-title = 📦 A prize to be sent
notification-shipment-requested-body = “{ $title }” goes to { $city }. The queue: /shipments
notification-prize-shipped-title = 🚚 Your prize is on its way
notification-prize-shipped-body = “{ $title }” has been sent by { $carrier }. Tracking number: { $tracking_number }
notification-prize-delivered-title = 🎁 Your prize has arrived
notification-prize-delivered-body = “{ $title }” has been delivered. Enjoy it! If it is not with you, write to support: /paysupport

## In the chat
bot-command-shipments = Prizes to be sent

## In the chat: the address
bot-address-pick =
    📦 <b>{ $title }</b>

    Where shall we send it?
bot-address-none =
    📦 <b>{ $title }</b>

    You have no address here yet.
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

    Shall we send it there?
bot-address-ask-recipient-name = 👤 Who receives it? First and last name, please.
bot-address-ask-phone = 📞 The recipient's phone with the country's code, like +992 90 123 45 67.
bot-address-ask-country = 🌍 Which country? Two letters, like TJ or UZ.
bot-address-ask-city = 🏙 Which city or village?
bot-address-ask-street = 🏠 Street, house, flat?
bot-address-ask-region = 🗺 Which region or district?
bot-address-ask-postcode = 📮 The postcode?
bot-address-ask-note = 💬 Anything the courier should know?
bot-address-bad =
    { $field ->
        [phone] This is not a phone number. Begin with + and the country's code, like +992 90 123 45 67.
        [country] This is not a country's code. Two letters, like TJ, UZ or RU.
        [postcode] A postcode has letters A to Z, digits, spaces and hyphens, at most 16.
        [recipient_name] A name of 2 to 100 characters, please.
       *[other] This does not fit here: it is too long, empty, or has characters that cannot be printed.
    }
bot-address-sent =
    ✅ <b>{ $title }</b>

    We have got it. I will write as soon as your prize is sent.
bot-button-new-address = ➕ A new address
bot-button-send-here = 📦 Send it here
bot-button-home-country = 🇹🇯 Tajikistan

## In the chat: for staff
bot-shipments-empty =
    { $status ->
        [REQUESTED] ✅ No prize waits to be sent.
       *[SHIPPED] No prize is on its way.
    }
bot-shipments-end = That was the last one. { $count } in all.
bot-shipments-card =
    { $status ->
        [REQUESTED] 📦 <b>To be sent</b>, { $count } in all
       *[SHIPPED] 🚚 <b>On its way</b>, { $count } in all
    }

    🎁 <b>{ $title }</b>, place { $rank }, { $value }
    Winner: { $winner }
    Asked for: { $time }

    { $address }
bot-shipments-tracking = 🚚 { $carrier }: <code>{ $number }</code>
bot-shipments-ask-carrier =
    🚚 <b>{ $title }</b>

    Who carries it? The name of the carrier, please.
bot-shipments-ask-number = 🔢 The tracking number?
bot-shipments-bad-tracking = From 1 to { $limit } printable characters, please.
bot-shipments-shipped = 🚚 <b>{ $title }</b>: sent by { $staff }, { $carrier } <code>{ $number }</code>. The winner has been told.
bot-shipments-delivered = ✅ <b>{ $title }</b>: { $staff } says that it has arrived. The winner has been told.
bot-button-to-send = 📦 To be sent
bot-button-on-the-way = 🚚 On their way
bot-button-ship = 🚚 Sent
bot-button-correct-number = ✏️ Correct the number
bot-button-delivered = ✅ Arrived

## In the Mini App
miniapp-shipment-requested = Shipping asked for on { $date }
miniapp-shipment-shipped = Sent on { $date }
miniapp-shipment-delivered = Delivered on { $date }
miniapp-shipping-cancel = Do not send it
miniapp-shipping-requested = We will send it
miniapp-delivery-confirm = It has arrived
miniapp-ship-where = Where shall we send it?
miniapp-addresses-title = Addresses
miniapp-addresses-change = Other addresses
miniapp-addresses-empty = No addresses yet
miniapp-addresses-empty-text = Add one to have prizes sent.
miniapp-address-add = Add an address
miniapp-address-save = Save
miniapp-address-default = usual
miniapp-address-recipient-name = Recipient
miniapp-address-phone = Phone
miniapp-address-country = Country (two letters)
miniapp-address-region = Region
miniapp-address-city = Town
miniapp-address-street = Street, house, flat
miniapp-address-postcode = Postcode
miniapp-address-note = Note for the courier
