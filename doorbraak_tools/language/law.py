"""Law in words: a citation, what the register knows of it, and the laws and provisions that some words may mean."""

from collections.abc import Iterator
from datetime import date

from doorbraak_tools.language.completion.choice import STOP, Choice, Kind
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.markdown import paragraphs, shown
from doorbraak_tools.language.place import Place
from doorbraak_tools.substance.law.citations import names_with
from doorbraak_tools.substance.law.names import names_of
from doorbraak_tools.substance.law.write import address, canonical
from doorbraak_tools.substance.registers.entries import Ground, Law, Reference
from doorbraak_tools.substance.registers.grounds import grounds_about, place_of
from doorbraak_tools.substance.registers.in_force import Registers
from doorbraak_tools.substance.registers.laws import packaged_laws
from doorbraak_tools.text.dutch import dutch_date

_MOST = 30
"""How many laws or provisions are offered at once."""
_SHORTEST = 2


def load(registers: Registers) -> None:
    """Read what the answers here are looked up in, so that the first question does not wait for it."""
    names_with(registers.own_laws)
    grounds_about("load", registers.grounds)


def laws(document: Document) -> tuple[Law, ...]:
    """Return the laws that have a name here: those of the repository before those of the package."""
    own = document.registers.own_laws
    return (*own, *(law for law in packaged_laws() if law.id not in {one.id for one in own}))


def provisions(document: Document, words: str) -> list[Ground]:
    """Return the provisions that words may mean: by obstacle and name, or of a law that they name."""
    words = " ".join(words.split())
    if len(words) < _SHORTEST:
        return []
    named = _of_named_law(document, words)
    found = named if named is not None else grounds_about(words, document.registers.grounds)
    return found[:_MOST]


def _of_named_law(document: Document, words: str) -> list[Ground] | None:
    """Return what is known of the law with whose name some words begin, by the article that they go on with."""
    low = words.casefold()
    begun = [(len(name), law) for law in laws(document) for name in names_of(law) if _begins(low, name.casefold())]
    if not begun:
        return None
    length, law = max(begun, key=lambda one: one[0])
    rest = low[length:].replace("artikel", " ").replace("art.", " ").split()
    number = rest[0] if rest else ""
    return [
        one for one in document.registers.grounds if one.law == law.id and one.artikel.casefold().startswith(number)
    ]


def _begins(low: str, name: str) -> bool:
    return low == name or low.startswith(f"{name} ")


def laws_named(document: Document, words: str) -> list[Law]:
    """Return the laws of which a name begins with words, or holds them; every law when there are none."""
    low = " ".join(words.casefold().split())
    if not low:
        return list(laws(document))
    begin, hold = [], []
    for law in laws(document):
        names = [name.casefold() for name in names_of(law)]
        if any(name.startswith(low) for name in names):
            begin.append(law)
        elif len(low) > _SHORTEST and any(low in name for name in names):
            hold.append(law)
    return [*begin, *hold][:_MOST]


def cited(document: Document, reference: Reference, day: date | None) -> str:
    """Return what a citation means, as Markdown: how it is written, what is known of it, and where it can be read."""
    names = names_with(document.registers.own_laws)
    day = day or document.today
    where = address(reference, day)
    text = f"wetten.overheid.nl, {dutch_date(day.isoformat())}" if reference.kind == "bwb" else "de tekst"
    link = f"[{text}](<{where}>)" if where.startswith("https://") else ""
    known = document.registers.known_at(reference)
    told = [room(ground) for ground in known] or ["Wat hier mag, staat niet in het register. Lees de tekst zelf."]
    return paragraphs(f"**{shown(canonical(reference, names))}**", *told, link)


def room(ground: Ground) -> str:
    """Return what a provision allows or forbids, the words that decide, who decides and in which text, as Markdown."""
    power = f" ({ground.power})" if ground.power else ""
    read = "gelezen" if ground.seen else "niet gelezen"
    return paragraphs(
        f"{shown(ground.name)}: {shown(ground.what)}",
        f"De wet: “{shown(ground.words)}”" if ground.words else "",
        f"Beslist: {shown(', '.join(ground.decides))}{power}; voor één huishouden: {ground.one_household}.",
        f"Let op: {shown(ground.limits)}" if ground.limits else "",
        f"{read.capitalize()} in de tekst van {dutch_date(ground.peildatum.isoformat())}; geen juridisch advies.",
    )


def laws_here(document: Document, place: Place) -> Iterator[Choice]:
    """Yield provisions that the words of a line may mean, with the room that they give, then laws."""
    words = place.before
    if ": " in words or words.endswith(":"):
        return
    for ground in provisions(document, words):
        cite = canonical(place_of(ground), names_with(document.registers.own_laws))
        unseen = "" if ground.seen else "; niet gelezen"
        yield Choice(cite, Kind.LAW, f"{ground.name}{unseen}", f"{cite}: {STOP}", room(ground), filter=words)
    for one in laws_named(document, words):
        about = f"Ook: {', '.join(one.names)}" if one.names else ""
        yield Choice(one.title, Kind.LAW, one.short, f"{one.title} artikel {STOP}", about, filter=words)
