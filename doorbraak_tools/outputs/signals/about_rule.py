"""What many plans say about one rule: for a note to who can change it."""

from collections.abc import Iterable, Sequence
from datetime import date

from doorbraak_tools.outputs.signals.facts import DoorbraakFacts, PlanFacts
from doorbraak_tools.outputs.signals.rules import Rule, address_of, known_of, lies_in
from doorbraak_tools.outputs.signals.signals import Counted, Many, deciders, lessons, outcomes, parts_table, proposals
from doorbraak_tools.outputs.signals.small_numbers import middle_of_weeks, told, told_of
from doorbraak_tools.substance.registers.in_force import Registers
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.view.signals import RuleSignals


def about_rule(found: Iterable[PlanFacts], rule: Rule, registers: Registers, today: date) -> RuleSignals | None:
    """Return what plans say of a rule; None when no plan that was handed in names it."""
    many = Many(tuple(plan for plan in found if plan.status.handed_in))
    theirs = [(plan, one) for plan, one in many.doorbraken if _names(one, rule)]
    if not theirs:
        return None
    tables = (
        parts_table(
            "uitkomst", "Met welke uitkomst", "De doorbraken die deze regel noemen, als knelpunt of als ruimte.",
            {"uitkomst": "Uitkomst", "doorbraken": "Doorbraken"}, outcomes(theirs),
        ),
        parts_table(
            "beslissers", "Bij wie het besluit ligt", "Naar wat de plannen schrijven over wie erover gaat.",
            {"beslisser": "Wie beslist", "doorbraken": "Doorbraken"}, deciders(theirs),
        ),
        *lessons(theirs, rule),
    )  # fmt: skip
    return RuleSignals(
        today,
        rule.title,
        address_of(rule, today),
        _lead(theirs, rule, today),
        known_of(rule, registers),
        tables,
        proposals(many.plans, rule),
    )


def _lead(theirs: Sequence[Counted], rule: Rule, today: date) -> str:
    plans = {plan for plan, _ in theirs}
    lead = f"Op {dutch_date(today.isoformat())} noemen {told(len(plans))} plannen deze regel"
    if told(len(plans)) != len(plans):
        return f"{lead}."
    blocking = {plan for plan, one in theirs if any(lies_in(named, rule) for named in one.rules)}
    as_obstacle = "allemaal" if blocking == plans else told_of(len(blocking), len(plans)) or "geen daarvan"
    weeks = middle_of_weeks([(plan, one.days) for plan, one in theirs if one.days is not None])
    took = f" Van indienen tot besluit duurde het in het midden {weeks}." if weeks else ""
    return f"{lead}, {as_obstacle} als knelpunt.{took}"


def _names(one: DoorbraakFacts, rule: Rule) -> bool:
    return any(lies_in(named, rule) for named in (*one.rules, *one.room))
