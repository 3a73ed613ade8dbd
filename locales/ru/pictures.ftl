# Pictures that people send.

## Refusals
error-picture-not-found = Такой картинки нет.
error-picture-refused = Эту картинку не удалось прочитать. Пришлите JPEG (не больше 25 мегапикселей), PNG или WebP (не больше 12).
error-picture-too-large = Картинка слишком большая: не больше { $max_bytes } байт.
error-pictures-unavailable = Сейчас не получается сохранить картинку. Попробуйте через минуту.
error-too-many-pictures = Вы уже прислали неиспользованные картинки ({ $limit }). Сначала используйте их или попробуйте завтра.
