"""Honest plans, written as different professionals and one resident would: what is right in them is left alone.

Beside each `<name>.md` stands `<name>.expected`: all that is found, as lines `line:column: severity: code`, and no more
than a wise professional would agree with. An extra finding is a false alarm, and fails as much as a missing one.
"""

import gc
import re
from pathlib import Path

import pytest

from doorbraak_tools.plan.method import plan_schema
from doorbraak_tools.plan.model import Severity
from tests.support.plans import FIXTURES, found, of_check, read, small

HONEST = sorted((FIXTURES / "honest").glob("*.md"))

WARNINGS = {
    ("werken-als-de-opvang-dicht-is", "doel-zonder-weg"): "Nobody does anything for the holiday that she wishes for.",
    ("werken-als-de-opvang-dicht-is", "bedrag-zonder-bron"): "Ten euros a day for the neighbour: says who?",
}
"""Every warning on an honest plan, with why it is right."""

HINTS = {
    "actie-te-laat": "An action of last week that is not done: who reads the plan wants to know.",
    "afgerond-zonder-terugblik": "A finished plan that tells its end as a story only: nobody can count it.",
    "bladzijde-in-hij-of-zij": "A resident who is handed the page reads about somebody else: good to know beforehand.",
    "inwoner-zelf-aan-het-woord": "A plan in one-liners, without a word of the mother.",
    "post-voor-het-besluit": "Money from July on for what is decided by the seventh of August.",
    "lokale-regel-zonder-nummer": "A published rule of a municipality: with its number all read the same text.",
}
"""The hints that occur, with why they are right."""

each_plan = pytest.mark.parametrize("path", HONEST, ids=lambda path: path.stem)


def lines(path: Path) -> list[str]:
    """Return what is found in a plan, as lines of an `.expected` file."""
    return [f"{one.line}:{one.column}: {one.severity.value}: {one.code}" for one in found(path.read_bytes())]


@each_plan
def test_exactly_this_is_found(path: Path) -> None:
    assert lines(path) == path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()


@each_plan
def test_it_has_no_faults_and_only_warnings_with_a_reason(path: Path) -> None:
    all_found = found(path.read_bytes())
    assert [one.code for one in all_found if one.severity is Severity.ERROR] == []
    warned = {(path.stem, one.code) for one in all_found if one.severity is Severity.WARNING}
    assert warned == {key for key in WARNINGS if key[0] == path.stem}


def test_every_hint_has_a_reason_and_every_reason_a_hint() -> None:
    hinted = {one.code for path in HONEST for one in found(path.read_bytes()) if one.severity is Severity.HINT}
    assert hinted == set(HINTS)


def test_a_concept_that_is_half_empty_has_gaps_and_nothing_else() -> None:
    all_found = found((FIXTURES / "honest" / "half-leeg.md").read_bytes())
    assert {one.severity for one in all_found} == {Severity.TODO}


def test_there_is_a_plan_of_every_status_and_for_every_part_of_life() -> None:
    plans = [read(path.read_bytes()) for path in HONEST]
    fields = plan_schema()["properties"]
    assert {plan.status for plan in plans} == set(fields["status"]["enum"])
    assert {area for plan in plans for area in plan.data["leefgebieden"]} == set(
        fields["leefgebieden"]["items"]["enum"]
    )
    assert {plan.data["voorbeeld"] for plan in plans} == {"fictief"}


def test_no_expectation_stands_alone() -> None:
    assert {path.stem for path in (FIXTURES / "honest").glob("*.expected")} == {path.stem for path in HONEST}


def reversed_keys(text: str) -> str:
    """Return the plan with the keys of its front matter in the opposite order; a comment goes along with its key."""
    _, front, body = re.split(r"^---\n", text, maxsplit=2, flags=re.MULTILINE)
    chunks = re.findall(r"^[a-z].*\n(?:(?![a-z]).*\n)*", front, flags=re.MULTILINE)
    assert "".join(chunks) == front
    return f"---\n{''.join(reversed(chunks))}---\n{body}"


@each_plan
def test_the_order_of_the_keys_does_not_matter(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    turned = reversed_keys(text)
    assert turned != text
    assert read(turned).data == read(text).data
    assert {(one.code, one.message) for one in found(turned)} == {(one.code, one.message) for one in found(text)}


@each_plan
def test_neither_do_the_line_ends_of_windows(path: Path) -> None:
    assert found(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")) == found(path.read_bytes())


# What lies close to an honest plan, and must still be said.

THREAT = ("  geprobeerd: |", "  dreiging:\n    wat: Ontruiming\n    datum: {}\n  geprobeerd: |")
ROOM = "      ruimte: Participatiewet artikel 49\n"
WHY = "      waarom_hier: De ontruiming is aangezegd.\n"
DECIDED = "    doelen: [K1, L1]\n    besluit: {{uitkomst: {}, door: teamleider, op: 2026-06-11}}"
STORY = "Het verhaal van deze stap."
NOTE = "bron: opgave verhuurder, jaar: 2014{}"
LONG = "maar toen kwam er weer een brief en daarna nog een brief"


def threat(day: str) -> tuple[str, str]:
    """Return the change that adds a threat on a day."""
    return THREAT[0], THREAT[1].format(day)


@pytest.mark.parametrize(
    ("code", "changes", "speaks"),
    [
        ("actie-na-dreiging", [threat("2026-07-10")], True),
        ("actie-na-dreiging", [threat("2026-07-10"), ("doorbraak: D1", "doorbraak: D1\n      status: klaar")], False),
        ("actie-na-dreiging", [threat("2026-07-10"), ("[K1, L1]", "[L1]")], False),
        ("actie-na-dreiging", [threat("2026-07-06")], True),
        ("actie-na-dreiging", [threat("2026-07-05")], False),
        ("datum-voor-het-plan", [("    doelen: [K1, L1]", DECIDED.format("toegekend"))], True),
        ("datum-voor-het-plan", [("    doelen: [K1, L1]", DECIDED.format("toegezegd"))], False),
        ("bedrag-zonder-bron", [("3650, betaler: gemeente, bron: opgave verhuurder", "1, betaler: gemeente")], True),
        ("bedrag-zonder-bron", [("3650, betaler: gemeente, bron: opgave verhuurder", "0, betaler: gemeente")], False),
        ("oud-cijfer", [("bron: opgave verhuurder", NOTE.format(", toelichting: Het vonnis ligt er."))], True),
        ("oud-cijfer", [("bron: opgave verhuurder", NOTE.format(", toelichting: Een nieuwer is er niet."))], False),
        ("oud-cijfer", [("bron: opgave verhuurder", NOTE.format(", toelichting: De prijs van 2014."))], False),
        ("ambtelijk-woord", [(STORY, "De brief kwam thans.")], True),
        ("ambtelijk-woord", [(STORY, 'Er stond: "Thans niet." En wat kan dan wel? Het doet niet ter zake.')], False),
        ("lange-zin", [(STORY, " ".join([LONG] * 3))], True),
        ("lange-zin", [(STORY, f"- {LONG}\n- {LONG}\n2. {LONG}\n• {LONG}")], False),
        ("lange-zin", [(STORY, f"- {LONG}\n  {LONG}\n  {LONG}")], True),
        ("lange-zin", [(STORY, f"{LONG} {LONG}. 's Nachts {LONG}. “Ja, {LONG}.”")], False),
        ("lange-zin", [(STORY, f"```\n{LONG} {LONG}\n{LONG}\n```")], False),
        ("inwoner-zelf-aan-het-woord", [("> Wij", "Wij")], True),
        ("inwoner-zelf-aan-het-woord", [("> Wij", "Wij"), ("opsteller: casusregisseur", "opsteller: inwoner")], False),
        ("inwoner-zelf-aan-het-woord", [("> Wij", "Wij"), ("opsteller: casus", "opsteller: bewoners")], True),
        ("waarom-hier-leeg", [(WHY, "")], True),
        ("waarom-hier-leeg", [(WHY, ""), ("status: ingediend", "status: concept")], True),
        (
            "waarom-hier-leeg",
            [(WHY, ""), ("status: ingediend", "status: concept"), ("andere_regels: Geen gevonden.", "andere_regels:")],
            False,
        ),
        ("onbekende-wet", [(ROOM, "      ruimte: Armenwet artikel 49\n")], True),
        ("onbekende-wet", [(ROOM, "      ruimte: Het huurcontract, artikel 4 lid 2\n")], False),
        ("onbekende-wet", [(ROOM, "      ruimte: De Participatiewet (art. 49)\n")], False),
        ("lokale-regel-zonder-nummer", [(ROOM, "      ruimte: De beleidsregel schuldhulp\n")], True),
        ("lokale-regel-zonder-nummer", [(ROOM, "      ruimte: De clausule van die verordening\n")], False),
        ("lokale-regel-zonder-nummer", [(ROOM, "      ruimte: Geen verordening of beleidsregel gevonden\n")], False),
    ],
)
def test_what_is_said_and_what_is_let_be(code: str, changes: list[tuple[str, str]], speaks: bool) -> None:
    assert bool(of_check(code, small(*changes))) is speaks


def test_a_plan_that_was_checked_leaves_no_reference_cycle_behind() -> None:
    # Looking for cycles goes through all objects, and with thousands of plans took a tenth of the time.
    plans = [path.read_bytes() for path in sorted((FIXTURES.parent.parent / "plans").glob("*.md"))]
    for _ in range(2):  # the second time, what is loaded once is there
        gc.collect()
        gc.disable()
        try:
            for raw in plans:
                found(raw)
            left_behind = gc.collect()
        finally:
            gc.enable()
    assert left_behind == 0
