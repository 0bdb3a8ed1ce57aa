"""A page that is HTML already, as MkDocs holds pages: nothing to read and no Markdown to render."""

import dataclasses
from html import escape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import get_toc

from doorbraak_tools.site.pages import Heading, Page


class MadePage(SitePage):
    """A generated page in the site. `made` is the page as it was generated, less its HTML: that is the content.

    MkDocs holds the content of every page until the last is written. It is kept as UTF-8, because one euro sign makes
    every letter of a text in memory take two bytes.
    """

    _utf8: bytes | None = None

    def __init__(self, made: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.made = dataclasses.replace(made, html="")
        self._utf8 = made.html.encode()

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
