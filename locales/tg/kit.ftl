# Refusals that belong to no feature.

## Refusals
error-bad-request = Дархостро хондан нашуд.
error-idempotency-in-flight = Дархости аввали шумо ҳанӯз иҷро мешавад. Каме интизор шавед.
error-idempotency-key-invalid = Сарлавҳаи Idempotency-Key бояд аз 1 то 200 аломати намоёни ASCII дошта бошад.
error-idempotency-key-missing = Сарлавҳаи Idempotency-Key нест.
error-idempotency-mismatch = Ин калид барои дархости дигар истифода шудааст.
error-internal-error = Дар тарафи мо хато шуд. Боз кӯшиш кунед.
error-method-not-allowed = Ин усул дар ин ҷо имкон надорад.
error-not-found = Дар ин ҷо чизе нест.
error-overloaded = Ҳоло ин ҷо одам бисёр аст. Баъди як лаҳза боз кӯшиш кунед.
error-payload-too-large = Дархост аз ҳад калон аст.
error-too-many-requests = Кӯшишҳо аз ҳад зиёданд. Каме интизор шавед.
error-unavailable = Мағоза як лаҳза дастнорас аст. Боз кӯшиш кунед.
error-unsupported-media-type = Дархост бояд дар шакли JSON бошад.
error-validation-error = Чизе нодуруст пур карда шудааст.
