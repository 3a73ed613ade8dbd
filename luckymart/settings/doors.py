"""What lets more money out of the shop here: a change of a setting, by one owner or by two."""

from typing import Final

from luckymart.approvals.kinds import About, Kind
from luckymart.kit.database import Tx
from luckymart.settings import actions as shop
from luckymart.settings.actions import SettingChange


async def _about(_: Tx, command: SettingChange) -> About:
    facts = {
        "name": command.name,
        "before": command.before or EMPTY,
        "after": command.value.strip() or EMPTY,
        "reason": command.reason,
    }
    return About("shop_setting", None, facts)


EMPTY: Final = "—"
CHANGE: Final = Kind(
    name="settings.change",
    permission=shop.WRITE,
    command=SettingChange,
    run=shop.change,
    about=_about,
    by_owners=True,
)
