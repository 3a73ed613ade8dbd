# The check of a draw: in the Mini App and on the page that works from a disk (one bundle for both).

## In the Mini App
# The check of a draw: in the Mini App, and on the page that one keeps on one's own disk.
miniapp-check-title = Худатон санҷед
miniapp-check-text = Ин дастгоҳ қуръаро аз рӯйи маълумоти нашршуда аз нав ҳисоб мекунад.
miniapp-check-run = Дар ин дастгоҳ санҷидан
miniapp-check-running = Санҷида мешавад…
miniapp-check-again = Аз нав санҷидан
miniapp-check-ok = Ҳамаи қадамҳое, ки дар ин дастгоҳ санҷида шуданд, мувофиқанд.
miniapp-check-failed = Чизе мувофиқ нест. Далелро боргирӣ карда, ба мағоза муроҷиат кунед.
miniapp-check-state-ok = Мувофиқ:
miniapp-check-state-failed = Мувофиқ нест:
miniapp-check-state-skipped = Дар ин ҷо санҷида нашуд:
miniapp-check-published = Далел ба муҳри нашршуда ва ба ҳамин лотерея тааллуқ дорад.
miniapp-check-sizes = Андозаҳо ва сарчашма ҳамонанд, ки муҳр шуда буданд.
miniapp-check-leaves = Дар рӯйхат { $count } чипта ҳаст, бо тартиб, ҳар яке як бор.
miniapp-check-leaves-skipped = Дар ин ҷо санҷида нашуд: рӯйхати { $count } чипта барои телефон хеле дароз аст. Онро боргирӣ карда, дар компютер санҷед.
miniapp-check-root = Рӯйхат решаи муҳршударо медиҳад.
miniapp-check-root-skipped = Дар ин ҷо санҷида нашуд: реша, ки аз рӯйхат бармеояд.
miniapp-check-receipts = { $count } чиптаи шумо дар рӯйхати муҳршуда бо Telegram ID-и худи шумо ҳаст.
miniapp-check-key-ecvrf = Калид аз они мағоза аст ва пеш аз фурӯши аввал муайян шудааст.
miniapp-check-key-drand = Маяк ҳамон аст, ки пеш аз фурӯши аввал муайян шудааст.
miniapp-check-times = Рӯйхат пеш аз пайдо шудани рақами тасодуфӣ муҳр шудааст.
miniapp-check-entropy-ecvrf = Ин ягона рақами тасодуфиест, ки ин калид барои ин муҳр дода метавонад (ECVRF, RFC 9381).
miniapp-check-entropy-drand = Рақами тасодуфӣ имзои маяк барои давраест, ки дар муҳр номбар шудааст (BLS).
miniapp-check-seed = Адади ибтидоӣ (seed) аз муҳр ва рақами тасодуфӣ бармеояд.
miniapp-check-winners = Ғолибон аз адади ибтидоӣ (seed) бармеоянд.
miniapp-check-bytes = Нишон додани байтҳо
miniapp-check-page-title = Санҷиши қуръаи LuckyMart
miniapp-check-page-text = Ин саҳифа қуръаро аз рӯйи файлҳои нашршуда аз нав ҳисоб мекунад. Шабака лозим нест, чизе фиристода намешавад: онро нигоҳ дошта, аз диск кушоед.
miniapp-check-page-bundle = Далели қуръа (JSON)
miniapp-check-page-leaves = Рӯйхати чиптаҳо (матн)
miniapp-check-page-receipt = Расиди чиптаи шумо (JSON), агар бошад
miniapp-check-page-key = Калиди кушодаи мағоза, ки пеш аз фурӯш навишта будед, агар бошад
miniapp-check-page-drop = Файлҳоро ба ин ҷо кашед, интихоб кунед ё далелро дар поён гузоред.
miniapp-check-page-choose = Интихоби файлҳо
miniapp-check-page-check = Санҷидан
miniapp-check-page-progress = { $count } чипта хонда шуд…
miniapp-check-page-need = Далели қуръа нест.
miniapp-check-page-unread = { $name } на далел аст, на рӯйхат ва на расид.
miniapp-check-page-nolist = Бе рӯйхат реша ва рақамҳои ғолибон санҷида намешаванд.
miniapp-check-page-ok = Ҳар чизе, ки дода шуд, мувофиқ аст.
miniapp-check-page-failed = Ин мувофиқ нест.
miniapp-check-receipt-owner = Чипта аз они Telegram ID-и расид аст.
miniapp-check-receipt-leaf = Чипта ва соҳиб ҳамин сатри рӯйхатро медиҳанд.
miniapp-check-receipt-path = Сатр ба решаи муҳршуда мерасонад.
miniapp-check-page-key-unknown = Калид аз далел гирифта шуд: онро бо калиде, ки пеш аз фурӯш нашр шуда буд, муқоиса кунед.
