# Prizes of the person. What the bot says is HTML; buttons and errors are plain.

## Refusals
error-prize-not-found = Такого приза нет.
error-prize-state =
    { $status ->
        [PENDING] Этот приз ждёт вашего решения.
        [SHIPPING] Доставка этого приза уже заказана.
        [DELIVERED] Этот приз уже доставлен.
        [RESELLING] Этот приз продаётся на рынке. Сначала снимите его с продажи.
        [RESOLD] Этот приз продан.
       *[CREDITED] Этот приз уже в вашем кошельке.
    }

## In the chat
bot-command-prizes = Мои призы
bot-prizes =
    🏆 <b>Ваши призы</b>, сначала новые

    { $list }
bot-prizes-none = Вы пока ничего не выиграли. Следующий розыгрыш может стать вашим!
bot-prizes-line = 🎁 <b>{ $title }</b> · { bot-prize-status }
bot-prize-status =
    { $status ->
        [PENDING] ждёт вас
        [REQUESTED] доставка заказана
        [SHIPPED] в пути
        [DELIVERED] доставлен
        [RESELLING] продаётся
        [RESOLD] продан
       *[CREDITED] в кошельке
    }
bot-prize-card =
    🎁 <b>{ $title }</b>

    Билет { $number }, { $rank }-е место
    Стоимость { $value }
    Выигран: { $time }
    Состояние: <b>{ bot-prize-status }</b>
bot-prize-tracking = 🚚 { $carrier }: <code>{ $number }</code>
bot-prize-sent = Отправлен: { $time }
bot-prize-arrived = Доставлен: { $time }
bot-prize-shipping-cancelled = ✖️ Доставка отменена. Приз ждёт вас здесь.
bot-prize-confirmed = 🎉 Вы получили <b>{ $title }</b>. Пусть радует!
bot-button-prizes = ◀️ Все призы
bot-button-have-sent = 📦 Заказать доставку
bot-button-cancel-shipping = ✖️ Отменить доставку
bot-button-track = 🔎 Отследить
bot-button-arrived = ✅ Приз получен

## In the Mini App
miniapp-prizes-title = Мои призы
miniapp-prizes-empty = Призов пока нет
miniapp-prizes-empty-text = Здесь будет то, что вы выиграете.
miniapp-prize-ticket = Билет { $number }, { $rank }-е место
miniapp-prize-status-pending = Ждёт вас
miniapp-prize-status-shipping = В пути
miniapp-prize-status-delivered = Доставлен
miniapp-prize-status-reselling = Продаётся
miniapp-prize-status-resold = Продан
miniapp-prize-status-credited = В кошельке
miniapp-prize-ship = Заказать доставку
miniapp-prize-sell = Продать
