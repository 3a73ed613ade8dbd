# 用户名：每人一个 @名字。

## Refusals
error-handle-not-found = 没有人使用这个用户名。
error-handle-reserved = 该用户名为保留名称，请另选一个。
error-handle-taken = 该用户名已被占用，请另选一个。
error-handle-too-soon = 用户名每 30 天可修改一次。下次可修改时间：{ $available_at }之后。

## Notifications
notification-handle-removed-title = 您的用户名已被移除
notification-handle-removed-body = 您不再拥有用户名 @{ $handle }。原因：{ $reason }。您可以另选一个。

## In the Mini App
miniapp-handle = 您的用户名
miniapp-handle-none = 您还没有用户名。选一个，方便好友找到您。
miniapp-handle-text = 3 至 32 个字符：小写字母 a–z、数字和下划线。
miniapp-handle-later = { $date }之后可以修改。
miniapp-handle-save = 保存
miniapp-handle-saved = 用户名已保存
