"""Tables as offices make them: cells merged downwards, a row over all columns, ticks for what is done."""

import pytest

from doorbraak_tools.inputs.word import Imported, read_word
from tests.inputs.word.parts import STYLES, package, para

ACTIONS = ("actieplan", "realiseren")
RESTART, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def cell(text: str = "", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{para(text) if text else '<w:p/>'}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(one if one.startswith('<') else cell(one) for one in cells)}</w:tr>"


def over(text: str, columns: int) -> str:
    return row(cell(text, f'<w:gridSpan w:val="{columns}"/>'))


def imported(*rows: str, heading: str = "Actieplan", below: str = "") -> Imported:
    inside = f"{para(below, style='Kop2')}" if below else ""
    table = f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"
    return read_word(package(para(heading, style="Kop1") + inside + table, styles=STYLES))


def column(found: Imported, key: str) -> dict[object, object]:
    return {path[2]: value for path, value in found.answers.items() if path[:2] == ACTIONS and path[3] == key}


def test_what_is_merged_over_more_rows_holds_for_each_of_them() -> None:
    found = imported(
        row("Wie", "Wat", "Wanneer"),
        row(cell("coach", RESTART), "belt", cell("1-9-2026", RESTART)),
        row(cell("", GOES_ON), "schrijft", cell("", GOES_ON)),
        row(cell("moeder"), "tekent", cell("", GOES_ON)),
        row("vader", "leest", ""),
    )
    assert column(found, "wie") == {0: "coach", 1: "coach", 2: "moeder", 3: "vader"}
    assert column(found, "wat") == {0: "belt", 1: "schrijft", 2: "tekent", 3: "leest"}
    assert column(found, "uiterlijk") == {0: "2026-09-01", 1: "2026-09-01", 2: "2026-09-01"}


def test_an_empty_cell_that_is_not_merged_stays_empty() -> None:
    found = imported(row("Wie", "Wat", "Wanneer"), row("coach", "belt", "1-9-2026"), row("", "schrijft", ""))
    assert column(found, "wie") == {0: "coach"}


def test_a_merged_cell_beside_one_over_more_columns() -> None:
    found = imported(
        row("Nr", "Wie", "Wat", "Wanneer"),
        row("1", cell("coach", RESTART), "belt", "1-9-2026"),
        row("2", cell("", GOES_ON), cell("schrijft", '<w:gridSpan w:val="2"/>')),
    )
    assert column(found, "wie") == {0: "coach", 1: "coach"}
    assert column(found, "wat") == {0: "belt", 1: "schrijft"}


@pytest.mark.parametrize("head", ["Gereed", "Klaar?", "Afgerond", "Gedaan", "Afgevinkt", "Stand"])
@pytest.mark.parametrize(("said", "status"), [
    ("☒", "klaar"), ("✓", "klaar"), ("x", "klaar"), ("V", "klaar"), ("[x]", "klaar"), ("Ja", "klaar"),
    ("Gereed", "klaar"), ("gedaan.", "klaar"), ("☐", "open"), ("[ ]", "open"), ("nee", "open"), ("nog niet", "open"),
    ("loopt", "bezig"), ("mee bezig", "bezig"),
])  # fmt: skip
def test_a_tick_under_done_says_how_far_an_action_is(head: str, said: str, status: str) -> None:
    found = imported(row("Wie", "Wat", "Wanneer", head), row("coach", "belt", "1-9-2026", said))
    assert column(found, "status") == {0: status}
    assert not found.notes


@pytest.mark.parametrize("said", ["12 september", "half", "ja, bijna", "wacht op de verhuurder"])
def test_what_says_no_such_thing_is_kept(said: str) -> None:
    found = imported(row("Wie", "Wat", "Wanneer", "Gereed"), row("coach", "belt", "1-9-2026", said))
    assert column(found, "status") == {}
    assert said in " ".join(found.stories["actieplan"])


@pytest.mark.parametrize("head", ["Gereed", "Klaar?"])
def test_a_day_under_done_is_the_day(head: str) -> None:
    found = imported(row("Wie", "Wat", head), row("coach", "belt", "1-9-2026"), row("coach", "leest", ""))
    assert column(found, "uiterlijk") == {0: "2026-09-01"}


def test_nothing_under_done_says_nothing() -> None:
    found = imported(row("Wie", "Wat", "Wanneer", "Gereed"), row("coach", "belt", "1-9-2026", ""))
    assert column(found, "status") == {}


def test_a_line_over_all_columns_is_no_item() -> None:
    found = imported(
        over("Afspraken van 3 juli", 3), row("Wie", "Wat", "Wanneer"), over("Geld", 3), row("coach", "belt", "1-9-2026")
    )
    assert column(found, "wie") == {0: "coach"}
    kept = " ".join(found.stories["actieplan"])
    assert "Afspraken van 3 juli" in kept
    assert "Geld" in kept


def test_a_title_over_a_table_leaves_it_at_the_list_that_is_asked_for() -> None:
    rows = (over("Actielijst", 3), row("Wie", "Wat", "Wanneer"), row("coach", "belt", "1-9-2026"))
    found = imported(*rows, below="Wie doet wat na de doorbraak?")
    assert found.answers["actieplan", "daarna", 0, "wie"] == "coach"


def test_heads_that_stand_there_once_more_are_no_item() -> None:
    heads = row("Wie", "Wat", "Wanneer")
    found = imported(heads, row("coach", "belt", "1-9-2026"), heads, row("moeder", "tekent", "2-9-2026"))
    assert column(found, "wie") == {0: "coach", 1: "moeder"}
    assert not found.notes


BEHIND = ("waardendriehoek", "betrokkenheid", "inwoner_staat_erachter")
ASKED = "Staat de inwoner achter het plan?"


@pytest.mark.parametrize(
    "rows",
    [
        [row(ASKED, "ja", "deels", "nee"), row("", "", "x", "")],
        [row("", "ja", "deels", "nee"), row(ASKED, "", "☒", "")],
        [row("Vraag", "ja", "deels", "nee"), row(ASKED, "☐", "☒", "☐")],
    ],
)
def test_a_tick_means_what_stands_above_it(rows: list[str]) -> None:
    assert imported(*rows, heading="Betrokkenheid").answers[BEHIND] == "deels"


@pytest.mark.parametrize(
    "rows",
    [
        [row(ASKED, "ja", "deels", "nee"), row("", "", "", "")],
        [row("", "ja", "deels", "nee"), row(ASKED, "", "", "")],
        [row("", "ja", "deels", "nee"), row(ASKED, "x", "x", "")],
        [row(ASKED, "ja"), row("", "deels"), row("", "nee")],
    ],
)
def test_choices_of_which_none_or_more_are_chosen_are_no_answer(rows: list[str]) -> None:
    found = imported(*rows, heading="Betrokkenheid")
    assert BEHIND not in found.answers
    assert all(choice in str(found.stories) for choice in ("ja", "deels"))


@pytest.mark.parametrize("no", ["✗", "☐", "", "-"])
def test_a_tick_beside_a_choice(no: str) -> None:
    found = imported(
        row("Leefgebieden", "Speelt"), row("Wonen", "✓"), row("Werk", no), row("Schulden", "x"), heading="Situatie"
    )
    assert found.answers["leefgebieden",] == ["wonen", "schulden"]
    assert "☐ Werk" in str(found.stories)


def test_words_beside_a_choice_are_no_tick() -> None:
    found = imported(
        row("Leefgebieden", "Wat speelt er?"), row("Wonen", "Een huurschuld"), row("Werk", "x"), heading="Situatie"
    )
    assert "Een huurschuld" in str((found.answers, found.stories))
    assert ("leefgebieden",) not in found.answers


@pytest.mark.parametrize("said", ["-", "–", "☐", "x", "✗", "v", "[x]"])
def test_a_sign_without_a_choice_is_no_choice(said: str) -> None:
    assert BEHIND not in imported(row(ASKED, said), row("Regie", "De coach"), heading="Betrokkenheid").answers


def test_a_label_that_the_method_does_not_know_ends_the_answer_before_it_at_the_head_too() -> None:
    found = imported(row("Datum", "3 juli 2026"), row("Aanmelder", "wijkcoach"), row(ASKED, "ja"), heading="Aanmelding")
    assert found.answers["opgesteld",] == "2026-07-03"
    assert "Opgesteld" not in str(found.stories)
    assert "wijkcoach" in str(found.stories)


def test_a_row_for_each_doorbraak() -> None:
    found = imported(
        row("Knelpunt", "Oplossing", "Wie beslist?", "Kleur"),
        row("De wachttijd", "Voorrang geven", "de gemeente", "rood"),
        row("Geen adres", "Een briefadres", "burgerzaken", ""),
        heading="Knelpunten en oplossingen",
    )
    for code, knelpunt, what, who in (
        ("D1", "De wachttijd", "Voorrang geven", "de gemeente"), ("D2", "Geen adres", "Een briefadres", "burgerzaken"),
    ):  # fmt: skip
        assert found.answers["doorbraak", code, "knelpunt"] == knelpunt
        assert found.answers["doorbraak", code, "wat"] == what
        assert found.answers["waardendriehoek", "legitimiteit", code, "wie_gaat_erover"] == who
    assert "rood" in str(found.stories)


@pytest.mark.parametrize("said", ["uiterlijk 1 september 2026", "uiterlijk op 1-9-2026", "per 1 september 2026"])
def test_the_last_day_of_an_action(said: str) -> None:
    found = imported(row("Wie", "Wat", "Wanneer"), row("coach", "belt", said))
    assert column(found, "uiterlijk") == {0: "2026-09-01"}


@pytest.mark.parametrize("head", ["Nr", "nr.", "#", "No.", ""])
def test_a_column_that_counts_the_rows_says_nothing(head: str) -> None:
    heads = row(head, "Wie", "Wat", "Wanneer")
    found = imported(heads, row("1", "coach", "belt", "1-9-2026"), row("2.", "moeder", "tekent", "2-9-2026"))
    assert column(found, "wie") == {0: "coach", 1: "moeder"}
    assert not found.notes


@pytest.mark.parametrize("head", ["Kamer", "Nr"])
def test_a_column_of_other_numbers_is_kept(head: str) -> None:
    found = imported(row(head, "Wie", "Wat", "Wanneer"), row("12", "coach", "belt", "1-9-2026"))
    assert f"{head}: 12" in str(found.stories)


def test_heads_above_nothing_are_an_empty_form() -> None:
    found = imported(row("Wie", "Wat", "Wanneer"), row("", "", ""))
    assert not found.notes
    assert not column(found, "wie")


def two_questions(*answers: str) -> Imported:
    asked = para("Wat is er gebeurd?") + para("Wat heb je al geprobeerd?")
    cells = f"<w:tc>{asked}</w:tc><w:tc>{''.join(map(para, answers))}</w:tc>"
    return imported(f"<w:tr>{cells}</w:tr>", heading="Situatie")


def test_two_questions_in_a_cell_with_two_answers_beside_them() -> None:
    found = two_questions("De baas ging failliet.", "Solliciteren.").answers
    assert found["situatieschets", "gebeurd"] == "De baas ging failliet."
    assert found["situatieschets", "geprobeerd"] == "Solliciteren."


@pytest.mark.parametrize("answers", [("Alles.",), ("Een.", "Twee.", "Drie.")])
def test_of_two_questions_with_another_number_of_answers_nobody_can_tell(answers: tuple[str, ...]) -> None:
    found = two_questions(*answers)
    assert not [path for path in found.answers if path[0] == "situatieschets"]
    assert all(answer in str(found.stories) for answer in answers)


@pytest.mark.parametrize("first", [[], [over("Huidige situatie", 2)]])
def test_a_line_in_a_table_that_names_a_list_is_above_what_goes_there(first: list[str]) -> None:
    rows = [row("Post", "Bedrag"), *first, row("Opvang", "€ 10"), over("Als er niets gebeurt", 2), row("Boete", "€ 20")]
    found = imported(*rows, heading="Rendement", below="" if first else "Huidige situatie").answers
    money = ("waardendriehoek", "rendement")
    assert found[*money, "huidige_situatie", 0, "post"] == "Opvang"
    assert found[*money, "als_er_niets_gebeurt", 0, "post"] == "Boete"
    assert (*money, "huidige_situatie", 1, "post") not in found


def test_a_title_over_questions_side_by_side() -> None:
    found = imported(
        over("Gezin van drie", 2),
        row("Wat is er aan de hand?", "Wat heb je al geprobeerd?"),
        row("De huur is opgezegd.", "Een brief gestuurd."),
        heading="Plan van aanpak",
    )
    assert found.answers["situatieschets", "gebeurd"] == "De huur is opgezegd."
    assert found.answers["situatieschets", "geprobeerd"] == "Een brief gestuurd."


@pytest.mark.parametrize(("said", "amount", "per"), [
    ("€ 3.200 eenmalig", 3200, None), ("3.200 (eenmalig)", 3200, None), ("€ 75 p/m", 75, "maand"),
    ("€ 75,- p.m.", 75, "maand"), ("€ 75 per mnd", 75, "maand"), ("€ 75 per mnd.", 75, "maand"),
    ("€ 20 p.w.", 20, "week"), ("€ 900 p/j", 900, "jaar"), ("€ 900 p.j.", 900, "jaar"), ("€ 60 p/u", 60, "uur"),
])  # fmt: skip
def test_how_offices_write_how_often_an_amount_counts(said: str, amount: int, per: str | None) -> None:
    found = imported(row("Post", "Bedrag"), row("Opvang", said), heading="Rendement", below="Huidige situatie").answers
    start = ("waardendriehoek", "rendement", "huidige_situatie", 0)
    assert int(str(found[*start, "bedrag"])) == amount
    assert found.get((*start, "per")) == per


def test_no_amount_is_no_amount() -> None:
    found = imported(row("Post", "Bedrag"), row("Opvang", "p.m."), heading="Rendement", below="Huidige situatie")
    assert found.answers["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"] == "pm"
