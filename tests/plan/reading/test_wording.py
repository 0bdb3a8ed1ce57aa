"""What a writer reads: the whole line that is printed, for the mistakes that are made most."""

from pathlib import Path

import pytest

from tests.support.plans import found, places, small
from tests.support.run import run_inside

BLOCK = "Zet een | achter de dubbele punt en de tekst ingesprongen eronder; dan is elk teken gewone tekst."
TEXT = "Zet een | achter de dubbele punt en schrijf je antwoord ingesprongen eronder, elk punt op een regel."
AREAS = (
    "inkomen, schulden, wonen, energie, werk, onderwijs, gezondheid, zorg, jeugd, gezin, veiligheid, detentie, "
    "registratie, verblijf, meedoen"
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            # Read in silence as € 36 it would make every total wrong.
            small(("bedrag: 3650,", "bedrag: 36,50,")),
            "plan.md:49:35: fout: Door een komma in een getal leest de computer hier een nieuw veld. Zet het getal "
            "tussen aanhalingstekens, of zet elk veld op een eigen regel zonder accolades. [tekst-als-veld]",
        ),
        (
            "# Een verhaal\n",
            "plan.md:1:1: fout: Dit bestand begint niet met een regel ---. Een plan begint met --- (drie gewone "
            "streepjes) op de eerste regel, dan de antwoorden, dan weer ---. [geen-voorblok]",
        ),
        (
            "---\ntitel: Een proef\n",
            "plan.md:1:1: fout: Het blok met antwoorden dat hier begint, wordt nergens gesloten. Zet --- (drie "
            "gewone streepjes) op een eigen regel onder het laatste antwoord. [voorblok-niet-gesloten]",
        ),
        (
            small(("overzicht:\n", "---\noverzicht:\n")),
            "plan.md:20:1: fout: Hier begint een tweede blok; een bestand bevat één plan. Verwijder deze regel, of zet "
            "het tweede plan in een eigen bestand. [tweede-document]",
        ),
        (
            small(("  wens: Rust.", "  wens:Rust.")),
            "plan.md:18:3: fout: Achter de dubbele punt van een veld hoort een spatie. Zet er een spatie tussen, zoals "
            "in: status: concept. [geen-spatie]",
        ),
        (
            small(("  wens: Rust.", "  wens: | Rust.")),
            "plan.md:18:9: fout: Achter de | mag op dezelfde regel niets staan. Zet de tekst op de volgende regel, "
            "ingesprongen. [tekst-achter-streep]",
        ),
        (
            small(("  wens: Rust.", "  wens: |\n  Rust.")),
            "plan.md:19:3: fout: Deze regel kan ik niet lezen: hij hoort bij geen veld. Hoort hij bij het antwoord "
            "erboven? Zet daar een | achter de dubbele punt en spring elke regel van het antwoord in, verder dan het "
            "veld. [onleesbare-regel]",
        ),
        (
            small(("  wens: Rust.", "  wens: 's Ochtends rust.")),
            "plan.md:18:9: fout: Een regel die begint met een aanhalingsteken, moet daar ook mee eindigen. "
            f"{BLOCK} [aanhalingsteken]",
        ),
        (
            small(("  wens: Rust.", "  wens: Ze zei: rust")),
            "plan.md:18:15: fout: Hier staat een dubbele punt in de tekst; daardoor leest de computer het als een "
            f"nieuw veld. {BLOCK} [dubbele-punt]",
        ),
        (
            small(("  wens: Rust.", "  wens:\n    Ze zei: rust")),
            "plan.md:18:3: fout: “Wens” hoort tekst te zijn, maar door een dubbele punt leest de computer hier een "
            f"veld. {TEXT} [tekst-als-veld]",
        ),
        (
            small(("  wens: Rust.", "  wens: Rust in kamer #12")),
            "plan.md:18:23: let op: De tekst na het # valt weg: de computer leest dat als een opmerking. Hoort het bij "
            "je antwoord? Zet een | achter de dubbele punt en de tekst eronder. Is het een opmerking? Zet dan twee "
            "spaties voor het # en een spatie erachter. [afgekapt]",
        ),
        (
            small(("  wens: Rust.", "\twens: Rust.")),
            "plan.md:18:1: fout: Deze regel springt in met een tab. Gebruik spaties om in te springen, twee per stap. "
            "[tab]",
        ),
        (
            small(("  wens: Rust.", "   wens: Rust.")),
            "plan.md:18:4: fout: Deze regel past niet bij de inspringing erboven. Zet de regel even ver naar rechts "
            "als de velden ernaast. Tekst onder een | springt in. [inspringen]",
        ),
        (
            small(("  wens: Rust.", "  wens: Rust.\n  wens: Meer.")),
            "plan.md:19:3: fout: Dit veld staat er twee keer; alleen het eerste telt. Voeg de twee antwoorden samen en "
            "verwijder deze. [dubbele-sleutel]",
        ),
        (
            small(("opsteller: ", "opstellr: iemand\nopsteller: ")),
            "plan.md:6:1: fout: Dit veld ken ik hier niet. Bedoelde je “opsteller”? [onbekend-veld]",
        ),
        *(
            (
                small(("  last_van:", f"  {slip}:")),
                "plan.md:10:3: fout: Dit veld ken ik hier niet. Bedoelde je “last_van”? [onbekend-veld]",
            )
            for slip in ("last van", "Last-van", "LAST_VAN", "lastvan")
        ),
        (
            small(("    K1: De", "    k1: De")),
            "plan.md:15:5: fout: Dit veld ken ik hier niet. Bedoelde je “K1”? [onbekend-veld]",
        ),
        (
            small(("opsteller: ", "gebeurd: iets\nopsteller: ")),
            "plan.md:6:1: fout: Dit veld ken ik hier niet. Dit veld hoort onder “situatieschets”. [onbekend-veld]",
        ),
        (
            small(("opgesteld: 2026-07-06", "opgesteld: 2026-02-30")),
            "plan.md:5:1: fout: “Opgesteld op” is niet goed geschreven. Schrijf een bestaande dag als jaar-maand-dag, "
            "bijvoorbeeld 2026-07-06. [schrijfwijze]",
        ),
        (
            small(("bedrag: 3650,", "bedrag: '€ 3.650,-',")),
            "plan.md:49:24: fout: “Bedrag” is niet goed geschreven. Schrijf alleen het getal: 1250 of 1250,50, zonder "
            "€, zonder punt en zonder streepje. Weet je het niet precies? Schrijf {laag: 1000, hoog: 1500}. Weet je "
            "niets? Schrijf pm. [schrijfwijze]",
        ),
        (
            small(("[wonen, schulden]", "[woning]")),
            "plan.md:7:16: fout: Bij “Leefgebied” kan dit niet staan. Bedoelde je “wonen”? "
            f"Kies uit: {AREAS}. [kies-uit]",
        ),
        (
            small(("[wonen, schulden]", "wonen")),
            "plan.md:7:1: fout: “Leefgebieden” hoort een lijst te zijn. Zet elk onderdeel op een eigen regel met een "
            "streepje ervoor, of schrijf [een, twee]. [verkeerde-soort]",
        ),
        (
            small(("opsteller: casusregisseur\n", "")),
            "plan.md:1:1: fout: Nog niet ingevuld: “Opsteller”. De functie van wie het plan schrijft, nooit een naam. "
            "[ontbreekt]",
        ),
        (
            small(("opsteller: casusregisseur\n", ""), ("status: ingediend", "status: concept")),
            "plan.md:1:1: nog te doen: Nog niet ingevuld: “Opsteller”. De functie van wie het plan schrijft, nooit een "
            "naam. [ontbreekt]",
        ),
    ],
)
def test_the_printed_line(folder: Path, text: str, line: str) -> None:
    (folder / "plan.md").write_bytes(text.encode())
    code = line[line.rindex("[") :]
    assert [printed for printed in run_inside("check", "plan.md").lines if printed.endswith(code)] == [line]


@pytest.mark.parametrize("slip", ["last van", "Last_van", "lastvan"])
def test_a_slip_in_a_name_is_told_once(slip: str) -> None:
    """Not also as an answer that is missing: mending the name takes away all that is said of it."""
    assert places(small(("  last_van:", f"  {slip}:"))) == ["10:3: error: onbekend-veld"]


def test_a_slip_in_the_name_of_a_step_is_told_once() -> None:
    """What points at the doorbraken finds them when the name is mended."""
    assert [one.code for one in found(small(("\ndoorbraak:", "\nDoorbraak:")))] == ["onbekend-veld"]
