"""Markdown for a note or a review. No text of a plan can act as markup, and none calls anybody or becomes a link.

It shows values of the plan: it belongs where the plan belongs, not in a public log.
"""

from collections.abc import Iterator

from doorbraak_tools.outputs.differences.changes import Change, Differences, LineChange, Way
from doorbraak_tools.text.escaping import inert
from doorbraak_tools.view.run import Look, Run, words

SUFFIXES = (".md",)


def make(found: Differences) -> bytes:
    """Return the whole document."""
    return "".join(f"{line}\n" for line in _lines(found)).encode("utf-8")


def _lines(found: Differences) -> Iterator[str]:
    yield f"# {inert(found.title)}"
    for sentence in (found.summary, *found.not_read):
        yield ""
        yield inert(sentence)
    for part in found.parts:
        yield ""
        yield f"## {inert(part.title)}"
        yield ""
        for under, changes in part.groups:
            if under:
                yield f"- **{inert(under)}**"
            for change in changes:
                yield from _change(change, "  " if under else "")


def _change(change: Change, indent: str) -> Iterator[str]:
    name = f"**{inert(change.what)}**" if change.what else ""
    yield f"{indent}- {': '.join(text for text in (name, inert(change.said)) if text) or 'tekst'}"
    for line in change.lines:
        yield from (f"{indent}  - {told}" for told in _line(line))


def _line(line: LineChange) -> Iterator[str]:
    if line.way is Way.CHANGED:
        yield f"was: {''.join(_marked(run, 'del') for run in line.old)}"
        yield f"nu: {''.join(_marked(run, 'ins') for run in line.new)}"
    else:
        yield f"{line.way.value}: {inert(words(line.new or line.old).strip())}"


def _marked(run: Run, element: str) -> str:
    text = inert(run.text)
    return f"<{element}>{text}</{element}>" if run.look is Look.CHANGED and run.text.strip() else text
