"""What a document becomes: answers by their place in a plan, and what stays as a story under its step."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from doorbraak_tools.inputs.word.story import said
from doorbraak_tools.inputs.word.values import Value
from doorbraak_tools.plan.method import field_at, is_long, steps
from doorbraak_tools.plan.model import DataPath

_MOST = 1000
"""The most characters of an answer for which the schema names no number."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something that is no answer: what it is, in short, and under which step it was kept ("" is none)."""

    step: str
    what: str


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


Answers = dict[DataPath, Value]


def add_line(answers: Answers, path: DataPath, line: str) -> bool:
    """Put a line of text at an answer in words, under what is there; False when it does not fit any more."""
    field = field_at(path) or {}
    before = answers.get(path)
    joined = line if before is None else f"{before}\n{line}" if is_long(field) else f"{before} {line}"
    if len(joined) > field.get("maxLength", _MOST):
        return False
    answers[path] = joined
    return True


def keep_as_story(imported: Imported, places: Iterable[DataPath]) -> None:
    """Move the answers at and below these places to the stories of their steps."""
    for place in places:
        for path in [path for path in imported.answers if path[: len(place)] == place]:
            value = imported.answers.pop(path)
            words = ", ".join(value) if isinstance(value, list) else str(value)
            title = (field_at(path) or {}).get("title", "")
            step = str(path[0]) if path[0] in {step.key for step in steps()} else ""
            imported.stories.setdefault(step, []).append(said(f"{title}: {words}"))
            imported.notes.append(Note(step, f"{title}: {words}"[:60]))
