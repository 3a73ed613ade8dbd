# Пополнение: переводы, Stars, вопросы о платежах.

## Отказы
error-deposit-not-found = Такого платежа нет.
error-deposit-state =
    { $status ->
        [PENDING] Этот платёж ещё ожидается.
        [SUBMITTED] Квитанция этого платежа проверяется.
        [APPROVED] Этот платёж уже подтверждён.
        [REJECTED] Этот платёж уже отклонён.
        [CANCELLED] Этот платёж отменён.
        [EXPIRED] Время этого платежа вышло. Начните, пожалуйста, новый.
        [PAID] Этот платёж уже зачислен.
        [UNMATCHED] Этот платёж ждёт решения сотрудников.
        [REFUNDING] Этот платёж возвращается.
       *[REFUNDED] Этот платёж возвращён.
    }
error-deposit-amount = Этим способом можно внести от { $min_amount } до { $max_amount } { $currency }.
error-too-many-deposits =
    { $limit ->
        [one] { $limit } платёж уже ожидает. Сначала завершите или отмените его.
        [few] { $limit } платежа уже ожидают. Сначала завершите или отмените один из них.
       *[many] { $limit } платежей уже ожидают. Сначала завершите или отмените один из них.
    }
error-own-deposit = О вашем собственном платеже решает другой сотрудник.
error-payment-method-not-found = Такого способа оплаты нет.
error-stars-amount = От { $min_stars } до { $max_stars } Stars за один раз.
error-stars-disabled = Сейчас Stars не принимаются.
error-telegram-unavailable = Telegram сейчас не отвечает. Попробуйте, пожалуйста, чуть позже.
error-payment-request-not-found = Такого вопроса нет.
error-payment-request-state =
    { $status ->
        [ANSWERED] На этот вопрос уже ответили.
       *[CLOSED] Этот вопрос уже закрыт.
    }
error-too-many-payment-requests =
    { $limit ->
        [one] { $limit } вопрос уже ждёт ответа.
        [few] { $limit } вопроса уже ждут ответа.
       *[many] { $limit } вопросов уже ждут ответа.
    }

## Уведомления
notification-deposit-approved-title = 💵 Ваш платёж получен
notification-deposit-approved-body = { $amount } зачислены в кошелёк (платёж { $reference }).
notification-deposit-rejected-title = Ваш платёж не принят
notification-deposit-rejected-body = Платёж { $reference } на { $amount }: { $reason }
notification-deposit-expired-title = Время вашего платежа вышло
notification-deposit-expired-body = Квитанция к платежу { $reference } на { $amount } не пришла. Если вы оплатили, напишите нам: /paysupport
notification-deposit-to-check-title = 🧾 Квитанция на проверку
notification-deposit-to-check-body = { $name } сообщает об оплате { $amount }, код { $reference }. /deposits
notification-stars-credited-title = ⭐ Спасибо!
notification-stars-credited-body = За { $stars } Stars в кошелёк зачислено { $amount } монетами (платёж { $reference }).
notification-stars-refunded-title = ⭐ Ваши Stars возвращены
notification-stars-refunded-body = { $stars } Stars по платежу { $reference } возвращены. Монеты списаны из кошелька.
notification-stars-unmatched-title = ⭐ Платёж без счёта
notification-stars-unmatched-body = { $name } заплатил(а) { $stars } Stars, которые не относятся ни к одному нашему счёту (платёж { $reference }). /deposits
notification-stars-refund-refused-title = ⭐ Telegram отказал в возврате
notification-stars-refund-refused-body = { $stars } Stars по платежу { $reference } не возвращены, монеты снова у человека. Telegram сообщает: { $why }
notification-stars-coins-gone-title = ⭐ Stars возвращены, монеты потрачены
notification-stars-coins-gone-body = Telegram вернул { $name } { $stars } Stars (платёж { $reference }), но { $amount } монетами уже потрачены.
notification-payment-request-title = 💬 Вопрос о платеже
notification-payment-request-body = { $name } спрашивает: { $text } /payrequests
notification-payment-answer-title = 💬 О вашем платеже
notification-payment-answer-body = { $text }

## Счета
deposit-invoice-title = Монеты: { $amount }
deposit-invoice-text = { $amount } монетами в ваш кошелёк LuckyMart. На них покупают билеты, вывести их нельзя. Платёж { $reference }.
