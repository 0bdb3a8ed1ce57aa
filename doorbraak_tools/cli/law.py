"""`doorbraak law`."""

import sys
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from doorbraak_tools.cli.checking import repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.parameters import today_option
from doorbraak_tools.substance.registers.articles import articles_of
from doorbraak_tools.substance.registers.entries import Ground, Reference
from doorbraak_tools.substance.registers.in_force import Registers
from doorbraak_tools.substance.registers.laws import ONLY_THE_NAME
from doorbraak_tools.text.dutch import counted, dutch_date
from doorbraak_tools.text.escaping import printable, printable_json

if TYPE_CHECKING:
    from doorbraak_tools.substance.law.names import Names
    from doorbraak_tools.substance.law.resolve import Refusal

_STDIN = "-"
_VERSION = 3


@click.command("law", cls=Command, example='doorbraak law "art. 18 lid 1 Pw" --date 2026-07-01')
@click.argument("text", metavar="TEKST")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="De vorm."
)
@today_option
def command(text: str, form: str, today: date) -> None:
    """Zoek uit welke regel is aangehaald: nummer, schrijfwijze, adres en wat ervan bekend is.

    TEKST is een verwijzing zoals je die opschrijft. Met - lees ik er een per regel van de invoer en antwoord ik met één
    JSON-object per regel, in dezelfde volgorde. --date is de dag waarop de tekst moet gelden.

    \b
    De uitslag voor andere programma's:
      0  herkend (met - altijd: elke regel zegt het zelf)
      1  niet herkend, of meer dan één mogelijkheid
      2  de opdracht klopt niet
    """
    reader = _Reader(repository_here().registers, today)
    if text == _STDIN:
        for line in sys.stdin:
            click.echo(printable_json(reader.document(reader.parse(line.strip())), indent=None))
        return
    found = reader.parse(text)
    lines = [printable_json(reader.document(found))] if form == "json" else reader.report(found)
    for line in lines:
        click.echo(line)
    sys.exit(0 if isinstance(found, tuple) else 1)


class _Reader:
    """Reads references with the register and a repository's own rules, and says what is known of them."""

    def __init__(self, registers: Registers, on: date) -> None:
        from doorbraak_tools.substance.law.citations import names_with

        self._names: Names = names_with(registers.own_laws)
        self._registers = registers
        self._on = on

    def parse(self, text: str) -> "tuple[Reference, ...] | Refusal":
        """Return what is cited, or why it is refused."""
        from doorbraak_tools.substance.law.citations import parse

        return parse(text, self._names)

    def document(self, found: "tuple[Reference, ...] | Refusal") -> dict[str, Any]:
        """Return the whole answer: schema/wet-uitvoer.schema.json."""
        if isinstance(found, tuple):
            return {"versie": _VERSION, "verwijzingen": [self._object(reference) for reference in found]}
        return {
            "versie": _VERSION,
            "verwijzingen": [],
            "fout": found.message,
            "reden": found.reason,
            "kandidaten": list(found.candidates),
        }

    def report(self, found: "tuple[Reference, ...] | Refusal") -> Iterator[str]:
        """Yield lines for people."""
        if not isinstance(found, tuple):
            yield printable(found.message)
            if found.candidates:
                yield "Bedoel je een van deze?"
                yield from (f"  {printable(candidate)}" for candidate in found.candidates)
            elif found.reason == "onbekende-wet":
                yield "Schrijf de naam voluit. Staat hij er al voluit? Zet de wet dan in registers/wetten.yaml."
            return
        for reference in found:
            known = self._object(reference)
            yield printable(known["schrijfwijze"])
            yield f"  nummer     {printable(known['id'])}"
            yield f"  peildatum  {known['peildatum']}"
            yield f"  adres      {printable(known['adres']) or 'niet gepubliceerd'}"
            if known["alleen_naam"]:
                yield f"  let op     {ONLY_THE_NAME}"
            yield from _not_there(known["nagegaan"])
            if (
                reference.kind == "bwb"
                and reference.artikel
                and not any(known[word] for word in ("nagegaan", "gronden", "alleen_naam"))
            ):
                yield "  let op     niet nagegaan of dit artikel bestaat"
            for ground in self._registers.known_at(reference):
                yield from _ground_lines(ground)

    def _object(self, reference: Reference) -> dict[str, Any]:
        from doorbraak_tools.substance.law.write import address, canonical

        return {
            "soort": reference.kind,
            "id": reference.id,
            "indeling": [list(part) for part in reference.divisions],
            "artikel": reference.artikel,
            "lid": reference.lid,
            "onderdeel": reference.onderdeel,
            "onder": reference.onder,
            "zin": reference.zin,
            "tot": reference.tot,
            "schrijfwijze": canonical(reference, self._names),
            "peildatum": (reference.peildatum or self._on).isoformat(),
            "adres": address(reference, self._on),
            "alleen_naam": bool((law := self._names.law(reference.id)) and law.only_name),
            "nagegaan": self._looked_up(reference),
            "gronden": [_ground(ground) for ground in self._registers.known_at(reference)],
        }

    def _looked_up(self, reference: Reference) -> dict[str, Any] | None:
        """Whether an article and its lid are known to exist: in the list of its law, or because somebody read them.

        Of a range of leden the last one counts.
        """
        known = articles_of(reference.id) if reference.artikel else None
        if known is None:
            return None
        lid = reference.tot if reference.lid and reference.tot.isdigit() else reference.lid
        read = self._registers.grounds_at(Reference("bwb", reference.id, artikel=reference.artikel))
        return {
            "dag": known.day.isoformat(),
            "staat_erin": known.had(reference.artikel, lid) or any(lid in {"", ground.lid} for ground in read),
            "artikel_staat_erin": known.had(reference.artikel) or bool(read),
            "leden": known.leden.get(reference.artikel.lower()),
        }


def _not_there(looked_up: dict[str, Any] | None) -> Iterator[str]:
    if looked_up is None or looked_up["staat_erin"]:
        return
    told = "stond dit artikel niet"
    if looked_up["artikel_staat_erin"]:
        leden = looked_up["leden"]
        told = f"had dit artikel {counted(leden, 'lid', 'leden') if leden else 'geen leden'}"
    yield f"  let op     in de tekst van {dutch_date(looked_up['dag'])} {told}; kijk het na"


def _ground(ground: Ground) -> dict[str, Any]:
    return {
        "naam": ground.name,
        "wat": ground.what,
        "woorden": ground.words or None,
        "kan_of_moet": ground.power or None,
        "voor_wie": ground.for_whom,
        "beslist": list(ground.decides),
        "gemeente_voor_een_huishouden": ground.one_household,
        "let_op": ground.limits,
        "ik_loop_vast_op": list(ground.obstacles),
        "peildatum": ground.peildatum.isoformat(),
        "bestand": ground.file,
        "tekst": "gezien" if ground.seen else "ongezien",
    }


def _ground_lines(ground: Ground) -> Iterator[str]:
    parts = (("lid", ground.lid), ("onderdeel", ground.onderdeel))
    place = " ".join(f"{word} {number}" for word, number in parts if number)
    yield f"  grond      {printable(ground.name)}{f' ({place})' if place else ''}"
    yield f"             {printable(ground.what)}"
    if ground.words:
        yield f"             de wet: “{printable(ground.words)}”"
    power = f" ({ground.power})" if ground.power else ""
    yield f"             beslist: {', '.join(ground.decides)}{power}; voor één huishouden: {ground.one_household}"
    if ground.limits:
        yield f"             let op: {printable(ground.limits)}"
    read = "gelezen" if ground.seen else "niet gelezen"
    yield f"             {read} in de tekst van {ground.peildatum.isoformat()}; geen juridisch advies"
