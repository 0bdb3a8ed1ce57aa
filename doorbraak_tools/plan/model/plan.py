"""The plan as it was read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from doorbraak_tools.plan.model.diagnostic import Diagnostic
from doorbraak_tools.plan.model.place import BodyPlace, DataPath, Span, TextPlace, nearest, value_at
from doorbraak_tools.plan.model.status import Status


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the body: a heading of level one or two, and what stands below it.

    `step` is the schema's name of the step; it is "" when the heading names none for certain, and then nothing of the
    section is shown anywhere; but what stands above the first heading is in the document of the whole plan. `line` is
    the 1-based line of the heading; the text starts on the next line and holds no HTML comments any more.
    """

    step: str
    heading: str
    line: int
    text: str


@dataclass(frozen=True, eq=False)
class PlanDocument:
    """One plan: its data (empty answers left out), where each value stands, its body and what reading it found.

    The data is a plain mapping read by the schema's names; the schema stays its only description. `unsound` holds the
    places whose shape the schema rejects: a check whose part of the plan lies there does not run. `text` is the whole
    file, comments and all, with line ends as `\\n`; "" when it could not be read.

    `presumed` is what the writer must have meant, where the text itself is faulty: for finding more, never to show.
    `unread` are the first and last line of each piece that is left out of it. Two readings are two documents: a
    document equals itself only.
    """

    slug: str
    data: Mapping[str, Any]
    spans: Mapping[DataPath, Span]
    sections: tuple[Section, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    unsound: frozenset[DataPath] = field(default_factory=frozenset)
    text: str = ""
    presumed: "PlanDocument | None" = None
    unread: tuple[tuple[int, int], ...] = ()
    _said: dict[tuple[int, int, str], int] = field(default_factory=dict, init=False, repr=False)
    _cut: dict[str, list[str]] = field(default_factory=dict, init=False, repr=False)

    @property
    def status(self) -> Status:
        """The plan's status; a plan that does not say so, or says it wrongly, counts as a concept."""
        return Status.read(self.data.get("status"))

    def locate(
        self, at: DataPath | BodyPlace | TextPlace, text_line: int | None = None, start: int | None = None
    ) -> tuple[int, int]:
        """Turn a place in the data or the body into a 1-based line and column of the file.

        A place that is not in the file (a missing answer) becomes the nearest key above it. `start` is a 0-based place
        in the line of text; the column is that of the whole line where the file has that line in another form.
        """
        if isinstance(at, TextPlace):
            return at.line, at.column
        if isinstance(at, BodyPlace):
            return self._locate_in_body(at, start)
        path = nearest(self.spans, at)
        if not path:
            return 1, 1
        span = self.spans[path]
        if path != at or text_line is None:
            return span.key_line, span.key_column
        block = span.style == "|"
        line, usual = (span.line + 1 + text_line, 1) if block else (span.line, span.column)
        if start is None:
            return line, usual
        said = self._lines(str(value_at(self.data, at)))[text_line]
        # Of many answers on one line each stands at its own column, or behind a quotation mark there.
        return line, self._column(line, usual, said, start, None if block else usual + len(said))

    def _locate_in_body(self, at: BodyPlace, start: int | None) -> tuple[int, int]:
        section = self.sections[at.section]
        line = section.line + at.line
        if start is None:
            return line, 1
        return line, self._column(line, 1, self._lines(section.text)[at.line - 1] if at.line else "", start)

    def _column(self, line: int, usual: int, said: str, start: int, end: int | None = None) -> int:
        """Return the column of a place in what is said on a line up to `end`, `usual` when it has that otherwise."""
        # One long line may hold many places that are looked up.
        place = line, usual, said
        if place not in self._said:
            self._said[place] = self._lines(self.text)[line - 1][usual - 1 : end].find(said)
        at = self._said[place]
        return usual if at < 0 else usual + at + start

    def _lines(self, text: str) -> list[str]:
        """Return the lines of a text; each is cut into lines once, for as many places as are looked up in it."""
        if text not in self._cut:
            self._cut[text] = text.split("\n")
        return self._cut[text]
