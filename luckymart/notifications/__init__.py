"""Notifications: an inbox in the Mini App, and the same messages by the bot.

One call writes both for any number of people, as each has set for the kind: inbox rows, and outbox
rows for people who have not blocked the bot. A text is a Fluent message named by its type
(`notification-<type>-title` and `-body`), formatted in the reader's language when it is read or
sent. States: unread → read. `users.bot_reach` says whether the bot reaches a person. No money moves
here.
"""
