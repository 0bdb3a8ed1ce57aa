"""The frame around generated pages: the theme draws it once for pages that are alike, and each page is put into it.

Drawing head, menu and footer anew is most of what a page costs, and between two plans they differ in four places only.
"""

import copy
import dataclasses
import re
from collections.abc import Callable

from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.toc import get_toc

from doorbraak_tools.site.made_page import MadePage, toc_token
from doorbraak_tools.site.pages import Heading

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
        """Say whether a page goes into a frame: it is not in the menu, and it is one of a folder of pages."""
        return page.file.inclusion is InclusionLevel.NOT_IN_NAV and "/" in page.file.src_uri

    def draw(self, page: MadePage, draw: Draw) -> None:
        """Have the frame of this page drawn, unless a page like it has had that done. `draw` renders the theme."""
        alike = _alike(page)
        if alike not in self._frames:
            self._frames[alike] = _GAP.split(_BLANK.sub("\n", draw(_empty(page))))

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
