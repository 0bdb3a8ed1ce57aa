"""Documents about one plan, and about one rule in many plans: built once as structure, given out in several forms.

One file in `kinds/` is one kind of document: `build(material)` returns a Document. Its name is the choice of users.
A form raises Unavailable when it cannot be made here.
"""

import importlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from doorbraak_tools.outputs.documents import signaal
from doorbraak_tools.outputs.documents.material import Material, kept_inside, material
from doorbraak_tools.outputs.documents.shorten import too_long
from doorbraak_tools.outputs.documents.structure import Document
from doorbraak_tools.outputs.form import Forms, Unavailable
from doorbraak_tools.text.resources import variants

__all__ = [
    "FORMS",
    "SIGNAL",
    "Document",
    "Unavailable",
    "blank",
    "builder",
    "kept_inside",
    "kind_names",
    "material",
    "signaal",
    "title_of",
    "too_long",
]

FORMS: Forms[Document] = Forms(f"{__name__}.outlets", default="html")


SIGNAL = "signaal"
"""How users call the document about a rule in many plans; `signaal.build` makes it."""


def kind_names() -> list[str]:
    """Return the names of the kinds of document about one plan, the default `besluitnotitie` first."""
    return variants(Path(__file__).parent / "kinds", first="besluitnotitie")


def blank(today: date) -> Document:
    """Return the form of the whole plan without a plan: every question, with room for the answer."""
    made: Document = importlib.import_module(f"{__package__}.kinds.plan").blank(today)
    return made


def title_of(kind: str) -> str:
    """Return how that kind of document is called to readers."""
    title: str = importlib.import_module(f"{__package__}.kinds.{kind}").TITLE
    return title


def builder(kind: str) -> Callable[[Material], Document]:
    """Return what builds that kind of document."""
    build: Callable[[Material], Document] = importlib.import_module(f"{__package__}.kinds.{kind}").build
    return build
