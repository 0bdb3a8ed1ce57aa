"""What documents are made of: a plan less what could not be read in it, and how far it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from doorbraak_tools.checks import Checked, readiness
from doorbraak_tools.content.answers import Answers
from doorbraak_tools.content.cited import cite_with
from doorbraak_tools.model import DataPath, PlanDocument, Section, Severity
from doorbraak_tools.model.law import OwnRules

# What XML 1.0 does not allow in a text; the reader refuses most of it already, in an answer and in the body.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Material:
    """A plan to make documents of. Every value in `data` has the shape of the schema.

    `missing` counts answers that are still to be given, `faults` what is wrong with those that are there; `gaps` are
    the steps and corners that they are in, each with how many. `today` is the day to compare dates with.
    `with_costs` says that a resident asked what it costs.
    """

    slug: str
    data: Mapping[str, Any]
    sections: tuple[Section, ...]
    rules: OwnRules
    today: date
    missing: int
    faults: int
    gaps: tuple[tuple[str, int], ...]
    with_costs: bool = False

    @property
    def title(self) -> str:
        """The title of the plan; its file name when it has none."""
        return str(self.data.get("titel") or self.slug)

    @property
    def answers(self) -> Answers:
        """What turns data of this plan into answers, with links to its own codes and to the rules that it cites."""
        perspective = self.data.get("toekomstperspectief", {})
        goals = [*perspective.get("korte_termijn", {}), *perspective.get("lange_termijn", {})]
        return Answers([*goals, *self.data.get("doorbraak", {})], cite_with(self.data, self.rules))


def material(plan: PlanDocument, checked: Checked, rules: OwnRules, today: date) -> Material:
    """Return what documents about a plan are made of; `rules` are the repository's own laws and grounds."""
    still_open = [found for found in checked.diagnostics if found.severity.blocking]
    missing = sum(1 for found in still_open if found.severity is Severity.TODO or found.code == "ontbreekt")
    sections = tuple(replace(section, text=_printable(section.text)) for section in plan.sections)
    data: Mapping[str, Any] = _sound(plan.data, (), plan.unsound)
    gaps = tuple(
        (f"{part.number}. {part.title}" if part.number else part.title, len(part.blocking))
        for part in readiness(plan, checked)
        if part.blocking
    )
    return Material(plan.slug, data, sections, rules, today, missing, len(still_open) - missing, gaps)


def _sound(value: Any, at: DataPath, unsound: frozenset[DataPath]) -> Any:
    """Return a copy without the places whose shape is wrong, and without empty items of lists."""
    if isinstance(value, Mapping):
        return {key: _sound(child, (*at, key), unsound) for key, child in value.items() if (*at, key) not in unsound}
    if isinstance(value, list):
        numbered = [(index, item) for index, item in enumerate(value) if item is not None]
        return [_sound(item, (*at, index), unsound) for index, item in numbered if (*at, index) not in unsound]
    return _printable(value) if isinstance(value, str) else value


def _printable(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)
