"""Answers to choose from: of a list of choices, codes, days, the cost register, and words that stand elsewhere."""

from collections.abc import Iterator
from datetime import date, timedelta

from doorbraak_tools.inputs.scaffold.plan import in_list, short
from doorbraak_tools.language.codes import homes, in_words
from doorbraak_tools.language.completion.choice import STOP, Choice, Kind
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.layout import unquoted
from doorbraak_tools.language.markdown import meaning, paragraphs, shown
from doorbraak_tools.language.place import Place
from doorbraak_tools.plan.method import Schema, field_at, letters_of
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
    if not field:
        return
    if "items" in field and "properties" not in field.item:
        if not place.before:
            yield Choice("[ ]", Kind.FIELD, field.get("x-schrijf", "een lijst tussen haken"), f"[{STOP}]", first=True)
        return
    yield from next((found for source in _SOURCES if (found := list(source(document, place, field)))), ())


def _options(document: Document, place: Place, field: Schema) -> Iterator[Choice]:
    taken = _taken(document, place)
    options = (str(field["const"]),) if "const" in field else field.options
    yield from (Choice(option, Kind.CHOICE, meaning(field, option)) for option in options if option not in taken)


def _codes(document: Document, place: Place, field: Schema) -> Iterator[Choice]:
    taken = {*_taken(document, place), *place.path}
    yield from (one for one in codes_of(document, letters_of(field)) if one.label not in taken)


def codes_of(document: Document, letters: str) -> Iterator[Choice]:
    """Yield the codes of the plan with one of these letters."""
    for letter in letters:
        for entry in document.layout.below(homes()[letter]):
            yield Choice(str(entry.name), Kind.CODE, in_words(document, str(entry.name)))


def _days(document: Document, place: Place, field: Schema) -> Iterator[Choice]:
    if not field.is_date:
        return
    today, week = document.today, timedelta(weeks=1)
    threat = iso_day(document.layout.written(_THREAT))
    offered: dict[date, str] = {today: "vandaag"}
    if threat is not None and place.path != _THREAT:
        offered.setdefault(threat - timedelta(days=1), "de dag voor de dreiging")
        offered.setdefault(threat - week, "een week voor de dreiging")
    offered.setdefault(today + week, "over een week")
    offered.setdefault(today + 4 * week, "over vier weken")
    for day, words in offered.items():
        iso = day.isoformat()
        yield Choice(iso, Kind.DAY, f"{words}: {dutch_date(iso)}", filter=f"{iso} {words}", first=day == today)


def _prices(document: Document, place: Place, _field: Schema) -> Iterator[Choice]:
    if place.path[-1] != "prijs":
        return
    for code, tariff in sorted(document.registers.tariffs.items()):
        detail = f"{amount_of(tariff)} per {tariff.per}, {tariff.year}"
        yield Choice(code, Kind.NUMBER, detail, about=price(tariff), filter=f"{code} {tariff.name}")


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


def _amounts(_document: Document, _place: Place, field: Schema) -> Iterator[Choice]:
    if "laag" in field.fields:
        yield Choice("{laag, hoog}", Kind.NUMBER, "je weet het niet precies", f"{{laag: {STOP}, hoog: {STOP}}}")
        yield Choice("pm", Kind.NUMBER, "het bedrag is nog niet bekend")


def _elsewhere(document: Document, place: Place, field: Schema) -> Iterator[Choice]:
    """Yield what fields of this kind say elsewhere in the plan; payers of the cost register come behind them."""
    if not field.is_text:
        return
    kind = _kind(place.path)
    seen: dict[str, str] = {}
    layout = document.layout
    for entry in layout.entries:
        typed = entry.path == place.path and entry.value.start == place.typed.start
        written = unquoted(layout.behind(entry))
        if written and not layout.begins(entry, "[{|>") and _kind(entry.path) == kind and not typed:
            seen.setdefault(written, f"staat al in dit plan, op regel {entry.line + 1}")
    if kind == "betaler":
        for tariff in document.registers.tariffs.values():
            seen.setdefault(tariff.payer, "uit het kostenregister")
    above = layout.by_path.get(place.path[:-1])
    written_as = in_list if above is not None and layout.begins(above, "[{") else short
    for words, where in seen.items():
        yield Choice(words, Kind.WORDS, where, written_as(words))


def _kind(path: DataPath) -> str | int:
    """Return what answers a field shares with others: those of its kind, or of its name; of an item with its place."""
    field = field_at(path[:-1] if isinstance(path[-1], int) else path)
    asked = f"{field.get('title', '')} {field.get('description', '')}".casefold()
    return next((word for word in _NAMED if word in asked), path[-1])


def _taken(document: Document, place: Place) -> set[str]:
    """Return the items that stand in the list already, less the one that is typed."""
    if not isinstance(place.path[-1], int):
        return set()
    items = document.layout.below(place.path[:-1])
    return {unquoted(document.layout.behind(one)) for one in items if one.value.start != place.typed.start}


_SOURCES = (_options, _codes, _days, _prices, _amounts, _elsewhere)
"""Where answers come from; the first that knows any for a field is the one."""
