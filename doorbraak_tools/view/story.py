"""The body of a plan: CommonMark to HTML that cannot do anything but be read."""

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from doorbraak_tools.plan.model import PlanDocument

# Three locks: no sign that could begin HTML reaches cmark, which leaves out unsafe links, and nh3 lets only these
# elements through. No images: a picture in a plan is either a file that is not there or a request to another host.
_TAGS = {
    "p", "br", "em", "strong", "del", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "h1", "h2", "h3", "h4", "h5",
    "h6", "a", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
_SCHEMES = {"http", "https"}
# Of elements inside each other nh3 takes the square of the time, and only for quotations cmark knows no limit.
_MOST_QUOTES = 100
# What begins HTML, a picture or a link that does not lead to the web. cmark or nh3 would leave words of it out, so it
# is kept from them and shown as typed. An address between < and > stays one. What stands in for a sign is what no text
# may hold (Unicode, 23.7), so it means nothing to cmark.
_SHOWN_AS_TYPED = re.compile(
    r"(\\[\\<\[])|<(?![a-z][a-z0-9.+-]{1,31}:[^\s<>]*>|[^\s<>@]+@[^\s<>@]+>)"
    r"|(?<=!)\[|(?<=\])[(:](?!\s*<?https?://)",
    re.IGNORECASE,
)
_SIGNS, _STAND_INS = "<[(:|", "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4"
_STAND_IN = str.maketrans(_SIGNS, _STAND_INS)
_AS_TYPED = {ord(one): escape(sign) for one, sign in zip(_STAND_INS, _SIGNS, strict=True)}
_BEFORE_A_ROW = re.compile(r"^(?:[ \t]*(?:>|(?:[-*+]|[0-9]{1,9}[.)])(?=[ \t])))*[ \t]*")
_UNDER_HEADS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_BETWEEN_CELLS = re.compile(r"(?<!\\)\|")
_TOO_DEEP = re.compile(rf"^((?:[ \t]{{0,4}}>){{{_MOST_QUOTES}}})(?:[ \t]{{0,4}}>)+", re.MULTILINE)


def clean_html(text: str) -> str:
    """Return a section's text as HTML. Its elements carry no attributes but the address of a link to the web.

    HTML, pictures and other links are shown as they were typed: "<naam>" is a word to a writer. Quotations inside each
    other are shown up to a hundred deep.
    """
    import nh3

    return nh3.clean(
        _drawn(text), tags=_TAGS, attributes=_ATTRIBUTES, attribute_filter=_links_out_only, url_schemes=_SCHEMES
    )


def _drawn(text: str, options: int = 0) -> str:
    import cmarkgfm

    text = _TOO_DEEP.sub(r"\1", text)
    text = _SHOWN_AS_TYPED.sub(lambda found: found[1] or found[0].translate(_STAND_IN), text)
    if "|" in text:
        text = "\n".join(_whole_rows(text.split("\n")))
    drawn: str = cmarkgfm.markdown_to_html_with_extensions(text, options, extensions=["table", "strikethrough"])
    return drawn.translate(_AS_TYPED)


def _whole_rows(lines: list[str]) -> Iterator[str]:
    """Yield the lines; in a row of a table with more cells than heads, what is too much is a part of the last cell.

    cmark would leave it out. What only looks like such a row is drawn as it was typed.
    """
    heads = 0
    above = ""
    for line in lines:
        row = _BEFORE_A_ROW.sub("", line, count=1)
        between = _between_cells(row)
        if not row.strip():
            heads = 0
        elif heads:
            too_many = between[heads - 1 :]
            if too_many and row[too_many[0] :].strip("| \t"):
                signs = list(line)
                for at in too_many:
                    signs[len(line) - len(row) + at] = _STAND_INS[-1]
                line = "".join(signs)  # noqa: PLW2901  # the same line, mended
        elif "|" in row and _UNDER_HEADS.fullmatch(row) and len(between) == len(_between_cells(above)):
            heads = 1 + len(between)
        yield line
        above = row


def _between_cells(row: str) -> list[int]:
    """Return where the lines between the cells of a row stand; those at its ends part nothing."""
    found = [one.start() for one in _BETWEEN_CELLS.finditer(row)]
    if found and not row[: found[0]].strip():
        del found[0]
    if found and not row[found[-1] + 1 :].strip():
        del found[-1]
    return found


class _Block(NamedTuple):
    """A block as it is drawn: how many blocks it lies in, which element it is, and where a high heading begins.

    Line and column of all other blocks are 0: cmark miscounts those of a table.
    """

    depth: int
    tag: str
    line: int
    column: int


_BLOCK = re.compile(r'<(?:/(blockquote|ul|ol)>|([a-z]+[1-6]?) data-sourcepos="([0-9]+):([0-9]+)-)')
_HOLDS_BLOCKS = {"blockquote", "ul", "ol"}
_TOP = {"h1", "h2"}
# What every other way to draw a text than it was read begins with. Most stories have none of it.
_OTHERWISE = re.compile(r"[`~<#=]|^[ \t\u00a0>*+0-9.)-]*-[ \t]*$", re.MULTILINE)


def drawn_otherwise(plan: PlanDocument) -> int | None:
    """Return the 1-based line of the file at which a page would show another story than was read; None when it won't.

    A page shows each section by itself. Drawn as a whole the story must have the same blocks, and none of a section
    may be a heading that is higher than those below a step.
    """
    sections = plan.sections
    written = plan.text.split("\n") if sections else []
    heads = [_head(written[section.line - 1], section.step) if section.heading else "" for section in sections]
    if not any(head.startswith(" ") for head in heads) and not any(_OTHERWISE.search(one.text) for one in sections):
        return None
    whole, expected, owners = list[str](), list[_Block](), list[int]()
    for section, head in zip(sections, heads, strict=True):
        line = len(whole) + 1
        expected += [_Block(0, "h2", line, 1 + len(head) - len(head.lstrip()))] if head else []
        inside = list(_blocks(section.text))
        if section.step and any(block.tag in _TOP for block in inside):
            return section.line
        expected += [block._replace(line=block.line and block.line + line) for block in inside]
        whole += [head, *section.text.split("\n")]
        owners += [section.line] * (len(expected) - len(owners))
    found = list(_blocks("\n".join(whole)))
    if found == expected:
        return None
    if not owners:
        return sections[0].line
    other = next((at for at, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b), len(expected) - 1)
    return owners[other]


def _head(written: str, step: str) -> str:
    """Return the heading of a section as it stands in the file when it is that of a step, and a plain one otherwise."""
    return written.replace("\u00a0", " ") if step and "<!--" not in written else "## x"


def _blocks(text: str) -> Iterator[_Block]:
    from cmarkgfm.cmark import Options

    depth = 0
    for found in _BLOCK.finditer(_drawn(text, Options.CMARK_OPT_SOURCEPOS)):
        if found[1]:
            depth -= 1
            continue
        place = (int(found[3]), int(found[4])) if found[2] in _TOP else (0, 0)
        yield _Block(depth, found[2], *place)
        depth += found[2] in _HOLDS_BLOCKS


def _links_out_only(tag: str, attribute: str, value: str) -> str | None:
    """Keep a link only when it leads to the web: a relative one could point at what is not public.

    Of itself nh3 also keeps a title, which nobody sees who reads the page.
    """
    if attribute not in _ATTRIBUTES.get(tag, ()):
        return value if attribute == "rel" else None  # its own as well, and no page can bring one
    if attribute == "href" and not value.lower().startswith(("http://", "https://")):
        return None
    return value
