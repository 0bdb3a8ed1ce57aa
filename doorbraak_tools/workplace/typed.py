"""What somebody typed in the form, as a plan writes it: a day, an amount, a list."""

from typing import Any

from doorbraak_tools.inputs.editing.written import Value
from doorbraak_tools.plan.method import Schema


def typed(field: Schema, words: Any) -> Value:
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
