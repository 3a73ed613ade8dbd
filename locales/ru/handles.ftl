# Имена: одно @имя у каждого.

## Refusals
error-handle-not-found = Такого имени ни у кого нет.
error-handle-reserved = Это имя зарезервировано. Выберите, пожалуйста, другое.
error-handle-taken = Это имя занято. Выберите, пожалуйста, другое.
error-handle-too-soon = Имя можно менять раз в 30 дней. В следующий раз — после { $available_at }.

## Notifications
notification-handle-removed-title = Ваше имя удалено
notification-handle-removed-body = У вас больше нет имени @{ $handle }. Причина: { $reason }. Вы можете выбрать другое.

## In the Mini App
miniapp-handle = Ваше имя здесь
miniapp-handle-none = У вас ещё нет имени. Выберите его, чтобы друзья могли вас найти.
miniapp-handle-text = От 3 до 32 знаков: латинские буквы, цифры и подчёркивание.
miniapp-handle-later = Сменить имя можно будет после { $date }.
miniapp-handle-save = Сохранить
miniapp-handle-saved = Имя сохранено
