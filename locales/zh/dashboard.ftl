# What staff see of the shop and of a person. HTML of Telegram's Bot API; buttons and alerts are plain.

## In the chat
bot-command-users = 查找用户
bot-command-dashboard = 商店数据
bot-command-ledger = 核对账本
bot-command-log = 工作人员操作记录

## In the chat: figures
bot-dashboard =
    📊 <b>商店</b>，{ $moment }

    { $periods }

    🎟 抽奖：发售中 { $active }，已售罄 { $sold_out }，开奖中 { $drawing }，即将开售 { $upcoming }
    🔒 托管中：{ $escrow }
    👛 玩家资金：{ $players }
    🧊 已冻结：{ $frozen }
    ⏳ 待处理：充值 { $deposits }，提现 { $withdrawals }（待打款 { $withdrawals_to_pay }），发货 { $shipments }，晒单 { $showoffs }，问题 { $payment_requests }
    ✉️ 待发消息：{ $due }，24 小时内未送达：{ $failed }
    📒 { $check }
bot-dashboard-period-name =
    { $period ->
        [today] 今天
        [week] 7 天
        [month] 30 天
       *[total] 总计
    }
bot-dashboard-period = <b>{ bot-dashboard-period-name }</b>：新增 { $new }，活跃 { $active }，奖券 { $tickets }
bot-dashboard-total = <b>{ bot-dashboard-period-name }</b>：用户 { $new }，奖券 { $tickets }
bot-dashboard-figure-name =
    { $figure ->
        [sales] 奖券
        [market] 市场
        [refunds] 退款
        [revenue] 收入
        [promotions] 赠送
        [credits] 人工入账
        [deposits] 充值
       *[withdrawals] 提现
    }
bot-dashboard-figure = { bot-dashboard-figure-name } { $amount }
bot-dashboard-money = ▸ { $wallet }：{ $figures }
bot-dashboard-nothing = 无
bot-dashboard-never-checked = 账本尚未核对过。
bot-dashboard-checked =
    { $differences ->
        [0] 账目相符：{ $moment }
       *[other] ⚠️ 账本有 { $differences } 处差异：{ $moment }
    }
bot-ledger-difference =
    • { $check }：应为 { $expected }，实为 { $actual }
      <code>{ $where }</code>

## In the chat: the log
bot-log =
    📜 <b>工作人员操作记录</b>

    { $lines }
bot-log-action =
    { $action ->
        [approvals-propose] 申请复核
        [approvals-approve] 批准同事的申请
        [approvals-reject] 拒绝同事的申请
        [approvals-withdraw] 取消申请
        [broadcasts-draft] 新建群发
        [broadcasts-edit] 修改群发
        [broadcasts-discard] 放弃群发草稿
        [broadcasts-schedule] 定时群发
        [broadcasts-start] 开始群发
        [broadcasts-pause] 暂停群发
        [broadcasts-resume] 继续群发
        [broadcasts-retry] 向未收到的人重新群发
        [broadcasts-cancel] 取消群发
        [deposits-approve] 批准充值
        [deposits-reject] 拒绝充值
        [deposits-reopen] 重新受理充值
        [deposits-refund] 星星退款
        [deposits-add_method] 新增付款方式
        [deposits-edit_method] 修改付款方式
        [deposits-set_method_picture] 更换了付款方式的图片
        [deposits-answer_request] 回复咨询
        [deposits-close_request] 关闭咨询
        [draws-draw] 手动开奖
        [draws-void] 放弃了开奖
        [handles-take_away] 收回用户名
        [handles-reserve] 保留用户名
        [handles-release] 取消保留用户名
        [ledger-check] 核对账目
        [lotteries-create] 新建抽奖
        [lotteries-edit] 修改抽奖
        [lotteries-publish] 发布抽奖
        [settings-change] 修改商店设置
        [lotteries-take_back] 取消抽奖的发布
        [lotteries-cancel] 取消抽奖
        [resales-take_down] 下架商品
        [sessions-end] 退出一台设备
        [sessions-end_all] 退出全部设备
        [shipping-ship] 发货
        [shipping-deliver] 标记已送达
        [shipping-close] 停止包裹
        [prizes-convert] 奖品折成金币
        [prizes-close] 关闭奖品
        [shipping-correct] 更正发货信息
        [showoffs-approve] 通过帖子
        [showoffs-reject] 拒绝帖子
        [staff-alone] 允许一人单独决定
        [staff-grant] 授予角色
        [staff-revoke] 收回角色
        [two_factor-reset] 重置二次验证
        [users-ban] 封禁用户
        [users-unban] 解封用户
        [wallets-credit] 为用户入账
        [debts-debit] 更正错误入账
        [debts-forgive] 免除欠款
        [messages-resend] 重新发送一条消息
        [messages-resend_all] 重新发送失败的消息
        [withdrawals-approve] 批准提现
        [withdrawals-reject] 拒绝提现
        [withdrawals-pay] 提现打款
        [withdrawals-reveal] 查看收款账号
       *[other] { $action }
    }
bot-log-line =
    <b>{ $who }</b>: { $action }
    { $moment }{ $target ->
        [none] {""}
       *[other] {" · "}{ $target }
    }
bot-log-nothing = 暂无记录。

## In the chat: people
bot-people-ask = 🔎 发送 /users 加上姓名、@用户名、Telegram ID、邀请码或 ID。
bot-people-none = 找不到该用户。
bot-people-found = 找到 { $count } 人：
bot-people-more = 仅显示最新 { $count } 人。请输入更完整的姓名。
bot-person-status =
    { $status ->
        [BANNED] 🚫 已封禁
        [DELETED] 已注销
       *[ACTIVE] 正常
    }
bot-person-reach =
    { $reach ->
        [REACHABLE] 机器人可联系
        [BLOCKED] 已屏蔽机器人
       *[UNKNOWN] 未启动机器人
    }
bot-person =
    👤 <b>{ $name }</b> <code>{ $telegram_id }</code>
    { bot-person-status } · { bot-person-reach }
    { $details }

    { $wallets }

    🎟 奖券 { $tickets } · 抽奖 { $lotteries } · 中奖 { $wins }
    💸 已消费 { $spent } · 已赢得 { $won }
    👥 邀请：{ $invited } · 邀请码 <code>{ $code }</code>
    📱 设备：{ $sessions } · 二次验证：{ $two_factor ->
        [yes] 已开启
       *[no] 未开启
    }
bot-person-since = 加入于 { $moment }
bot-person-seen = 最近活跃 { $moment }
bot-person-reason = 原因：{ $reason }
bot-person-referrer = 由 { $name } 邀请
bot-person-roles = 角色：{ $roles }
bot-person-wallet = { $wallet }：<b>{ $balance }</b>
bot-person-wallet-frozen = { $wallet }：<b>{ $balance }</b>，冻结 { $frozen }
bot-button-ban = 🚫 封禁
bot-button-unban = ♻️ 解封
bot-button-end-sessions = 📱 全部退出登录
bot-button-person = 👤 用户资料
bot-dialog-ban = 封禁用户
bot-ban-reason = 🚫 为什么封禁 <b>{ $name }</b>？对方会看到您的回答。
bot-ban-review =
    🚫 封禁 <b>{ $name }</b>？
    原因：{ $reason }

    对方将无法购买、出售或登录；其资金仍归本人所有。
bot-ban-done =
    🚫 已封禁：<b>{ $name }</b>
    原因：{ $reason }
bot-unban-confirm = ♻️ 解除对 <b>{ $name }</b> 的封禁？
bot-unban-done = ♻️ 已解封：<b>{ $name }</b>
bot-end-sessions-confirm = 📱 让 <b>{ $name }</b> 在所有设备上退出应用？
bot-end-sessions-done =
    { $count ->
        [0] 没有已登录的设备。
       *[other] 已在 { $count } 台设备上退出登录。
    }
