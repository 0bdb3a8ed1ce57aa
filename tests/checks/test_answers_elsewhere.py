"""An answer that was typed where it does not count is recognised; what a new plan says itself, and a note, is none."""

import pytest

from doorbraak_tools.inputs.scaffold import new_plan
from tests.support.plans import TODAY, found, of_check, small

EMPTY = new_plan("Eerst de huur", TODAY)
ANSWER = "In maart viel een inkomen weg."
KEY = "  gebeurd: |\n"


def said(text: str, code: str) -> list[tuple[str, str]]:
    """Return what stands at each place that a check names, and the words of the check."""
    lines = text.split("\n")
    return [(lines[one.line - 1][one.column - 1 :], one.words) for one in found(text) if one.code == code]


def changed(old: str, new: str) -> str:
    """Return an empty plan with one thing in it changed."""
    assert EMPTY.count(old) >= 1
    return EMPTY.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (changed(KEY, f"  gebeurd: # {ANSWER}\n"), f"# {ANSWER}"),
        (changed(KEY, f"  gebeurd: |  # {ANSWER}\n"), f"# {ANSWER}"),
        (changed(KEY, f"{KEY}  # {ANSWER}\n"), f"# {ANSWER}"),
        (changed(KEY, f"{KEY}## {ANSWER}\n"), f"## {ANSWER}"),
        (changed(KEY, f"  # {ANSWER}\n{KEY}"), f"# {ANSWER}"),
        (changed(KEY, f"  #   {ANSWER}\n  #   Nog een zin.\n{KEY}"), f"#   {ANSWER}"),
        (changed("# Wat is er gebeurd?", f"# {ANSWER}"), f"# {ANSWER}"),
        (changed("# Wat is er gebeurd?", f"# Wat is er gebeurd? {ANSWER}"), f"# Wat is er gebeurd? {ANSWER}"),
    ],
)
def test_an_answer_behind_a_hash(text: str, place: str) -> None:
    line = next(number for number, one in enumerate(text.split("\n"), 1) if one.startswith("  gebeurd:"))
    hint = (
        f"Is het je antwoord bij “Wat er gebeurd is”? Haal het # weg en zet de tekst onder regel {line}, ingesprongen."
    )
    message = "Deze tekst staat achter een # en telt niet mee."
    assert said(text, "antwoord-achter-hekje") == [(place, f"{message} {hint}")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (changed("    K1: |\n", "    K1: |\n    # Wij kunnen in ons huis blijven.\n"), "Doel op korte termijn"),
        (changed("    - wie:\n", "    - wie:  # consulent van het wijkteam\n"), "Wie"),
        (changed("opsteller:\n", "opsteller:  # consulent van het wijkteam\n"), "Opsteller"),
        (EMPTY.replace("      wie:\n---", "      wie:\n    # De consulent belt de verhuurder.\n---"), "Wie"),
    ],
)
def test_it_is_told_to_which_question_it_belongs(text: str, title: str) -> None:
    ((_, words),) = said(text, "antwoord-achter-hekje")
    assert f"Is het je antwoord bij “{title}”?" in words


@pytest.mark.parametrize(
    "text",
    [
        EMPTY,
        new_plan("Eerst de huur", TODAY, full=True),
        changed(KEY, f"  # nog navragen bij de verhuurder\n{KEY}"),
        changed(KEY, f"  # Intern: dit eerst met de teamleider bespreken\n{KEY}"),
        changed(KEY, f"  # Hoe lang is dat al zo?\n{KEY}"),
        changed(KEY, f"  # oud_veld: dit stond hier eerst\n{KEY}"),
        changed(KEY, f"  # {ANSWER}\n{KEY}    Het staat er al.\n"),
    ],
)
def test_a_note_or_a_question_is_no_answer(text: str) -> None:
    assert said(text, "antwoord-achter-hekje") == []


def test_a_story_of_a_step_without_answers() -> None:
    text = changed("## 2.", f"{ANSWER}\n\n## 2.")
    ((place, words),) = said(text, "antwoord-in-het-verslag")
    assert place == "## 1. Situatieschets"
    assert words.startswith("Hier staat tekst, maar de vragen van deze stap zijn nog leeg. Is dit je antwoord?")
    assert said(text.replace(KEY, f"{KEY}    {ANSWER}\n"), "antwoord-in-het-verslag") == []
    assert said(changed("## 2.", "nog invullen\n\n## 2."), "antwoord-in-het-verslag") == []


@pytest.mark.parametrize("heading", ["Wat is er gebeurd?", "wat er gebeurd is"])
def test_a_heading_that_is_a_question(heading: str) -> None:
    text = f"{EMPTY}\n## {heading}\n\n{ANSWER}\n"
    line = EMPTY[: EMPTY.index(KEY)].count("\n") + 1
    words = "Deze kop is een vraag, en daar is nog geen antwoord op. "
    words += f"Zet de tekst bovenaan, onder regel {line}, ingesprongen. Hier telt hij niet als antwoord."
    assert said(text, "antwoord-in-het-verslag") == [(f"## {heading}", words)]
    assert said(text.replace(KEY, f"{KEY}    {ANSWER}\n"), "antwoord-in-het-verslag") == []


@pytest.mark.parametrize(
    ("field", "line"),
    [("K1: De ontruiming is van de baan.", "K2: De post gaat open."), ("K1: De ontruiming is van de baan.", "K2: |"),
     ("  gebeurd: Een inkomen viel weg.", "huishouden: |"),
     ("    wat: De gemeente leent het bedrag.", "besluit_uiterlijk: 2026"),
     ("    wat: De gemeente leent het bedrag.", "D2:"), ("  wens: Rust.", "anders_dan_nu: De post gaat open.")],
)  # fmt: skip
def test_a_field_that_became_text_is_seen(field: str, line: str) -> None:
    key, _, answer = field.partition(": ")
    pad = " " * (len(key) - len(key.lstrip()) + 6)
    text = small((field, f"{key}: |\n{pad}{answer}\n{pad}{line}"))
    if "anders_dan_nu" in line:
        text = text.replace("\n  anders_dan_nu: De post gaat open.\n", "\n")
    at = next(number for number, one in enumerate(text.split("\n"), 1) if one == f"{pad}{line}")
    assert [one.line for one in of_check("veld-in-de-tekst", text)] == [at]


def test_a_field_that_was_glued_to_the_text_above_it_is_seen() -> None:
    text = small(
        ("  gebeurd: Een inkomen viel weg.\n", "  gebeurd: |\n    Een inkomen viel weg. last_van: |\n    Geen post.\n"),
        ("  last_van: Vijf maanden huurachterstand.\n", ""),
    )
    assert [one.line for one in of_check("veld-in-de-tekst", text)] == [10]


@pytest.mark.parametrize(
    "line",
    ["K1: zie boven", "Let op: de huur", "gevolg: geen huis", "dreiging: ontruiming in mei", "datum: 3 mei",
     "wie: de moeder", "na: drie maanden", "K2 is later", "L1: een huis", "https://x.nl", "12:30 bellen"],
)  # fmt: skip
def test_a_line_with_a_colon_may_be_text(line: str) -> None:
    text = small(("  gebeurd: Een inkomen viel weg.", f"  gebeurd: |\n    Een inkomen viel weg.\n    {line}"))
    assert of_check("veld-in-de-tekst", text) == []
