"""The copy of a page that is indexed: its words without the frame, its facets, and words that find it unseen."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import escape

# "Artikel 2.3.5" and "art. 16". Each begins with letters that are always the same: so the engine can leap to them.
_NUMBER = r"\s+(\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})*)"
_ARTICLES = re.compile(f"rtikel(?:en)?{_NUMBER}"), re.compile(rf"rt\.{_NUMBER}")
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_HEAD = '<!doctype html><html lang="nl"><title></title><body>'
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


def path_of(document: Document) -> str:
    """Return where its copy lies below the folder of copies: `plannen/x.html` for `plannen/x/`.

    A folder for each copy would take longer to write than the copy. The search page puts the slash back.
    """
    return f"{document.url.rstrip('/') or 'index'}.html"


def copy_of(document: Document) -> str:
    """Return the HTML to index.

    What finds a page unseen is metadata, so it never shows in an excerpt; the search page says how much each counts.
    """
    articles = sorted({article_token(number) for form in _ARTICLES for number in form.findall(document.html)})
    filters = [_unseen("filter", name, value) for name, values in document.facets.items() for value in values]
    hidden = [
        hidden_words("namen", document.aliases),
        hidden_words("trefwoorden", document.keywords),
        hidden_words("artikelen", articles),
        hidden_words("alle", [_EVERY_PAGE]),
    ]
    # Pagefind takes what touches for one word, also over the edge of a cell.
    own = str(document.html).replace("><", "> <")
    return "".join([_HEAD, *filters, *hidden, own])


def title_of(document: Document) -> str:
    """Return the HTML inside the first heading of a page, "" without one."""
    found = _TITLE.search(document.html)
    return found.group(1) if found else ""


def hidden_words(kind: str, found: Iterable[str]) -> str:
    """Return HTML that lets words of a kind find a page without standing on it; it may follow after a copy."""
    together = " ".join(found)
    return _unseen("meta", kind, together) if together else ""


def _unseen(attribute: str, name: str, value: str) -> str:
    return f'<i data-pagefind-{attribute}="{escape(name)}[data-w]" data-w="{escape(value)}"></i>'


def article_token(number: str) -> str:
    """Return an article number as one word that begins no other one: 2.3.5 is art2p3p5x (as in zoekvraag.js)."""
    return f"art{re.sub('[.:]', 'p', number.lower())}x"
