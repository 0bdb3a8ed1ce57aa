"""What stands at the head of a document: how far the plan is, and what is known of it."""

from collections.abc import Iterator

from doorbraak_tools.outputs.documents.answer_blocks import as_written
from doorbraak_tools.outputs.documents.material import Material
from doorbraak_tools.outputs.documents.structure import Block, Fact, Facts, Paragraph, Role
from doorbraak_tools.plan.method import plan_schema, steps
from doorbraak_tools.text.dutch import enumeration
from doorbraak_tools.view.run import plain
from doorbraak_tools.view.standing import example_notice, whole_and_tested

_NOT_TOLD = {"doorbraakplan", "titel", "voorbeeld", "getoetst_door"}


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


def about(material: Material) -> Facts:
    """Return the fields at the head of a plan, but for those that a document tells in its own way."""
    facts = []
    for key, field in plan_schema()["properties"].items():
        if key in material.data and _in_head(key):
            lines = material.answers.lines(field, material.data[key])
            facts.append(Fact(field["title"], tuple(map(as_written, lines))))
    return Facts(tuple(facts))


def table_words(material: Material) -> str:
    """Return who was at the table, in one line; "" when the plan does not say."""
    present = [str(function) for function in material.data.get("aan_tafel", ())]
    return enumeration(present) if present else ""


def _in_head(key: str) -> bool:
    return key not in _NOT_TOLD and key not in {step.key for step in steps()}


def _counted(number: int, one: str, many: str) -> str:
    return "" if not number else one if number == 1 else many.format(number)
