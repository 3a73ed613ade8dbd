"""/shopsettings: what the shop's settings are, and changing one of them."""

from typing import Final

from aiogram import Router

from bot.kit import proposals, running
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Screen, reason_up_to
from bot.texts import Html, Translate
from luckymart.approvals import actions as approvals
from luckymart.approvals.models import Approval
from luckymart.kit.database import Tx
from luckymart.kit.errors import DomainError
from luckymart.settings import actions as shop
from luckymart.settings import doors
from luckymart.settings.actions import SettingChange, ShopSetting
from luckymart.settings.rules import with_values
from luckymart.staff import actions as staff_actions


def routes() -> Router:
    router = Router(name="settings")
    router.message.register(begin, command("shopsettings"))
    return router


async def begin(chat: Chat) -> None:
    await chat.staff(shop.READ)
    await running.begin(chat, SETTING)


async def _ask_name(chat: Chat, _: Answers) -> Screen:
    staff = await chat.staff(shop.READ)
    async with chat.db.connection() as connection:
        found = await shop.list_settings(connection, chat.settings, staff)
    lines = "\n".join(_line(chat.t, one) for one in found)
    choices = [(one.name, _title(chat.t, one.name)) for one in found]
    return Screen(chat.t("bot-settings", list=Html(lines)), choices, columns=2)


async def _ask_value(chat: Chat, answers: Answers) -> Screen:
    one = await _setting(chat, answers)
    lines = [chat.t("bot-settings-one", name=_title(chat.t, one.name), value=_shown(one.value))]
    if one.newest is not None:
        newest = one.newest
        lines.append(
            chat.t(
                "bot-settings-newest",
                state="coming" if newest.is_to_come else "holds",
                value=_shown(newest.value),
                time=chat.t.moment(newest.valid_from),
                name=newest.set_by_name,
                second=newest.approved_by_name or "none",
                reason=newest.reason,
            )
        )
    lines.append(chat.t("bot-settings-looser", looser=one.looser))
    lines.append(chat.t("bot-settings-ask-value"))
    return Screen(Html("\n\n".join(lines)))


async def _value(chat: Chat, answers: Answers, text: str) -> str:
    """Raises ValidationError for what could not hold: better now than at the end."""
    value = "" if text == "-" else text
    with_values(chat.settings, {answers["name"]: value})
    return value or "-"


async def _review(chat: Chat, answers: Answers) -> Screen:
    one = await _setting(chat, answers)
    return Screen(
        chat.t(
            "bot-settings-review",
            name=_title(chat.t, one.name),
            before=_shown(one.value),
            after=answers["value"],
            reason=answers["reason"],
        ),
        shown={"before": one.value},
    )


async def _change(chat: Chat, tx: Tx, answers: Answers) -> str | DomainError:
    staff = await staff_actions.load(tx, chat.user.id)
    wanted = SettingChange(
        name=answers["name"],
        before=answers["before"],
        value="" if answers["value"] == "-" else answers["value"],
        reason=answers["reason"],
    )
    done = await approvals.act(tx, chat.settings, staff, doors.CHANGE, wanted)
    return proposals.text_of(done) if isinstance(done, Approval) else done.model_dump_json()


async def _show_done(chat: Chat, _: Answers, text: str) -> None:
    newest = ShopSetting.model_validate_json(text).newest
    assert newest is not None
    await chat.show(
        chat.t(
            "bot-settings-done",
            name=_title(chat.t, newest.name),
            value=_shown(newest.value),
            state="coming" if newest.is_to_come else "holds",
            time=chat.t.moment(newest.valid_from),
        )
    )


SETTING: Final = Dialog(
    name="setting",
    questions=(
        Question(name="name", ask=_ask_name),
        Question(name="value", ask=_ask_value, parse=_value),
        Question(
            name="reason",
            ask="bot-settings-ask-reason",
            parse=reason_up_to(shop.MAX_REASON_LENGTH),
        ),
    ),
    review=_review,
    act=_change,
    done=_show_done,
    permission=shop.READ,
)


async def _setting(chat: Chat, answers: Answers) -> ShopSetting:
    staff = await chat.staff(shop.READ)
    async with chat.db.connection() as connection:
        return await shop.get(connection, chat.settings, staff, answers["name"])


def _line(t: Translate, one: ShopSetting) -> str:
    comes = one.newest is not None and one.newest.is_to_come
    return t(
        "bot-settings-line",
        name=_title(t, one.name),
        value=_shown(one.value),
        next=_shown(one.newest.value) if one.newest is not None and comes else "none",
    )


def _title(t: Translate, name: str) -> str:
    return t.plain("setting-name", name=name)


def _shown(value: str) -> str:
    return value or "—"
