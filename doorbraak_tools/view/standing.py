"""How far a plan is: in the agreed words, and step by step."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from doorbraak_tools.plan.method import Schema, Step, child_of, field_at, steps
from doorbraak_tools.substance.case import Case
from doorbraak_tools.text.dutch import counted, dutch_date

_EXAMPLE = {
    "fictief": "Dit plan is verzonnen. De mensen, bedragen en besluiten erin bestaan niet.",
    "samengesteld": "Dit plan is samengesteld uit meer gevallen en de feiten zijn veranderd.",
}


def example_notice(kind: object) -> str:
    """Return what kind of example a plan is in words, from its `voorbeeld`; "" for a plan that is none."""
    return _EXAMPLE.get(str(kind), "")


def whole_and_tested(data: Mapping[str, Any]) -> str:
    """Return what may be said of a plan that is filled in wholly: whether somebody reviewed the law in it."""
    review = data.get("getoetst_door")
    if review:
        return f"Volledig ingevuld, {review_said(True)} door {review['functie']} op {dutch_date(review['op'])}."
    return f"Volledig ingevuld, {review_said(False)}."


def review_said(reviewed: bool) -> str:
    """Return in the agreed words whether somebody reviewed the law in a plan."""
    return "juridisch getoetst" if reviewed else "niet juridisch getoetst"


@dataclass(frozen=True, slots=True)
class Stage:
    """A step on the way: its number, title and key (its anchor on the page); state is "vol", "deels" or "leeg"."""

    number: int
    title: str
    anchor: str
    state: str
    words: str


def progress(case: Case) -> tuple[Stage, ...]:
    """Return the six steps of a plan in order."""
    return tuple(_stage(step, case) for step in steps())


def _stage(step: Step, case: Case) -> Stage:
    written = case.data.get(step.key)
    if not written:
        return Stage(step.number, step.title, step.key, "leeg", "nog leeg")
    whole = _complete(field_at((step.key,)), written)
    words = _COUNTED[step.key](case) if whole and step.key in _COUNTED else "ingevuld" if whole else "deels ingevuld"
    return Stage(step.number, step.title, step.key, "vol" if whole else "deels", words)


def _complete(schema: Schema, value: Any) -> bool:
    """Whether everything is there that the schema asks for in this field; an empty answer is no key in the data."""
    if not isinstance(value, Mapping) or ("properties" not in schema and "patternProperties" not in schema):
        return True
    return all(key in value for key in schema.required) and all(
        _complete(child_of(schema, key), child) for key, child in value.items()
    )


def _doorbraken(case: Case) -> str:
    decided = sum(stand.decided for stand in case.stands.values())
    number = counted(len(case.doorbraken), "doorbraak", "doorbraken")
    return f"{number}, {decided} met een besluit" if decided else f"{number}, nog geen besluit"


def _actions(case: Case) -> str:
    told = [action for action in case.actions if action.state]
    return f"{sum(action.done for action in told)} van {len(told)} acties klaar" if told else "ingevuld"


_COUNTED = {"doorbraak": _doorbraken, "actieplan": _actions}
"""Steps that say more than that they are filled in."""
