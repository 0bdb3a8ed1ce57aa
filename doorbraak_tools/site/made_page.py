"""Generated pages in the site: a page that is HTML already, and the frame that the theme draws once for pages alike.

Drawing head, menu and footer anew is most of what a page costs, and between two plans they differ in four places only.
"""

import copy
import dataclasses
import re
from collections.abc import Callable
from html import escape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import get_toc

from doorbraak_tools.site.pages import Page
from doorbraak_tools.site.pages.page import Heading

_BLOCKS = "blockquote|dd|details|div|dl|dt|h[1-6]|li|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul"
_DRAWN = "circle|desc|path|pattern|rect|svg|text|title"
_LINE_END = re.compile(rf"(?<=>)\n+(?=</?(?:{_BLOCKS}|{_DRAWN})[ >])")
"""The end of a line between two tags of which the second begins or ends a block or a part of a drawing: a browser shows
nothing of it."""


class MadePage(SitePage):
    """A generated page in the site. `made` is the page as it was generated, less its HTML: that is the content.

    MkDocs holds the content of every page until the last is written. It is kept as UTF-8, because one euro sign makes
    every letter of a text in memory take two bytes.
    """

    _utf8: bytes | None = None

    def __init__(self, made: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.made = dataclasses.replace(made, html="")
        self._utf8 = _LINE_END.sub("", made.html).encode()

    @property
    def content(self) -> str | None:  # (MkDocs has a plain attribute)
        """The HTML of the page, inside the frame."""
        return None if self._utf8 is None else self._utf8.decode()

    @content.setter
    def content(self, html: str | None) -> None:
        self._utf8 = None if html is None else html.encode()

    def read_source(self, config: MkDocsConfig) -> None:
        """Set the metadata. Nothing of a plan but title and description becomes metadata.

        Material puts these two into the page as they are, so they are escaped here.
        """
        self.markdown = ""
        self.meta = {
            "title": escape(self.made.title),
            "description": escape(self.made.description),
            "hide": list(self.made.hide),
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the table of contents; the content is there already."""
        self.toc = get_toc([toc_token(heading, 1) for heading in self.made.headings])
        self.present_anchor_ids = set()


def toc_token(heading: Heading, level: int) -> Any:
    """Return a heading as Markdown's table of contents has it."""
    return {
        "level": level,
        "id": heading.anchor,
        "name": escape(heading.text),
        "children": [toc_token(child, level + 1) for child in heading.children],
    }


TEMPLATE = "gemaakt.html"
"""The theme's template of a page that goes into a frame: its content and nothing else."""

# Material puts a heading of its own above content that has none.
_TITLE, _DESCRIPTION, _ADDRESS, _CONTENT = (
    "doorbraak0titel",
    "doorbraak0omschrijving",
    "doorbraak0adres",
    "<h1>doorbraak0html</h1>",
)
_GAP = re.compile(f"({_TITLE}|{_DESCRIPTION}|{_ADDRESS}|{_CONTENT})")
# Indentation and empty lines of the theme, a fifth of a frame. Nothing in it is preformatted.
_BLANK = re.compile(r"\s*\n\s*")

Draw = Callable[[MadePage], str]


class Frames:
    """The frames of one build."""

    def __init__(self) -> None:
        self._frames: dict[object, list[str]] = {}

    @staticmethod
    def fits(page: MadePage) -> bool:
        """Whether a page goes into a frame: it is not in the menu, and it is one of a folder of pages."""
        return page.file.inclusion is InclusionLevel.NOT_IN_NAV and "/" in page.file.src_uri

    def draw(self, page: MadePage, draw: Draw) -> None:
        """Keep the frame of this page, drawn once for all pages like it; `draw` renders the theme."""
        alike = _alike(page)
        if alike not in self._frames:
            self._frames[alike] = _GAP.split(_LINE_END.sub("", _BLANK.sub("\n", draw(_empty(page)))))

    def around(self, page: MadePage, html: str) -> str:
        """Return the whole page. Raises KeyError when its frame was not drawn."""
        values = {
            _TITLE: page.meta["title"],
            _DESCRIPTION: page.meta["description"],
            _ADDRESS: page.canonical_url or "",
            _CONTENT: html,
        }
        # The frame is cut at its gaps, so a plan that has the name of a gap in its text fills none.
        return "".join(values.get(piece, piece) for piece in self._frames[_alike(page)])


def _alike(page: MadePage) -> object:
    """Return what a frame depends on: the folder (addresses in the frame are relative), headings, hidden parts."""
    folder, _, _ = page.file.src_uri.rpartition("/")
    return folder, _titled(page.made.headings, page.made.title), page.made.hide


def _titled(headings: tuple[Heading, ...], title: str) -> tuple[Heading, ...]:
    """Return the headings with a gap where the title of the page stands."""
    return tuple(
        dataclasses.replace(heading, text=_TITLE) if heading.text == title else heading for heading in headings
    )


def _empty(page: MadePage) -> MadePage:
    empty = copy.copy(page)
    empty.meta = {"title": _TITLE, "description": _DESCRIPTION, "hide": list(page.made.hide)}
    empty.content = _CONTENT
    empty.canonical_url = _ADDRESS if page.canonical_url else None
    empty.toc = get_toc([toc_token(heading, 1) for heading in _titled(page.made.headings, page.made.title)])
    return empty
