"""A list right below a line of text is a list, as in CommonMark and the plans; Python-Markdown wants a blank line."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

# As in CommonMark, only a list that begins with 1 breaks off a paragraph: a line may begin with a year.
_BEGINS = re.compile(r"\n(?= {0,3}(?:[-*+]|1\.)[ \t]+\S)")
_BEHIND_THE_OTHERS = 11
"""The priority right before that of a paragraph, so that what is no paragraph has been taken out."""


class ListsBelowText(Extension):
    """The extension for Python-Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (the name that Python-Markdown calls)
        """Add the processor."""
        md.parser.blockprocessors.register(_Split(md.parser), "list-below-text", _BEHIND_THE_OTHERS)


class _Split(BlockProcessor):
    """Takes a paragraph with a list in it apart."""

    def test(self, _parent: Element, block: str) -> bool:
        return _BEGINS.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> Any:
        text, items = _BEGINS.split(blocks.pop(0), maxsplit=1)
        self.parser.parseBlocks(parent, [text])
        blocks.insert(0, items)
