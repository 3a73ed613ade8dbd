# Сообщение в чате автора о ходе рассылки.

broadcasts-progress = Отправляется: { $done } из { $recipients }. Получили: { $sent }, нет: { $failed }.
broadcasts-finished = Рассылка завершена. Получили: { $sent } из { $recipients }. Заблокировали бота: { $blocked }, всего не доставлено: { $failed }.
broadcasts-stopped = Рассылка остановлена. Получили: { $sent } из { $recipients }. Заблокировали бота: { $blocked }, всего не доставлено: { $failed }.
