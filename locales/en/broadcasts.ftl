# The message in the author's chat that shows how a broadcast goes.

broadcasts-progress = Sending: { $done } of { $recipients }. Received: { $sent }, not: { $failed }.
broadcasts-finished = Sent to everyone. Received: { $sent } of { $recipients }. Blocked the bot: { $blocked }, failed altogether: { $failed }.
broadcasts-stopped = Stopped. Received: { $sent } of { $recipients }. Blocked the bot: { $blocked }, failed altogether: { $failed }.
