"""Lists and fields between brackets, `[K1, L2]` and `{laag: 5, hoog: 9}`, also while they are half written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from doorbraak_tools.language.ranges import Position, Range, on_line
from doorbraak_tools.plan.model import DataPath

_TOKEN = re.compile(
    r"""[\[\]{},]|"(?:[^"\\]|\\.)*"?|'[^']*'?|:(?=[\s,\]}]|$)|\#.*|"""
    r"""[^\s,\[\]{}"'#:](?:[^,\[\]{}:]|:(?![\s,\]}]|$))*|."""
)
_DEEPEST = 8


class FlowEntry(NamedTuple):
    """An item or field between brackets; of an item the key is its value."""

    path: DataPath
    key: Range
    value: Range


@dataclass(slots=True)
class _Frame:
    path: DataPath
    is_list: bool
    start: Position
    index: int = 0
    key: str | None = None
    key_range: Range | None = None
    filled: bool = False
    found: list[FlowEntry] = field(default_factory=list)


class Flow(NamedTuple):
    """What stands between brackets, and where it ends: behind its last bracket, or at the end of its last line."""

    entries: tuple[FlowEntry, ...]
    end: Position


def scan(lines: list[str], path: DataPath, start: Position, last: int) -> Flow:
    """Read from the opening bracket at `start`, at most up to and with line `last`."""
    frames: list[_Frame] = []
    done: list[FlowEntry] = []
    for at, sign in _tokens(lines, start, last):
        end = Position(at.line, at.column + len(sign))
        if sign in "[{":
            frames.append(_Frame(_below(frames, path), sign == "[", at))
            if len(frames) > _DEEPEST:
                break
        elif sign in "]}":
            frame = frames.pop()
            done += frame.found
            if not frames:
                return Flow(tuple(sorted(done, key=lambda one: one.key)), end)
            _take(frames[-1], Range(frame.start, end))
        elif sign == ",":
            frame = frames[-1]
            frame.index, frame.key, frame.key_range, frame.filled = frame.index + 1, None, None, False
        elif sign != ":":
            text = sign.rstrip()
            piece = on_line(at.line, at.column, at.column + len(text))
            frame = frames[-1]
            if not frame.is_list and frame.key is None:
                frame.key, frame.key_range = text.strip("\"'"), piece
            else:
                _take(frame, piece)
    found = [entry for frame in frames for entry in frame.found]
    return Flow(tuple(sorted([*done, *found], key=lambda one: one.key)), Position(last, len(lines[last].rstrip())))


def _below(frames: list[_Frame], path: DataPath) -> DataPath:
    if not frames:
        return path
    top = frames[-1]
    return (*top.path, top.index if top.is_list else top.key or "")


def _take(frame: _Frame, value: Range) -> None:
    if frame.filled:
        return
    frame.filled = True
    frame.found.append(FlowEntry(_below([frame], ()), frame.key_range or value, value))


def _tokens(lines: list[str], start: Position, last: int) -> Iterator[tuple[Position, str]]:
    for number in range(start.line, last + 1):
        line = lines[number]
        for found in _TOKEN.finditer(line, start.column if number == start.line else 0):
            token = found[0]
            comment = token.startswith("#") and (found.start() == 0 or line[found.start() - 1].isspace())
            if comment:
                break
            if not token.isspace():
                yield Position(number, found.start()), token
