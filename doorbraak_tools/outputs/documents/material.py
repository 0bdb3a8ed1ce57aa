"""What documents are made of: a plan less what could not be read in it, how far it is, and how that is told."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from doorbraak_tools.checks import Checked, readiness
from doorbraak_tools.outputs.documents.structure import Block, Paragraph, Role
from doorbraak_tools.plan.model import DataPath, Diagnostic, Section, Severity
from doorbraak_tools.plan.queries import RENDEMENT, Data, without
from doorbraak_tools.substance.case import Case
from doorbraak_tools.text.dutch import enumeration
from doorbraak_tools.view.answers import Answers
from doorbraak_tools.view.run import plain
from doorbraak_tools.view.standing import example_notice, whole_and_tested

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that XML 1.0 does not allow in a text."""


@dataclass(frozen=True, slots=True)
class Material:
    """A plan to make documents of. Every value in the data of `case` has the shape of the schema.

    `missing` counts answers that are still to be given, `faults` what is wrong with those that are there; `gaps` are
    the steps and corners that they are in, each with how many. `with_costs` says that a resident asked what it costs.
    """

    case: Case
    missing: int
    faults: int
    gaps: tuple[tuple[str, int], ...]
    with_costs: bool = False

    @property
    def data(self) -> Data:
        """The data of the plan."""
        return self.case.data

    @property
    def sections(self) -> tuple[Section, ...]:
        """The body of the plan."""
        return self.case.plan.sections

    @property
    def title(self) -> str:
        """The title of the plan; its file name when it has none."""
        return str(self.data.get("titel") or self.case.plan.slug)

    @property
    def answers(self) -> Answers:
        """What turns data of this plan into answers."""
        return Answers.of_case(self.case)

    def with_data(self, data: Data) -> "Material":
        """Return the same material with other data."""
        return replace(self, case=replace(self.case, plan=replace(self.case.plan, data=data)))


def material(case: Case, checked: Checked) -> Material:
    """Return what documents about a plan are made of, given what was found in it."""
    plan = case.plan
    still_open = [found for found in checked.diagnostics if found.severity.blocking]
    missing = sum(1 for found in still_open if found.severity is Severity.TODO or found.code == "ontbreekt")
    sections = tuple(replace(section, text=_printable(section.text)) for section in plan.sections)
    # What could not be read is gone from the data; that there was such a thing in the money still stops its total.
    unread = frozenset({RENDEMENT}) if case.calculation.unread else frozenset[DataPath]()
    sound = replace(plan, data=_printable(without(plan.data, plan.unsound)), sections=sections, unsound=unread)
    gaps = tuple(
        (f"{part.number}. {part.title}" if part.number else part.title, len(part.blocking))
        for part in readiness(plan, checked)
        if part.blocking
    )
    return Material(replace(case, plan=sound), missing, len(still_open) - missing, gaps)


_FOR_OUTSIDE = "inwoner"
_POINTING = frozenset({"nummer-of-adres", "persoonsgegeven-in-voorbeeld"})


def kept_inside(kind: str, checked: Checked) -> tuple[Diagnostic, ...]:
    """Return what was found in a plan that may not go out with that kind of document: a number or address of somebody.

    Only the resident's page goes to somebody outside.
    """
    return tuple(found for found in checked.diagnostics if kind == _FOR_OUTSIDE and found.code in _POINTING)


def _printable(value: Any) -> Any:
    """Return a value in which every text can stand in a document."""
    if isinstance(value, Mapping):
        return {key: _printable(child) for key, child in value.items()}
    if isinstance(value, list):
        return [_printable(item) for item in value]
    return _NOT_IN_XML.sub("\ufffd", value) if isinstance(value, str) else value


def standing(material: Material) -> Iterator[Block]:
    """Yield that the plan is an example, when it is, and how far it is."""
    if notice := example_notice(material.data.get("voorbeeld")):
        yield Paragraph(plain(f"Voorbeeld. {notice}"), Role.NOTE)
    role = Role.WARNING if material.missing or material.faults else Role.NOTE
    yield Paragraph(plain(standing_words(material)), role)


def standing_words(material: Material) -> str:
    """Return how far the plan is: filled in wholly and reviewed or not, or how much is missing."""
    if not material.missing and not material.faults:
        return whole_and_tested(material.data)
    open_points = [_counted(material.missing, "ontbreekt nog 1 antwoord", "ontbreken nog {} antwoorden")]
    open_points.append(_counted(material.faults, "staat nog 1 fout in", "staan nog {} fouten in"))
    return f"Nog niet volledig: er {' en er '.join(words for words in open_points if words)}."


def table_words(material: Material) -> str:
    """Return who was at the table, in one line; "" when the plan does not say."""
    present = [str(function) for function in material.data.get("aan_tafel", ())]
    return enumeration(present) if present else ""


def _counted(number: int, one: str, many: str) -> str:
    return "" if not number else one if number == 1 else many.format(number)
