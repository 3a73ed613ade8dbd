# 作者聊天中显示群发进度的消息。

broadcasts-progress = 正在发送:{ $done } / { $recipients }。已收到:{ $sent },未收到:{ $failed }。
broadcasts-finished = 群发完成。已收到:{ $sent } / { $recipients }。屏蔽机器人:{ $blocked },未送达共:{ $failed }。
broadcasts-stopped = 群发已停止。已收到:{ $sent } / { $recipients }。屏蔽机器人:{ $blocked },未送达共:{ $failed }。
