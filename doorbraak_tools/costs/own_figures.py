"""A municipality's own cost register: the text of registers/kosten.yaml to figures, or what is wrong in it."""

from collections.abc import Mapping
from typing import Any

from doorbraak_tools.costs.amounts import parse_amount
from doorbraak_tools.method import load_schema
from doorbraak_tools.model import DataPath, Diagnostic, Severity, Span
from doorbraak_tools.model.figure import Figure
from doorbraak_tools.reading import Loaded, load_events
from doorbraak_tools.registers.costs import figures_from

_CODE = "kostenregister"


def read_own_figures(text: str) -> Mapping[str, Figure] | Diagnostic:
    """Return the figures of a register by their code, or the first fault: half a register would be worse than none."""
    loaded = load_events(text)
    if loaded.faults:
        return loaded.faults[0]
    data = _as_texts(loaded)
    fault = _shape_fault(data, loaded.spans)
    if fault is not None:
        return fault
    figures = figures_from(data)
    for code, figure in figures.items():
        if not isinstance(figure.amount, str):
            low, high = (parse_amount(figure.amount[end]) for end in ("laag", "hoog"))
            if low is None or high is None or low > high:
                return _at(loaded.spans, ("cijfers", code, "bedrag"), "Laag is hoger dan hoog.")
    return figures


def _as_texts(loaded: Loaded) -> Any:
    """Give every scalar the letters back that it was written with, as in the registers of the package."""
    for path, letters in loaded.written.items():
        parent = loaded.data
        for part in path[:-1]:
            parent = parent[part]
        if path:
            parent[path[-1]] = letters
    return loaded.data


def _shape_fault(data: Any, spans: dict[DataPath, Span]) -> Diagnostic | None:
    from jsonschema import Draft202012Validator
    from referencing import Registry

    validator = Draft202012Validator(load_schema("kosten"), registry=Registry())
    for error in validator.iter_errors(data):
        at = tuple(error.absolute_path)
        if error.validator == "required":
            missing = [key for key in error.schema["required"] if key not in error.instance]
            return _at(spans, at, f"Hier ontbreekt: {', '.join(missing)}.")
        if error.validator == "additionalProperties":
            return _at(spans, at, "Hier staat een veld dat ik niet ken.")
        return _at(spans, at, f"“{error.schema.get('title', 'Dit')}” is niet goed geschreven.")
    return None


def _at(spans: dict[DataPath, Span], path: DataPath, message: str) -> Diagnostic:
    """Return a fault at the nearest place that the file has."""
    while path and path not in spans:
        path = path[:-1]
    span = spans.get(path)
    line, column = (1, 1) if span is None else (span.key_line, span.key_column)
    return Diagnostic(line, column, _CODE, Severity.ERROR, message, "Kijk hoe het kostenregister van het handboek is.")
