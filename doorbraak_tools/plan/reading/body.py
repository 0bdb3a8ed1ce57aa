"""The body: comments taken out, then a section for each heading of level one or two, whatever way it is written.

CommonMark has more ways to make a heading, or to hide one, than can be told from a line at a time. What is no heading
of a step for certain opens a section of no step; where it cannot be told what belongs to which heading, this is a
place of doubt, and from that section on nothing belongs to a step.
"""

import re
from functools import cache
from typing import NamedTuple

from doorbraak_tools.plan.method import steps
from doorbraak_tools.plan.model import Section
from doorbraak_tools.plan.reading.comments import like_comments, without_comments
from doorbraak_tools.text.letters import bare

# Some keyboards make a non-breaking space after a #. The end of a heading is taken off by hand: a pattern for it would
# need the square of the time on a long line of spaces.
_HEADING = re.compile(r"( {0,3})(##?)(?!#)(.*)$")
_UNDERLINE = re.compile(r"( {0,3})(=+|-+)[ \t]*$")
_FENCED = re.compile(r"( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$")
_IN_LIST_OR_QUOTE = re.compile(r" {0,3}(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$))")
# In the middle of a paragraph, an item without words or with another number than 1 is a part of that paragraph.
_INTERRUPTS = re.compile(r" {0,3}(?:>|(?:[-+*]|1[.)])[ \t]+\S)")
_LIST_ITEM = re.compile(r" {0,3}(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$)")
# A heading behind what makes a list, a quotation or code of it, or behind a space that nobody sees; or with a wide #.
_INSIDE = re.compile(
    r"(?:[\s>\u00ad\u180e\u200b-\u200d\u2060-\u2064]|[-+*](?=\s)|[0-9]{1,9}[.)](?=\s))+(?:##?(?=\s|$)|(=+|-+)[ \t]*$)"
    r"|[\s>]*(?=#?[\uff03\ufe5f])[#\uff03\ufe5f]{1,2}(?=\s|$)"
)
_HTML_HEADING = re.compile(r"<h[12]\b", re.IGNORECASE)
# HTML at the start of a line runs on to its own end, and other elements to an empty line. An address is none.
_HTML = re.compile(
    r" {0,3}(?:<(?P<raw>script|pre|style|textarea)(?=[\s>]|$)|(?P<pi><\?)|(?P<cdata><!\[CDATA\[)|(?P<declared><![a-z])"
    r"|</?[a-z](?![a-z0-9.+-]*[:@]))",
    re.IGNORECASE,
)
_HTML_ENDS = {"raw": re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE), "pi": re.compile(r"\?>"),
              "cdata": re.compile(r"\]\]>"), "declared": re.compile(">")}  # fmt: skip
# Between the fields it would be a comment; a # in a cell of a table, or at the end of a heading, is none to anybody.
_LIKE_YAML = re.compile(r"[^\s|>#-][ \t]+#[ \t]+[^\s|#]")
_EMPTY = re.compile(r"^[ \t]*$")
_WORD = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"^(?:stap)?[\s\d.:)(-]*(?:[abc][.)]\s)?", re.IGNORECASE)


class Body(NamedTuple):
    """The sections of a body, with 1-based lines of the file.

    `doubts` are where it cannot be told what belongs to which section, `unsure` the line of a comment of which it is
    not sure where it ends, when there is one, `like_comments` where somebody may see a comment that is none.
    """

    sections: tuple[Section, ...]
    doubts: tuple[int, ...] = ()
    unsure: tuple[int, ...] = ()
    like_comments: tuple[int, ...] = ()


def read_sections(body: str, first_line: int) -> tuple[Section, ...]:
    """Split a body whose first line is line `first_line` of the file.

    Text before the first heading, when there is any, becomes a section with an empty heading.
    """
    return read_body(body, first_line).sections


def read_body(body: str, first_line: int) -> Body:
    """Split a body whose first line is line `first_line` of the file, and say where that is in doubt."""
    plain = without_comments(body)
    # A comment that is never closed would hide the rest of the story, which nobody meant.
    unsure = plain.unclosed if plain.unsure is None else plain.unsure
    reader = _Reader(first_line)
    for number, content in enumerate(plain.text.split("\n")):
        if number == unsure:
            reader.unsure = first_line + number
        reader.take(first_line + number, content)
    found = reader.end()
    if plain.unsure is None:
        lines = enumerate(plain.text.split("\n") if " #" in plain.text or "\t#" in plain.text else ())
        odd = {*like_comments(plain.text), *(number for number, line in lines if _LIKE_YAML.search(line))}
        found = found._replace(like_comments=tuple(first_line + line for line in sorted(odd)))
    return found


class _Reader:
    """Takes the lines of a body one by one."""

    unsure: int | None = None
    """The line of a comment that was come to, of which it is not sure where it ends."""

    def __init__(self, first_line: int) -> None:
        self._sections: list[Section] = []
        self._doubts: set[int] = set()
        self._before = ""
        self._listed = False
        self._open("", first_line - 1)

    def _open(self, heading: str, line: int, named: str = "") -> None:
        self._heading, self._line, self._named = heading, line, named
        self._lines: list[str] = []
        self._paragraph: int | None = None
        self._mark = -1
        self._fence = ""
        self._fence_line, self._fence_holds = 0, False
        self._html: dict[re.Pattern[str], int] = {}

    def take(self, at: int, content: str) -> None:
        """Take the next line, which is line `at` of the file."""
        before, self._before = self._before, content
        if self._fence:
            self._in_fence(content, before)
            return
        if _WORD.match(content):
            # Most lines begin with a word.
            if self._paragraph is None:
                self._paragraph = len(self._lines)
        elif self._marked(at, content, before):
            return
        if self._html or "<" in content:
            self._look_for_html(at, content)
        self._lines.append(content)

    def _marked(self, at: int, content: str, before: str) -> bool:
        """Take a line that begins with no word if it is a heading; return whether it was."""
        heading = _HEADING.match(content)
        if heading:
            self._at_heading(at, heading)
            return True
        underline = _UNDERLINE.match(content)
        if underline:
            self._doubts.update(self._html.values())
            if self._paragraph is None and before.strip() and not (_FENCED.match(before) or _UNDERLINE.match(before)):
                self._doubts.add(at)
        if underline and self._paragraph is not None:
            # Of a list or quotation that goes on without a mark, a person sees the lines without one as the heading.
            begins_so, last = _IN_LIST_OR_QUOTE.match(self._lines[self._paragraph]), len(self._lines) - 1
            own_line = not (_INTERRUPTS.match(before) or (begins_so and self._mark == last))
            if self._mark >= self._paragraph and underline[1]:
                self._doubts.add(at)
            if underline[2][0] == "=" or own_line:
                self._at_underline(at, min(self._mark + 1, last) if begins_so else self._paragraph)
                return True
        fenced = _FENCED.match(content)
        if fenced:
            self._at_fence(at, fenced)
        inside = _INSIDE.match(content)
        if inside and (inside[1] is None or before.strip("> \t")):
            self._doubts.add(at)
        if _EMPTY.match(content) or fenced:
            self._paragraph = None
        elif self._paragraph is None and not content.startswith(("    ", "\t")) and not underline:
            self._paragraph = len(self._lines)
        if _IN_LIST_OR_QUOTE.match(content):
            self._mark = len(self._lines)
            self._listed = self._listed or bool(_LIST_ITEM.match(content))
        return False

    def _in_fence(self, content: str, before: str) -> None:
        """Take a line of code. A heading in it is one to a person who forgot to close what is above it."""
        self._lines.append(content)
        closing = _FENCED.match(content)
        if closing and closing[2].startswith(self._fence) and not closing[3].strip(" \t"):
            self._fence = ""
            return
        heading = _HEADING.match(content)
        underlined = _UNDERLINE.match(content) and before.strip() and not _FENCED.match(before)
        own = (
            underlined
            or _INSIDE.match(content)
            or _HTML_HEADING.search(content)
            or (heading and not step_named(heading[3]))
        )
        if own or (self._fence_holds and content.strip()):
            self._doubts.add(self._fence_line)
        self._fence_holds = self._fence_holds or bool(heading)

    def _at_heading(self, at: int, heading: re.Match[str]) -> None:
        # Below an item of a list, a heading that is moved to the right is one in the list.
        swallowed = bool(self._html) or (bool(heading[1]) and self._listed)
        words = heading[3]
        a_step = heading[2] == "##" and words.startswith((" ", "\t", "\u00a0"))
        words = words.strip().rstrip("#").rstrip()
        named = step_named(words) if a_step else ""
        self._doubts.update(self._html.values())
        self._close()
        if swallowed and named:
            self._doubts.add(at)
        # A heading without words names no step either; an empty one would pass for the text above the first heading.
        self._open(words or heading[2], at, named)
        self._listed = self._listed and bool(heading[1])

    def _at_underline(self, at: int, paragraph: int) -> None:
        words = self._lines[paragraph:]
        self._lines = self._lines[:paragraph]
        self._close()
        self._open(" ".join(" ".join(words).split()), at - len(words))
        self._lines = [""] * len(words)

    def _at_fence(self, at: int, fenced: re.Match[str]) -> None:
        self._doubts.update(self._html.values())
        if fenced[1] and self._listed:
            self._doubts.add(at)
        else:
            self._fence, self._fence_line, self._fence_holds = fenced[2], at, False

    def _look_for_html(self, at: int, content: str) -> None:
        if _HTML_HEADING.search(content):
            self._doubts.add(at)
        opened = _HTML.match(content)
        if opened:
            # It may lie in HTML that is open already: each kind is taken for open until its own end.
            self._html.setdefault(_HTML_ENDS.get(opened.lastgroup or "", _EMPTY), at)
        start = opened.end() if opened else 0
        if self._html:
            self._paragraph = None
        self._html = {
            end: line for end, line in self._html.items() if not end.search(content, start if line == at else 0)
        }

    def _close(self) -> None:
        text = "\n".join(self._lines)
        if self._heading or text.strip():
            step = "" if self._doubts or self.unsure is not None else self._named
            self._sections.append(Section(step, self._heading, self._line, text))

    def end(self) -> Body:
        """Return what was read."""
        if self._fence and self._fence_holds:
            self._doubts.add(self._fence_line)
        self._close()
        unsure = () if self.unsure is None else (self.unsure,)
        return Body(tuple(self._sections), tuple(sorted(self._doubts)), unsure)


def step_named(heading: str) -> str:
    """Return the schema's name of the step that a heading names, or "". Numbers, case and accents do not matter."""
    return _step_names().get(bare(_NUMBER.sub("", heading)), "")


@cache
def _step_names() -> dict[str, str]:
    """Return the schema's name of each step by its plain name, which is its title or the schema's name itself."""
    return {bare(name): step.key for step in steps() for name in (step.title, step.key)}
