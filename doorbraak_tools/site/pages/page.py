"""What a page is, how one page points at another, and what a page may load and run."""

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

HANDBOOK: Mapping[str, Sequence[str]] = {"Soort": ("handboek",)}
"""The facets of a page of the handbook."""


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the table of contents: text (not escaped), anchor, and the headings under it."""

    text: str
    anchor: str
    children: tuple["Heading", ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A generated page. `source` is its name as a Markdown file would have it: `plannen/eerst-de-huur.md`.

    `title` and `description` are plain text; whoever puts them into HTML escapes them. `html` is safe as it stands.
    `hide` names the parts of the frame that the page does without: navigation, toc. `facets` is what search filters by:
    values under the names that readers see; search does not find a page without any. `keywords` are words that find
    the page though it does not show them; `aliases` are other names of what it is about.
    """

    source: str
    title: str
    description: str
    html: str
    headings: tuple[Heading, ...] = ()
    hide: tuple[str, ...] = ()
    facets: Mapping[str, Sequence[str]] = field(default_factory=lambda: HANDBOOK)
    keywords: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


PLANS = "plannen/index.md"
ALL_PLANS = "bladeren/alle.md"
METHOD = "methode/index.md"
SEARCH = "zoeken.md"
WORKPLACE = "werkplaats.md"
RULES = "rekenen.md"
CHECKS = "controles.md"
FIELDS = "velden.md"
PLAN_FILE = "planbestand.md"
GLOSSARY = "begrippen.md"
LAWS = "regels/index.md"
GROUNDS = "regels/ruimte.md"
BOARD = "bord.md"


def plan_source(slug: str) -> str:
    """Return the source name of a plan's page."""
    return f"plannen/{slug}.md"


def list_source(facet: str, key: str) -> str:
    """Return the source name of a list of plans: by its facet and the value of it."""
    return f"bladeren/{facet}/{key}.md"


def numbered(source: str, number: int) -> str:
    """Return the source name of part `number` (1-based) of a long page; the first part is the page itself."""
    return source if number == 1 else f"{source.removesuffix('.md')}/{number}.md"


def grounds_source(key: str) -> str:
    """Return the source name of the page about one obstacle."""
    return f"regels/ruimte/{key}.md"


def law_source(slug: str) -> str:
    """Return the source name of a law's page."""
    return f"regels/wet/{slug}.md"


def href(source: str, target: str) -> str:
    """Return the relative address from one page to another, both by source name; `target` may end in an #anchor."""
    path, hash_mark, anchor = target.partition("#")
    relative = posixpath.relpath(_folder(path), _folder(source))
    return ("./" if relative == "." else f"{relative}/") + hash_mark + anchor


def _folder(source: str) -> str:
    folder, name = posixpath.split(source)
    stem = name.removesuffix(".md")
    return posixpath.join("/", folder) if stem in {"index", "README"} else posixpath.join("/", folder, stem)


_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",  # Pagefind searches in WebAssembly; no script stands in a page itself
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data:",  # Material's icons are data in its style sheet
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}

CONTENT_SECURITY_POLICY = "; ".join(f"{name} {sources}" for name, sources in _DIRECTIVES.items())
"""The policy that every built page carries in a meta element."""

HEADERS = {
    # A page cannot forbid for itself that another site frames it: browsers take that from a header only.
    "Content-Security-Policy": f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
"""The headers that a web server sends with the site."""
