"""A line of a field as it was meant, with the slip before its value."""

from typing import TYPE_CHECKING, NamedTuple

from doorbraak_tools.plan.method import Schema
from doorbraak_tools.plan.reading.nesting import BAR, Level

if TYPE_CHECKING:
    import re


class Field(NamedTuple):
    """A line of a field as it was meant: its key with the colon, and its value with the space before it.

    `indent` is the column of its name, `value_at` the 1-based column at which its value begins, `fault` the column and
    code of a slip before it.
    """

    schema: Schema
    indent: int
    in_item: bool
    key: str
    value: str
    value_at: int
    fault: tuple[int, str] | None

    @property
    def is_text(self) -> bool:
        """Whether the field holds words of the writer."""
        return self.schema.is_string and self.schema.is_text

    def in_block(self, words: str) -> str:
        """Return the field with those words as a text block."""
        return f"{self.key} |\n{' ' * (self.indent + 2)}{words}"


def field_of(found: "re.Match[str]", level: Level, schema: Schema) -> Field | None:
    """Return what a line says as a field of that level; None when it is words that begin with the name of a field."""
    rest = found["rest"]
    if found["wrong"] and rest[:1] not in {"", " ", "\t"}:
        rest = f" {rest}"
    if found["colon"] is None and rest.strip() and not BAR.fullmatch(f" {rest.strip()}") and rest[0] != " ":
        return None
    begins = level.begins_item(found["name"], found["dash"])
    if begins:
        level.seen.clear()
    level.seen.append(found["name"])
    lead = " " * (level.indent - 2) + "- " if begins else " " * level.indent
    gap = " " if rest and rest[0] not in " \t" else ""
    return Field(
        schema=schema,
        indent=level.indent,
        in_item=level.is_item,
        key=f"{lead}{found['name']}:",
        value=gap + rest,
        value_at=found.start("rest") - len(gap) + 1,
        fault=_fault_before(found, level, gap, begins=begins),
    )


def _fault_before(found: "re.Match[str]", level: Level, gap: str, *, begins: bool) -> tuple[int, str] | None:
    """Return the column and code of what is wrong before the value of a field."""
    tab = found["indent"].find("\t")
    if tab >= 0:
        return tab + 1, "tab"
    dash = found["dash"]
    wrong = {
        "streepje-te-veel": dash and not level.is_item,
        "geen-streepje": begins and dash is None,
        "streepje": begins and dash and (dash.rstrip() != "-" or not found["gap"] or "\t" in found["gap"]),
        "inspringen": found.start("name") != level.indent,
        "geen-dubbele-punt": found["colon"] is None,
        "geen-spatie": gap,
    }
    return next(((len(found["indent"]) + 1, code) for code, holds in wrong.items() if holds), None)
