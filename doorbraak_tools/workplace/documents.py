"""The documents and tables that can be made of a plan here: what needs no compiled library."""

import base64
from datetime import date
from typing import Any

from doorbraak_tools.inputs.scaffold import new_plan
from doorbraak_tools.outputs import calculation, documents
from doorbraak_tools.workplace.state import House, read_case

_UNREADABLE = "Zolang het plan zo niet te lezen is, kan ik er geen stuk van maken."
_NO_AMOUNTS = "Er is niets uit te rekenen: er staan nog geen bedragen in het plan, of er zijn fouten in."
_MEDIA = {"html": "text/html", "csv": "text/csv"}
_SHEET = "rendement"


def kinds(house: House, today: str) -> dict[str, Any]:
    """Return the documents that can be made here: of an empty plan each of them is tried."""
    text = new_plan("x", date.fromisoformat(today))
    return {
        "kinds": [kind for kind in documents.kind_names() if "refused" not in _tried(house, text, kind, today)]
        + [_SHEET]
    }


def _tried(house: House, text: str, kind: str, today: str) -> dict[str, Any]:
    try:
        return document(house, text, kind, "x.md", today)
    except ModuleNotFoundError:
        return {"refused": ""}


def document(house: House, text: str, kind: str, name: str, today: str) -> dict[str, Any]:
    """Return a document as a file: its name, what kind of file it is, and its bytes in base64."""
    case, checked = read_case(house, text, today)
    stem = name.rpartition(".")[0] or name
    if not case.data:
        return {"refused": _UNREADABLE}
    if kind != _SHEET:
        made = documents.builder(kind)(documents.material(case, checked))
        return _file(f"{stem}-{kind}", "html", documents.FORMS["html"].content(made))
    outcome = case.calculation.outcome
    if outcome is None:
        return {"refused": _NO_AMOUNTS}
    titled = calculation.Titled(str(case.data.get("titel") or stem), outcome)
    return _file(f"{stem}-{kind}", "csv", calculation.FORMS["csv"].content(titled))


def _file(stem: str, form: str, content: bytes) -> dict[str, Any]:
    return {"name": f"{stem}.{form}", "media": _MEDIA[form], "content": base64.b64encode(content).decode()}
