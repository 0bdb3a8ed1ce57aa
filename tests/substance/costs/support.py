"""Plans of amounts to calculate with."""

from typing import Any

from hypothesis import strategies as st

from doorbraak_tools.substance.costs import Estimate, Kind, Outcome, calculate
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH, CURRENT, NOTHING

Item = dict[str, Any]


def data(
    *,
    months: object = 12,
    first: object = None,
    current: list[Item] | None = None,
    nothing: list[Item] | None = None,
    breakthrough: list[Item] | None = None,
) -> dict[str, Any]:
    """Return the front matter of a plan with these scenarios; one that is None is not filled in."""
    scenarios = {CURRENT: current, NOTHING: nothing, BREAKTHROUGH: breakthrough}
    filled = {key: items for key, items in scenarios.items() if items is not None}
    since = {} if first is None else {"vanaf": first}
    return {"waardendriehoek": {"rendement": {"maanden": months, **since, **filled}}}


def item(amount: object, payer: str = "gemeente", name: str = "Hulp", **fields: object) -> Item:
    """Return one item as a plan has it."""
    return {"post": name, "bedrag": amount, "betaler": payer, **fields}


def outcome(**scenarios: Any) -> Outcome:
    """Return the outcome of these scenarios, which have no faults."""
    calculation = calculate(data(**scenarios))
    assert calculation.faults == ()
    assert calculation.outcome is not None
    return calculation.outcome


def total_of(*items: Item, months: int = 12, kind: Kind = Kind.COSTS) -> Estimate:
    """Return what these items come to together."""
    found = outcome(months=months, breakthrough=list(items)).scenario(BREAKTHROUGH)
    assert found is not None
    return found.of(kind).estimate


def faults(**scenarios: Any) -> list[tuple[tuple[str | int, ...], str]]:
    """Return what is wrong with these scenarios: the place below rendement, and the message."""
    calculation = calculate(data(**scenarios))
    assert (calculation.outcome is None) == bool(calculation.faults)
    return [(fault.at[2:], fault.message) for fault in calculation.faults if isinstance(fault.at, tuple)]


_cents = st.integers(0, 10_000_000)
_euros = st.one_of(
    st.integers(0, 100_000),
    _cents.map(lambda cents: f"{cents // 100},{cents % 100:02}"),
    _cents.map(lambda cents: f"€ {cents // 100}.{cents % 100:02}"),
)
_ends = st.tuples(st.integers(0, 50_000), st.integers(0, 50_000)).map(sorted)
_ranges = _ends.map(lambda ends: {"laag": ends[0], "hoog": ends[1]})
_chances = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(lambda ends: "{}-{}%".format(*sorted(ends)))
PAYERS = ("gemeente", "Gemeente ", "zorgverzekeraar", "de verhuurder", "rijk")


@st.composite
def items(draw: st.DrawFn, months: int = 12, *, unknown: bool = True) -> Item:
    """One item that can be calculated with, for a horizon of that many months."""
    amounts = st.one_of(_euros, _ranges, st.just("pm")) if unknown else st.one_of(_euros, _ranges)
    found = item(draw(amounts), draw(st.sampled_from(PAYERS)), draw(st.sampled_from(("Hulp", "Opvang", "Coach"))))
    per, every = draw(st.sampled_from(_RHYTHMS))
    found["per"] = per
    if every:
        found["elke"] = every
    if per in {"keer", "uur"} or every:
        found["aantal"] = draw(st.one_of(st.integers(0, 40), st.sampled_from(("1,5", "2.25"))))
    if draw(st.booleans()):
        found["van_maand"] = first = draw(st.integers(1, months))
        found["tot_maand"] = draw(st.integers(first, months + 3))
    if draw(st.booleans()):
        found |= {"kans": draw(_chances), "toelichting": "Daarom."}
    if draw(st.booleans()):
        found["baat_bij"] = draw(st.sampled_from(("gezin", "verhuurder", "gemeente")))
    found["soort"] = draw(st.sampled_from([kind.value for kind in Kind]))
    return found


_RHYTHMS: tuple[tuple[str, str], ...] = (
    ("keer", ""), ("keer", "week"), ("uur", ""), ("uur", "maand"), ("uur", "dag"), ("dag", ""), ("dag", "week"),
    ("week", ""), ("week", "kwartaal"), ("maand", ""), ("maand", "jaar"), ("kwartaal", ""), ("jaar", ""),
    ("jaar", "jaar"),
)  # fmt: skip
