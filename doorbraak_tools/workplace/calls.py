"""What the page can ask. Questions and answers are JSON; nothing is kept between two questions.

A plan that cannot be changed or made as asked is answered with `refused`: words for the person at the page.
"""

import base64
import codecs
import json
from collections.abc import Callable
from datetime import date
from typing import Any

from doorbraak_tools.inputs import editing, scaffold
from doorbraak_tools.inputs.editing.written import Value
from doorbraak_tools.plan.method import Schema, field_at
from doorbraak_tools.workplace.documents import document, kinds
from doorbraak_tools.workplace.form import form
from doorbraak_tools.workplace.lookup import law, obstacles
from doorbraak_tools.workplace.state import House, house_from, state

_NOT_HERE = (
    "Dit kan ik hier niet veranderen zonder meer aan te raken dan je vroeg. Verander het in de tekst van het bestand."
)

_NO_TEXT = {"te-groot", "utf-16", "geen-utf-8"}
"""What is found in a file that would not come back as it was, if it were shown as text and saved."""


def answer(question: str) -> str:
    """Return the answer to a question: `{"call": …, "with": {…}, "house": …}`, as JSON."""
    asked = json.loads(question)
    return json.dumps(_CALLS[asked["call"]](house_from(asked["house"]), **asked["with"]), ensure_ascii=False)


def _start(house: House) -> dict[str, Any]:
    return {"screens": form(), "obstacles": obstacles(house)}


def _new(house: House, title: str, today: str) -> dict[str, Any]:
    title = scaffold.as_typed(title).strip()[:120]
    return state(house, scaffold.new_plan(title, date.fromisoformat(today)), today) | {
        "name": f"{scaffold.slug_of(title) or 'plan'}.md"
    }


def _open(house: House, file: str, name: str, today: str) -> dict[str, Any]:
    """Open a file, given in base64: a plan, or a Word document. `ends` is what its lines end in, `lead` its mark."""
    raw = base64.b64decode(file)
    if not name.lower().endswith(".docx"):
        shown = state(house, raw, today)
        for found in shown["found"]:
            if found["code"] in _NO_TEXT:
                return {"refused": found["words"]}
        ends = "\r\n" if raw.count(b"\r\n") == raw.count(b"\n") > 0 else "\n"
        lead = "\ufeff" if raw.startswith(codecs.BOM_UTF8) else ""
        return shown | {"name": name, "ends": ends, "lead": lead}
    made = _from_word(raw, name, date.fromisoformat(today), house.wordings)
    if "refused" in made:
        return made
    return state(house, made["text"], today) | {"name": f"{name[:-5]}.md", "told": made["told"]}


def _set(house: House, text: str, path: list[str | int], words: Any, today: str) -> dict[str, Any]:
    at = tuple(path)
    return _changed(house, editing.set_answer(text, at, _typed(field_at(at) or {}, words)), today)


def _add(house: House, text: str, path: list[str | int], today: str) -> dict[str, Any]:
    return _changed(house, editing.add_item(text, tuple(path)), today)


def _remove(house: House, text: str, path: list[str | int], today: str) -> dict[str, Any]:
    return _changed(house, editing.remove(text, tuple(path)), today)


def _move(house: House, text: str, path: list[str | int], by: int, today: str) -> dict[str, Any]:
    return _changed(house, editing.move_item(text, tuple(path), by), today)


def _changed(house: House, text: str | None, today: str) -> dict[str, Any]:
    return {"refused": _NOT_HERE} if text is None else state(house, text, today)


_CALLS: dict[str, Callable[..., dict[str, Any]]] = {
    "start": _start,
    "new": _new,
    "open": _open,
    "read": state,
    "set": _set,
    "add": _add,
    "remove": _remove,
    "move": _move,
    "law": law,
    "kinds": kinds,
    "document": document,
}


def _from_word(raw: bytes, name: str, today: date, wordings: str) -> dict[str, Any]:
    """Return the text of the plan that a Word document becomes, and what to tell of it; or why it is refused.

    `wordings` is what documents of a municipality call things, as its file with wordings says it.
    """
    from doorbraak_tools.inputs.word import (  # only who opens one waits for it
        NotReadable,
        UnknownPlace,
        plan_text,
        read_word,
        read_wordings,
    )

    try:
        imported = read_word(raw, read_wordings(wordings))
    except UnknownPlace as error:
        return {"refused": f"Met de eigen woorden van deze site is iets mis. Regel {error.line}: {error}"}
    except NotReadable as error:
        return {"refused": str(error)}
    text = plan_text(imported, name, today)
    told = [f"Niet bij een vraag geplaatst, wel bewaard in het verslag: {note.what}" for note in imported.notes]
    told += [f"Niet overgenomen: {what}" for what in imported.left_out]
    return {"text": text, "told": told}


def _typed(field: Schema, words: Any) -> Value:
    """Return an answer as a plan writes it; what does not fit the field stays as it was typed, and a check says so.

    Days and amounts are understood as they are in a Word document: 6 juli 2026, € 1.250.
    """
    if not isinstance(words, str) or not words.strip():
        return words if isinstance(words, list) else ""
    if isinstance(field.get("type"), str) and field.get("format") != "date":
        return words
    try:
        from doorbraak_tools.inputs.word.values import amount_of, date_of
    except ModuleNotFoundError:  # reading Word documents may need a library that is not to be had here
        return words
    if field.get("format") == "date":
        return date_of(" ".join(words.split())) or words
    return (amount_of(words) if "properties" in field else None) or words
