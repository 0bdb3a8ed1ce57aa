"""What doorbraken were to cost and what they became, over plans that tell both; a sum hides what one plan adds."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import floor

from doorbraak_tools.outputs.signals.facts import PlanFacts
from doorbraak_tools.outputs.signals.small_numbers import LEAST_FOR_AMOUNTS, may_be_summed, told_of
from doorbraak_tools.text.amounts import grouped
from doorbraak_tools.view.signals import Cell, SignalTable

_Pair = tuple[Fraction, Fraction]
_STEP = 1000
_ABOUT = (
    "Kosten van de doorbraak, in plannen waarvan de terugblik beide bedragen geeft; uitkeringen en leningen niet. "
    f"Afgerond op € {_STEP // 1000}.000. Een som staat er pas vanaf {LEAST_FOR_AMOUNTS} plannen, en alleen als geen "
    "plan er meer dan de helft van is."
)
_TOGETHER, _OTHERS = "alle betalers samen", "andere betalers samen"


def money_table(plans: Sequence[PlanFacts]) -> SignalTable:
    """Return the sums of all payers together, and of each payer of whom that can be told."""
    columns = {"betaler": "Betaler", "plannen": "Plannen", "verwacht": "Verwacht", "werd": "Werd"}
    known = [plan.costs for plan in plans if plan.costs]
    whole = [_sum(costs.values()) for costs in known]
    rows: list[tuple[Cell, ...]] = []
    if _tellable(whole):
        rows.append(_row(_TOGETHER, whole, len(whole)))
        rows += _per_payer([dict(costs) for costs in known])
    empty = f"Daarvoor zijn er te weinig: minder dan {LEAST_FOR_AMOUNTS} plannen, of één plan weegt te zwaar."
    return SignalTable("geld", "Wat het kostte en wat was verwacht", _ABOUT, columns, tuple(rows), empty)


def _per_payer(known: list[dict[str, _Pair]]) -> list[tuple[Cell, ...]]:
    """Return a row for each payer; those that cannot be told are one row, with the next smallest until that one can.

    Without it the rest of the whole would tell what they are.
    """
    by_payer: dict[str, list[_Pair]] = {}
    for costs in known:
        for payer, pair in costs.items():
            by_payer.setdefault(payer, []).append(pair)
    apart = sorted(by_payer, key=lambda name: (len(by_payer[name]), name))
    hidden = [name for name in apart if not _tellable(by_payer[name])]
    shown = [name for name in apart if name not in hidden]

    def rest() -> list[_Pair]:
        return [
            _sum(pair for name, pair in costs.items() if name in hidden) for costs in known if set(costs) & set(hidden)
        ]

    while hidden and shown and not (len(hidden) > 1 and _tellable(rest())):
        hidden.append(shown.pop(0))
    if not shown or (len(shown) == 1 and not hidden):
        return []
    number = len(known)
    rows = [_row(name, by_payer[name], number) for name in sorted(shown, key=lambda name: (-len(by_payer[name]), name))]
    return [*rows, _row(_OTHERS, rest(), number)] if hidden else rows


def _tellable(pairs: Sequence[_Pair]) -> bool:
    return all(may_be_summed(pair[end] for pair in pairs) for end in (0, 1))


def _sum(pairs: Iterable[_Pair]) -> _Pair:
    expected = real = Fraction()
    for one, other in pairs:
        expected, real = expected + one, real + other
    return expected, real


def _row(name: str, pairs: Sequence[_Pair], number: int) -> tuple[Cell, ...]:
    """Return a row for a payer that is in some of a number of plans."""
    expected, real = _sum(pairs)
    return name, told_of(len(pairs), number), _about(expected), _about(real)


def _about(amount: Fraction) -> str:
    return f"€ {grouped(floor(amount / _STEP + Fraction(1, 2)) * _STEP)}"
