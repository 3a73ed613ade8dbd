"""What we tell people: an inbox in the Mini App, and the same by the bot.

One call writes both for any number of people, by the channels that each has on for the kind: inbox
rows, and outbox rows for those who have not blocked the bot. A text is a Fluent message named by
its type (`notification-<type>-title` and `-body`), filled at reading or sending in the reader's
language. States: unread → read. Whether the bot reaches a person stands in `users.bot_reach`. No
money moves here.
"""
