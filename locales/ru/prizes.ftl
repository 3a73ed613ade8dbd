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
        [CONVERTED] Этот приз выплачен монетами.
        [CLOSED] Этот приз закрыт.
       *[CREDITED] Этот приз уже в вашем кошельке.
    }
error-prize-not-due = Победитель ещё может забрать этот приз: до { $available_at }.

## Notifications
notification-prize-converted-title = Ваш приз выплачен монетами
notification-prize-converted-body = Вы не забрали «{ $title }» вовремя: вместо него в кошелёк монет зачислено { $amount } монетами. { $reason }
notification-prize-closed-title = Ваш приз закрыт
notification-prize-closed-body = Вы не забрали «{ $title }» вовремя, и приз закрыт: { $reason }. Если это ошибка, напишите нам: /paysupport

## For a second person
approval-prizes-convert = Выдать { $amount } монетами за невостребованный приз «{ $prize }». Причина: { $reason }.

## In the chat
bot-command-unclaimed = Невостребованные призы
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
        [CONVERTED] выплачен монетами
        [CLOSED] закрыт
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
bot-prize-claim-until = Заберите его до { $time }: закажите доставку или продайте. Потом он может стать монетами.
bot-prize-end-reason = Причина: { $reason }

## In the chat: prizes that nobody claims
bot-unclaimed-none = Призов, которые ждут дольше { $days } дн., нет.
bot-unclaimed-card =
    🎁 <b>{ $title }</b>, стоимость { $value }
    👤 { $name }
    Выигран: { $won }
    Забрать до: { $time }
    { $status ->
        [PENDING] Его никто не забрал.
        [CONVERTED] ✅ Выплачен монетами: { $reason }
        [CLOSED] ✅ Закрыт: { $reason }
       *[OTHER] Он больше не ждёт.
    }
bot-unclaimed-button-convert = 🪙 Выплатить { $value } монетами
bot-unclaimed-button-close = 🔒 Закрыть
bot-unclaimed-ask-convert = Выплатить { $value } монетами за «{ $title }»? Напишите причину: победитель её прочитает.
bot-unclaimed-ask-close = Закрыть «{ $title }» без выплаты? Напишите причину: победитель её прочитает.
bot-dialog-prize-convert = выплата приза монетами
bot-dialog-prize-close = закрытие приза

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
miniapp-prize-status-converted = Выплачен монетами
miniapp-prize-status-closed = Закрыт
miniapp-prize-claim-until = Заберите до { $date }: закажите доставку или продайте. Потом приз может стать монетами.
miniapp-prize-end-reason = Причина: { $reason }
miniapp-prize-ship = Заказать доставку
miniapp-prize-sell = Продать
