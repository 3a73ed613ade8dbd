# Addresses, and prizes on their way. What the bot says is HTML; buttons, errors and notifications are plain.

## Refusals
error-address-limit = 您已有 { $limit } 个地址，请先删除一个。
error-address-not-found = 该地址不存在。
error-shipment-not-found = 此奖品尚未申请发货。
error-shipment-state =
    { $status ->
        [REQUESTED] 此奖品尚未发货。
        [SHIPPED] 此奖品已经发货。
        [DELIVERED] 此奖品已经送达。
       *[CANCELLED] 此发货申请已取消。
    }

## Notifications
notification-shipment-requested-title = 📦 有奖品待发货
notification-shipment-requested-body = “{ $title }”发往 { $city }。待办队列：/shipments
notification-prize-shipped-title = 🚚 您的奖品已发货
notification-prize-shipped-body = “{ $title }”已由 { $carrier } 发货。运单号：{ $tracking_number }
notification-prize-delivered-title = 🎁 您的奖品已送达
notification-prize-delivered-body = “{ $title }”已送达，祝您使用愉快！如果没有收到，请联系客服：/paysupport
notification-shipment-closed-title = 您的包裹已停止
notification-shipment-closed-body = “{ $title }”不再发货：{ $reason }。奖品仍在等您：/prizes

## In the chat
bot-command-shipments = 待发货奖品
bot-dialog-shipment = 发货
bot-dialog-address = 新地址

## In the chat: the address
bot-address-pick =
    📦 <b>{ $title }</b>

    发货到哪里？
bot-address-none =
    📦 <b>{ $title }</b>

    您还没有保存地址。
bot-address-option = { $name }，{ $city }，{ $street }
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

    发货到这里吗？
bot-address-ask-recipient-name = 👤 收件人是谁？请填写姓名。
bot-address-ask-phone = 📞 收件人电话，带国家代码，例如 +992 90 123 45 67。
bot-address-ask-country = 🌍 哪个国家？两个字母，例如 TJ 或 UZ。
bot-address-ask-city = 🏙 哪个城市或村镇？
bot-address-ask-street = 🏠 街道、门牌、房号？
bot-address-ask-region = 🗺 哪个州或地区？
bot-address-ask-postcode = 📮 邮政编码？
bot-address-ask-note = 💬 有什么要告诉快递员的吗？
bot-address-bad =
    { $field ->
        [phone] 这不是电话号码。请以 + 和国家代码开头，例如 +992 90 123 45 67。
        [country] 这不是国家代码。请填两个字母，例如 TJ、UZ 或 RU。
        [postcode] 邮政编码由拉丁字母、数字、空格和连字符组成，最多 16 个字符。
        [recipient_name] 姓名请用 2 到 100 个字符。
       *[other] 内容不符合要求：太长、为空，或含有无法打印的字符。
    }
bot-address-sent =
    ✅ <b>{ $title }</b>

    申请已收到。奖品发货后我会通知您。
bot-button-new-address = ➕ 新地址
bot-button-send-here = 📦 发货到这里
bot-button-home-country = 🇹🇯 塔吉克斯坦

## In the chat: for staff
bot-shipments-empty =
    { $status ->
        [REQUESTED] ✅ 没有待发货的奖品。
       *[SHIPPED] 没有运输中的奖品。
    }
bot-shipments-none = 没有待发货或运输中的奖品。
bot-shipments-card =
    { $status ->
        [REQUESTED] 📦 <b>待发货</b>，共 { $count } 个
        [SHIPPED] 🚚 <b>运输中</b>，共 { $count } 个
        [DELIVERED] ✅ <b>已送达</b>
       *[CANCELLED] ✖️ <b>中奖者已取消</b>
    }

    🎁 <b>{ $title }</b>，第 { $rank } 名，{ $value }
    中奖者：{ $winner }
    申请时间：{ $time }

    { $address }
bot-shipments-tracking = 🚚 { $carrier }：<code>{ $number }</code>
bot-shipments-button-close = ✋ 停止此包裹
bot-shipments-ask-why = 为什么“{ $title }”不发货？中奖者会看到您的回答，奖品会重新等其领取。
bot-dialog-shipment-closure = 停止包裹
bot-shipments-ask-carrier =
    🚚 <b>{ $title }</b>

    由谁承运？请填写承运商名称。
bot-shipments-ask-number = 🔢 运单号？
bot-shipments-bad-tracking = 请输入 1 到 { $limit } 个可打印字符。
bot-shipments-shipped = 🚚 { $staff } 已发货。已通知中奖者。
bot-shipments-delivered = ✅ { $staff } 确认已送达。已通知中奖者。
bot-button-to-send = 📦 待发货
bot-button-on-the-way = 🚚 运输中
bot-button-ship = 🚚 标为已发货
bot-button-correct-number = ✏️ 更正运单号
bot-button-delivered = ✅ 标为已送达

## In the Mini App
miniapp-shipment-requested = { $date } 已申请发货
miniapp-shipment-shipped = { $date } 已发货
miniapp-shipment-delivered = { $date } 已送达
miniapp-shipping-cancel = 取消发货
miniapp-shipping-requested = 已申请发货
miniapp-delivery-confirm = 确认收货
miniapp-ship-where = 发货到哪里？
miniapp-addresses-title = 地址
miniapp-addresses-change = 其他地址
miniapp-addresses-empty = 还没有地址
miniapp-addresses-empty-text = 添加地址即可收取奖品。
miniapp-address-add = 添加地址
miniapp-address-save = 保存
miniapp-address-default = 默认
miniapp-address-recipient-name = 收件人
miniapp-address-phone = 电话
miniapp-address-country = 国家（两位字母）
miniapp-address-region = 州或地区
miniapp-address-city = 城市或村镇
miniapp-address-street = 街道、门牌、房号
miniapp-address-postcode = 邮编
miniapp-address-note = 给快递员的备注
