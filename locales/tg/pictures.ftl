# Pictures that people send.

## Refusals
error-picture-not-found = Чунин сурат нест.
error-picture-refused = Инро ҳамчун сурат хондан мумкин нест. JPEG (на зиёда аз 25 мегапиксел), PNG ё WebP (на зиёда аз 12) фиристед.
error-picture-too-large = Сурат аз ҳад калон аст: на зиёда аз { $max_bytes } байт.
error-pictures-unavailable = Ҳоло суратро нигоҳ доштан мумкин нест. Пас аз як дақиқа бори дигар кӯшиш кунед.
error-too-many-pictures = Шумо аллакай { $limit } сурати истифоданашуда фиристодаед. Аввал онҳоро истифода баред ё фардо кӯшиш кунед.
