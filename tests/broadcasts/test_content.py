"""A broadcast's content is checked before it can start, then turned into Bot API calls."""

from typing import Any
from uuid import UUID

import pydantic
import pytest

from luckymart.broadcasts.audience import Audience
from luckymart.broadcasts.content import Content, Variant
from luckymart.broadcasts.markup import visible_text
from luckymart.broadcasts.rendering import render

LOTTERY = UUID("01941111-2222-7333-8444-555555555555")
PHOTO = {"kind": "photo", "file": "AgACAgIAAx-_1"}


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("plain & simple &lt;3", "plain & simple <3"),
        ("<b>bold <i>both</i></b>", "bold both"),
        ('<a href="https://example.org">a</a> <tg-spoiler>b</tg-spoiler>', "a b"),
        ("<blockquote expandable>&#128512;</blockquote>", "\N{GRINNING FACE}"),
        ('<pre><code class="language-python">x &gt; 1</code></pre>', "x > 1"),
        ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "👍"),
    ],
)
def test_what_a_person_reads_of_telegrams_html(html: str, text: str) -> None:
    assert visible_text(html) == text


@pytest.mark.parametrize(
    "html",
    [
        *("<b>open", "open</b>", "<b><i>crossed</b></i>", "<h1>no</h1>", "<br/>", "1 < 2"),
        *("<!-- no -->", "<!DOCTYPE html>", '<b onclick="x()">no</b>', "<?no?>"),
    ],
)
def test_what_telegram_refuses_is_refused(html: str) -> None:
    with pytest.raises(pydantic.ValidationError):
        Variant(text=html)


@pytest.mark.parametrize(
    "variant",
    [
        {},
        {"text": "   "},
        {"text": "<b></b>"},
        {"text": "x" * 4097},
        {"text": "x" * 1025, "media": PHOTO},
        {"text": "x", "media": {"kind": "sticker", "file": "x"}},
        {"text": "x", "media": {"kind": "photo", "file": "http://example.org/x.jpg"}},
        {"text": "x", "buttons": [[{"text": "x"}]]},
        {"text": "x", "buttons": [[{"text": "x", "app": False}]]},
        {"text": "x", "buttons": [[{"text": "x", "url": "https://a.org", "app": True}]]},
        {"text": "x", "buttons": [[{"text": "x", "url": "javascript:alert(1)"}]]},
        {"text": "x", "buttons": [[{"text": "x" * 65, "app": True}]]},
        {"text": "x", "buttons": [[{"text": "x", "app": True}]] * 9},
        {"text": "x", "buttons": [[]]},
        {"text": "x", "sound": "loud"},
    ],
)
def test_variants_that_cannot_be(variant: dict[str, Any]) -> None:
    with pytest.raises(pydantic.ValidationError):
        Variant.model_validate(variant)


def test_long_markup_around_a_text_that_fits() -> None:
    link = '<a href="https://example.org/a/long/address">x</a>'
    assert Variant(text=link * 200).text
    assert Variant.model_validate({"media": PHOTO}).text == ""


def test_everybody_gets_his_language_or_the_default() -> None:
    content = Content.model_validate(
        {"default_language": "ru", "variants": {"ru": {"text": "да"}, "en": {"text": "yes"}}}
    )
    assert [content.variant_for(one).text for one in ("en", "ru", "tg", "zh", "xx")] == [
        "yes",
        *["да"] * 4,
    ]
    with pytest.raises(pydantic.ValidationError):
        Content.model_validate({"default_language": "ru", "variants": {"en": {"text": "yes"}}})
    with pytest.raises(pydantic.ValidationError):
        Content.model_validate({"default_language": "ru", "variants": {}})


def test_a_variant_as_a_call_of_the_bot_api() -> None:
    variant = Variant.model_validate(
        {
            "text": "<b>Hi</b>",
            "buttons": [
                [{"text": "Site", "url": "https://example.org"}],
                [{"text": "Shop", "app": True}, {"text": "Phone", "lottery_id": str(LOTTERY)}],
            ],
        }
    )
    call = render(variant, 7, "https://shop.example.org/app/")
    assert (call.method, call.params["text"], call.params["parse_mode"]) == (
        "sendMessage",
        "<b>Hi</b>",
        "HTML",
    )
    assert "allow_paid_broadcast" not in call.params
    assert call.params["reply_markup"]["inline_keyboard"] == [
        [{"text": "Site", "url": "https://example.org"}],
        [
            {"text": "Shop", "web_app": {"url": "https://shop.example.org/app/"}},
            {
                "text": "Phone",
                "web_app": {"url": f"https://shop.example.org/app/?tgWebAppStartParam=l_{LOTTERY}"},
            },
        ],
    ]
    # the message goes out even where Telegram refuses buttons to the Mini App
    without = render(variant, 7, None)
    assert [len(line) for line in without.params["reply_markup"]["inline_keyboard"]] == [1]

    photo = render(Variant.model_validate({"text": "c", "media": PHOTO}), 7, None, paid=True)
    assert photo.method == "sendPhoto"
    assert (photo.params["photo"], photo.params["caption"]) == (PHOTO["file"], "c")
    assert photo.params["allow_paid_broadcast"] is True
    assert "reply_markup" not in photo.params


@pytest.mark.parametrize(
    "audience",
    [
        {"languages": []},
        {"languages": ["de"]},
        {"active_within_days": 0},
        {"active_within_days": 367},
        {"lottery_id": "all"},
        {"balance": {"wallet_type": "BALANCE", "currency": "TJS", "above": "-1"}},
        {"balance": {"wallet_type": "BALANCE", "currency": "TJS", "above": 5.5}},
        {"balance": {"wallet_type": "BALANCE", "currency": "TJS", "above": "NaN"}},
        {"balance": {"wallet_type": "GOLD", "currency": "TJS", "above": "1"}},
        {"role": "'; --"},
        {"age": 18},
    ],
)
def test_audiences_that_cannot_be(audience: dict[str, Any]) -> None:
    with pytest.raises(pydantic.ValidationError):
        Audience.model_validate(audience)
