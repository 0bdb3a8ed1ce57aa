"""Does the data have the shape of the schema? The library's errors become Dutch diagnostics that repeat no value."""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, cast

from doorbraak_tools.plan.method import Schema, child_of, field_at, homes, load_schema, plan_schema
from doorbraak_tools.plan.model import CODE, DataPath, Severity, Status
from doorbraak_tools.plan.reading.faults import Wording
from doorbraak_tools.text.dutch import MONTHS

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_KINDS = {"object": "een groep velden", "array": "een lijst", "integer": "een heel getal", "string": "tekst"}
_SHAPE_OF_LIST = "Zet elk onderdeel op een eigen regel met een streepje ervoor, of schrijf [een, twee]."
_SHAPE_OF_MAP = "Zet de velden ingesprongen onder elkaar, elk met een dubbele punt."
_SHAPE_OF_TEXT = "Zet een | achter de dubbele punt en schrijf je antwoord ingesprongen eronder, elk punt op een regel."
_NO_FIELD = "Dit veld ken ik hier niet."
_LOOKS_LIKE_A_CODE = re.compile(r"[A-Za-z][ _.-]?[0-9]{1,2}")
_LOOKS_LIKE_A_FIELD = re.compile(r"[a-z][a-z_]{0,40}|[A-Z][0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class ShapeFault:
    """One way in which the data differs from the schema, at a place in the data.

    `instead` is the place where the answer belongs, when its name has a slip in it; else ().
    """

    at: DataPath
    code: str
    severity: Severity
    message: str
    hint: str
    instead: DataPath = ()


@cache
def validator() -> "Draft202012Validator":
    """Return the reference validator; its registry is empty, so nothing is ever fetched."""
    from jsonschema import Draft202012Validator, validators
    from referencing import Registry

    kind: type[Draft202012Validator] = validators.extend(  # type: ignore[no-untyped-call]  # untyped in the stubs
        Draft202012Validator, {"uniqueItems": _doubled_texts}
    )
    return kind(plan_schema(), registry=Registry(), format_checker=Draft202012Validator.FORMAT_CHECKER)


@cache
def quick_look(name: str = "") -> Callable[[Any], bool]:
    """Return a function that says of data whether it surely has the shape of a schema, by name; else that of a plan.

    That is the engine in Rust, where it is installed. It may only say that all is well, which saves loading the
    reference engine at all. What it does not accept, the reference engine judges and words.
    """
    try:
        import jsonschema_rs
    except ImportError:
        return lambda _data: False
    schema = load_schema(name) if name else plan_schema()
    valid = jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid

    def fits(data: Any) -> bool:
        try:
            return valid(data)
        except ValueError:  # a day in a TOML file is no JSON
            return False

    return fits


def _doubled_texts(_validator: Any, _unique: bool, instance: Any, _schema: Schema) -> "Iterator[ValidationError]":
    """Judge `uniqueItems`. The library compares every pair of items that are no text: half a minute on a hostile list.

    An item that is no text is a fault already.
    """
    from jsonschema.exceptions import ValidationError

    texts = [item for item in instance if isinstance(item, str)] if isinstance(instance, list) else []
    if len(set(texts)) < len(texts):
        yield ValidationError("doubled")


def severity_of_gap(status: Status) -> Severity:
    """Return how a missing answer weighs: still to do in a concept, a fault from the moment the plan is handed in.

    A status that is missing or not known counts as a concept: it is a fault of its own already.
    """
    return Severity.ERROR if status.handed_in else Severity.TODO


def shape_faults(data: Mapping[str, Any], gap: Severity) -> list[ShapeFault]:
    """Return every difference between the data and the schema; a missing answer weighs `gap`."""
    if quick_look()(data):
        return []
    found: dict[tuple[DataPath, str], ShapeFault] = {}
    for error in validator().iter_errors(data):
        for shape_fault in _explain(error, gap):
            # A date can miss both the pattern and the calendar: one fault is enough.
            found.setdefault((shape_fault.at, shape_fault.code), shape_fault)
    return list(found.values())


def _explain(error: "ValidationError", gap: Severity) -> Iterator[ShapeFault]:
    at: DataPath = tuple(error.absolute_path)
    field = field_at(at)
    keyword, instance = str(error.validator), cast("Any", error.instance)
    if keyword == "required":
        yield from _missing(at, field, instance, gap)
    elif keyword in {"minItems", "minProperties"} or instance is None:
        yield gap_at(at, field, gap)
    elif keyword == "additionalProperties":
        yield from (_unknown(at, field, key) for key in instance if not child_of(field, key))
    else:
        words = _WORDING[keyword]
        code, *said = words(field, instance) if callable(words) else words
        yield _fault(at, code, *(said if callable(words) else (part.format_map(field) for part in said)))


def _fault(at: DataPath, code: str, message: str, hint: str, instead: DataPath = ()) -> ShapeFault:
    return ShapeFault(at, code, Severity.ERROR, message, hint, instead)


def _missing(at: DataPath, field: Schema, instance: Mapping[str, Any], gap: Severity) -> Iterator[ShapeFault]:
    # A name with a slip in it is one mistake: it is told where it stands, and not again as an answer that is missing.
    meant = {_meant(field, key) for key in instance if not child_of(field, key)}
    for key in field.required:
        if key not in instance and key not in meant:
            yield gap_at((*at, key), child_of(field, key), gap)


def gap_at(at: DataPath, field: Schema, gap: Severity) -> ShapeFault:
    """Return the fault that says that the answer at that place is missing."""
    return ShapeFault(
        at, "ontbreekt", gap, f"Nog niet ingevuld: “{field.get('title', 'dit veld')}”.", field.description
    )


def _unknown(at: DataPath, field: Schema, key: str) -> ShapeFault:
    path = (*at, key)
    if key.isdecimal():
        message = "Door een komma in een getal leest de computer hier een nieuw veld."
        hint = "Zet het getal tussen aanhalingstekens, of zet elk veld op een eigen regel zonder accolades."
        return _fault(path, "tekst-als-veld", message, hint)
    meant = _meant(field, key)
    if meant:
        return _fault(path, "onbekend-veld", _NO_FIELD, f"Bedoelde je “{meant}”?", (*at, meant))
    if "x-schrijf" in field and "patternProperties" in field and _LOOKS_LIKE_A_CODE.fullmatch(key):
        return _fault(path, "onbekend-veld", _NO_FIELD, field.how)
    if not _LOOKS_LIKE_A_FIELD.fullmatch(key):
        hint = "Is het tekst bij het veld erboven? " + _SHAPE_OF_TEXT
        return _fault(path, "tekst-als-veld", "Deze regel wordt gelezen als een veld.", hint)
    if "x-schrijf" in field and "patternProperties" in field:
        hint = field.how
    else:
        elsewhere = [home for home in homes().get(key, ()) if home != at]
        known = f"Hier kunnen deze velden staan: {', '.join(field.get('properties', ()))}."
        hint = f"Dit veld hoort onder “{elsewhere[0][-1]}”." if elsewhere and elsewhere[0] else known
    return _fault(path, "onbekend-veld", _NO_FIELD, hint)


def spelled(field: Schema, key: str) -> str:
    """Return the name of a field in other capitals, spaces or dashes, or with its title for a name; "" for none."""
    bare = _letters(key)
    code = bare.upper()
    if CODE.fullmatch(code) and child_of(field, code):
        return code
    names = [name for name, one in field.fields.items() if bare in {name.replace("_", ""), _letters(one.title)}]
    return names[0] if len(names) == 1 else ""


@lru_cache(maxsize=512)
def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", words.lower())


def _meant(field: Schema, key: str) -> str:
    """Return the field that an unknown name is a slip of: `Status`, `last van`, `geprobeert`; "" when there is none."""
    known = field.fields
    name = spelled(field, key.partition(":")[0])
    if name:
        return name
    # A few words may be a sentence with a colon in it.
    like, least = (key, 0.6) if _LOOKS_LIKE_A_FIELD.fullmatch(key) else (key.casefold().replace(" ", "_"), 0.75)
    close = difflib.get_close_matches(like, known, n=1, cutoff=least)
    return close[0] if close else ""


_Words = tuple[str, str, str]
"""A code, what is wrong and what to do."""


def _wrong_kind(field: Schema, instance: Any) -> _Words:
    wanted = field["type"]
    title = field.get("title", "Dit veld")
    if wanted == "string" and isinstance(instance, dict):
        message = f"“{title}” hoort tekst te zijn, maar door een dubbele punt leest de computer hier een veld."
        return "tekst-als-veld", message, _SHAPE_OF_TEXT
    kind = "een getal of tekst" if isinstance(wanted, list) else _KINDS[wanted]
    hint = {"object": _SHAPE_OF_MAP, "array": _SHAPE_OF_LIST, "string": _SHAPE_OF_TEXT}.get(str(wanted), "")
    return "verkeerde-soort", f"“{title}” hoort {kind} te zijn.", field.get("x-schrijf") or hint


def _not_in_list(field: Schema, instance: Any) -> _Words:
    options = field.options
    close = difflib.get_close_matches(str(instance).casefold(), options, n=1, cutoff=0.6)
    hint = f"Bedoelde je “{close[0]}”? " if close else ""
    return "kies-uit", f"Bij “{field.title}” kan dit niet staan.", f"{hint}Kies uit: {', '.join(options)}."


_SOME_MONTH = "|".join([*(month[:3] for month in MONTHS), "mrt"])
_NO_YEAR = re.compile(
    rf"(?:[a-z]+ )*[0-9]{{1,2}}(?: ?[-/.] ?[0-9]{{1,2}}|e?[ -](?:{_SOME_MONTH})[a-z]*)\.?", re.IGNORECASE
)


def _badly_written(field: Schema, instance: Any) -> _Words:
    hint = "Zet het jaar erbij. " if field.is_date and _NO_YEAR.fullmatch(str(instance)) else ""
    return "schrijfwijze", f"“{field.title}” is niet goed geschreven.", hint + field.how


_WORDING: dict[str, _Words | Callable[[Schema, Any], _Words]] = {
    "type": _wrong_kind,
    "enum": _not_in_list,
    **dict.fromkeys(("pattern", "format", "minimum", "maximum"), _badly_written),
    "maxLength": (
        "te-lang",
        "“{title}” is langer dan {maxLength} tekens.",
        "Maak het korter; het verhaal kan onder de stap in het verslag.",
    ),
    "uniqueItems": ("dubbele-waarde", "In “{title}” staat iets twee keer.", "Haal er één weg."),
    "const": ("andere-versie", "Deze versie van het format ken ik niet.", "{description}"),
}
"""How to word each keyword of the schema, with what the field says; a test compares it with those that it uses."""

SHAPE_CODES: dict[str, Wording] = {
    "ontbreekt": Wording(
        "Een antwoord ontbreekt.",
        "In een concept is dat nog te doen. Vanaf de status ingediend is het een fout: wie beslist, mist het dan.",
    ),
    "tekst-als-veld": Wording("Een tekst wordt gelezen als een veld, door een dubbele punt erin.", _SHAPE_OF_TEXT),
    "onbekend-veld": Wording(
        "Een veld dat hier niet hoort of niet bestaat.",
        "Meestal een tikfout, of een veld op de verkeerde plek. Wat erin staat, telt niet mee en komt niet op de site.",
    ),
    "verkeerde-soort": Wording(
        "Een waarde van de verkeerde soort.",
        "Een tekst staat in een blok met |, een lijst heeft streepjes of rechte haken, een groep heeft velden eronder.",
    ),
    "kies-uit": Wording("Een waarde die niet in de lijst staat.", "Neem een van de woorden die de melding noemt."),
    "schrijfwijze": Wording(
        "Een datum, bedrag, getal of code die anders is geschreven dan afgesproken.",
        "De melding zegt hoe het moet. Zo kunnen datums en bedragen vergeleken en opgeteld worden.",
    ),
    "te-lang": Wording(
        "Een antwoord dat langer is dan een lezer aankan.",
        "Houd het antwoord kort en zet het verhaal onder de kop van de stap.",
    ),
    "dubbele-waarde": Wording("Iets staat twee keer in een lijst.", "Haal er één weg."),
    "andere-versie": Wording(
        "Een plan met een andere versie van het format.",
        "Schrijf doorbraakplan: 1, of gebruik een nieuwere versie van dit hulpmiddel.",
    ),
}
"""What each code of this module means, for whoever looks it up."""
