"""The glossary, and its terms in other pages: the first time a page uses a hard word, a button tells what it means.

The glossary page is the one source. A term that leads to a page of its own ("Zie …") is not marked: the handbook is
about those words. What a button opens is a native popover, so that keys, fingers and the Escape key work by themselves.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from doorbraak_tools.site.pages.page import GLOSSARY, href
from doorbraak_tools.site.pages.templating import render
from doorbraak_tools.text.letters import slug

_ENTRY = re.compile(r"^(?P<term>[^\s:#<].*)\n:[ ]+(?P<text>.+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_HEAD = re.compile(r"<dt>(.*?)</dt>")
# Tags, and places whose words are left alone: they are pressed, quoted, typed, or the head of something.
_SPARED = re.compile(
    r"<(a|h[1-6]|code|pre|button|blockquote|script|svg|dt|th|label|summary|nav)\b[^>]*>.*?</\1>|<[^>]*>", re.DOTALL
)
_PART_OF_A_WORD = ("-", "_", "&")
_LONGEST = 22
"""How many letters of a term stand in a button; as much as there is room for on a phone, inside of a list."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary, its id there, and its meaning as plain text."""

    word: str
    anchor: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms to mark in pages."""

    terms: tuple[Term, ...] = ()

    def mark(self, html: str, source: str) -> str:
        """Return a page's HTML with the first use of each term as a button, and the meanings at its end.

        `source` is the page's source name; the glossary's own page gets ids to lead to instead.
        """
        if source == GLOSSARY:
            return _HEAD.sub(lambda head: f'<dt id="{slug(head.group(1))}">{head.group(1)}</dt>', html)
        found = sorted(self._first_uses(html), key=lambda use: use[0])
        pieces, end = [], 0
        for start, stop, term in found:
            pressed = _first_words(html[start:stop])
            pieces += [html[end:start], f'<button popovertarget="begrip-{term.anchor}">{pressed}</button>']
            end = start + len(pressed)
        if not found:
            return html
        meanings = render("terms.html", terms=[term for _, _, term in found], glossary=href(source, GLOSSARY))
        return "".join((*pieces, html[end:], str(meanings)))

    def _first_uses(self, html: str) -> Iterator[tuple[int, int, Term]]:
        """Yield where each term is first used outside of spared places."""
        small = html.lower()
        if len(small) != len(html):  # a rare letter is longer when small: places would not fit
            return
        spared = [place.span() for place in _SPARED.finditer(html)]
        starts = [start for start, _ in spared]
        for term in self.terms:
            for start, stop in _whole_words(term.word.lower(), small):
                before = bisect_right(starts, start) - 1
                if before < 0 or spared[before][1] <= start:
                    yield start, stop, term
                    break


def _whole_words(word: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a word stands in a text by itself. Faster than a pattern, which looks at every letter."""
    start = text.find(word)
    while start >= 0:
        stop = start + len(word)
        before, after = text[start - 1 : start], text[stop : stop + 1]
        if not (before.isalnum() or before in _PART_OF_A_WORD or after.isalnum() or after in _PART_OF_A_WORD):
            yield start, stop
        start = text.find(word, stop)


def read_glossary(markdown: str) -> Glossary:
    """Return the glossary that a page in Markdown holds as a list of definitions."""
    entries = [(entry["term"].strip(), entry["text"].strip()) for entry in _ENTRY.finditer(markdown)]
    return Glossary(
        tuple(Term(word, slug(word), _LINK.sub(r"\1", text)) for word, text in entries if "Zie [" not in text)
    )


def _first_words(words: str) -> str:
    """Return the words that are pressed. No browser breaks a button over lines: a long one breaks what is around it."""
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0] or words
