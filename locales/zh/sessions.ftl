# Signing in and signed-in devices.

## Refusals
error-init-data-expired = 登录已过期，请重新打开应用。
error-init-data-future = 您的设备时间不正确，请校正后重新打开应用。
error-init-data-invalid = Telegram 未确认此次登录，请从机器人中打开应用。
error-session-invalid = 请重新登录。
error-session-not-found = 该设备不存在。

## In the Mini App
miniapp-sessions = 已登录的设备
miniapp-session-device = 设备
miniapp-session-current = 本设备
miniapp-session-last = 最近活动：{ $date }
miniapp-session-revoke = 退出登录
miniapp-session-revoked = 该设备已退出登录
miniapp-error-init-data-invalid = 无法确认 Telegram 的签名。请关闭应用，再从聊天中打开。
miniapp-error-init-data-expired = 此页面打开时间过长。请关闭应用，再从聊天中打开。
miniapp-error-init-data-future = 您的设备时间不正确。请校正后关闭应用，再从聊天中打开。
