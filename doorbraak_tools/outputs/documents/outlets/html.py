"""One HTML file that holds everything it shows: it fetches nothing, runs nothing and prints well."""

from base64 import b64encode
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup, escape

from doorbraak_tools.outputs.documents.structure import Document
from doorbraak_tools.text.dutch import kept_together
from doorbraak_tools.view.run import Line, Look, Run
from doorbraak_tools.view.templating import environment

SUFFIXES = (".html", ".htm")
_FOLDER = Path(__file__).parent.parent / "templates"


def make(document: Document) -> bytes:
    """Return the document as UTF-8."""
    return page(document).encode()


def page(document: Document, *, paper: bool = False) -> str:
    """Return the document as HTML; on `paper` every page has a foot."""
    return (
        _environment()
        .get_template("document.html")
        .render(
            document=document,
            paper=paper,
            style=Markup((_FOLDER / "document.css").read_text(encoding="utf-8")),  # noqa: S704  (our own file)
        )
    )


@cache
def _environment() -> Environment:
    made = environment(_FOLDER)
    made.filters |= {"line": _line_html, "picture": _picture}
    made.tests["block"] = lambda block, name: type(block).__name__ == name
    return made


def _line_html(line: Line) -> Markup:
    """Return a line as HTML, everything escaped."""
    pieces: list[Markup] = []
    for href, runs in groupby(line, lambda run: run.href):
        inside = Markup("").join(_run_html(run) for run in runs)
        pieces.append(Markup('<a href="{}">{}</a>').format(href, inside) if href else inside)
    return Markup("").join(pieces)


def _run_html(run: Run) -> Markup:
    words = escape(kept_together(run.text))
    if "\n" in words:
        words = Markup("<br>").join(words.split("\n"))
    if Look.BOLD in run.look:
        words = Markup("<strong>{}</strong>").format(words)
    return Markup("<em>{}</em>").format(words) if Look.ITALIC in run.look else words


def _picture(svg: str) -> str:
    """Return an address that holds the whole picture."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
