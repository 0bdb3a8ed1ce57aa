"""Documents about one plan, for who decides and for the resident: built once as structure, given out in several forms.

One file in `kinds/` is one kind of document: `build(material)` returns a Document. One file in `outlets/` is one form:
`render(document, choices)` returns its bytes. The file names are the choices that users make.
"""

import importlib
from collections.abc import Callable
from pathlib import Path

from doorbraak_tools.outputs.documents.choices import Choices, Unavailable
from doorbraak_tools.outputs.documents.material import Material, material
from doorbraak_tools.outputs.documents.structure import Document
from doorbraak_tools.text.resources import variants

__all__ = [
    "Choices",
    "Document",
    "Material",
    "Unavailable",
    "builder",
    "kind_names",
    "material",
    "outlet",
    "outlet_names",
]

_FOLDER = Path(__file__).parent


def kind_names() -> list[str]:
    """Return the names of the kinds of document, the default `besluitnotitie` first."""
    return variants(_FOLDER / "kinds", first="besluitnotitie")


def builder(kind: str) -> Callable[[Material], Document]:
    """Return what builds that kind of document."""
    build: Callable[[Material], Document] = importlib.import_module(f"{__package__}.kinds.{kind}").build
    return build


def outlet_names() -> list[str]:
    """Return the names of the forms in which a document is given out, the default `html` first."""
    return variants(_FOLDER / "outlets", first="html")


def outlet(name: str) -> Callable[[Document, Choices], bytes]:
    """Return what gives a document out in that form. Raises Unavailable when it cannot be made here."""
    render: Callable[[Document, Choices], bytes] = importlib.import_module(f"{__package__}.outlets.{name}").render
    return render
