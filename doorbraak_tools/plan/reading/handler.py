"""The front matter handler: how python-frontmatter reads a plan.

    post = frontmatter.load("plans/proef.md", handler=PlanHandler())

python-frontmatter answers with the data only, so a handler keeps what else it learnt of the file it read last: use a
new one for each file.
"""

import re
from typing import TYPE_CHECKING, Any

from frontmatter.default_handlers import BaseHandler

from doorbraak_tools.plan.reading.events import Loaded, load_events
from doorbraak_tools.plan.reading.faults import fault
from doorbraak_tools.plan.reading.misread import not_as_yaml_says

if TYPE_CHECKING:
    from doorbraak_tools.plan.model import Diagnostic

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
# Post() of python-frontmatter takes these names for itself; in a plan they are unknown keys, reported from `loaded`.
_TAKEN_NAMES = frozenset({"content", "handler", "self"})


class PlanHandler(BaseHandler):
    """Reads the front matter of one plan.

    After reading: `loaded` holds the data with its places, `body_line` the 1-based line of the second `---`,
    `faults` what is wrong with the fences. Lines count from the first line of the text that `split` was given.
    """

    FM_BOUNDARY = _FENCE
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self) -> None:
        super().__init__()
        self.loaded = Loaded()
        self.body_line = 1
        self.faults: list[Diagnostic] = []

    def split(self, text: str) -> tuple[str, str]:
        """Return the front matter (on the lines it has in the file) and the body."""
        text = text.removeprefix("\ufeff")
        opening = _FENCE.match(text)
        if opening is None:
            self.faults.append(fault("geen-voorblok", 1, 1))
            return "", text
        closing = _fence_after(text, opening.end())
        if closing is None:
            self.faults.append(fault("voorblok-niet-gesloten", 1, 1))
            return "", ""
        # A non-breaking space is what Word and a Mac keyboard make of a space; to YAML it would be a letter.
        front = text[opening.end() : closing.start()].replace("\u00a0", " ")
        body = text[closing.end() :]
        self.body_line = text.count("\n", 0, closing.end()) + 1
        second = _second_document(body)
        if second is not None:
            self.faults.append(fault("tweede-document", self.body_line + second, 1))
        return front, body

    def load(self, fm: str) -> dict[str, Any]:
        """Return the front matter's data; {} when it cannot be read (see `loaded.faults`)."""
        if not self.faults or fm:
            self.loaded = load_events(fm)
            if self.loaded.data is not None:
                self.loaded.faults += not_as_yaml_says(fm)
        data = self.loaded.data
        if not isinstance(data, dict):
            if not self.loaded.faults and not any(found.code != "tweede-document" for found in self.faults):
                self.faults.append(fault("voorblok-geen-velden", 1, 1))
            return {}
        return {key: value for key, value in data.items() if key not in _TAKEN_NAMES}


def _fence_after(text: str, start: int) -> re.Match[str] | None:
    """Return the next fence. To look for its dashes first goes much faster than to try every line."""
    at = text.find("\n---", start)
    while at >= 0:
        fence = _FENCE.match(text, at + 1)
        if fence is not None:
            return fence
        at = text.find("\n---", at + 1)
    return None


def _second_document(body: str) -> int | None:
    """Return how many lines into the body a second front matter opens (0: where the first one closes), or None.

    A second front matter is keys and then a line `---`, with or without such a line above the keys.
    """
    opened, keys = 0, 0
    for number, line in enumerate(body.split("\n")):
        if _FENCE.match(line):
            if keys:
                return opened
            if opened:
                return None
            opened = number
        elif re.match(r"[a-z_]{1,40}:( |$)", line):
            keys += 1
        elif line.strip() and not line.startswith((" ", "\t")):
            return None
    return None
