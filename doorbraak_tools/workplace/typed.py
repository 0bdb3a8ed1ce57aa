"""How an answer may be typed in the page: days, months and amounts as people write them, which a file does not take."""

import re
from typing import Any

from doorbraak_tools.inputs.editing.written import Value
from doorbraak_tools.inputs.word.values import amount_of, date_of, value_of
from doorbraak_tools.plan.method import Schema
from doorbraak_tools.text.dutch import dutch_date


def hint(field: Schema) -> str:
    """Return how an answer may be typed here, with an example; a file asks for another way of writing."""
    examples = field.get("examples", ())
    if field.get("format") == "date":
        return f"Bijvoorbeeld {dutch_date(examples[0])}."
    if _takes(field, "2026-08"):
        return f"Bijvoorbeeld {dutch_date(f'{examples[0]}-01').removeprefix('1 ')}."
    if "properties" in field:
        return "Bijvoorbeeld € 1.250, of 1.000 tot 1.500. Weet je niets? Schrijf pm."
    if _takes(field, "€ 1"):
        return "Bijvoorbeeld € 1.250."
    first = examples[0] if examples else ""
    example = ", ".join(map(str, first)) if isinstance(first, list) else str(first).replace("\n", " ")
    how, known = field.get("x-schrijf", ""), field.get("description", "")
    if not example or "ijvoorbeeld" in how + known:
        return str(how)
    return f"{how} Bijvoorbeeld: {example}".strip()


def understood(field: Schema, typed: Any) -> Value:
    """Return an answer as a plan writes it; what does not fit the field stays as it was typed, and a check says so."""
    if not isinstance(typed, str) or not typed.strip():
        return typed if isinstance(typed, list) else ""
    words = " ".join(typed.split())
    meant: Any = None
    if field.get("format") == "date":
        meant = date_of(words)
    elif _takes(field, "2026-08"):
        day = date_of(f"1 {words}") or date_of(f"1-{words}")
        meant = day and day[:7]
    elif _takes(field, "€ 1"):
        amount = amount_of(words)
        meant = amount if isinstance(amount, str) or "properties" in field else None
    elif field.get("type") == "integer":
        number = value_of(field, words)
        meant = None if number is None else str(number)
    return meant or typed


def _takes(field: Schema, answer: str) -> bool:
    """Whether an answer of this sort fits a field: by its pattern, for the schema has no other name for it."""
    return "pattern" in field and re.search(field["pattern"], answer) is not None
