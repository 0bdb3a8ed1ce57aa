"""What is found in a plan: a finding at a place in the data, a diagnostic at a line and column of the text."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from doorbraak_tools.plan.model.place import BodyPlace, DataPath, TextPlace


class Severity(Enum):
    """How much a finding weighs. The value is the stable name in machine output, `dutch` the word for people."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"
    TODO = "todo"

    @property
    def dutch(self) -> str:
        """The word that users see."""
        return _DUTCH[self]

    @property
    def blocking(self) -> bool:
        """Whether it stands in the way of a decision: a fault, or an answer that is still to come."""
        return self in {Severity.ERROR, Severity.TODO}


_DUTCH = {Severity.ERROR: "fout", Severity.WARNING: "let op", Severity.HINT: "tip", Severity.TODO: "nog te doen"}


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check finds. It names a place in the data; `text_line` is a 0-based line of a text block.

    A line of the file is named only by what looks at the text itself, comments and all: the rules on personal data.

    `message` says what is wrong, `hint` what to do; neither repeats a value of the plan. `word` is set when the
    finding is about the use of one word, in small letters: a repository can allow that word. `start` is the 0-based
    place of what it is about in its line of text, when the check knows it.
    """

    at: DataPath | BodyPlace | TextPlace
    message: str
    hint: str = ""
    text_line: int | None = None
    word: str = ""
    start: int | None = None


Findings = Iterator[Finding]
"""What a check yields, one by one."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its place in the file: 1-based line and column, counted in characters.

    `part` is the schema's name of the step or corner that it is about, or "" when it is about none. `at` is the place
    in the data, () when it is about none: of a missing answer the place where it belongs.
    """

    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str = ""
    part: str = ""
    at: DataPath = ()

    @property
    def words(self) -> str:
        """What is wrong and what to do, in one line."""
        return f"{self.message} {self.hint}".rstrip()
