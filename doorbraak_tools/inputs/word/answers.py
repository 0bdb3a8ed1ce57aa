"""What a document becomes: answers by their place in a plan, and what stays as a story (Markdown) under its step."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from doorbraak_tools.inputs.scaffold import as_typed, new_plan
from doorbraak_tools.inputs.values import Value
from doorbraak_tools.inputs.word.document import Grid, Para
from doorbraak_tools.plan.method import field_at, is_long
from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.text.escaping import literal

_COUNTED = re.compile(r"\(?([0-9]{1,2}|[a-h]|[A-H](?=\s?\)))\s?(?:\.?\)|\.)(?:\s+|(?=[A-Z]))(?=\S)")
"""What somebody typed before an item to count it: "1.", "a)", "(2)". "B. belt zelf" begins with a name."""
_QUOTES = {"citaat", "quote", "intense quote", "duidelijk citaat", "quotations"}


def told(para: Para) -> str:
    """Return a paragraph as Markdown. A quotation is what the resident said."""
    text = "\\\n".join(said(line) for line in para.drawn.split("\n") if line.strip())
    if para.level:
        return f"### {text.replace(chr(92) + chr(10), ' ')}"
    if para.style.casefold() in _QUOTES:
        return "> " + text.replace("\n", "\n> ")
    if para.listed:
        return "- " + text.replace("\n", "\n  ")
    return text


def told_table(grid: Grid) -> str:
    """Return a table as a Markdown table; its first row becomes the heads."""
    width = max(len(row) for row in grid.rows)
    rows = [[" ".join(said(para.drawn) for para in cell) for cell in row] for row in grid.rows]
    rows[0] += [""] * (width - len(rows[0]))  # a row under the heads may be shorter than they are, not longer
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{'---|' * width}", *lines[1:]])


def said(text: str) -> str:
    """Return words of ours or of a table's cell as a paragraph."""
    return literal(" ".join(text.split()))


_MOST = 1000
"""The most characters of an answer for which the schema names no number."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something that is no answer: what it is, in short, and under which step it was kept ("" is none).

    `asks` says that it asks the writer something.
    """

    step: str
    what: str
    asks: bool = False


@dataclass(slots=True)
class Imported:
    """Answers by their place, and the stories by the schema's name of the step, as Markdown paragraphs.

    The story under "" stands before the first step. `notes` says what was kept as a story, `left_out` what was not
    taken over at all.
    """

    answers: dict[DataPath, Value] = field(default_factory=dict)
    stories: dict[str, list[str]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def add_line(answers: dict[DataPath, Value], path: DataPath, line: str) -> bool:
    """Put a line of text at an answer in words, under what is there; False when it does not fit any more."""
    field = field_at(path)
    before = answers.get(path)
    joined = line if before is None else f"{before}\n{line}" if is_long(field) else f"{before} {line}"
    if len(joined) > field.get("maxLength", _MOST):
        return False
    answers[path] = joined
    return True


def take_count_off(answers: dict[DataPath, Value]) -> None:
    """Take a typed number or letter off what became an item or a doorbraak of its own: its place says it already.

    With the next one in it too, the text is a list itself.
    """
    for path, value in answers.items():
        apart = path[0] == "doorbraak" or any(isinstance(part, int) for part in path)
        if apart and isinstance(value, str) and (found := _COUNTED.match(value)):
            sign = found[1]
            following = int(sign) + 1 if sign.isdecimal() else chr(ord(sign) + 1)
            if not re.search(rf"\s\(?{following}\s?[.)]", value):
                answers[path] = value[found.end() :]


def plan_text(imported: Imported, name: str, today: date) -> str:
    """Return the text of the plan that a document becomes; without a title it gets the name of the file, less its end.

    An answer of which the shape turns out to be wrong moves to the story.
    """
    title = as_typed(str(imported.answers.get(("titel",)) or name.rpartition(".")[0].replace("_", " ")))[:120]
    imported.answers[("titel",)] = title
    text = new_plan(title, today, imported.answers, stories=imported.stories)
    if unsound := read_plan(text.encode(), "").unsound:
        keep_as_story(imported, unsound)
        text = new_plan(title, today, imported.answers, stories=imported.stories)
    return text


def keep_as_story(imported: Imported, places: Iterable[DataPath]) -> None:
    """Move the answers at and below these places to the stories of their steps."""
    wanted = set(places)
    moved = [path for path in imported.answers if any(path[:depth] in wanted for depth in range(1, len(path) + 1))]
    for path in moved:
        value = imported.answers.pop(path)
        words = ", ".join(value) if isinstance(value, list) else str(value)
        words = f"{field_at(path).title}: {words}"
        step = step_of(path)
        imported.stories.setdefault(step, []).append(said(words))
        imported.notes.append(Note(step, " ".join(words.split())[:60]))


def step_of(path: DataPath) -> str:
    """Return the schema's name of the step that a place is in, "" outside the steps."""
    return str(path[0]) if "x-stap" in field_at(path[:1]) else ""
