"""The front matter of a plan as YAML nodes, which know where in the text they stand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.plan.reading.parsers import Reference

_FRONT = re.compile(r"\A\ufeff?\s*---[ \t]*\n(.*?)^---[ \t]*$", re.MULTILINE | re.DOTALL)

Raw = str | dict[str, Any] | list[Any]
"""What is written at a place: every scalar as text, nothing as the empty text."""


@dataclass(frozen=True, slots=True)
class Front:
    """The front matter: its text, what stands before and behind it in the file, and its root."""

    before: str
    text: str
    behind: str
    root: yaml.MappingNode

    @property
    def raw(self) -> Raw:
        """What is written in it."""
        return raw_of(self.root)

    def with_text(self, text: str) -> str:
        """Return the file with another front matter."""
        return self.before + text + self.behind

    def at(self, path: DataPath) -> tuple[yaml.Node | None, yaml.Node | None]:
        """Return the key and the value at a place: None and None when nothing is there, and no key in a list."""
        key: yaml.Node | None = None
        value: yaml.Node | None = self.root
        for part in path:
            key, value = _child(value, part)
        return key, value


@lru_cache(maxsize=2)
def read_front(text: str) -> Front | None:
    """Return the front matter of a plan; None when there is none that is a map of fields.

    That of the text which was changed last, and of what it became, is remembered: reading it takes longest.
    """
    found = _FRONT.match(text)
    if found is None:
        return None
    try:
        # As the reader does: what Word makes of a space is one, and is as long.
        root = _Nodes(found[1].replace("\u00a0", " ")).get_single_node()
    except (yaml.YAMLError, RecursionError):
        return None
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    return Front(text[: found.start(1)], found[1], text[found.end(1) :], root)


class _Nodes(Reference):
    """The parser of plans; a name for a piece (`&x`) makes one node stand in two places, so it refuses those."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Return the next node."""
        event: Any = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML has no types
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise yaml.YAMLError("a name for a piece")
        return super().compose_node(parent, index)


def raw_of(node: yaml.Node) -> Raw:
    """Return what is written in a node."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): raw_of(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [raw_of(item) for item in node.value]
    return str(node.value).rstrip("\n")


def raw_value(text: str, path: DataPath) -> Raw | None:
    """Return what is written at a place of a plan, a comment in an answer included; None when nothing is there."""
    front = read_front(text)
    _, node = front.at(path) if front else (None, None)
    return None if node is None else raw_of(node)


def is_empty(node: yaml.Node) -> bool:
    """Whether nothing is written there."""
    return isinstance(node, yaml.ScalarNode) and node.start_mark.index == node.end_mark.index


def end_of(front: str, node: yaml.Node) -> int:
    """Return where the last letter of a node ends, without the blank lines and comments that YAML counts to it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        key, value = last if isinstance(last, tuple) else (None, last)
        if key is not None and is_empty(value):
            return int(front.index(":", key.end_mark.index)) + 1
        return end_of(front, value)
    start, end = node.start_mark.index, node.end_mark.index
    return int(start + len(front[start:end].rstrip()))


def line_start(front: str, at: int) -> int:
    """Return where the line begins that lies around a place."""
    return front.rfind("\n", 0, at) + 1


def line_end(front: str, at: int) -> int:
    """Return the place behind the line around a place, its line end included."""
    found = front.find("\n", at)
    return len(front) if found < 0 else found + 1


def with_lines(front: str, at: int, lines: Iterable[str]) -> str:
    """Return the text with whole lines put in at a place."""
    return front[:at] + "".join(f"{line}\n" for line in lines) + front[at:]


def _child(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    if isinstance(node, yaml.MappingNode) and isinstance(part, str):
        return next(((key, value) for key, value in node.value if key.value == part), (None, None))
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and 0 <= part < len(node.value):
        return None, node.value[part]
    return None, None
