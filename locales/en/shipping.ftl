# Addresses, and prizes on their way. What the bot says is HTML; buttons, errors and notifications are plain.

## Refusals
error-address-limit = You already have { $limit } addresses. Delete one first.
error-address-not-found = Address not found.
error-shipment-not-found = Shipping has not been requested for this prize.
error-shipment-state =
    { $status ->
        [REQUESTED] This prize has not been shipped yet.
        [SHIPPED] This prize has already been shipped.
        [DELIVERED] This prize has already been delivered.
       *[CANCELLED] This shipping request was cancelled.
    }

## Notifications
notification-shipment-requested-title = 📦 A prize to ship
notification-shipment-requested-body = “{ $title }” goes to { $city }. Queue: /shipments
notification-prize-shipped-title = 🚚 Your prize has been shipped
notification-prize-shipped-body = “{ $title }” has been shipped with { $carrier }. Tracking number: { $tracking_number }
notification-prize-delivered-title = 🎁 Your prize has been delivered
notification-prize-delivered-body = “{ $title }” has been delivered. Enjoy! If you have not received it, write to support: /paysupport
notification-shipment-closed-title = Your parcel was stopped
notification-shipment-closed-body = “{ $title }” is not being shipped: { $reason }. The prize is waiting for you: /prizes

## In the chat
bot-command-shipments = Prizes to ship
bot-dialog-shipment = shipping a prize
bot-dialog-address = a new address

## In the chat: the address
bot-address-pick =
    📦 <b>{ $title }</b>

    Where should we ship it?
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

    Ship it here?
bot-address-ask-recipient-name = 👤 Who will receive it? First and last name, please.
bot-address-ask-phone = 📞 The recipient’s phone number with the country code, like +992 90 123 45 67.
bot-address-ask-country = 🌍 Which country? Two letters, like TJ or UZ.
bot-address-ask-city = 🏙 Which city or village?
bot-address-ask-street = 🏠 Street, house, apartment?
bot-address-ask-region = 🗺 Which region or district?
bot-address-ask-postcode = 📮 Postcode?
bot-address-ask-note = 💬 Anything the courier should know?
bot-address-bad =
    { $field ->
        [phone] This is not a phone number. Start with + and the country code, like +992 90 123 45 67.
        [country] This is not a country code. Use two letters, like TJ, UZ or RU.
        [postcode] A postcode has letters A to Z, digits, spaces and hyphens, at most 16 characters.
        [recipient_name] Please use 2 to 100 characters for the name.
       *[other] This doesn’t fit here: it is too long, empty, or contains characters that can’t be printed.
    }
bot-address-sent =
    ✅ <b>{ $title }</b>

    We have your request. I’ll message you as soon as your prize is shipped.
bot-button-new-address = ➕ New address
bot-button-send-here = 📦 Ship here
bot-button-home-country = 🇹🇯 Tajikistan

## In the chat: for staff
bot-shipments-empty =
    { $status ->
        [REQUESTED] ✅ No prizes to ship.
       *[SHIPPED] No shipped prizes on their way.
    }
bot-shipments-none = No prizes to ship, and none on their way.
bot-shipments-card =
    { $status ->
        [REQUESTED] 📦 <b>To ship</b>, total { $count }
        [SHIPPED] 🚚 <b>Shipped</b>, total { $count }
        [DELIVERED] ✅ <b>Delivered</b>
       *[CANCELLED] ✖️ <b>Cancelled by the winner</b>
    }

    🎁 <b>{ $title }</b>, { ORDINAL($rank) } place, { $value }
    Winner: { $winner }
    Requested: { $time }

    { $address }
bot-shipments-tracking = 🚚 { $carrier }: <code>{ $number }</code>
bot-shipments-button-close = ✋ Stop this parcel
bot-shipments-ask-why = Why is “{ $title }” stopped? The winner will read your answer; the prize waits for them again.
bot-dialog-shipment-closure = stopping a parcel
bot-shipments-ask-carrier =
    🚚 <b>{ $title }</b>

    Which carrier? Please send its name.
bot-shipments-ask-number = 🔢 The tracking number?
bot-shipments-bad-tracking = Please use 1 to { $limit } printable characters.
bot-shipments-shipped = 🚚 Shipped by { $staff }. The winner has been notified.
bot-shipments-delivered = ✅ Marked as delivered by { $staff }. The winner has been notified.
bot-button-to-send = 📦 To ship
bot-button-on-the-way = 🚚 Shipped
bot-button-ship = 🚚 Mark as shipped
bot-button-correct-number = ✏️ Correct the number
bot-button-delivered = ✅ Mark as delivered

## In the Mini App
miniapp-shipment-requested = Shipping requested on { $date }
miniapp-shipment-shipped = Shipped on { $date }
miniapp-shipment-delivered = Delivered on { $date }
miniapp-shipping-cancel = Cancel shipping
miniapp-shipping-requested = Shipping requested
miniapp-delivery-confirm = I received it
miniapp-ship-where = Where should we ship it?
miniapp-addresses-title = Addresses
miniapp-addresses-change = Other addresses
miniapp-addresses-empty = No addresses yet
miniapp-addresses-empty-text = Add one to have prizes shipped.
miniapp-address-add = Add an address
miniapp-address-save = Save
miniapp-address-default = default
miniapp-address-recipient-name = Recipient
miniapp-address-phone = Phone
miniapp-address-country = Country (two letters)
miniapp-address-region = Region
miniapp-address-city = City or village
miniapp-address-street = Street, house, apartment
miniapp-address-postcode = Postcode
miniapp-address-note = Note for the courier
