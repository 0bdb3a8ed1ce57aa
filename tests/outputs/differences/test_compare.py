"""What is found between two versions of a plan, to the letter."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorbraak_tools.outputs.differences import FORMS, Differences, Way
from doorbraak_tools.outputs.differences.lines import changed_lines, changed_words
from doorbraak_tools.plan.method import Schema, child_of, plan_schema
from doorbraak_tools.view.run import Look, words
from tests.cli.test_secrets import as_text
from tests.outputs.differences.support import changed, differences
from tests.support.plans import SMALL, WHOLE, read
from tests.support.strategies import answers, broken_plans, partial_data


def told(found: Differences) -> list[str]:
    """The lines of the report but for its title, summary and empty lines."""
    return [line for line in FORMS["text"].content(found).decode().splitlines()[2:] if line]


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("status: ingediend", "status: akkoord", ["Kop van het plan", "  Status: van ingediend naar akkoord"]),
        (
            "opgesteld: 2026-07-06",
            "opgesteld: 2026-07-08",
            ["Kop van het plan", "  Opgesteld op: van 6 juli 2026 naar 8 juli 2026 (2 dagen later)"],
        ),
        (
            "leefgebieden: [wonen, schulden]",
            "leefgebieden: [wonen, werk]",
            ["Kop van het plan", "  Leefgebieden", "    weg: schulden", "    erbij: werk"],
        ),
        (
            "    Een regeling met de verhuurder.",
            "    Een regeling met de eigenaar en de verhuurder, die niet lang standhield en nooit is opgeschreven.",
            [
                "1. Situatieschets",
                "  Wat al geprobeerd is",
                "    was: Een regeling met de verhuurder.",
                "    nu:  Een regeling met de eigenaar en de verhuurder, die niet lang standhield",
                "         en nooit is opgeschreven.",
            ],
        ),
        (
            "    K1: De ontruiming is van de baan.",
            "    K1: Wij blijven hier.\n    K2: De huur is op tijd.",
            [
                "2. Toekomstperspectief",
                "  Doelen op korte termijn",
                "    K1: van “De ontruiming is van de baan.” naar “Wij blijven hier.”",
                "    K2: erbij: “De huur is op tijd.”",
            ],
        ),
        (
            "    doelen: [K1, L1]",
            "    doelen: [L1]\n    besluit: {uitkomst: deels, door: het college, op: 2026-07-21}",
            [
                "4. Doorbraak",
                "  Doorbraak D1",
                "    Doelen",
                "      weg: K1",
                "  Doorbraak D1, Besluit: erbij",
                "    Uitkomst: deels toegekend",
                "    Besloten door: “het college”",
                "    Besloten op: 21 juli 2026",
            ],
        ),
        (
            "      regels: Participatiewet artikel 13",
            "      regels: Participatiewet artikel 13 lid 1",
            [
                "5a. Legitimiteit",
                "  Legitimiteit van de doorbraak D1",
                "    Regels: van “Participatiewet artikel 13” naar “Participatiewet artikel 13",
                "      lid 1”",
            ],
        ),
        (
            "bedrag: 3650",
            "bedrag: 4000",
            [
                "5b. Rendement",
                "  Totaal doorbraakscenario: van € 3.650 naar € 4.000 (€ 350 meer)",
                "  Doorbraakscenario: “Lening” (gemeente)",
                "    Bedrag: van € 3.650 naar € 4.000",
            ],
        ),
        (
            "bedrag: 3650",
            'bedrag: "3650,00"',
            ["5b. Rendement", "  Doorbraakscenario: “Lening” (gemeente)", "    Bedrag: van € 3.650 naar € 3.650,00"],
        ),
        (
            "bedrag: 3650",
            "bedrag: {laag: 3000, hoog: 4000}",
            [
                "5b. Rendement",
                "  Totaal doorbraakscenario: was € 3.650, nu € 3.000 tot € 4.000",
                "  Doorbraakscenario: “Lening” (gemeente)",
                "    Bedrag: was € 3.650, nu € 3.000 tot € 4.000",
            ],
        ),
        (
            "bedrag: 3650",
            "bedrag: pm",
            [
                "5b. Rendement",
                "  Totaal doorbraakscenario: van € 3.650 naar p.m.",
                "  Doorbraakscenario: “Lening” (gemeente)",
                "    Bedrag: van € 3.650 naar p.m.",
            ],
        ),
        (
            "bedrag: 3650",
            "bedrag: veel",
            [
                "5b. Rendement",
                "  Totaal huidige situatie: van € 75 naar niet uit te rekenen",
                "  Totaal als er niets gebeurt: van p.m. naar niet uit te rekenen",
                "  Totaal doorbraakscenario: van € 3.650 naar niet uit te rekenen",
                "  Doorbraakscenario: “Lening” (gemeente)",
                "    Bedrag: van € 3.650 naar veel",
            ],
        ),
        (
            "      uiterlijk: 2026-07-20",
            "      uiterlijk: 2026-07-31\n      status: klaar",
            [
                "6. Actieplan",
                "  Om de doorbraak te realiseren: “Besluit nemen” (consulent)",
                "    Uiterlijk: van 20 juli 2026 naar 31 juli 2026 (11 dagen later)",
                "    Stand: erbij: klaar",
            ],
        ),
        (
            "    - wie: consulent\n",
            "    - {wie: jurist, wat: Meelezen, uiterlijk: 2026-07-10, doorbraak: D1}\n    - wie: consulent\n",
            [
                "6. Actieplan",
                "  Om de doorbraak te realiseren: “Meelezen” (jurist): erbij",
                "    Wie: “jurist”",
                "    Wat: “Meelezen”",
                "    Uiterlijk: 10 juli 2026",
                "    Doorbraak: D1",
            ],
        ),
        (
            "Het verhaal van deze stap.",
            "Het hele verhaal\nvan deze stap.",
            [
                "1. Situatieschets",
                "  Verhaal",
                "    was: Het verhaal van deze stap.",
                "    nu:  Het hele verhaal van deze stap.",
            ],
        ),
        (
            "bedrag: 75,",
            "bedrag: ²,",
            [
                "5b. Rendement",
                "  Totaal huidige situatie: van € 75 naar niet uit te rekenen",
                "  Totaal als er niets gebeurt: van p.m. naar niet uit te rekenen",
                "  Totaal doorbraakscenario: van € 3.650 naar niet uit te rekenen",
                "  Huidige situatie: “Begeleiding” (gemeente)",
                "    Bedrag: van € 75 naar ²",
            ],
        ),
        (
            "titel: Eerst de huur",
            "titel: Eerst de huur\nonbekend: {x: 1}",
            ["Kop van het plan", "  onbekend: erbij", "    x: 1"],
        ),
    ],
)  # fmt: skip
def test_one_change(old: str, new: str, lines: list[str]) -> None:
    assert told(changed((old, new))) == lines


def test_moved_lines_and_a_line_that_changed_as_well() -> None:
    before = "    Een.\n    De post bleef liggen.\n    Drie."
    after = "    Drie.\n    Een.\n    De post bleef maanden liggen."
    texts = [
        WHOLE.replace("    Na de scheiding viel een van de twee inkomens weg.\n    Daarna bleef de post liggen.", text)
        for text in (before, after)
    ]
    assert told(differences(*texts)) == [
        "1. Situatieschets",
        "  Wat er gebeurd is",
        "    verplaatst: Drie.",
        "    was: De post bleef liggen.",
        "    nu:  De post bleef maanden liggen.",
    ]


def test_the_order_of_a_list() -> None:
    one, two = (
        "    - {post: Opvang, bedrag: pm, betaler: gemeente}\n",
        "    - {post: Zorg, bedrag: pm, betaler: rijk}\n",
    )
    assert SMALL.count("  " + one) == 1
    texts = [SMALL.replace("  " + one, "".join("  " + item for item in items)) for items in ((one, two), (two, one))]
    assert told(differences(*texts)) == ["5b. Rendement", "  Als er niets gebeurt: de volgorde is veranderd"]


@pytest.mark.parametrize(
    "new",
    [
        SMALL.replace("gebeurd: Een inkomen viel weg.", "gebeurd: |\n    Een inkomen viel weg."),
        SMALL.replace("titel:", "# een opmerking\ntitel:"),
        SMALL.replace("Het verhaal van deze stap.", "Het verhaal\nvan deze stap.\n<!-- nog niet af -->"),
        SMALL.replace("\n", "\r\n"),
    ],
)
def test_only_the_writing_changed(new: str) -> None:
    found = differences(SMALL, new)
    assert (found.same, found.parts) == (False, ())
    assert FORMS["text"].content(found).decode().replace("\n", " ") == (
        "Van oud.md naar nieuw.md In wat het plan zegt is niets veranderd, alleen in hoe het is opgeschreven of in een "
        "opmerking. "
    )


def test_a_version_that_is_no_plan_is_compared_as_text_with_the_finding() -> None:
    broken = SMALL.replace("---\ndoorbraakplan", "doorbraakplan", 1).replace("wens: Rust.", "wens: Rust in huis.")
    assert FORMS["text"].content(differences(SMALL, broken)).decode().splitlines() == [
        "Van oud.md naar nieuw.md",
        "1 verandering in 1 onderdeel.",
        "nieuw.md, regel 1: Dit bestand begint niet met een regel ---. Een plan begint",
        "met --- (drie gewone streepjes) op de eerste regel, dan de antwoorden, dan weer",
        "---.",
        "Daarom staat hieronder wat er in de tekst van het bestand veranderde.",
        "",
        "De tekst van het bestand",
        "    weg: ---",
        "    was:   wens: Rust.",
        "    nu:    wens: Rust in huis.",
    ]


def test_no_control_character_comes_out_of_a_version_that_is_no_plan() -> None:
    report = FORMS["text"].content(differences(SMALL, SMALL.replace("Rust.", "Rust.\x1b[2J\u202e"))).decode()
    assert "Rust.\ufffd[2J\ufffd" in report
    assert not {"\x1b", "\u202e"} & set(report)


@given(partial_data())
def test_a_plan_does_not_differ_from_itself(data: dict[str, Any]) -> None:
    text = as_text(data)
    assert differences(text, text).parts == ()
    assert differences(text, text + "\n").parts == ()


@settings(max_examples=min(25, settings().max_examples))
@given(broken_plans(), broken_plans())
def test_any_two_files_can_be_compared(old: str, new: str) -> None:
    FORMS["text"].content(differences(old, new))


def leaves(value: Any, schema: Schema, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if isinstance(value, dict):
        return [leaf for key, child in value.items() for leaf in leaves(child, child_of(schema, key), (*path, key))]
    if isinstance(value, list):
        return [leaf for index, child in enumerate(value) for leaf in leaves(child, schema["items"], (*path, index))]
    return [path]


PLACES = leaves(dict(read(WHOLE).data), plan_schema())


@given(st.sampled_from(PLACES), st.sampled_from(["Zwaluwnest", "2031-03-04", 123_457]))
def test_every_changed_field_is_mentioned(path: tuple[str | int, ...], value: object) -> None:
    data = deepcopy(dict(read(WHOLE).data))
    inner: Any = data
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = value
    found = differences(as_text(dict(read(WHOLE).data)), as_text(data))
    shown = {"Zwaluwnest": ("Zwaluwnest",), "2031-03-04": ("4 maart 2031", "2031-03-04")}.get(
        str(value), ("123.457", "123457")
    )
    report = " ".join(FORMS["text"].content(found).decode().split())
    assert any(text in report for text in shown), report


@given(answers, answers)
def test_nothing_of_a_line_is_lost(old: str, new: str) -> None:
    before, after = old.split("\n"), new.split("\n")
    found = changed_lines(before, after)
    kept = list(before)
    for change in found:
        if change.way in {Way.REMOVED, Way.CHANGED}:
            kept.remove(words(change.old))
    for change in found:
        if change.way in {Way.ADDED, Way.CHANGED}:
            kept.append(words(change.new))
    assert sorted(kept) == sorted(after)


def test_the_words_that_changed() -> None:
    found = changed_words("De huur van € 300 is betaald.", "De huur van € 450 is niet betaald.")
    assert [piece.text for piece in found.old if piece.look is Look.CHANGED] == ["300"]
    assert [piece.text for piece in found.new if piece.look is Look.CHANGED] == ["450", "niet "]
