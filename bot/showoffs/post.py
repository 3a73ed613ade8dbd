"""A winner shows a prize: which one, some words, photos one by one or as an album, and send."""

from typing import Final
from uuid import UUID

from aiogram import Router
from aiogram.types import Message

from bot.kit import running
from bot.kit.buttons import button, read_id, rows, short_id
from bot.kit.chat import Chat
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen
from bot.pictures import sent_photo
from bot.showoffs.browse import show_newest
from bot.showoffs.buttons import ShowoffPage, ShowoffShare
from bot.texts import shortened
from luckymart.kit.database import Tx
from luckymart.showoffs import actions as showoffs
from luckymart.showoffs.models import PrizeToShow

PRIZES_A_SCREEN: Final = 8
MAX_BUTTON_LENGTH: Final = 40


def routes() -> Router:
    router = Router(name="showoffs.post")
    router.callback_query.register(begin, ShowoffShare.filter())
    return router


async def begin(chat: Chat) -> None:
    if await _prizes(chat):
        await running.begin(chat, POST)
    else:
        back = button(chat.t.plain("bot-button-back"), ShowoffPage())
        await chat.show(chat.t("bot-showoff-nothing-to-show"), rows([back]))


async def _prizes(chat: Chat) -> list[PrizeToShow]:
    async with chat.db.connection() as connection:
        return await showoffs.list_prizes_to_show(connection, chat.user.id, PRIZES_A_SCREEN)


async def _ask_prize(chat: Chat, _: Answers) -> Screen:
    choices = [
        (
            short_id(prize.id),
            shortened(f"🎁 {chat.t.localised(prize.title_i18n)}", MAX_BUTTON_LENGTH),
        )
        for prize in await _prizes(chat)
    ]
    return Screen(chat.t("bot-showoff-choose"), choices)


async def _ask_content(chat: Chat, _: Answers) -> Screen:
    return Screen(chat.t("bot-showoff-ask-content", limit=showoffs.MAX_CONTENT_LENGTH))


async def _content(chat: Chat, _: Answers, text: str) -> str:
    if len(text) > showoffs.MAX_CONTENT_LENGTH:
        raise Refused(chat.t("bot-showoff-too-long", limit=showoffs.MAX_CONTENT_LENGTH))
    return text


async def _ask_pictures(chat: Chat, answers: Answers) -> Screen:
    send = [("send", chat.t.plain("bot-showoff-button-publish"))]
    text = chat.t("bot-showoff-ask-pictures", limit=showoffs.MAX_PICTURES)
    return Screen(text, send if _taken(answers) else [])


async def _take_picture(chat: Chat, answers: Answers, message: Message) -> str:
    """Each photo of an album is a message of its own. The question is open until Send is pressed:
    what was taken is kept beside its answer."""
    taken, limit = _taken(answers), showoffs.MAX_PICTURES
    if len(taken) >= limit:
        raise Refused(chat.t("bot-showoff-enough-pictures", limit=limit))
    stored = await chat.pictures.store(
        chat.user.id,
        "private",
        await sent_photo(chat.bot, message),
        max_unused=showoffs.MAX_UNUSED_PICTURES,
    )
    answers["taken"] = " ".join([*taken, str(stored.id)])
    raise Refused(chat.t("bot-showoff-picture-taken", count=len(taken) + 1, limit=limit))


def _taken(answers: Answers) -> list[str]:
    return answers.get("taken", "").split()


async def _post(chat: Chat, tx: Tx, answers: Answers) -> str:
    ids = [UUID(one) for one in _taken(answers)]
    prize_id = UUID(str(read_id(answers["prize"])))
    await showoffs.post(tx, chat.pictures, chat.user.id, prize_id, answers["content"], ids)
    return ""


async def _show_done(chat: Chat, _answers: Answers, _text: str) -> None:
    back = button(chat.t.plain("bot-button-back"), ShowoffPage())
    await chat.show(chat.t("bot-showoff-sent"), rows([back]))


async def _back(chat: Chat, _: Answers) -> None:
    await show_newest(chat)


POST: Final = Dialog(
    name="showoff",
    feature="showoffs",
    questions=(
        Question(name="prize", ask=_ask_prize),
        Question(name="content", ask=_ask_content, parse=_content),
        Question(name="pictures", ask=_ask_pictures, take=_take_picture),
    ),
    act=_post,
    done=_show_done,
    back=_back,
)
