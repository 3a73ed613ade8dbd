"""How the sender interprets Telegram's answers, without a network."""

from aiogram.exceptions import TelegramMigrateToChat
from aiogram.methods import SendMessage

from jobs.pace import Pace
from jobs.telegram_sender import TelegramSender
from tests.support.chat import RecordingSession, make_recording_bot


async def test_a_group_that_moved_gets_its_message_at_its_new_number() -> None:
    bot = make_recording_bot()
    session = bot.session
    assert isinstance(session, RecordingSession)
    sender = TelegramSender(bot, Pace())
    post = SendMessage(chat_id=-100, text="Drawn")
    session.failures.append(TelegramMigrateToChat(post, "upgraded", -100200))
    for _ in range(2):
        assert (await sender.send(-100, post)).status == "sent"
    assert [call.chat_id for call in session.calls_of(SendMessage)] == [-100200, -100200]
