"""What the page can ask. Questions and answers are JSON; nothing is kept between two questions.

A plan that cannot be changed or made as asked is answered with `refused`: words for the person at the page.
What makes documents and what reads Word is imported when somebody asks for it: most of the time nobody does, and it is
a third of the start.
"""

import base64
import codecs
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from doorbraak_tools.inputs import editing, scaffold
from doorbraak_tools.inputs.amounts import money_of
from doorbraak_tools.inputs.values import understood
from doorbraak_tools.plan.method import Schema, field_at
from doorbraak_tools.workplace.form import form
from doorbraak_tools.workplace.lookup import law, obstacles
from doorbraak_tools.workplace.state import House, house_from, state

SOME_DAY = "2000-01-01"
"""The day that a page puts its own in the place of."""

_NOT_HERE = (
    "Dit kan ik hier niet veranderen zonder meer aan te raken dan je vroeg. Verander het in de tekst van het bestand."
)

_EMPTY = "Dit bestand is leeg. Begin een nieuw plan, of open een ander bestand."
_TEXTS = (".md", ".markdown", ".txt")
_OTHER_FILE = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How a Word document begins, and what people take for one, whatever the file is called."""
_NO_TEXT = {"te-groot", "utf-16", "geen-utf-8"}
"""What is found in a file that would not come back as it was, if it were shown as text and saved."""


def answer(question: str) -> str:
    """Return the answer to a question, as JSON.

    A question is `{"call": …, "with": {…}, "house": …, "today": year-month-day}`.
    """
    asked = json.loads(question)
    house = house_from(asked["house"], asked["today"])
    return json.dumps(_CALLS[asked["call"]](house, **asked["with"]), ensure_ascii=False)


def beginning(house: str) -> str:
    """Return as JSON what a page shows before it can ask anything; the new plan in it is of the day `SOME_DAY`."""
    from doorbraak_tools.workplace.documents import KINDS

    ours = house_from(house, SOME_DAY)
    told = {"screens": form(), "obstacles": obstacles(ours), "kinds": KINDS, "new": _new(ours, "")}
    return json.dumps(told, ensure_ascii=False)


def _new(house: House, title: str) -> dict[str, Any]:
    title = scaffold.as_typed(title).strip()[:120]
    return state(house, scaffold.new_plan(title, house.today)) | {"name": f"{scaffold.slug_of(title) or 'plan'}.md"}


def _open(house: House, file: str, name: str) -> dict[str, Any]:
    """Open a file, given in base64: a plan, or a Word document. `ends` is what each line ends in, `lead` its mark."""
    raw = base64.b64decode(file)
    lead = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    if not raw.strip():
        return {"refused": _EMPTY}
    is_text = name.lower().endswith(_TEXTS) or raw.startswith(lead + b"---")
    if not is_text or raw.startswith(_OTHER_FILE):
        return _from_word(house, raw, name)  # it says of another kind of file which one it is
    shown = state(house, raw)
    for found in shown["found"]:
        if found["code"] in _NO_TEXT:
            return {"refused": found["words"]}
    ends = [end.decode() for end in re.findall(rb"\r\n?|\n", raw)]
    return shown | {"name": scaffold.as_typed(name), "ends": ends, "lead": lead.decode()}


def _from_word(house: House, raw: bytes, name: str) -> dict[str, Any]:
    """Return the plan that a Word document becomes, with what to tell of it; or why it is refused."""
    from doorbraak_tools.inputs.word import NotReadable, UnknownPlace, plan_text, read_word, read_wordings

    try:
        imported = read_word(raw, read_wordings(house.wordings))
    except UnknownPlace as error:
        return {"refused": f"Met de eigen woorden van deze site is iets mis. Regel {error.line}: {error}"}
    except NotReadable as error:
        return {"refused": str(error)}
    told = [f"Niet bij een vraag geplaatst, wel bewaard in het verslag: {note.what}" for note in imported.notes]
    told += [f"Niet overgenomen: {what}" for what in imported.left_out]
    return state(house, plan_text(imported, name, house.today)) | {
        "name": f"{name.rpartition('.')[0] or name}.md",
        "told": told,
    }


def _document(house: House, **asked: str) -> dict[str, Any]:
    from doorbraak_tools.workplace.documents import document

    return document(house, **asked)


def _change(house: House, how: str, text: str, path: list[str | int], given: Any = None) -> dict[str, Any]:
    """Change one thing: set an answer to what was typed, add or remove an item, or move one so many places."""
    at = tuple(path)
    changed: str | None = text
    if how == "set":
        for key, value in _answers(field_at(at), at[-1], given, house.today).items():
            changed = changed and editing.set_answer(changed, (*at[:-1], key), value)
    elif how == "move":
        changed = editing.move_item(text, at, given)
    else:
        changed = {"add": editing.add_item, "remove": editing.remove}[how](text, at)
    return {"refused": _NOT_HERE} if changed is None else state(house, changed)


def _answers(field: Schema, key: str | int, given: Any, today: date) -> Mapping[Any, Any]:
    """Return what was typed as answers: one, but “€ 300 p/m” says for which time the amount is as well."""
    money = money_of(given) if key == "bedrag" and isinstance(given, str) else None
    return money if money and money.keys() == {"bedrag", "per"} else {key: understood(field, given, today)}


_CALLS: dict[str, Callable[..., dict[str, Any]]] = {
    "new": _new,
    "open": _open,
    "read": state,
    "change": _change,
    "law": law,
    "document": _document,
}
