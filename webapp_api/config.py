"""What a client needs before anyone signs in."""

from luckymart.kit.settings import SWITCHES
from luckymart.kit.texts import LANGUAGES
from webapp_api.calls import Call
from webapp_api.fields import View
from webapp_api.routing import RouteTable

routes = RouteTable("config")


class Config(View):
    bot_username: str
    app_url: str
    app_short_name: str
    currency: str
    languages: list[str]
    features_off: list[str]
    demo: bool
    public_key: str


@routes("GET", "/config", session="none")
async def get_config(call: Call) -> Config:
    """The shop: its bot, its address, its currency, the key of its draws."""
    services = call.services
    return Config(
        bot_username=services.bot_state().username,
        app_url=services.settings.app_url,
        app_short_name=services.settings.app_short_name,
        currency=services.settings.currency,
        languages=list(LANGUAGES),
        features_off=[name for name in SWITCHES if not services.settings.is_on(name)],
        demo=services.settings.demo,
        public_key=services.lottery_rules.ecvrf_public_key.hex(),
    )
