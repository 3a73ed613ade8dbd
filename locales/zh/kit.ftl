# Refusals that belong to no feature.

## Refusals
error-bad-request = 无法读取该请求。
error-idempotency-in-flight = 您的第一个请求仍在处理中，请稍候。
error-idempotency-key-invalid = 请求头 Idempotency-Key 须为 1 到 200 个可见 ASCII 字符。
error-idempotency-key-missing = 缺少请求头 Idempotency-Key。
error-idempotency-mismatch = 该键已用于另一个请求。
error-internal-error = 我们这边出了问题，请重试。
error-method-not-allowed = 此处不支持该方法。
error-feature-off = 本店未开放此功能。
error-not-found = 这里什么也没有。
error-overloaded = 现在人非常多，请稍后再试。
error-payload-too-large = 请求过大。
error-too-many-requests = 尝试次数过多，请稍候。
error-unavailable = 商店暂时无法访问，请重试。
error-unsupported-media-type = 请求必须是 JSON 格式。
error-figure-changed =
    { $field ->
        [rate] 汇率已变更，每 1 单位现金现可兑换价值 { $now } 的金币。
        [fee] 手续费已变更，现为 { $now }。
        [coins_per_star] 比例已变更，现在一颗星星换得价值 { $now } 的金币。
       *[other] 数值已变更，现为 { $now }。
    }请核对后重新确认。
error-validation-error =
    { $field ->
        [amount] “金额”填写不正确。
        [account-holder] “收款人姓名”填写不正确。
        [account-number] “号码”填写不正确。
        [account-provider] “银行或运营商”填写不正确。
        [recipient_name] “姓名”填写不正确。
        [phone] “电话”填写不正确。
        [country] “国家”填写不正确。
        [region] “地区”填写不正确。
        [city] “城市”填写不正确。
        [street] “街道”填写不正确。
        [postcode] “邮编”填写不正确。
        [note] “备注”填写不正确。
        [reason] “原因”填写不正确。
        [reference] “转账编号”填写不正确。
        [stars] “星星数量”填写不正确。
        [content] “文字”填写不正确。
        [price] “价格”填写不正确。
       *[other] 有内容填写不正确。
    }
