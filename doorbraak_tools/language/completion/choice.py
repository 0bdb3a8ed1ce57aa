"""What can be typed at a place: one choice."""

from dataclasses import dataclass
from enum import Enum

from doorbraak_tools.language.ranges import Range

STOP = "\ue000"
"""Where in a text the cursor comes: first at the first, then, with the Tab key, at the next."""


class Kind(Enum):
    """What is offered; an editor draws each in its own way."""

    FIELD = "field"
    BLOCK = "block"
    CHOICE = "choice"
    CODE = "code"
    LAW = "law"
    NUMBER = "number"
    DAY = "day"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to take. `text` is what it puts in, "" for the label; further lines count from where the first begins.

    `detail` says in a few words what it is, `about` more, as Markdown. `filter` is what an editor compares with what is
    typed; "" for the label. `first` says that it is what most people want here.
    """

    label: str
    kind: Kind
    detail: str = ""
    text: str = ""
    about: str = ""
    filter: str = ""
    first: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices in their order, each to come in the place of `range`.

    `whole` says that what is typed next only makes them fewer.
    """

    range: Range
    items: tuple[Choice, ...] = ()
    whole: bool = True
