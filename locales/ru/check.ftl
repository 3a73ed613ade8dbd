# The check of a draw: in the Mini App and on the page that works from a disk (one bundle for both).

## In the Mini App
# The check of a draw: in the Mini App, and on the page that one keeps on one's own disk.
miniapp-check-title = Проверьте сами
miniapp-check-text = Это устройство заново вычислит розыгрыш по опубликованным данным.
miniapp-check-run = Проверить на этом устройстве
miniapp-check-running = Проверяем…
miniapp-check-again = Проверить ещё раз
miniapp-check-ok = Все шаги, проверенные на этом устройстве, сходятся.
miniapp-check-failed = Что-то не сходится. Скачайте доказательство и обратитесь в магазин.
miniapp-check-state-ok = Сходится:
miniapp-check-state-failed = Не сходится:
miniapp-check-state-skipped = Здесь не проверено:
miniapp-check-published = Доказательство относится к опубликованной печати и к этой лотерее.
miniapp-check-sizes = Размеры и источник те же, что были запечатаны.
miniapp-check-leaves = { $count ->
    [one] В списке { $count } билет, по порядку, без повторов.
    [few] В списке { $count } билета, по порядку, без повторов.
   *[other] В списке { $count } билетов, по порядку, без повторов.
}
miniapp-check-leaves-skipped = Здесь не проверено: список из { $count } билетов слишком длинный для телефона. Скачайте его и проверьте на компьютере.
miniapp-check-root = Список даёт запечатанный корень.
miniapp-check-root-skipped = Здесь не проверено: корень, который следует из списка.
miniapp-check-receipts = { $count ->
    [one] Ваш билет есть в запечатанном списке под вашим Telegram ID.
    [few] { $count } ваших билета есть в запечатанном списке под вашим Telegram ID.
   *[other] { $count } ваших билетов есть в запечатанном списке под вашим Telegram ID.
}
miniapp-check-key-ecvrf = Это ключ магазина, закреплённый до первой продажи.
miniapp-check-key-drand = Это маяк, закреплённый до первой продажи.
miniapp-check-times = Список запечатан раньше, чем появилось случайное число.
miniapp-check-entropy-ecvrf = Это единственное случайное число, которое этот ключ может дать для этой печати (ECVRF, RFC 9381).
miniapp-check-entropy-drand = Случайное число — это подпись маяка для раунда, названного в печати (BLS).
miniapp-check-seed = Зерно следует из печати и случайного числа.
miniapp-check-winners = Победители следуют из зерна.
miniapp-check-bytes = Показать байты
miniapp-check-page-title = Проверка розыгрыша LuckyMart
miniapp-check-page-text = Эта страница заново вычисляет розыгрыш по опубликованным файлам. Сеть не нужна, ничего не отправляется: сохраните её и откройте с диска.
miniapp-check-page-bundle = Доказательство розыгрыша (JSON)
miniapp-check-page-leaves = Список билетов (текст)
miniapp-check-page-receipt = Квитанция вашего билета (JSON), если есть
miniapp-check-page-key = Открытый ключ магазина, записанный вами до продажи, если есть
miniapp-check-page-drop = Перетащите файлы сюда, выберите их или вставьте доказательство ниже.
miniapp-check-page-choose = Выбрать файлы
miniapp-check-page-check = Проверить
miniapp-check-page-progress = Прочитано билетов: { $count }…
miniapp-check-page-need = Нет доказательства розыгрыша.
miniapp-check-page-unread = { $name } — не доказательство, не список и не квитанция.
miniapp-check-page-nolist = Без списка билетов его корень и номера победителей не проверяются.
miniapp-check-page-ok = Всё, что вы предоставили, сходится.
miniapp-check-page-failed = Это не сходится.
miniapp-check-receipt-owner = Билет принадлежит Telegram ID из квитанции.
miniapp-check-receipt-leaf = Билет и владелец дают эту строку списка.
miniapp-check-receipt-path = Строка ведёт к запечатанному корню.
miniapp-check-page-key-unknown = Ключ взят из доказательства: сверьте его с тем, что был опубликован до продажи.
