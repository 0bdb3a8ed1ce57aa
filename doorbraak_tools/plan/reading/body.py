"""The body: comments taken out, then a section for each `##` heading."""

import re
from functools import cache

from doorbraak_tools.plan.method import steps
from doorbraak_tools.plan.model import Section
from doorbraak_tools.text.letters import bare

# Comments go first: a heading inside a comment is no heading, and what a writer hid must stay hidden. A comment that
# is never closed hides the rest, as it does in a browser.
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
# Some keyboards make a non-breaking space after a #. The end of a heading is taken off by hand: a pattern for it would
# need the square of the time on a long line of spaces.
_HEADING = re.compile(r"^ {0,3}##[ \t\u00a0]+(.*)$")
_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_BEGINS = {"#", "`", "~"}
"""What a heading or a fence begins with. Most lines are neither."""
_NUMBER = re.compile(r"^(?:stap)?[\s\d.:)(-]*(?:[abc][.)]\s)?", re.IGNORECASE)


def read_sections(body: str, first_line: int) -> tuple[Section, ...]:
    """Split a body whose first line is line `first_line` of the file.

    Text before the first heading, when there is any, becomes a section with an empty heading.
    """
    body = _COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), body)
    sections: list[Section] = []
    heading, line, lines = "", first_line - 1, list[str]()
    fence = ""

    def close() -> None:
        text = "\n".join(lines)
        if heading or text.strip():
            sections.append(Section(step_named(heading), heading, line, text))

    for number, content in enumerate(body.split("\n")):
        if content.lstrip(" ")[:1] not in _BEGINS:
            lines.append(content)
            continue
        fenced = _FENCED.match(content)
        if fenced:
            mark = fenced.group(1)
            if not fence:
                fence = mark
            elif mark.startswith(fence) and not content.strip(" `~"):
                fence = ""
        found = None if fence else _HEADING.match(content)
        if found is None:
            lines.append(content)
            continue
        close()
        # A heading without words names no step either; an empty one would pass for the text above the first heading.
        heading = found.group(1).rstrip().rstrip("#").rstrip() or "##"
        line, lines = first_line + number, []
    close()
    return tuple(sections)


def step_named(heading: str) -> str:
    """Return the schema's name of the step that a heading names, or "". Numbers, case and accents do not matter."""
    return _step_names().get(bare(_NUMBER.sub("", heading)), "")


@cache
def _step_names() -> dict[str, str]:
    """Return the schema's name of each step by its plain name, which is its title or the schema's name itself."""
    return {bare(name): step.key for step in steps() for name in (step.title, step.key)}
