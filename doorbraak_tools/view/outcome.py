"""What the amounts of a plan come to: in sentences, in tables, and per payer."""

from collections.abc import Iterator
from dataclasses import dataclass

from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.costs import Kind, same_name, scenario_title
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH, CURRENT, NOTHING
from doorbraak_tools.substance.costs.item import NOT_COSTS, PAYER_ITSELF
from doorbraak_tools.substance.costs.rounding import (
    EURO,
    RoundedAmount,
    RoundedGroup,
    RoundedOutcome,
    RoundedScenario,
    euros,
    rounded_outcome,
    span,
)
from doorbraak_tools.substance.costs.words import SAID, pm_note, why_no_total
from doorbraak_tools.text.dutch import counted
from doorbraak_tools.view.looking_back import looking_back_table
from doorbraak_tools.view.run import Cell, Table, plain

AMOUNTS = ("Laag", "Verwacht", "Hoog")
Row = tuple[Cell, ...]
SHORT = {CURRENT: "Nu", NOTHING: "Niets doen", BREAKTHROUGH: "Doorbraak"}
"""How a small space calls a scenario."""


@dataclass(frozen=True, slots=True)
class OutcomeText:
    """An outcome to show. `lead` says what the doorbraak costs; a paragraph comes with the words it starts with.

    `per_payer` is the table under the figure. The names in the sentences come from the plan.
    """

    seen: RoundedOutcome
    lead: str
    paragraphs: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...]
    per_payer: Table


def outcome_text(case: Case) -> OutcomeText | None:
    """Return the outcome of a plan, or why there is none; None when the plan has no amounts yet."""
    outcome, words = case.calculation.outcome, case.outcome_in_words
    if outcome is None or words is None:
        why = why_no_total(case.calculation)
        return OutcomeText(RoundedOutcome((), ()), why, (), (), Table("", (), ())) if why else None
    seen = rounded_outcome(outcome, EURO)
    months = counted(outcome.months, "maand", "maanden")
    pockets = (("Wie betaalt en wie er baat bij heeft.", words.pockets),) if words.pockets else ()
    tables = (
        Table(f"Kosten in {months}", ("Scenario", *AMOUNTS), totals(seen, Kind.COSTS)),
        Table("Kosten per boekjaar", ("Scenario", *AMOUNTS), years(seen) if len(outcome.years) > 1 else ()),
        Table("Wat de doorbraak meer kost (een min is minder)", ("Verschil", *AMOUNTS), _differences(seen)),
        Table("Telt niet mee als kosten", ("Soort", *AMOUNTS), _apart(seen)),
        Table(
            "Wat elke betaler in de doorbraak uitgeeft",
            ("Betaler", *(kind.plural.capitalize() for kind in Kind), "Samen"),
            _purses(seen),
        ),
        Table("Kosten van de doorbraak waar een ander baat bij heeft", ("Wie die ander is", *AMOUNTS), _gainers(seen)),
        *((looking_back_table(case.looking_back),) if case.looking_back else ()),
    )
    return OutcomeText(
        seen,
        words.costs,
        (*((f"Vergeleken met {SAID[key]}.", text) for key, text in words.answers.items()), *pockets),
        tuple(table for table in tables if table.rows),
        Table(
            "Kosten per betaler",
            ("Betaler", *(SHORT[scenario.key] for scenario in seen.scenarios)),
            tuple(_row(name, "", *(payer_words(group) for _, group in groups)) for name, groups in by_payer(seen)),
        ),
    )


def by_payer(seen: RoundedOutcome) -> Iterator[tuple[str, list[tuple[str, RoundedGroup | None]]]]:
    """Yield each payer with what it pays in each scenario (None: nothing), in the order in which they appear."""
    names: dict[str, str] = {}
    for scenario in seen.scenarios:
        for group in scenario.costs.payers:
            names.setdefault(same_name(group.name), group.name)
    groups = [(one.key, {same_name(group.name): group for group in one.costs.payers}) for one in seen.scenarios]
    for key, name in names.items():
        yield name, [(scenario, found.get(key)) for scenario, found in groups]


def payer_words(group: RoundedGroup | None) -> tuple[str, ...]:
    """Return what a payer pays, in parts: expected, from low to high when they differ, and whether more is unknown."""
    if group is None:
        return ("geen kosten",)
    if group.unknown and not group.amount.high:
        return ("p.m.",)
    parts = [euros(group.amount.expected, EURO)]
    if group.amount.low != group.amount.high:
        parts.append(span(group.amount, EURO))
    return (*parts, pm_note(group.unknown)) if group.unknown else tuple(parts)


def totals(seen: RoundedOutcome, kind: Kind) -> tuple[Row, ...]:
    """Return what each scenario that has that kind of money comes to in it."""
    return tuple(
        amount_row(scenario_title(scenario.key), part.total, pm_note(part.unknown))
        for scenario in seen.scenarios
        if (part := scenario.of(kind)) is not None
    )


def years(seen: RoundedOutcome) -> tuple[Row, ...]:
    """Return what falls in each year of each scenario, in costs."""
    return tuple(
        amount_row(f"{scenario_title(scenario.key)}: {year.number}", amount, pm_note(scenario.costs.unknown))
        for scenario in seen.scenarios
        for year, amount in scenario.costs.years
    )


def _differences(seen: RoundedOutcome) -> tuple[Row, ...]:
    """Return the differences, each with the one without money that nobody keeps, when there is such money."""
    rows = []
    for found in seen.differences:
        name, pm = f"Doorbraak min {SAID[found.comparison.baseline]}", pm_note(found.comparison.unknown)
        rows.append(amount_row(name, found.amount, "; ".join(filter(None, (found.comparison.answer.value, pm)))))
        if found.in_cash is not None:
            rows.append(amount_row(f"{name}, zonder geld dat niet vrijvalt", found.in_cash, pm))
    return tuple(rows)


def _apart(seen: RoundedOutcome) -> tuple[Row, ...]:
    return tuple(
        amount_row(
            f"{kind.value.capitalize()}: {scenario_title(scenario.key).lower()}", part.total, pm_note(part.unknown)
        )
        for kind in NOT_COSTS
        for scenario in seen.scenarios
        if (part := scenario.of(kind)) is not None
    )


def purses(scenario: RoundedScenario) -> Iterator[tuple[str, tuple[RoundedGroup | None, ...], RoundedGroup]]:
    """Yield each payer of a scenario with what leaves its purse: per kind of money, in the order of Kind, and together.

    What is shown together is the sum of what is shown per kind.
    """
    names: dict[str, str] = {}
    for kind in scenario.kinds:
        for group in kind.payers:
            names.setdefault(same_name(group.name), group.name)
    groups = [
        {same_name(group.name): group for group in found.payers} if found else {} for found in map(scenario.of, Kind)
    ]
    for key, name in names.items():
        parts = tuple(found.get(key) for found in groups)
        there = [group for group in parts if group is not None]
        low, expected, high = (
            sum(getattr(group.amount, end) for group in there) for end in ("low", "expected", "high")
        )
        yield name, parts, RoundedGroup(name, RoundedAmount(low, expected, high), sum(one.unknown for one in there))


def _purses(seen: RoundedOutcome) -> tuple[Row, ...]:
    """Return what leaves the purse of each payer in the doorbraak; nothing when it pays costs only."""
    doorbraak = seen.scenario(BREAKTHROUGH)
    if doorbraak is None or len(doorbraak.kinds) == 1:
        return ()
    return tuple(
        _row(name, "", *(("-",) if part is None else payer_words(part) for part in (*parts, together)))
        for name, parts, together in purses(doorbraak)
    )


def _gainers(seen: RoundedOutcome) -> tuple[Row, ...]:
    """Return who gains by what others pay for the doorbraak; nothing when every payer pays for itself."""
    doorbraak = seen.scenario(BREAKTHROUGH)
    return tuple(
        amount_row(group.name, group.amount, pm_note(group.unknown))
        for group in (doorbraak.costs.gainers if doorbraak else ())
        if group.name != PAYER_ITSELF
    )


def _row(name: str, remark: str, *cells: tuple[str, ...]) -> Row:
    """Return a row: its name with a remark, and its cells, each in lines."""
    return tuple(tuple(map(plain, lines)) for lines in ((name, remark) if remark else (name,), *cells))


def amount_row(name: str, amount: RoundedAmount | None, remark: str = "") -> Row:
    """Return a row under AMOUNTS: a name with a remark and its amount, with empty cells for one that is not known."""
    if amount is None:
        return _row(name, remark, *[("",)] * len(AMOUNTS))
    return _row(name, remark, *((euros(part, EURO),) for part in (amount.low, amount.expected, amount.high)))
