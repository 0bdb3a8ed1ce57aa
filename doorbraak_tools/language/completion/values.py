"""Answers to choose from: of a list of choices, codes, days, the cost register, and words that stand elsewhere."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from doorbraak_tools.inputs.scaffold.plan import in_list, short
from doorbraak_tools.language.codes import homes, in_words, letters_asked
from doorbraak_tools.language.completion.choice import STOP, Choice, Kind
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.markdown import meaning, paragraphs, shown
from doorbraak_tools.language.place import Place
from doorbraak_tools.plan.method import Schema, field_at
from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.substance.registers.entries import Tariff
from doorbraak_tools.text.amounts import dutch_amount
from doorbraak_tools.text.dutch import dutch_date, iso_day

_NAMED = ("functie", "betaler")
"""What a field names, by the word in its own question: then what such fields say elsewhere fits here as well."""


_THREAT: DataPath = ("situatieschets", "dreiging", "datum")


def values_here(document: Document, place: Place) -> Iterator[Choice]:
    """Yield the answers that fit at a place."""
    field = field_at(place.path)
    if field is None:
        return
    if "items" in field and "properties" not in field["items"]:
        yield from _begun_list(field, place)
        return
    for source in _SOURCES:
        found = list(source(document, place, field))
        if found:
            yield from found
            return


def _begun_list(field: Schema, place: Place) -> Iterator[Choice]:
    if not place.before:
        yield Choice(
            "[ ]", Kind.FIELD, place.typed, f"[{STOP}]", field.get("x-schrijf", "een lijst tussen haken"), first=True
        )


def _options(document: Document, place: Place, field: Schema) -> Iterator[Choice]:
    taken = _taken(document, place)
    for option in field.get("enum", ()):
        if option not in taken:
            yield Choice(option, Kind.CHOICE, place.typed, option, meaning(field, option))
    if "const" in field:
        yield Choice(str(field["const"]), Kind.CHOICE, place.typed, str(field["const"]))


def _codes(document: Document, place: Place, _field: Schema) -> Iterator[Choice]:
    taken = {*_taken(document, place), *(part for part in place.path if isinstance(part, str))}
    for letter in letters_asked(place.path):
        for entry in document.layout.below(homes()[letter]):
            code = str(entry.name)
            if code not in taken:
                yield Choice(code, Kind.CODE, place.typed, code, in_words(document, code))


def _days(document: Document, place: Place, field: Schema) -> Iterator[Choice]:
    if field.get("format") != "date":
        return
    today = document.today
    threat = iso_day(document.layout.written(_THREAT))
    offered: list[tuple[date, str]] = [(today, "vandaag")]
    if threat is not None and place.path != _THREAT:
        offered += [
            (threat - timedelta(days=1), "de dag voor de dreiging"),
            (threat - timedelta(weeks=1), "een week voor de dreiging"),
        ]
    offered += [(today + timedelta(weeks=1), "over een week"), (today + timedelta(weeks=4), "over vier weken")]
    seen: set[date] = set()
    for day, words in offered:
        if day not in seen:
            seen.add(day)
            iso = day.isoformat()
            yield Choice(
                iso,
                Kind.DAY,
                place.typed,
                iso,
                f"{words}: {dutch_date(iso)}",
                filter=f"{iso} {words}",
                first=day == today,
            )


def _prices(document: Document, place: Place, _field: Schema) -> Iterator[Choice]:
    if place.path[-1] != "prijs":
        return
    for code, tariff in sorted(document.registers.tariffs.items()):
        yield Choice(
            code,
            Kind.NUMBER,
            place.typed,
            code,
            f"{amount_of(tariff)} per {tariff.per}, {tariff.year}",
            price(tariff),
            f"{code} {tariff.name}",
        )


def amount_of(tariff: Tariff) -> str:
    """Return an amount of the cost register as it is read."""
    if isinstance(tariff.amount, str):
        return dutch_amount(tariff.amount)
    return f"{dutch_amount(tariff.amount['laag'])} tot {dutch_amount(tariff.amount['hoog'])}"


def price(tariff: Tariff) -> str:
    """Return what must be known of an entry of the cost register before it is used, as Markdown."""
    first = "uit de eerste hand" if tariff.first_hand == "ja" else "niet uit de eerste hand"
    return paragraphs(
        f"**{shown(tariff.name)}**: {shown(amount_of(tariff))} per {shown(tariff.per)}",
        f"{tariff.year}, {shown(tariff.region)}. Betaler: {shown(tariff.payer)}.",
        f"Bron: {shown(tariff.source)} ({first}).",
        shown(tariff.note),
    )


def _amounts(_document: Document, place: Place, field: Schema) -> Iterator[Choice]:
    if "laag" not in field.get("properties", {}):
        return
    yield Choice(
        "{laag, hoog}", Kind.NUMBER, place.typed, f"{{laag: {STOP}, hoog: {STOP}}}", "je weet het niet precies"
    )
    yield Choice("pm", Kind.NUMBER, place.typed, "pm", "het bedrag is nog niet bekend")


def _elsewhere(document: Document, place: Place, field: Schema) -> Iterator[Choice]:
    """Yield what fields of this kind say elsewhere in the plan; payers of the cost register come behind them."""
    if "x-tekst" not in field:
        return
    named = _named(place.path)
    same: Callable[[DataPath], bool] = (
        (lambda path: _named(path) == named)
        if named
        else (lambda path: path[-1] == place.path[-1] and isinstance(path[-1], str))
    )
    seen: dict[str, str] = {}
    layout = document.layout
    for entry in layout.entries:
        if entry.path == place.path and entry.value.start == place.typed.start:
            continue
        start, end = entry.value
        written = layout.lines[start.line][start.column : end.column] if start.line == end.line else ""
        if written and written[0] not in "[{|>\"'" and same(entry.path):
            seen.setdefault(written, f"staat al in dit plan, op regel {entry.line + 1}")
    if named == "betaler":
        for tariff in document.registers.tariffs.values():
            seen.setdefault(tariff.payer, "uit het kostenregister")
    for words, where in seen.items():
        text = in_list(words) if isinstance(place.path[-1], int) else short(words)
        yield Choice(words, Kind.WORDS, place.typed, text, where)


def _named(path: DataPath) -> str:
    """Return what a field asks for by name: a function, or a payer; "" when its question says neither."""
    field = field_at(path[:-1] if isinstance(path[-1], int) else path) or {}
    asked = f"{field.get('title', '')} {field.get('description', '')}".casefold()
    return next((word for word in _NAMED if word in asked), "")


def _taken(document: Document, place: Place) -> set[str]:
    """Return the items that stand in the list already, less the one that is typed."""
    if not isinstance(place.path[-1], int):
        return set()
    lines = document.layout.lines
    items = document.layout.below(place.path[:-1])
    return {
        lines[one.value.start.line][one.value.start.column : one.value.end.column]
        for one in items
        if one.value.start != place.typed.start
    }


_SOURCES = (_options, _codes, _days, _prices, _amounts, _elsewhere)
"""Where answers come from; the first that knows any for a field is the one."""
