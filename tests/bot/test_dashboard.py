"""What staff look at and do with people in the chat; each press asks again who may."""

import re
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from aiogram.methods import SendMessage

from bot.staff import Person as PersonButton
from bot.staff import RoleStep
from bot.wallets.buttons import ShowWallets
from luckymart.kit.database import Database
from luckymart.kit.texts import LANGUAGES, Texts
from luckymart.staff import actions as staff
from luckymart.users import actions as users
from tests.bot.conftest import Shop
from tests.support.chat import Person, money_in
from tests.support.staff import revoke_roles
from tests.support.world import Player, balance_of, make_user, open_lottery

ROOT = Path(__file__).parents[2]


async def actions_of(shop: Shop) -> list[str]:
    rows = await shop.owner.fetch("SELECT action FROM admin_logs ORDER BY id")
    return [row["action"] for row in rows]


def denial_of(person: Person) -> str:
    text: str = person.dispatcher["texts"].get("en", "error-permission-denied")
    return text


def data_of(person: Person, label: str) -> str:
    return person.button(label).callback_data or ""


@pytest.mark.parametrize("command", ["users", "dashboard", "ledger", "log"])
async def test_players_and_wrong_roles_are_refused(shop: Shop, command: str) -> None:
    roles = {"users": "content", "dashboard": "", "ledger": "support", "log": "content"}[command]
    person = await shop.customer(roles=(roles,) if roles else ())
    assert await person.send(f"/{command} x") == denial_of(person)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_figures_in_every_language(shop: Shop, texts: Texts, language: str) -> None:
    buyer = await shop.customer(balance=50)
    await open_lottery(shop.owner)
    person = await shop.customer(language_code=language, roles=("owner",))
    text = await person.send("/dashboard")
    assert texts.get(language, "bot-dashboard-period-name", period="week") in text
    assert money_in(language, "50.00") in text
    assert texts.get(language, "bot-dashboard-never-checked") in text
    assert texts.get(language, "bot-dashboard-checked", differences=0, moment="")[:5] in (
        await person.send("/ledger")
    )
    assert texts.get(language, "bot-dashboard-never-checked") not in await person.send("/dashboard")
    text = await person.send(f"/users {buyer.id}")
    assert texts.get(language, "bot-person-status", status="ACTIVE") in text
    action = texts.get(language, "bot-log-action", action="ledger-check")
    assert action in await person.send("/log")


async def test_a_difference_in_the_ledger_is_shown(shop: Shop) -> None:
    person = await shop.customer(roles=("viewer",))
    player = await make_user(shop.owner, balance=5)
    async with shop.owner.transaction():
        await shop.owner.execute("SET LOCAL session_replication_role = replica")
        wallet_id = await shop.owner.fetchval(
            "UPDATE wallets SET balance = 7 WHERE user_id = $1 AND type = 'BALANCE' RETURNING id",
            player.id,
        )
    text = await person.send("/ledger")
    assert "One mismatch" in text
    assert str(wallet_id) in text
    assert await shop.owner.fetchval("SELECT differences FROM ledger_checks") == 1


async def test_the_log_in_pages(shop: Shop) -> None:
    person = await shop.customer(roles=("viewer",))
    assert "Nothing yet" in await person.send("/log")
    for number in range(12):
        await shop.owner.execute(
            "INSERT INTO admin_logs (id, action, target_type) VALUES ($1, $2, 'user')",
            UUID(int=number),  # ids of one millisecond have no order
            f"users.number_{'abcdefghijkl'[number]}",
        )
    text = await person.send("/log")
    assert "users-number_l" in text
    assert "users-number_b" not in text
    assert "command line" in text
    text = await person.press("Older")
    assert "users-number_b" in text
    assert "users-number_l" not in text
    assert "users-number_l" in await person.press("First page")


async def test_people_are_found(shop: Shop) -> None:
    person = await shop.customer(roles=("support",), first_name="Support")
    anna = await make_user(shop.owner, first_name="Anna <b>", telegram_username="anna_k")
    await make_user(shop.owner, first_name="Annabel")
    assert "/users" in await person.send("/users")
    assert "No one found" in await person.send("/users zzz")
    assert "2 people" in await person.send("/users anna")
    assert "Anna <b> (@anna_k)" in await person.press("anna_k")
    assert str(anna.telegram_id) in person.text
    assert "Anna <b> (@anna_k)" in await person.send("/users @anna_k")
    assert "Anna <b> (@anna_k)" in await person.send(f"/users {anna.referral_code}")
    for number in range(11):
        await make_user(shop.owner, first_name=f"Same {number}")
    assert "newest 10" in await person.send("/users same")
    assert len(person.buttons) == 10


async def ban(person: Person, query: Any, reason: str) -> str:
    await person.send(f"/users {query}")
    await person.press("Ban")
    return await person.send(reason)


async def test_a_ban_with_its_reason_and_its_end(shop: Shop, subtests: pytest.Subtests) -> None:
    support = await make_user(shop.owner, roles=("support",))
    person = shop.person(support)
    player = await make_user(shop.owner, first_name="Eve", balance=9)
    eve = shop.person(player)
    assert "lotteries" in (await eve.send("/help")).lower()
    assert "too long" in await ban(person, player.telegram_id, "x" * 501)
    assert "two <accounts>" in await person.send("two <accounts>")
    confirm = data_of(person, "Ban")
    assert "Banned" in await person.press("Ban")
    await person.press_data(confirm)
    assert "already been done" in person.alert
    assert await actions_of(shop) == ["users.ban"]

    # who is banned reads why, whatever they do, and keeps what they have
    for text in ("/start", "/lotteries", "/balance", "hello"):
        with subtests.test(text):
            await eve.send(text)
            assert "two <accounts>" in eve.text
    await eve.press_data(ShowWallets().pack())
    assert "two <accounts>" in eve.alert
    assert await balance_of(shop.owner, player) == 9

    assert "two <accounts>" in await person.send(f"/users {player.telegram_id}")
    await person.press("Lift")
    assert "lifted" in await person.press("Yes")
    assert await actions_of(shop) == ["users.ban", "users.unban"]
    assert "two <accounts>" not in await eve.send("/balance")


async def test_a_ban_by_somebody_who_lost_the_role_meanwhile(
    shop: Shop, subtests: pytest.Subtests
) -> None:
    support, player = await make_user(shop.owner, roles=("support",)), await make_user(shop.owner)
    person = shop.person(support)
    await ban(person, player.telegram_id, "spam")
    await revoke_roles(shop.owner, support)
    await person.press("Ban")
    assert person.alert == denial_of(person)
    assert (
        await shop.owner.fetchval("SELECT status FROM users WHERE id = $1", player.id) == "ACTIVE"
    )
    for action in ("show", "ban", "unban", "unban_yes", "end", "end_yes", "roles"):
        with subtests.test(action):
            before = person.sent
            await person.press_data(PersonButton(action=action, user=player.id).pack())
            assert person.alert == denial_of(person)
            assert person.sent == before
    assert await actions_of(shop) == []


async def test_a_button_of_one_ban_bans_nobody_else(shop: Shop) -> None:
    person = await shop.customer(roles=("support",), first_name="Support")
    one, two = await make_user(shop.owner), await make_user(shop.owner)
    await ban(person, one.telegram_id, "spam")
    old = data_of(person, "Ban")
    await ban(person, two.telegram_id, "fraud")
    await person.press_data(old)
    assert "out of date" in person.alert or "out of date" in person.text
    banned = await shop.owner.fetch("SELECT id FROM users WHERE status = 'BANNED'")
    assert banned == []
    await person.send("/cancel")


async def test_sessions_are_ended(shop: Shop) -> None:
    person = await shop.customer(roles=("support",), first_name="Support")
    player = await make_user(shop.owner)
    await shop.owner.execute(
        "INSERT INTO user_sessions (user_id, session_token, expires_at) "
        "SELECT $1, sha256(n::text::bytea), now() + interval '1 day' FROM generate_series(1, 3) n",
        player.id,
    )
    assert "Devices: 3" in await person.send(f"/users {player.telegram_id}")
    await person.press("Sign out")
    assert "Signed out on 3 devices" in await person.press("Yes")
    assert "Devices: 0" in await person.press("person")
    assert await actions_of(shop) == ["sessions.end_all"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_roles_are_given_and_taken(shop: Shop, texts: Texts, language: str) -> None:
    boss = await make_user(shop.owner, roles=("owner",), language_code=language)
    player = await make_user(shop.owner, first_name="Anna")
    person = shop.person(boss)
    finance = texts.get(language, "staff-role", role="finance")
    yes = texts.get(language, "bot-button-yes")
    await person.send(f"/users {player.telegram_id}")
    assert texts.get(language, "bot-roles-none") in await person.press("🧑‍💼")
    assert finance in await person.press(f"➕ {finance}")
    confirm = data_of(person, yes)
    await person.press(yes)
    assert f"• {finance}" in person.text
    await person.press_data(confirm)  # a second press changes nothing
    assert await actions_of(shop) == ["staff.grant"]
    help_text = await shop.person(player).send("/staff")
    assert "credit wallets" in help_text
    await person.press(f"➖ {finance}")
    await person.press(yes)
    assert texts.get(language, "bot-roles-none") in person.text
    assert await actions_of(shop) == ["staff.grant", "staff.revoke"]
    assert shop.session.calls_of(SendMessage)


async def test_the_last_owner_stays_and_lost_roles_give_none(
    shop: Shop, subtests: pytest.Subtests
) -> None:
    boss, other = (
        await make_user(shop.owner, roles=("owner",)),
        await make_user(shop.owner, first_name="Other", has_second_step=True),
    )
    person = shop.person(boss)

    def step(action: Any, player: Player, role: str) -> str:
        return RoleStep(action=action, user=player.id, role=role).pack()

    await person.send("/staff")
    await person.press_data(step("take_yes", boss, "owner"))
    assert "own account" in person.alert
    await person.press_data(step("give_yes", other, "emperor"))
    assert "not found" in person.alert
    await person.press_data(step("take_yes", other, "viewer"))
    assert "does not have" in person.alert
    assert await actions_of(shop) == []

    await person.press_data(step("give_yes", other, "owner"))
    colleague = shop.person(other)
    await colleague.send("/staff")
    await colleague.press_data(step("take_yes", boss, "owner"))
    assert "No roles" in colleague.text
    for action in ("give", "give_yes", "take", "take_yes"):
        with subtests.test(action):
            await person.press_data(step(action, other, "viewer"))
            assert person.alert == denial_of(person)
    assert await actions_of(shop) == ["staff.grant", "staff.revoke"]


async def test_the_log_says_names_and_words(shop: Shop, db: Database) -> None:
    owner = await make_user(shop.owner, roles=("owner",), first_name="Olga")
    banned = await make_user(shop.owner, first_name="Boris", telegram_username="boris")
    async with db.transaction() as tx:
        await users.ban(tx, await staff.load(tx, owner.id), banned.id, "spam")
    text = await shop.person(owner).send("/log")
    assert "banned a user" in text
    assert "Boris (@boris)" in text
    assert str(banned.id) not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_of_the_log_has_words(texts: Texts, language: str) -> None:
    quoted = re.compile(r'"([a-z_]+)\.([a-z_]+)"')
    features = {path.parent.name: path for path in (ROOT / "luckymart").glob("*/__init__.py")}
    actions = {
        f"{feature}-{verb}"
        for path in (ROOT / "luckymart").rglob("*.py")
        for feature, verb in quoted.findall(path.read_text(encoding="utf-8"))
        if feature in features and verb not in ("read", "write")
    }
    assert len(actions) > 35
    nameless = [
        action
        for action in actions
        if texts.get(language, "bot-log-action", action=action) == action
    ]
    assert nameless == []
