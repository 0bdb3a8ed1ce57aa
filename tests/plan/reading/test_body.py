"""The story below the answers: sections, comments, the names of steps."""

import pytest

from doorbraak_tools.plan.method import steps
from doorbraak_tools.plan.reading.body import read_body, read_sections, step_named
from doorbraak_tools.plan.reading.comments import Uncommented, without_comments


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
        "### Kop\n",
        "###Kop\n",
        "\\## Kop\n",
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


STEP = "## 1. Situatieschets\n\nVerhaal.\n\n"
"""Four lines of a step, to stand above what is tested."""


@pytest.mark.parametrize(
    ("own", "heading"),
    [
        ("# Eigen", "Eigen"),
        ("#Eigen", "Eigen"),
        ("##Eigen", "Eigen"),
        (" ## Eigen", "Eigen"),
        ("   # Eigen", "Eigen"),
        ("## Eigen ##", "Eigen"),
        ("##\tEigen", "Eigen"),
        ("##\u00a0Eigen", "Eigen"),
        ("##", "##"),
        ("#", "#"),
        ("Eigen\n===", "Eigen"),
        ("Eigen\n=", "Eigen"),
        ("Eigen\n---", "Eigen"),
        ("  Eigen\n   --  ", "Eigen"),
        ("Twee\nregels\n---", "Twee regels"),
        ("tekst\n1.\n-", "tekst 1."),
        ("- een punt\nEigen\n---", "Eigen"),
        ("> een citaat\nEigen\n===", "Eigen"),
        ("1. Eigen\n===", "1. Eigen"),
        ("# 3. Overzicht", "3. Overzicht"),
        ("##3. Overzicht", "3. Overzicht"),
        ("Overzicht\n---", "Overzicht"),
    ],
)
@pytest.mark.parametrize("above", ["", "Nog een regel.\n\n", "- een\n- twee\n\n", "```\ncode\n```\n\n"])
def test_an_own_heading_opens_a_section_of_no_step_however_it_is_written(own: str, heading: str, above: str) -> None:
    text = f"{STEP}{above}{own}\ngeheim\n\n## 3. Overzicht\n\nWeer.\n"
    body = read_body(text, 1)
    first, hidden, last = body.sections
    assert body.doubts == body.unsure == ()
    assert [first.step, hidden.step, last.step] == ["situatieschets", "", "overzicht"]
    assert (hidden.heading, hidden.text.strip()) == (heading, "geheim")
    lines = text.split("\n")
    assert lines[hidden.line - 1 + len(hidden.text.split("geheim")[0].split("\n"))] == "geheim"
    assert lines[last.line - 1] == "## 3. Overzicht"


@pytest.mark.parametrize(
    "text",
    ["tekst\n\n---", "- een\n- twee\n---", "> citaat\n---", "```\n---\n```\n---", "***\n\n---\n---", "een --> twee",
     "| a | b |\n|---|---|\n| c | d |", "> citaat\n>\n> ---", "<https://voorbeeld.example>\n## 3. Overzicht",
     "<b>vet</b>\n\n## 3. Overzicht", "<script>x</script>\n## 3. Overzicht", "```\n## 3. Overzicht\n```",
     "~~~ x`y\ncode\n~~~~\t\n## 3. Overzicht", "- #1 van de lijst", "> #12", "\\# geen kop", "\\<!-- geen opmerking",
     " ## 3. Overzicht", "- een\n\n## 3. Overzicht\n\n ## 6. Actieplan", "```\nniet gesloten"],
)  # fmt: skip
def test_what_is_no_reason_for_doubt(text: str) -> None:
    body = read_body(f"{STEP}{text}\n", 1)
    assert body.doubts == body.unsure == ()
    assert all(section.step for section in body.sections)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("> # Eigen", 1), ("> x\n> ===", 2), ("> x\n> ---", 2), ("- # Eigen", 1), ("- x\n  ---", 2), ("1. ## Eigen", 1),
        ("> - ## Eigen", 1), ("\t# Eigen", 1), ("    ## Eigen", 1), ("\u00a0## Eigen", 1), ("\u200b## Eigen", 1),
        ("- x\n\n  ```\n  ## 3. Overzicht\n  ```", 3), ("```\n## 3. Overzicht\n", 1),
        ("```\n## 3. Overzicht\ngeheim\n```", 1), ("```\n# Eigen\n```", 1), ("```\nEigen\n===\n```", 1),
        ("``` x\n## Eigen\n~~~", 1), ("```\n    # Eigen\n```", 1), ("<div>\n## 3. Overzicht", 1),
        ("<script>\n\n## 3. Overzicht", 1), ("<!X\n\n# Eigen", 1), ("<?php\n\n## 3. Overzicht\n?>", 1),
        ("<![CDATA[\n\n## 3. Overzicht", 1), ("<a href=\n<?php\n\n## 3. Overzicht", 2), ("<div>\n```\n</div>", 1),
        ("<div>\nEigen\n---", 1), ("<h2>Eigen</h2>", 1), ("Tekst <H1 class=x>Eigen</H1>", 1),
        ("  ```\n# Eigen\n  ```", 1),
        ("- x\n  ```\n## 3. Overzicht\n```", 2),
        ("<script>\n x</script>\n---", 3),
    ],
)  # fmt: skip
def test_from_a_place_of_doubt_on_nothing_belongs_to_a_step(text: str, line: int) -> None:
    body = read_body(f"## 2. Toekomstperspectief\n\nEerst.\n\n{STEP}{text}\n\n## 4. Doorbraak\n\ngeheim\n", 1)
    assert body.doubts[0] == line + 8
    assert [section.step for section in body.sections if section.step] == ["toekomstperspectief"]
    assert body.sections[0].text.strip() == "Eerst."


def test_a_fence_that_is_never_closed_is_in_doubt_also_when_its_last_line_is_the_heading() -> None:
    assert read_body("## 1. Situatieschets\n\n```\n## 3. Overzicht\n", 1).doubts == (3,)


def test_a_heading_of_a_step_that_is_moved_into_a_list_is_in_doubt_and_what_stands_above_it_is_not() -> None:
    body = read_body("## 1. Situatieschets\n\n- x\n ## 3. Overzicht\n\ngeheim\n", 1)
    assert body.doubts == (4,)
    assert [(section.step, section.text.strip()) for section in body.sections] == [
        ("situatieschets", "- x"),
        ("", "geheim"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("geen", Uncommented("geen")),
        ("a <!-- b --> c", Uncommented("a  c")),
        ("a <!-- b\nc --> d\n<!----> e", Uncommented("a \n d\n e")),
        ("a\nb <!-- c\nd", Uncommented("a\nb \n", unclosed=1)),
        ("a\n<!-- b <!-- c --> d -->", Uncommented("a\n d -->", unsure=1)),
        ("\n<!-- b --> c -->", Uncommented("\n c -->", unsure=1)),
        ("<!-- a --> b\n<!-- c --> d --> e", Uncommented(" b\n d --> e", unsure=0)),
        ("<!<!-- a -->-- b -->", Uncommented("<!-- b -->", unsure=0)),
        ("a\n<!-- b <!-- c --> d", Uncommented("a\n d", unsure=1)),
        ("<!<!-- a -->-- b", Uncommented("<!-- b", unsure=0)),
        ("a --> b", Uncommented("a --> b")),
        ("a --> b <!-- c -->", Uncommented("a --> b ")),
        ("\\<!-- a -->", Uncommented("\\<!-- a -->")),
        ("\\\\<!-- a --> b", Uncommented("\\\\ b")),
        ("\\\\\\<!-- a -->", Uncommented("\\\\\\<!-- a -->")),
        ("<!--> a --> b", Uncommented(" b")),
    ],
)
def test_what_is_a_comment(text: str, found: Uncommented) -> None:
    assert without_comments(text) == found
    assert found.text.count("\n") == text.count("\n")
