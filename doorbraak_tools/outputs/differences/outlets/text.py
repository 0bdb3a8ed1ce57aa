"""Lines for people, 80 characters wide; a terminal can show by a look what is old, new and changed."""

from collections.abc import Iterator
from dataclasses import replace

from doorbraak_tools.outputs.differences.changes import Change, Differences, LineChange, Way
from doorbraak_tools.view.run import Line, Look, Run, bold, plain, words

SUFFIXES = (".txt",)
_WIDTH = 80


def make(found: Differences) -> Iterator[Line]:
    """Yield it line by line, without line ends."""
    yield bold(found.title)
    for sentence in (found.summary, *found.not_read):
        yield from _wrapped("", plain(sentence), "")
    for part in found.parts:
        yield ()
        yield bold(part.title)
        for under, changes in part.groups:
            if under and changes[0].what:
                yield from _wrapped("  ", plain(under), "  ")
            for change in changes:
                yield from _change(change)


def _change(change: Change) -> Iterator[Line]:
    indent = "    " if change.under and change.what else "  "
    name = change.what or change.under
    told = f"{name}: {change.said}" if name and change.said else name or change.said
    if told:
        yield from _wrapped(indent, plain(told), indent + "  ")
    for line in change.lines:
        yield from _line(line, indent + "  ")


def _line(line: LineChange, indent: str) -> Iterator[Line]:
    if line.way is Way.CHANGED:
        yield from _wrapped(f"{indent}was: ", _also(Look.GONE, line.old), f"{indent}     ")
        yield from _wrapped(f"{indent}nu:  ", _also(Look.COME, line.new), f"{indent}     ")
        return
    look = {Way.REMOVED: Look.GONE, Way.ADDED: Look.COME}.get(line.way, Look.PLAIN)
    yield from _wrapped(f"{indent}{line.way.value}: ", (Run(words(line.new or line.old), look),), f"{indent}  ")


def _also(look: Look, line: Line) -> Line:
    """Return a line of which the changed words have another look as well."""
    return tuple(replace(run, look=run.look | look) if run.look is Look.CHANGED else run for run in line)


def _wrapped(first: str, line: Line, hanging: str) -> Iterator[Line]:
    """Yield a line as lines that break between words."""
    runs, room = [Run(first)], _WIDTH - len(first)
    for at, word in enumerate(_whole_words(line)):
        if at and len(words(word).rstrip()) > room:
            yield tuple(runs)
            runs, room = [Run(hanging)], _WIDTH - len(hanging)
        runs += word
        room -= sum(len(part.text) for part in word)
    yield tuple(runs)


def _whole_words(line: Line) -> Iterator[list[Run]]:
    """Yield the parts of each word: of “€ 350,-” only the number may have changed."""
    parts: list[Run] = []
    for part in _words(line):
        parts.append(part)
        if part.text.endswith(" ") and not part.text.endswith("€ "):
            yield parts
            parts = []
    if parts:
        yield parts


def _words(line: Line) -> Iterator[Run]:
    """Yield words, each with the spaces behind it; a word of which a part changed comes in parts."""
    for run in line:
        start = 0
        for at, character in enumerate(run.text):
            if character == " " and run.text[at + 1 : at + 2] not in {" ", ""} and run.text[at - 1] != "€":
                yield replace(run, text=run.text[start : at + 1])
                start = at + 1
        yield replace(run, text=run.text[start:])
