"""A finding in a text points at the word that it is about, however the text is written."""

import pytest

from tests.support.plans import found, of_check, small

FIELD = "  gebeurd: Een inkomen viel weg."


@pytest.mark.parametrize(
    ("answer", "word", "code"),
    [
        ("gebeurd: |\n    Een inkomen\n    viel conform afspraak weg.", "conform", "ambtelijk-woord"),
        ("gebeurd: |\n    Een inkomen\n\n      viel conform afspraak weg.", "conform", "ambtelijk-woord"),
        ("gebeurd: Het viel conform afspraak weg.", "conform", "ambtelijk-woord"),
        ('gebeurd: "Het viel conform afspraak weg."', "conform", "ambtelijk-woord"),
        ("gebeurd: |\n    Het viel “conform” en conform afspraak weg.", "conform afspraak", "ambtelijk-woord"),
        ("gebeurd: |\n    Een inkomen viel weg.\n    De schuld is ______ euro.", "______", "sjabloontekst"),
        ("gebeurd: |\n    nog invullen", "nog", "sjabloontekst"),
        ("gebeurd: |\n    Kort. " + "Dit is dan " + "een heel lange zin " * 8 + "geworden.", "Dit", "lange-zin"),
        ("gebeurd: |\n    Een brief van mevrouw Voorbeeld.", "mevrouw", "persoonsgegeven"),
    ],
)
def test_it_stands_at_the_word(answer: str, word: str, code: str) -> None:
    text = small((FIELD, f"  {answer}"))
    lines = text.split("\n")
    (one,) = (one for one in found(text) if one.code == code)
    assert lines[one.line - 1][one.column - 1 :].startswith(word)


@pytest.mark.parametrize(
    ("rules", "word", "code"),
    [
        ("Wij denken aan de Wht artikel 13 lid 1", "Wht", "onbekende-wet"),
        ("- Zie Algemene wet bestuursrecht artikel 4.84", "Algemene", "onleesbare-verwijzing"),
        ("Het gaat om de Participatiewet", "Participatiewet", "wet-zonder-artikel"),
        ("Participatiewet artikel 18 lid 1 (2026-02-31)", "(2026", "onleesbare-verwijzing"),
        ("Wat hier telt zijn de beleidsregels van de gemeente", "beleidsregels", "lokale-regel-zonder-nummer"),
    ],
)
def test_it_stands_at_what_is_cited(rules: str, word: str, code: str) -> None:
    text = small()
    line = next(one for one in text.split("\n") if one.startswith("      regels:"))
    text = text.replace(line, f"      regels: |\n        Participatiewet artikel 18 lid 1\n        {rules}")
    lines = text.split("\n")
    (one,) = (one for one in found(text) if one.code == code)
    assert lines[one.line - 1][one.column - 1 :].startswith(word)


def test_an_answer_that_the_file_has_in_another_form_is_told_at_its_field() -> None:
    folded = small((FIELD, "  gebeurd: >\n    Een inkomen viel\n    conform afspraak weg."))
    (one,) = (one for one in found(folded) if one.code == "ambtelijk-woord")
    assert folded.split("\n")[one.line - 1].startswith("  gebeurd:")


@pytest.mark.parametrize("answer", ["Wat wens jij jezelf toe?", "wat wens jij jezelf toe", "Wens", "WENS:"])
def test_the_question_itself_is_no_answer(answer: str) -> None:
    assert [one.line for one in of_check("sjabloontekst", small(("wens: Rust.", f'wens: "{answer}"')))] == [18]
    assert of_check("sjabloontekst", small(("wens: Rust.", "wens: Wat wens ik? Rust."))) == []
