# Он чи қуръакашиҳо ғайр аз bot.ftl мегӯянд: даврҳои маёқ ва радҳо.

bot-proof-round = 🛰 Рақами тасодуфӣ: даври { $round }-и маёқи drand, { $time }
bot-proof-late = ⚠️ Мӯҳр барои даври { $round } ({ $time }) хеле дер баромад, бинобар ин он ба ҳисоб намеравад.
bot-check-values =
    Намак: <code>{ $salt }</code>
    Барг: <code>{ $leaf }</code>
    Ҷой дар рӯйхат: { $place }
bot-check-path =
    { $steps ->
        [0] Барг худаш реша аст.
       *[other] Роҳ ба реша, { $steps } қадам:
    }
bot-button-receipt = 📄 Расид дар файл
bot-receipt-file = Расиди шумо. Худатон санҷед: <code>luckymart verify --receipt { $name } --root { $root }</code>. Дар он id-и шумо дар Telegram ҳаст: танҳо ба касе нишон диҳед, ки ба ӯ бовар доред.
bot-card-void = рақами тасодуфӣ дар 72 соат наомад
error-beacon-signature-invalid = Ин имзои маёқ барои даври { NUMBER($round, useGrouping: 0) } нест. Ҳеҷ чиз тағйир наёфт.
error-entropy-not-yet = Даври { NUMBER($round, useGrouping: 0) }-и маёқ ҳанӯз нест. Он соати { $available_at } меояд ва ғолибонро муайян мекунад.
