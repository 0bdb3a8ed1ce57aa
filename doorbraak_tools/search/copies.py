"""The copy of a page that is indexed: its words without the frame, its facets, and words that find it unseen."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from doorbraak_tools.search.compounds import Compounds
from doorbraak_tools.search.vocabulary import words

_ARTICLE = re.compile(r"\bart(?:ikel(?:en)?|\.)?\s+(\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})*)", re.IGNORECASE)
_EVERY_PAGE = "allepaginas"
"""Stands on every page: asking for it lists all that a filter lets through, without loading the whole index."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page to be found: `url` from the site's root (`plannen/x/`, "" for home), `html` its own part of the page.

    `facets` are values to filter by, under the names that the reader sees; `keywords` find the page but are not shown,
    and so do `aliases`: other names of what the page is about.
    """

    url: str
    html: str
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


def index_copies(documents: Iterable[Document], compounds: Compounds) -> Iterator[tuple[str, str]]:
    """Yield for each page a path below the site's root and the HTML to index.

    The path is `plannen/x.html` for `plannen/x/`: a folder for each copy would take longer to write than the copy. The
    search page puts the slash back.

    What finds a page unseen (parts of compounds, article numbers, keywords) is metadata, so it never shows in an
    excerpt: `delen` and `artikelen`, which the search page gives a low weight, and `namen`, which count as a title.
    """
    for document in documents:
        found = words(document.html)
        parts = sorted({tail for word in found for tail in compounds.tails(word)} - found)
        articles = sorted({article_token(number) for number in _ARTICLE.findall(document.html)})
        yield (
            f"{document.url.rstrip('/') or 'index'}.html",
            _copy(document, " ".join([*document.keywords, *parts]), " ".join(articles)),
        )


def article_token(number: str) -> str:
    """Return an article number as one word that begins no other one: 2.3.5 is art2p3p5x (as in zoekvraag.js)."""
    return f"art{re.sub('[.:]', 'p', number.lower())}x"


def _copy(document: Document, parts: str, articles: str) -> Markup:
    filters = [
        Markup('<i data-pagefind-filter="{}[data-w]" data-w="{}"></i>').format(name, value)
        for name, values in document.facets.items()
        for value in values
    ]
    names = " ".join(document.aliases)
    hidden = [
        Markup('<i data-pagefind-meta="{}[data-w]" data-w="{}"></i>').format(name, value)
        for name, value in (("namen", names), ("delen", parts), ("artikelen", articles), ("alle", _EVERY_PAGE))
        if value
    ]
    return Markup('<!doctype html><html lang="nl"><title></title><body>{}{}{}').format(
        Markup("").join(filters),
        Markup("").join(hidden),
        # Pagefind takes what touches for one word, also over the edge of a cell.
        Markup(str(document.html).replace("><", "> <")),  # noqa: S704  (the page as it is on the site)
    )
