"""What was shown is what is paid.

A command may name the figure that the person was shown: a rate, a fee. If that has changed since,
the command is refused with the present figure, and the person decides again.
"""

from decimal import Decimal

from luckymart.kit.errors import DomainError


class FigureChanged(DomainError):
    """`field` (rate, fee, coins_per_star) is `now`, not what the person was shown."""

    code = "figure_changed"


def check_shown(field: str, shown: Decimal | None, now: Decimal) -> None:
    """Raises FigureChanged. None: the client does not say what it showed."""
    if shown is not None and shown != now:
        places = max(2, -int(now.normalize().as_tuple().exponent))
        raise FigureChanged(field=field, now=f"{now:.{places}f}")
