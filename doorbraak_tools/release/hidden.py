"""What must not be seen in a built site: the text of plans that it does not show, and what a shown plan keeps private.

Text is compared in pieces: words in small letters, each cut after five letters. Of seven pieces in a row a hash is
kept, so that nothing of a plan lies in memory a second time. Rows that follow each other and hold 32 letters and digits
together, about forty characters of running text, are no chance. Escaping for HTML, JSON and addresses is undone first,
and bare tags inside a sentence are left out.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import Any
from urllib.parse import unquote

from doorbraak_tools.plan.model import PlanDocument
from doorbraak_tools.release.gate import PublicPlan
from doorbraak_tools.substance.law.citations import names_with
from doorbraak_tools.substance.law.dutch import find

_ROW = 7
_ALL_HIDDEN = re.compile(rb"\x01{%d,}" % _ROW)
_NO_CHANCE = 32
_PIECE = re.compile(r"[^\W_]{1,5}")
# Only tags that are bare or have a short class, as in coloured code: what an attribute holds is looked at too.
_INLINE = re.compile(r'</?(?:a|abbr|b|button|code|del|em|i|mark|q|span|strong)(?: class="[\w -]{0,31}")?>')
_JSON_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\[nrt]")
# The keys in a line of a plan: `  - wat: …`, `{wat: …, door: …}`. A page may show them as labels.
_KEY = re.compile(r"(?:^[\s#>*-]*|[{,]\s*)\w{1,40}:\s")

# What has no width: soft hyphens that an office program leaves in a word, joiners, marks.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_AROUND = " \t'\""
"""What may stand around an answer in the file, and not on the page."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """Rows of pieces that may not be in the output: of plans that are not shown, and of what shown plans keep private.

    `slugs` are the names of the plans that are not shown. `pieces` are those that the rows are made of, in no order:
    what has not seven of them in a row holds nothing hidden, and of most pages that is nearly all.
    """

    unshown: frozenset[int]
    private: frozenset[int]
    slugs: frozenset[str]
    pieces: frozenset[str]

    def suspect(self, text: str) -> Iterator[list[str]]:
        """Yield the parts of a text, in pieces, that can hold a hidden row."""
        pieces = pieces_of(text)
        for match in _ALL_HIDDEN.finditer(bytes(map(self.pieces.__contains__, pieces))):
            yield pieces[match.start() : match.end()]


def hidden_text(
    plans: Iterable[tuple[PlanDocument, bytes]], shown: Iterable[PublicPlan], known: Iterable[str]
) -> Hidden:
    """Return what of these plans must stay out of a site that shows `shown`.

    Each plan comes with the bytes it was read from. `known` are texts that are public anyway, such as the handbook and
    the schema: a plan may share a sentence with those, or with a plan that is shown.
    """
    by_slug = {plan.slug: plan for plan in shown}
    unshown: set[int] = set()
    private: set[int] = set()
    pieces: set[str] = set()
    slugs: set[str] = set()
    for plan, raw in plans:
        parts = _parts(raw.decode(errors="replace"))
        if plan.slug in by_slug:
            # Most parts stand in the public text as they are; those cost no more than finding them there.
            public = _text_of(by_slug[plan.slug])
            _add_rows((part for part in parts if part.strip(_AROUND) not in public), private, pieces)
        else:
            _add_rows(parts, unshown, pieces)
            slugs.add(plan.slug)
    found = Hidden(frozenset(unshown), frozenset(private), frozenset(slugs), frozenset(pieces))
    # The known texts first: they are few, and mostly all that a plan has beside what is public.
    for text in chain(known, map(_text_of, by_slug.values())):
        if not unshown and not private:
            break
        for allowed in found.suspect(text):
            unshown.difference_update(rows(allowed))
            private.difference_update(rows(allowed))
    return replace(found, unshown=frozenset(unshown), private=frozenset(private))


def _parts(text: str) -> Iterator[str]:
    """Yield what stands behind the keys on each line of a plan, if that is long enough to be no chance."""
    lines = (line for line in text.splitlines() if len(line) >= _NO_CHANCE)
    return (part for line in lines for part in _KEY.split(line) if len(part) >= _NO_CHANCE)


def _add_rows(parts: Iterable[str], to: set[int], pieces: set[str]) -> None:
    """Add the rows of the parts of a plan, and the pieces that they are made of."""
    for part in parts:
        for words in _without_citations(part):
            found = pieces_of(words)
            pieces.update(found)
            to.update(rows(found))


def holds(pieces: list[str], secret: frozenset[int]) -> bool:
    """Whether about forty characters of a text, in pieces, are hidden ones."""
    run = 0
    for start, row in enumerate(rows(pieces)):
        run = run + 1 if row in secret else 0
        if run and sum(map(len, pieces[start - run + 1 : start + _ROW])) >= _NO_CHANCE:
            return True
    return False


def pieces_of(text: str) -> list[str]:
    """Return the pieces of a text."""
    return list(chain.from_iterable(map(_cut, _plain(text).split())))


@lru_cache(maxsize=2**15)  # pages share their tags and most of their words
def _cut(word: str) -> tuple[str, ...]:
    return tuple(_PIECE.findall(word))


def rows(pieces: list[str]) -> Iterator[int]:
    """Yield a hash of every seven pieces in a row."""
    return map(hash, zip(*(pieces[start:] for start in range(_ROW)), strict=False))


def _without_citations(part: str) -> Iterator[str]:
    """Yield what stands around the citations: where a law stands is no secret."""
    end = 0
    if "art" in part.lower():
        for citation in find(part, names_with(())).citations:
            yield part[end : citation.start]
            end = citation.end
    yield part[end:]


def _plain(text: str) -> str:
    if "<" in text:
        text = _INLINE.sub("", text)
    if "\\" in text:
        text = _JSON_ESCAPE.sub(lambda escape: chr(int(escape[1], 16)) if escape[1] else " ", text)
    if "%" in text:
        text = unquote(text)
    if "&" in text:
        text = html.unescape(text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    return text.casefold()


def _text_of(plan: PublicPlan) -> str:
    return "\n".join([*_words_in(plan.data), *(section.text for section in plan.sections)])


def _words_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (Mapping, list)):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _words_in(item)
