"""The story below the answers: sections, comments, the names of steps."""

import pytest

from doorbraak_tools.plan.method import steps
from doorbraak_tools.plan.reading.body import read_sections, step_named


def headings(body: str) -> list[tuple[int, str, str]]:
    return [(section.line, section.heading, section.step) for section in read_sections(body, 10)]


@pytest.mark.parametrize(
    ("heading", "step"),
    [
        ("1. Situatieschets", "situatieschets"),
        ("Situatieschets", "situatieschets"),
        ("Stap 1: situatieschets", "situatieschets"),
        ("STAP 1 - SITUATIESCHETS", "situatieschets"),
        ("1) Situatie-schets", ""),
        ("2 Toekomstperspectief", "toekomstperspectief"),
        ("5. Onderbouwen met de waardendriehoek", "waardendriehoek"),
        ("5. Waardendriehoek", "waardendriehoek"),
        ("Áctiepl\u00e0n", "actieplan"),
        ("Slot", ""),
        ("Stap 1", ""),
        ("", ""),
    ],
)
def test_the_step_that_a_heading_names(heading: str, step: str) -> None:
    assert step_named(heading) == step


def test_every_step_is_named_by_its_number_and_title() -> None:
    assert [step_named(f"{step.number}. {step.title}") for step in steps()] == [step.key for step in steps()]


def test_lines_count_from_the_file() -> None:
    body = "\nVooraf.\n\n## 1. Situatieschets\nTekst.\n## 6. Actieplan ##\n\nMeer.\n"
    assert headings(body) == [
        (9, "", ""),
        (13, "1. Situatieschets", "situatieschets"),
        (15, "6. Actieplan", "actieplan"),
    ]
    assert [section.text for section in read_sections(body, 10)] == ["\nVooraf.\n", "Tekst.", "\nMeer.\n"]


@pytest.mark.parametrize(
    "body",
    [
        "# Kop\n",
        "### Kop\n",
        "##Kop\n",
        "    ## Kop\n",
        "<!-- ## Kop -->\n",
        "<!--\n## Kop\n-->\n",
        "<!-- nooit gesloten\n## Kop\n",
        "```\n## Kop\n```\n",
        "~~~ tekst\n## Kop\n```\n## Kop\n~~~\n",
        "````\n```\n## Kop\n````\n",
    ],
)
def test_what_is_no_heading(body: str) -> None:
    assert [heading for _, heading, _ in headings(body) if heading] == []


@pytest.mark.parametrize("space", [" ", "   ", "\t", "\u00a0"])
def test_what_is_a_heading(space: str) -> None:
    assert headings(f"##{space}4. Doorbraak \t##\n") == [(10, "4. Doorbraak", "doorbraak")]


def test_what_stands_in_a_comment_is_gone_and_moves_no_line() -> None:
    (first, second) = read_sections("## 1. Situatieschets\nEen <!-- geheim\n\n--> twee.\n## 3. Overzicht\n", 1)
    assert first.text == "Een \n\n twee."
    assert (second.line, second.step) == (5, "overzicht")
