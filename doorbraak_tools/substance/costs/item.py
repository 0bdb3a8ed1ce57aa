"""One item of a scenario: what a plan says about one amount of money, and how often it counts within the horizon.

Everything here is exact; a part of a period counts as a part.
"""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.substance.costs.conventions import PERIODS_IN_A_YEAR, periods_in_a_month
from doorbraak_tools.substance.costs.estimate import Bounds

CERTAIN = Bounds(Fraction(1), Fraction(1))

PAYER_ITSELF = "de betaler zelf"
"""Who gains, where the plan names nobody else."""


class Kind(Enum):
    """What sort of money it is; the value is the plan's word. Only costs are in the outcome."""

    COSTS = "kosten"
    BENEFIT = "uitkering"
    LOAN = "lening"

    @property
    def plural(self) -> str:
        """The word for more of it: "kosten", "uitkeringen", "leningen"."""
        return self.value if self is Kind.COSTS else f"{self.value}en"


NOT_COSTS = (Kind.BENEFIT, Kind.LOAN)
"""What is shown apart, because it does not count as costs."""


UNKNOWN = "p.m."
"""What a reader is told of an item of which the plan says that its amount is not known."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an amount comes from, as the plan tells it; "" and None where it does not."""

    text: str = ""
    year: int | None = None
    region: str = ""
    first_hand: str = ""
    figure: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CostItem:
    """One item as it was read, nothing calculated.

    `amount` is in euros for one `per` and None when the plan says that it is not known (p.m.); `chance` is a part of
    one. `number` times that comes back `every` period, in the months `first` to `last` (1-based, both counted; None
    runs to the end).
    `gainer` is PAYER_ITSELF when the plan names nobody else. `amount` is what the payer spends; of a benefit whose
    gross amount the plan names, `net` is what the household gets. `freed` says whether the payer keeps the money when
    the item does not come about: a bed that stays costs the same. `doorbraak` is the one that it belongs to, or "".
    """

    at: DataPath
    name: str
    payer: str
    gainer: str
    kind: Kind = Kind.COSTS
    amount: Bounds | None = None
    per: str = "keer"
    number: Fraction | None = None
    every: str | None = None
    first: int = 1
    last: int | None = None
    chance: Bounds = CERTAIN
    source: Source = Source()
    net: Bounds | None = None
    freed: bool = True
    doorbraak: str = ""

    @property
    def comes_back(self) -> bool:
        """Whether it counts in every month that it runs, instead of once."""
        return self.every is not None or (self.per in PERIODS_IN_A_YEAR and self.number is None)


def same_name(text: str) -> str:
    """Return what makes two names of an item or a payer the same: "De  Gemeente" is "gemeente"."""
    words = text.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in {"de", "het", "een"} else words)


def active_months(item: CostItem, horizon: int) -> range:
    """Return the months (1-based) in which an item runs, as far as they lie within the horizon."""
    last = horizon if item.last is None else min(item.last, horizon)
    return range(item.first, max(last + 1, item.first))


def times_a_month(item: CostItem) -> Fraction:
    """Return how many times the amount counts in a month, for an item that comes back."""
    number = Fraction(1) if item.number is None else item.number
    return number * periods_in_a_month(item.per if item.every is None else item.every)


def times(item: CostItem, first: int, last: int) -> Fraction:
    """Return how many times the amount counts in the months `first` to `last`, both counted.

    What counts once falls in the first month that it runs.
    """
    months = active_months(item, last)
    if item.comes_back:
        return len(range(max(months.start, first), months.stop)) * times_a_month(item)
    number = Fraction(1) if item.number is None else item.number
    return number if months and months.start >= first else Fraction(0)
