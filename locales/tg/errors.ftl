# Чаро рад шуд. Як паём барои ҳар рамз; қиматҳо маълумоти хато ҳастанд.

error-amount-scale = Маблағ аз ҳад майда аст. Баъди вергул на бештар аз { $scale } рақам.
error-bad-quantity = Аз 1 то 100 чипта интихоб кунед.
error-bad-request = Дархостро хондан нашуд.
error-broadcast-not-found = Чунин паём нест.
error-draw-not-found = Қуръакашӣ ҳанӯз нашудааст.
error-entropy-source-unavailable = Ин мағоза бо чунин манбаи тасодуф қуръакашӣ карда наметавонад.
error-idempotency-in-flight = Дархости аввали шумо ҳанӯз иҷро мешавад. Каме интизор шавед.
error-idempotency-key-invalid = Сарлавҳаи Idempotency-Key бояд аз 1 то 200 аломати намоёни ASCII дошта бошад.
error-idempotency-key-missing = Сарлавҳаи Idempotency-Key нест.
error-idempotency-mismatch = Ин калид барои дархости дигар истифода шудааст.
error-init-data-expired = Вуруд кӯҳна шудааст. Барномаро аз нав кушоед.
error-init-data-future = Вақти дастгоҳи шумо нодуруст аст. Онро дуруст карда, барномаро аз нав кушоед.
error-init-data-invalid = Telegram вурудро тасдиқ накард. Барномаро аз бот кушоед.
error-insufficient-funds = Дар ин ҳамён маблағ намерасад.
error-internal-error = Дар тарафи мо хато шуд. Боз кӯшиш кунед.
error-limit-reached =
    { $held ->
        [0] Дар ин ҷо як кас на бештар аз { $limit } чипта дошта метавонад.
       *[other] Дар ин ҷо як кас на бештар аз { $limit } чипта дошта метавонад. Шумо аллакай { $held } чипта доред.
    }
error-lottery-closed = Чиптаҳои ин лотерея ҳоло фурӯхта намешаванд.
error-lottery-has-sales = Чиптаҳо аллакай фурӯхта шудаанд, барои ҳамин чизеро тағйир додан мумкин нест.
error-lottery-not-found = Чунин лотерея нест.
error-lottery-not-sealed = Рӯйхати чиптаҳо ҳанӯз мӯҳр нашудааст.
error-lottery-state = Бо лотерея дар ҳолати ҳозирааш ин корро кардан мумкин нест.
error-method-not-allowed = Ин усул дар ин ҷо имкон надорад.
error-not-enough-tickets = Ҳамагӣ { $available } чипта мондааст.
error-not-found = Дар ин ҷо чизе нест.
error-notification-not-found = Чунин паём нест.
error-order-not-found = Чунин фармоиш нест.
error-overloaded = Ҳоло ин ҷо одам бисёр аст. Баъди як лаҳза боз кӯшиш кунед.
error-payload-too-large = Дархост аз ҳад калон аст.
error-permission-denied = Шумо барои ин кор ҳуқуқ надоред.
error-role-not-found = Чунин нақш нест.
error-seal-not-found = Рӯйхати чиптаҳо ҳанӯз мӯҳр нашудааст.
error-session-invalid = Лутфан аз нав ворид шавед.
error-session-not-found = Чунин нишаст нест.
error-sold-out = Ҳамаи чиптаҳо фурӯхта шуданд.
error-ticket-not-found = Чунин чипта нест.
error-too-few-sold = { $sold_tickets } чипта фурӯхта шудааст, вале { $min_tickets } лозим аст.
error-too-many-requests = Кӯшишҳо аз ҳад зиёданд. Каме интизор шавед.
error-unavailable = Мағоза як лаҳза дастнорас аст. Боз кӯшиш кунед.
error-unsupported-media-type = Дархост бояд дар шакли JSON бошад.
error-user-banned = Ҳисоби шумо баста шудааст. Сабаб: { $reason }
error-user-not-found = Чунин шахс нест.
error-validation-error = Чизе нодуруст пур карда шудааст.
error-wallet-not-found = Чунин ҳамён нест.
