"""A register that a municipality keeps beside its plans: text to data, or what is wrong with it and on which line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from doorbraak_tools.plan.method import load_schema
from doorbraak_tools.plan.model import DataPath, Diagnostic, Severity, Span, value_at
from doorbraak_tools.plan.model.place import nearest
from doorbraak_tools.plan.reading.events import Loaded, load_events
from doorbraak_tools.substance.registers.entries import Tariff
from doorbraak_tools.substance.registers.grounds import grounds_from
from doorbraak_tools.substance.registers.in_force import COSTS, GROUNDS, LAWS, Registers
from doorbraak_tools.substance.registers.laws import laws_from
from doorbraak_tools.substance.registers.tariffs import tariffs_from
from doorbraak_tools.text.amounts import parse_amount

_HINTS = {
    "wetten": "Kijk op de pagina Regels aanhalen hoe een eigen register eruitziet.",
    "gronden": "Kijk op de pagina Regels aanhalen hoe een eigen register eruitziet.",
    "kosten": "Kijk hoe het kostenregister van het handboek is.",
}


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """A register whose shape is right: its data, every scalar as it was written, and where each value stands."""

    schema: str
    data: Any
    spans: Mapping[DataPath, Span]

    def fault(self, at: DataPath, message: str) -> Diagnostic:
        """Return a fault at that place, or at the nearest one above it that the file has."""
        at = nearest(self.spans, at)
        line, column = (self.spans[at].key_line, self.spans[at].key_column) if at else (1, 1)
        return Diagnostic(line, column, f"{self.schema}register", Severity.ERROR, message, _HINTS[self.schema])


def read_own_registers(texts: Mapping[str, str]) -> Registers | tuple[str, Diagnostic]:
    """Return a municipality's registers, of texts by the name of their file; or which file is wrong, and how."""
    found: dict[str, Any] = {name: read(texts[name]) for name, read in _READ.items() if name in texts}
    for name, register in found.items():
        if isinstance(register, Diagnostic):
            return name, register
    return Registers(found.get(LAWS, ()), found.get(GROUNDS, ()), found.get(COSTS, {}))


def _entries(schema: str, entries_from: Callable[[Any], Any], text: str) -> Any:
    """Return the entries of a register, or its first fault: then there are none at all."""
    register = read_register(text, schema)
    return register if isinstance(register, Diagnostic) else entries_from(register.data)


def read_own_tariffs(text: str) -> Mapping[str, Tariff] | Diagnostic:
    """Return the tariffs of a register by their code, or the first fault: half a register would be worse than none."""
    register = read_register(text, "kosten")
    if isinstance(register, Diagnostic):
        return register
    tariffs = tariffs_from(register.data)
    for code, tariff in tariffs.items():
        if not isinstance(tariff.amount, str):
            low, high = (parse_amount(tariff.amount[end]) for end in ("laag", "hoog"))
            if low is None or high is None or low > high:
                return register.fault(("cijfers", code, "bedrag"), "Laag is hoger dan hoog.")
    return tariffs


def read_register(text: str, schema: str) -> RegisterFile | Diagnostic:
    """Return a register of the shape `schema/<schema>.schema.json`, or its first fault: half of one helps nobody."""
    loaded = load_events(text)
    if loaded.faults:
        return loaded.faults[0]
    register = RegisterFile(schema, _as_texts(loaded), loaded.spans)
    return _shape_fault(register) or register


def _as_texts(loaded: Loaded) -> Any:
    """Give every scalar the letters back that it was written with, as in the registers of the package."""
    for path, letters in loaded.written.items():
        if path:
            value_at(loaded.data, path[:-1])[path[-1]] = letters
    return loaded.data


def _shape_fault(register: RegisterFile) -> Diagnostic | None:
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry

    checker = FormatChecker(["date"])
    validator = Draft202012Validator(load_schema(register.schema), registry=Registry(), format_checker=checker)
    for error in validator.iter_errors(register.data):
        at = tuple(error.absolute_path)
        title = error.schema.get("title", "Dit") if isinstance(error.schema, dict) else "Dit"
        if error.validator == "required":
            missing = ", ".join(key for key in error.schema["required"] if key not in error.instance)
            return register.fault(at, f"Hier ontbreekt: {missing}.")
        if error.validator == "additionalProperties":
            return register.fault(at, "Hier staat een veld dat ik niet ken.")
        return register.fault(at, f"“{title}” is niet goed geschreven.")
    return None


_READ: Mapping[str, Callable[[str], Any]] = {
    LAWS: partial(_entries, "wetten", laws_from),
    GROUNDS: partial(_entries, "gronden", grounds_from),
    COSTS: read_own_tariffs,
}
