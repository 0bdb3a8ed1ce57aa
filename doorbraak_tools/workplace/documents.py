"""The documents and tables that can be made of a plan here: what needs no compiled library."""

import base64
from typing import Any

from doorbraak_tools.outputs import calculation, documents
from doorbraak_tools.workplace.state import House, read_case

_UNREADABLE = "Zolang het plan zo niet te lezen is, kan ik er geen stuk van maken."
_NO_AMOUNTS = "Er is niets uit te rekenen: er staan nog geen bedragen in het plan, of er zijn fouten in."
_GOES_OUT = (
    "Deze bladzijde gaat naar buiten. In het plan staat een nummer, adres of geboortedatum van iemand, en zo komt dat "
    "mee. Haal het eerst weg; “Nog te doen” zegt waar het staat."
)
_SHEET = "rendement"

KINDS = [*((kind, documents.title_of(kind)) for kind in documents.kind_names()), (_SHEET, "Rendement (csv)")]
"""What can be made: its name, and how it is called to readers."""


def document(house: House, text: str, kind: str, name: str) -> dict[str, Any]:
    """Return a document as a file: its name, what kind of file it is, and its bytes in base64."""
    case, checked = read_case(house, text)
    stem = name.rpartition(".")[0] or name
    if not case.data:
        return {"refused": _UNREADABLE}
    if documents.kept_inside(kind, checked):
        return {"refused": _GOES_OUT}
    if kind != _SHEET:
        made = documents.builder(kind)(documents.material(case, checked))
        return _file(f"{stem}-{kind}.html", "text/html", documents.FORMS["html"].content(made))
    outcome = case.calculation.outcome
    if outcome is None:
        return {"refused": _NO_AMOUNTS}
    titled = calculation.Titled(str(case.data.get("titel") or stem), outcome)
    return _file(f"{stem}-{kind}.csv", "text/csv", calculation.FORMS["csv"].content(titled))


def _file(name: str, media: str, content: bytes) -> dict[str, Any]:
    return {"name": name, "media": media, "content": base64.b64encode(content).decode()}
