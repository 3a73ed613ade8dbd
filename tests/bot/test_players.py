"""What a player says first, and what he can look at: in every language."""

from uuid import UUID

import pytest
from aiogram.methods import SendMessage, SetMyCommands
from aiogram.types import BotCommandScopeChat, LinkPreviewOptions

from bot.commands import PLAYER_COMMANDS, player_commands
from luckymart.kit.settings import Settings
from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import MakeShop, Shop
from tests.support.chat import money_in
from tests.support.settings import make_settings
from tests.support.world import make_user, open_lottery


async def test_start_makes_a_user_with_wallets_who_can_be_written_to(shop: Shop) -> None:
    person = shop.stranger(first_name="Фаррух <b>", language="ru-RU", username="farrukh")
    text = await person.send("/start")

    assert "Фаррух <b>" in text
    row = await shop.owner.fetchrow("SELECT * FROM users WHERE telegram_id = $1", person.id)
    assert row is not None
    assert (row["bot_reach"], row["language_code"]) == ("REACHABLE", "ru")
    assert await shop.owner.fetchval("SELECT count(*) FROM wallets WHERE user_id = $1", row["id"])
    button = person.button("LuckyMart")
    assert button.web_app is not None
    assert button.web_app.url == "https://shop.example.org/app/"


async def test_a_renamed_person_is_known_by_the_new_name(shop: Shop) -> None:
    person = shop.stranger(username="before")
    await person.send("/start")
    person.username, person.first_name = "after", "Zarina Jan"
    await person.send("/help")
    row = await shop.owner.fetchrow("SELECT * FROM users WHERE telegram_id = $1", person.id)
    assert row is not None
    assert (row["telegram_username"], row["first_name"]) == ("after", "Zarina Jan")


async def test_the_referrer_is_tied_once_never_to_oneself_and_never_in_a_circle(
    shop: Shop,
) -> None:
    first, second = await make_user(shop.owner), await make_user(shop.owner)
    guest = shop.stranger()

    async def referrer_of(telegram_id: int) -> UUID | None:
        found: UUID | None = await shop.owner.fetchval(
            "SELECT referred_by_id FROM users WHERE telegram_id = $1", telegram_id
        )
        return found

    await guest.send(f"/start r_{first.referral_code}")
    assert await referrer_of(guest.id) == first.id
    await guest.send(f"/start r_{second.referral_code}")
    assert await referrer_of(guest.id) == first.id

    await shop.person(first).send(f"/start r_{first.referral_code}")
    code = await shop.owner.fetchval(
        "SELECT referral_code FROM users WHERE telegram_id = $1", guest.id
    )
    await shop.person(first).send(f"/start r_{code}")
    assert await referrer_of(first.telegram_id) is None

    other = shop.stranger()
    await other.send("/start r_NOTACODE")
    assert await referrer_of(other.id) is None


async def test_a_deep_link_shows_the_lottery_with_a_button_into_the_app(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner)
    person = shop.stranger()
    text = await person.send(f"/start l_{lottery_id}")
    assert "Phone" in text
    app = person.button("app").web_app
    assert app is not None
    assert app.url == f"https://shop.example.org/app/?tgWebAppStartParam=l_{lottery_id}"


async def test_a_draft_cannot_be_seen_by_its_link(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner, status="UPCOMING", published_at=None)
    assert "not found" in await shop.stranger().send(f"/start l_{lottery_id}")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_command_speaks_every_language(shop: Shop, texts: Texts, language: str) -> None:
    await open_lottery(shop.owner, image_url="/app/phone.png", max_per_user=3)
    person = await shop.customer(language_code=language, balance=7)
    answers = {}
    for command in ("start", *PLAYER_COMMANDS):
        before = person.sent
        # a command that ends the dialog of the one before says so first
        ended = await shop.owner.fetchval("SELECT count(*) FROM bot_states WHERE state IS NOT NULL")
        answers[command] = await person.send(f"/{command}")
        assert person.sent == before + 1 + ended, command
    assert len(set(answers.values())) == len(answers)
    assert money_in(language, "7.00") in answers["balance"]
    assert texts.get(language, "bot-wallet-name", type="LUCKY_COIN") in answers["balance"]
    assert texts.get(language, "bot-tickets-none") == answers["tickets"]
    assert "18" in answers["terms"]
    for command in PLAYER_COMMANDS:
        assert texts.get(language, f"bot-command-{command}") in answers["help"]
    unknown = await person.send("?!")
    assert unknown == texts.get(language, "bot-unknown")


@pytest.mark.parametrize("message_id", ["bot-unknown", "bot-terms", "bot-privacy", "bot-verify"])
def test_the_languages_differ(texts: Texts, message_id: str) -> None:
    assert len({texts.get(language, message_id) for language in LANGUAGES}) == 4


async def test_the_language_is_chosen_and_kept(shop: Shop) -> None:
    person = shop.stranger(language="fr")
    assert "Hello" in await person.send("/start")
    await person.send("/language")
    assert [button.text for button in person.buttons] == ["Русский", "Тоҷикӣ", "English", "中文"]
    assert "тоҷикӣ" in await person.press("Тоҷикӣ")
    assert "Салом" in await person.send("/start")
    menus = [call for call in shop.session.calls if isinstance(call, SetMyCommands)]
    assert isinstance(menus[-1].scope, BotCommandScopeChat)
    assert menus[-1].commands[0].description == "Кушодани мағоза"
    assert "newlottery" not in [command.command for command in menus[-1].commands]


async def test_a_language_that_the_shop_does_not_speak_is_refused(shop: Shop) -> None:
    person = await shop.customer()
    await person.send("/language")
    await person.press_data("sl:xx")
    assert person.alert
    language = await shop.owner.fetchval("SELECT language_code FROM users")
    assert language == "en"


async def test_lotteries_are_paged(shop: Shop) -> None:
    for number in range(7):
        await open_lottery(shop.owner, title_i18n=f'{{"en": "Prize {number}"}}')
    person = await shop.customer()
    text = await person.send("/lotteries")
    assert [f"Prize {number}" in text for number in range(7)] == [False] * 2 + [True] * 5
    text = await person.press("Next")
    assert [f"Prize {number}" in text for number in range(7)] == [True] * 2 + [False] * 5
    assert "Prize 6" in await person.press("First page")
    assert "Prize 6" in await person.press("Prize 6")
    assert "Prize 5" in await person.press("All lotteries")
    assert person.sent == 1  # one message, changed in its place


async def test_no_lottery_at_all(shop: Shop) -> None:
    assert "are no lotteries" in await (await shop.customer()).send("/lotteries")


async def test_a_picture_is_shown_above_the_card(shop: Shop) -> None:
    lottery_id = await open_lottery(shop.owner, image_url="/media/phone.jpg")
    person = await shop.customer()
    await person.send(f"/start l_{lottery_id}")
    call = shop.session.calls[-1]
    assert isinstance(call, SendMessage)
    preview = call.link_preview_options
    assert isinstance(preview, LinkPreviewOptions)
    assert preview.url == "https://shop.example.org/media/phone.jpg"
    assert preview.show_above_text


async def test_titles_and_names_are_text_and_never_markup(shop: Shop) -> None:
    title = '{"en": "<b>5 < 6 & <script>"}'
    lottery_id = await open_lottery(shop.owner, title_i18n=title)
    person = await shop.customer(first_name="<i>Eve")
    assert "<b>5 < 6 & <script>" in await person.send("/lotteries")
    assert "<b>5 < 6 & <script>" in await person.send(f"/start l_{lottery_id}")
    assert "<i>Eve" in await person.send("/start")


async def test_wallet_history(shop: Shop) -> None:
    player = await make_user(shop.owner, balance=5)
    person = shop.person(player)
    await person.send("/balance")
    text = await person.press("Cash")
    assert "+5.00 TJS" in text
    assert "other" in text  # the tests' own kind of event has no name
    assert "test" in text
    assert "Nothing" in (await person.press("Back") and await person.press("Coins"))


async def test_the_demo_says_that_it_is_one(
    shop: Shop, make_dispatcher: MakeShop, database_url: str
) -> None:
    person = await shop.customer()
    assert "money isn’t real" not in await person.send("/start")
    person.dispatcher = make_dispatcher(settings=make_settings(database_url, demo=True))
    assert "money isn’t real" in await person.send("/start")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", PLAYER_COMMANDS)
def test_descriptions_fit_into_menus(texts: Texts, language: str, command: str) -> None:
    assert 3 <= len(texts.get(language, f"bot-command-{command}")) <= 100


async def test_a_command_of_a_feature_that_is_off_is_unknown(
    make_dispatcher: MakeShop, shop: Shop, settings: Settings, texts: Texts
) -> None:
    off = settings.model_copy(update={"features": ()})
    closed = Shop(make_dispatcher(settings=off), shop.bot, shop.owner, shop.office)
    person = await closed.customer(language_code="en")
    assert await person.send("/showoffs") == texts.get("en", "bot-unknown")
    assert "/showoffs" not in await person.send("/help")
    assert "/showoffs" in await (await shop.customer(language_code="en")).send("/help")
    assert "showoffs" not in player_commands(off)
