"""What is a comment in an answer or a story, for check, release and page alike; and what only looks like one."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from doorbraak_tools.plan.method import plan_schema

# A comment that is never closed hides the rest, as it does in a browser. What a backslash stands before is text.
_COMMENT = re.compile(r"\\[\\<]|<!--(.*?)(-->|\Z)", re.DOTALL)
# What is typed to be hidden, or what other programs hide: a comment with other dashes, as Word makes them, or one of
# another language; HTML that shows nothing, or has attributes; a definition of a link or an abbreviation. And a field
# that is not public, swallowed by the text above it. None is quadratic: each piece ends where the next could begin.
_SIGNS = ("<", "\uff1c", "&", "{", "%%", "/*", "//", "]:", "](", "-->")
_LIKE_A_COMMENT = (
    r"(?<!\\)(?:[<\uff1c]|&lt;|&#0*60;|&#x0*3c;)[\s\u200b-\u200d\u2060]*[!\uff01]|<\?\w"
    r"|<(?:script|style|template|comment|no(?:script|frames|embed)|title|textarea|iframe|object|details|dialog|datalist"
    r"|audio|video|canvas|rp)\b"
    r"|<[a-z][a-z0-9-]*\s[^<>]*(?:=|\bhidden\b)"
    r"|%%.*%%|\{(?:#[^{\n]*#|%[^{\n]*%)\}|\{>>|/\*|^[ \t]*//\s"
    r"|\{\{!|\{\*|\{::?[ \t]*[#.\w]|\\begin\{comment\}|<%|-->[ \t]*$"
    r"|^[ \t>*+-]*\[(?!\^)(?:[^\]\n\w]*\]:|[^\]\n]+\]:[ \t]*\n?[ \t]*(?:(?!<?https?://)(?:[<#]|\S*[ \t]*$)"
    r"|\S+[ \t]*\n?[ \t]+[\"'(].*[\"')][ \t]*$))|\]\(\s{0,3}[^\s()]*\s{1,3}[\"'(][^\"'()]*[\"')]\s{0,3}\)"
)


class Uncommented(NamedTuple):
    """A text without its comments, on as many lines.

    `unclosed` is the 0-based line of a comment that is never closed, `unsure` the first line at which a person may see
    the end of a comment elsewhere: with a comment in it, or with one more `-->` behind it.
    """

    text: str
    unclosed: int | None = None
    unsure: int | None = None


def without_comments(text: str) -> Uncommented:
    """Take the comments `<!-- … -->` out of an answer or a body: the one place that says what is a comment."""
    found = [one for one in _COMMENT.finditer(text) if one[1] is not None] if "<!--" in text else []
    if not found:
        return Uncommented(text)
    left = _COMMENT.sub(lambda one: one[0] if one[1] is None else "\n" * one[1].count("\n"), text)
    unsure = next((one for one in found if "<!--" in one[1]), None)
    behind = left[found[0].start() :]
    if unsure is None and ("-->" in behind or any(one[1] is not None for one in _COMMENT.finditer(left))):
        unsure = found[0]
    unclosed = None if found[-1][2] else found[-1]
    return Uncommented(left, *(one and text.count("\n", 0, one.start()) for one in (unclosed, unsure)))


def like_comments(text: str) -> Iterator[int]:
    """Yield the 0-based lines of a text without comments on which somebody may see what does not become public."""
    signs, pattern = _like_a_comment()
    if not any(map(text.casefold().__contains__, signs)):
        return
    starts = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))
    yield from dict.fromkeys(bisect_right(starts, found.start()) - 1 for found in re.finditer(pattern, text))


@cache
def _like_a_comment() -> tuple[tuple[str, ...], str]:
    """Return what any such place has a piece of, which is quickly not found, and what such a place is."""
    private = [name for name, field in plan_schema().fields.items() if not field.is_public]
    fields = "|".join(map(re.escape, private))
    own = rf"^[ \t>*+_\"'`-]*(?:{fields})[ \t*_\"'`]*[:\uff1a]"
    return (*_SIGNS, *private), rf"(?im){_LIKE_A_COMMENT}|{own}"
