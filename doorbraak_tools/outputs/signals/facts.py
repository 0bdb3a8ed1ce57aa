"""What is counted of one plan: ids and names of the registers, values of the schema, numbers of days and euros.

Nothing that somebody typed in free words passes here but what a released example proposes. All that is told of many
plans is made of these facts, so no name that stands in a plan can reach it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from doorbraak_tools.outputs.signals.rules import Rules, obstacles_of, rules_cited, rules_in
from doorbraak_tools.plan.model import Status, map_at
from doorbraak_tools.plan.queries import TERUGBLIK
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.costs import Kind, same_name
from doorbraak_tools.substance.deciders import named_deciders
from doorbraak_tools.substance.deciding import Stand
from doorbraak_tools.substance.decision_points import DecisionPoint
from doorbraak_tools.text.dutch import iso_day
from doorbraak_tools.view.stands import UNDECIDED, outcomes_said, stand_said

SEVERAL, ELSEWHERE = "meer dan één partij", "anders, of niet gezegd"
OTHER_PAYER = "een andere betaler"
_PAYERS = frozenset(
    "gemeente rijk uwv svb zorgverzekeraar zorgkantoor verhuurder woningcorporatie inwoner huishouden school werkgever"
    " belastingdienst provincie noodfonds".split()
)
"""The payers that are told by name; what else a plan calls a payer may be a person."""
OUTCOMES = (*outcomes_said(), *UNDECIDED.values())
"""How a doorbraak can have ended, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a terugblik says should change: in which rules, what sort of change, and who can; "" when it does not."""

    rules: Rules
    change: str
    who: str


@dataclass(frozen=True, slots=True)
class DoorbraakFacts:
    """What is counted of a doorbraak.

    `days` are those from handing in to the decision, `waiting` those until today without one; None when not known.
    `nature` is incidenteel, structureel or "".
    """

    rules: Rules
    room: Rules
    obstacles: frozenset[str]
    decider: str
    outcome: str
    days: int | None
    waiting: int | None
    has_question: bool
    nature: str
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    """What a released example says should change in some rules, in its own words."""

    rules: Rules
    text: str


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What is counted of a plan. `costs` is, by payer, what the doorbraak was to cost and what it became, in euros.

    `slug`, `title` and `suggested` are "" and empty but for a released example.
    """

    status: Status
    example: bool
    doorbraken: tuple[DoorbraakFacts, ...]
    goals: tuple[str, ...]
    costs: Mapping[str, tuple[Fraction, Fraction]]
    slug: str = ""
    title: str = ""
    suggested: tuple[Suggested, ...] = ()


def facts_of(case: Case, *, released: bool) -> PlanFacts:
    """Return what is counted of a plan whose data has the shape of the schema and is public or counted only."""
    back = map_at(case.data, TERUGBLIK)
    rows = [row for row in back.get("doorbraken", ()) if row]
    suggested = [
        Suggested(rules_in(case, str(row.get("regel", ""))), " ".join(str(row["wat_moet_anders"]).split()))
        for row in rows
        if released and row.get("wat_moet_anders")
    ]
    return PlanFacts(
        status=case.plan.status,
        example="voorbeeld" in case.data,
        doorbraken=tuple(_doorbraak(case, code, rows) for code in case.doorbraken),
        goals=tuple(str(row.get("bereikt", "")) for row in back.get("doelen", ()) if row),
        costs=_costs(case) if back.get("kosten") else {},
        slug=case.plan.slug if released else "",
        title=str(case.data.get("titel", "")) if released else "",
        suggested=tuple(suggested),
    )


def _doorbraak(case: Case, code: str, rows: list[Mapping[str, Any]]) -> DoorbraakFacts:
    theirs = [row for row in rows if row.get("doorbraak") == code]
    natures = {str(row.get("aard", "")) for row in theirs}
    stand, decision = case.stands[code], case.doorbraken[code].decision
    handed_in = iso_day(str(case.data.get("ingediend_op", "")))
    decided = iso_day(decision.day) if stand.decided else None
    days = (decided - handed_in).days if decided and handed_in else None
    waits = stand is Stand.OPEN and case.plan.status is Status.SUBMITTED and handed_in and handed_in <= case.today
    return DoorbraakFacts(
        rules=rules_cited(case, code, "regels"),
        room=rules_cited(case, code, "ruimte"),
        obstacles=obstacles_of(case, code),
        decider=_decider(case, code),
        outcome=stand_said(DecisionPoint(case, code)),
        days=days if days is not None and days >= 0 else None,
        waiting=(case.today - handed_in).days if waits and handed_in else None,
        has_question=bool(case.grounds(code).open_questions),
        nature="structureel" if "structureel" in natures else next(iter(natures), ""),
        lessons=tuple(
            Lesson(
                rules_in(case, str(row.get("regel", ""))),
                str(row.get("verandering", "")),
                str(row.get("wie_kan_dat", "")),
            )
            for row in theirs
        ),
    )


def _decider(case: Case, code: str) -> str:
    """Return who decides, by the register's name."""
    named = named_deciders(case, code)
    return next(iter(named)) if len(named) == 1 else SEVERAL if named else ELSEWHERE


def _costs(case: Case) -> dict[str, tuple[Fraction, Fraction]]:
    found: dict[str, tuple[Fraction, Fraction]] = {}
    for line in case.looking_back.of(Kind.COSTS) if case.looking_back else ():
        if line.expected is not None and line.real is not None:
            name = same_name(line.payer)
            payer = name if name in _PAYERS else OTHER_PAYER
            before = found.get(payer, (Fraction(), Fraction()))
            found[payer] = (before[0] + line.expected.expected, before[1] + line.real)
    return found
