# The check of a draw: in the Mini App and on the page that works from a disk (one bundle for both).

## In the Mini App
# The check of a draw: in the Mini App, and on the page that one keeps on one's own disk.
miniapp-check-title = 自行核验
miniapp-check-text = 本设备会根据公开数据重新计算开奖结果。
miniapp-check-run = 在本设备上核验
miniapp-check-running = 正在核验…
miniapp-check-again = 再次核验
miniapp-check-ok = 本设备核验的每一步均相符。
miniapp-check-failed = 有内容不相符。请下载证明并联系商店。
miniapp-check-state-ok = 相符：
miniapp-check-state-failed = 不相符：
miniapp-check-state-skipped = 此处未核验：
miniapp-check-published = 该证明对应已公布的封存值和本场抽奖。
miniapp-check-sizes = 数量与来源与封存时一致。
miniapp-check-leaves = 名单共有 { $count } 张奖券，按序排列，无重复。
miniapp-check-leaves-skipped = 此处未核验：名单共 { $count } 张奖券，手机难以处理。请下载后在电脑上核验。
miniapp-check-root = 名单可算出封存的根值。
miniapp-check-root-skipped = 此处未核验：由名单得出的根值。
miniapp-check-receipts = 您的 { $count } 张奖券以您本人的 Telegram ID 列在封存的名单中。
miniapp-check-key-ecvrf = 密钥属于商店，在首次发售前已确定。
miniapp-check-key-drand = 信标是首次发售前确定的那一个。
miniapp-check-times = 名单在随机数产生之前已封存。
miniapp-check-entropy-ecvrf = 随机数是该密钥对此封存值唯一能给出的结果（ECVRF，RFC 9381）。
miniapp-check-entropy-drand = 随机数是信标对封存时指定轮次的签名（BLS）。
miniapp-check-seed = 种子由封存值和随机数得出。
miniapp-check-winners = 中奖者由种子得出。
miniapp-check-bytes = 显示字节
miniapp-check-page-title = 核验 LuckyMart 开奖
miniapp-check-page-text = 本页根据公布的文件重新计算开奖结果。无需网络，不发送任何内容：可保存后从硬盘打开。
miniapp-check-page-bundle = 开奖证明（JSON）
miniapp-check-page-leaves = 奖券名单（文本）
miniapp-check-page-receipt = 您的奖券凭证（JSON，如有）
miniapp-check-page-key = 您在发售前记下的商店公钥（如有）
miniapp-check-page-drop = 将文件拖到此处、选择文件，或在下方粘贴证明。
miniapp-check-page-choose = 选择文件
miniapp-check-page-check = 核验
miniapp-check-page-progress = 已读取 { $count } 张奖券…
miniapp-check-page-need = 缺少开奖证明。
miniapp-check-page-unread = { $name } 既不是证明，也不是奖券名单或奖券凭证。
miniapp-check-page-nolist = 没有奖券名单，就无法核验根值和中奖号码。
miniapp-check-page-ok = 所提供的内容全部相符。
miniapp-check-page-failed = 此项不相符。
miniapp-check-receipt-owner = 奖券属于奖券凭证中的 Telegram ID。
miniapp-check-receipt-leaf = 奖券与持有人构成名单中的这一行。
miniapp-check-receipt-path = 该行可推导出封存的根值。
miniapp-check-page-key-unknown = 密钥取自证明：请与发售前公布的密钥比对。
