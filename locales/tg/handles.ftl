# Номҳо: ҳар кас як @ном дорад.

## Refusals
error-handle-not-found = Чунин номро касе надорад.
error-handle-reserved = Ин ном захира шудааст. Лутфан номи дигарро интихоб кунед.
error-handle-taken = Ин ном банд аст. Лутфан номи дигарро интихоб кунед.
error-handle-too-soon = Номро дар 30 рӯз як бор иваз кардан мумкин аст. Бори дигар — пас аз { $available_at }.

## Notifications
notification-handle-removed-title = Номи шумо гирифта шуд
notification-handle-removed-body = Шумо дигар номи @{ $handle }-ро надоред. Сабаб: { $reason }. Шумо метавонед номи дигарро интихоб кунед.

## In the Mini App
miniapp-handle = Номи шумо дар ин ҷо
miniapp-handle-none = Шумо ҳоло ном надоред. Номеро интихоб кунед, то дӯстон шуморо ёбанд.
miniapp-handle-text = Аз 3 то 32 аломат: ҳарфҳои лотинӣ, рақамҳо ва хати зерин.
miniapp-handle-later = Номро пас аз { $date } иваз кардан мумкин аст.
miniapp-handle-save = Нигоҳ доштан
miniapp-handle-saved = Ном сабт шуд
