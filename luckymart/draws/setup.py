"""Derives draw keys and rules for new lotteries from the settings, the same in every process."""

from luckymart.draws import beacon, ecvrf
from luckymart.draws.drawing import DrawKeys
from luckymart.kit.settings import Settings
from luckymart.lotteries.actions import LotteryRules

NOTICES = 2
"""The round comes at least this many notices after the seal, so a slow commit is still in time."""


def draw_keys(settings: Settings) -> DrawKeys:
    """Raises beacon.BeaconError if the settings do not describe a chain."""
    chain = beacon.chain_of(settings.drand_chain_info)
    return DrawKeys(settings.vrf_key, settings.public_url, chain)


def lottery_rules(settings: Settings) -> LotteryRules:
    """The shop's settings for new lotteries. Raises like `draw_keys`."""
    chain = beacon.chain_of(settings.drand_chain_info)
    return LotteryRules(
        currency=settings.currency,
        ecvrf_public_key=ecvrf.public_key(settings.vrf_key),
        drand_public_key=chain.public_key if settings.drand_relays else None,
        drand_delay_seconds=NOTICES * chain.notice_seconds,
        default_source=settings.default_source,
        seal_delay_seconds=settings.seal_delay_seconds,
        draw_delay_seconds=settings.draw_delay_seconds,
        extension_seconds=settings.extension_seconds,
        max_per_user=settings.default_max_per_user,
    )
