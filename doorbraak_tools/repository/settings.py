"""doorbraak.toml: text to settings, or what is wrong with it and on which line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from doorbraak_tools.plan.method import load_schema
from doorbraak_tools.plan.model import Diagnostic, Severity
from doorbraak_tools.plan.reading.conformity import quick_look

_WEIGHTS = {"uit": None, "tip": Severity.HINT, "let op": Severity.WARNING, "fout": Severity.ERROR}
_CODE = "instellingen"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a repository. `weights` changes how a check weighs, None turns it off.

    `plans` and `registers` are folders below the root, with forward slashes. `words` are words that plain-language
    checks leave alone, in small letters. `workplace` says whether a site has the workplace in the browser.
    """

    plans: str = "plans"
    registers: str = "registers"
    weights: Mapping[str, Severity | None] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    workplace: bool = True


def read_settings(text: str, checks: frozenset[str]) -> Settings | Diagnostic:
    """Return the settings in a doorbraak.toml. `checks` are the codes that it may turn off or weigh."""
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line ([0-9]+), column ([0-9]+)", str(error))
        place = (int(line.group(1)), int(line.group(2))) if line else (max(1, len(text.splitlines())), 1)
        hint = "Schrijf: naam = waarde, met tekst tussen aanhalingstekens."
        return Diagnostic(*place, _CODE, Severity.ERROR, "Deze regel kan ik niet lezen.", hint)
    wrong = _first_fault(data, text)
    if wrong is not None:
        return wrong
    weights = data.get("controles", {})
    for code in weights:
        if code not in checks:
            hint = "Alle controles zie je met: doorbraak explain"
            message = "Deze controle bestaat niet, of kan niet anders wegen."
            return Diagnostic(_line_of(text, code), 1, _CODE, Severity.ERROR, message, hint)
    standard = Settings()
    return Settings(
        plans=data.get("plannen", standard.plans),
        registers=data.get("registers", standard.registers),
        weights={code: _WEIGHTS[weight] for code, weight in weights.items()},
        words=frozenset(word.casefold() for word in data.get("woorden", ())),
        workplace=data.get("werkplaats", {}).get("aan", standard.workplace),
    )


def _first_fault(data: dict[str, Any], text: str) -> Diagnostic | None:
    if quick_look("doorbraak-toml")(data):
        return None
    from jsonschema import Draft202012Validator
    from referencing import Registry

    schema = load_schema("doorbraak-toml")
    for error in Draft202012Validator(schema, registry=Registry()).iter_errors(data):
        path = [str(part) for part in error.absolute_path if isinstance(part, str)]
        if error.validator == "additionalProperties":
            known: list[str] = list(error.schema["properties"])
            unknown = next(key for key in error.instance if key not in known)
            message, hint = "Deze instelling ken ik niet.", f"Je kunt instellen: {', '.join(known)}."
            return Diagnostic(_line_of(text, unknown), 1, _CODE, Severity.ERROR, message, hint)
        field = error.schema
        message = f"“{field['title']}” is niet goed ingesteld."
        hint = field.get("x-schrijf") or (f"Kies uit: {', '.join(field['enum'])}." if "enum" in field else "")
        return Diagnostic(_line_of(text, path[-1] if path else ""), 1, _CODE, Severity.ERROR, message, hint.strip())
    return None


def _line_of(text: str, key: str) -> int:
    """Return the 1-based line on which a key or table is written; the TOML reader does not say."""
    written = re.compile(rf"""^\s*\[?\s*["']?{re.escape(key)}["']?\s*(?:=|\]|\.)""")
    for number, line in enumerate(text.splitlines(), start=1):
        if written.match(line):
            return number
    return 1
