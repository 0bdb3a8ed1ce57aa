"""A register that a municipality keeps beside its plans: text to data, or what is wrong with it and on which line."""

from typing import Any

from doorbraak_tools.method import load_schema
from doorbraak_tools.model import DataPath, Diagnostic, Severity, Span
from doorbraak_tools.model.law import Ground, Law
from doorbraak_tools.reading.events import Loaded, load_events
from doorbraak_tools.registers.grounds import grounds_from
from doorbraak_tools.registers.laws import laws_from


def read_own_laws(text: str) -> tuple[Law, ...] | Diagnostic:
    """Read the municipality's own laws; with a fault there are none at all."""
    data = read_register(text, "wetten", "wettenregister")
    return data if isinstance(data, Diagnostic) else laws_from(data)


def read_own_grounds(text: str) -> tuple[Ground, ...] | Diagnostic:
    """Read the municipality's own grounds; with a fault there are none at all."""
    data = read_register(text, "gronden", "grondenregister")
    return data if isinstance(data, Diagnostic) else grounds_from(data)


def read_register(text: str, schema: str, code: str) -> Any:
    """Return the data of a register, every scalar as it was written; a Diagnostic when its shape is wrong."""
    loaded = load_events(text)
    if loaded.faults:
        return loaded.faults[0]
    data = _as_texts(loaded)
    return _shape_fault(data, loaded.spans, schema, code) or data


def _as_texts(loaded: Loaded) -> Any:
    for path, letters in loaded.written.items():
        parent = loaded.data
        for part in path[:-1]:
            parent = parent[part]
        if path:
            parent[path[-1]] = letters
    return loaded.data


def _shape_fault(data: Any, spans: dict[DataPath, Span], schema: str, code: str) -> Diagnostic | None:
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry

    checker = FormatChecker(["date"])
    validator = Draft202012Validator(load_schema(schema), registry=Registry(), format_checker=checker)
    for error in validator.iter_errors(data):
        at = tuple(error.absolute_path)
        title = error.schema.get("title", "Dit") if isinstance(error.schema, dict) else "Dit"
        if error.validator == "required":
            missing = ", ".join(key for key in error.schema["required"] if key not in error.instance)
            message = f"Hier ontbreekt: {missing}."
        elif error.validator == "additionalProperties":
            message = "Hier staat een veld dat ik niet ken."
        else:
            message = f"“{title}” is niet goed geschreven."
        while at and at not in spans:
            at = at[:-1]
        line, column = (spans[at].key_line, spans[at].key_column) if at else (1, 1)
        hint = "Kijk op de pagina Regels aanhalen hoe een eigen register eruitziet."
        return Diagnostic(line, column, code, Severity.ERROR, message, hint)
    return None
