"""Plans and forms of municipalities: most answers come where they must, none at a wrong place, nothing is lost."""

import pytest

from doorbraak_tools.inputs.word import UnknownPlace, read_word, read_wordings
from doorbraak_tools.inputs.word.wordings import key_of
from tests.inputs.word.municipal import FOLDER, document, scored
from tests.inputs.word.support import Word, answers, as_plan

NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_placed_wrongly_and_nothing_is_lost(name: str) -> None:
    made = document(name)
    found = made.word.read()
    assert scored(made, found).wrong == []
    as_plan(found)
    stories = (paragraph for story in found.stories.values() for paragraph in story)
    told = " ".join([*(str(value) for value in found.answers.values()), *stories])
    squeezed = "".join(filter(str.isalnum, told)).casefold()
    for text, place in made.wanted:
        in_another_form = place.endswith(("uiterlijk", "opgesteld", "aan_tafel"))
        assert in_another_form or "".join(filter(str.isalnum, text)).casefold() in squeezed, text


def share(names: list[str]) -> float:
    """How many of the answers in these documents are placed."""
    scores = [scored(made, made.word.read()) for made in map(document, names)]
    placed, missed = sum(len(one.placed) for one in scores), sum(len(one.missed) for one in scores)
    return placed / (placed + missed)


def test_nearly_all_answers_are_placed_of_documents_that_were_looked_at() -> None:
    assert share([name for name in NAMES if not name.startswith("p")]) > 0.95


def test_most_answers_are_placed_of_documents_that_were_not_looked_at() -> None:
    assert share([name for name in NAMES if name.startswith("p")]) > 0.8


@pytest.mark.parametrize(
    "label",
    ["Wat gaat er goed?", "Krachten", "Wat vindt de school?", "Gegevens gezin", "Naam", "Hoe gaat het op school?",
     "Wat kan de gemeente doen?", "Wat kost de huur?", "Waar woont u nu?", "Wat wil de verhuurder?", "Opmerkingen",
     "Wat is de mening van de verhuurder?", "Zorg", "Hulp", "Schulden", "Financiën", "Welke medicijnen gebruikt u?",
     "Vraag", "Antwoord", "Waarom?", "Nu", "Stem", "Reactie", "Mening", "Resultaat", "Doel", "Doel van het gesprek",
     "Eigen bijdrage", "Wat kan beter?", "Wat werkt niet?", "Wat gaat goed en wat niet?", "Wat gaat de gemeente doen?",
     "Wat doet de gemeente zelf?", "Wat heeft de school al gedaan?", "Krachten en hulpbronnen van het netwerk",
     "Wat doet de verhuurder als er niets gebeurt?", "Welke ondersteuning krijgt u nu al?"],
)  # fmt: skip
def test_what_asks_something_else_is_no_question_of_the_method(label: str) -> None:
    wordings = read_wordings()
    assert (wordings.named(label) or wordings.nearest(label)) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wat kun je zelf doen?", "Wat kan het gezin zelf doen?"),
        ("Waar wilt u over een half jaar staan?", "Waar wil de inwoner over een half jaar staan?"),
        ("Wat hebben jullie al geprobeerd?", "Wat heeft het gezin al geprobeerd?"),
        ("Welke problemen zijn er", "Welk probleem is er?".replace("Welk ", "Welke ")),
        ("Wat speelt er", "Wat speelt er in het gezin?"),
    ],
)
def test_who_is_asked_makes_no_other_question(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_a_word_that_is_left_of_a_longer_wording_is_not_that_wording() -> None:
    own = read_wordings("situatieschets.last_van: de klacht van de inwoner\n")
    assert own.named("Klacht van het gezin") == (("situatieschets", "last_van"),)
    assert own.named("Klacht") == ()


def test_a_municipality_adds_its_own_words() -> None:
    word = Word().bold("Waarom zitten wij hier?").text("Een brief.").bold("Wat wens jij jezelf toe?").text("Rust.")
    assert ("situatieschets", "gebeurd") not in word.read().answers
    own = read_wordings("# onze woorden\nsituatieschets.gebeurd: Waarom zitten wij hier?\n")
    assert read_word(word.raw, own).answers["situatieschets", "gebeurd"] == "Een brief."


@pytest.mark.parametrize("line", ["situatieschets.niets: Iets", "zomaar een regel", "situatieschets.gebeurd:"])
def test_a_line_that_names_no_place(line: str) -> None:
    with pytest.raises(UnknownPlace) as refused:
        read_wordings(f"# onze woorden\n{line}\n")
    assert refused.value.line == 2


def test_amounts_under_no_scenario_are_kept_and_asked_about() -> None:
    word = Word().heading("4. Doorbraak").heading("5b. Rendement").table(("Post", "Bedrag"), ("Opvang", "€ 900"))
    found = word.read()
    assert answers(found) == {}
    assert found.stories == {"waardendriehoek": ["| Post | Bedrag |\n|---|---|\n| Opvang | € 900 |"]}
    assert [note.what for note in found.notes] == ["een tabel (Post): bij welk scenario hoort hij?"]


def test_each_knelpunt_is_a_doorbraak_and_a_solution_is_no_part_of_it() -> None:
    word = Word().heading("3. Overzicht").heading("4. Doorbraak")
    word.bold("Knelpunt: ", "Geen adres.").text("Oplossing: een briefadres.").bold("Knelpunt: ", "Geen borg.")
    word.text("Oplossing: een garantie.")
    assert answers(word.read(), "doorbraak") == {
        ("D1", "knelpunt"): "Geen adres.", ("D1", "wat"): "een briefadres.",
        ("D2", "knelpunt"): "Geen borg.", ("D2", "wat"): "een garantie.",
    }  # fmt: skip


def test_a_table_of_life_domains_stays_a_table() -> None:
    rows = (
        ("Leefgebied", "Huidige situatie", "Gewenste situatie"),
        ("Wonen", "huurschuld", "rust"),
        ("Werk", "geen", "een baan"),
    )
    found = Word().heading("1. Situatieschets").table(*rows).heading("2. Toekomstperspectief").read()
    assert answers(found) == {}
    assert found.stories["situatieschets"][0].startswith("| Leefgebied | Huidige situatie | Gewenste situatie |")


def test_a_label_with_a_letter_before_it_is_a_label_in_plain_text_too() -> None:
    word = Word().bold("A. Situatieschets").text("a. Wat is er gebeurd?", "Brand.").bold("B. Toekomstperspectief")
    word.text("a. Korte termijn", "Een droog huis.", "b) Wens", "Rust.", "Wens", "is geen vraag.")
    assert answers(word.read(), "toekomstperspectief") == {
        ("korte_termijn", "K1"): "Een droog huis.", ("wens",): "Rust.\nWens\nis geen vraag.",
    }  # fmt: skip


@pytest.mark.parametrize("between", ["\t", "     ", "\t\t"])
def test_two_labels_on_one_line_are_two_answers(between: str) -> None:
    word = Word().text(f"Opgesteld door: consulent{between}Datum: 2 april 2026")
    word.heading("1. Situatieschets").bold("Wat is er gebeurd?").text("Dit:  dat.", f"Een{between}twee: drie")
    found = word.heading("2. Toekomstperspectief").read()
    assert found.answers["opsteller",] == "consulent"
    assert found.answers["opgesteld",] == "2026-04-02"
    assert found.answers["situatieschets", "gebeurd"] == "Dit: dat.\nEen twee: drie"


def test_a_head_over_questions_and_answers_is_no_question() -> None:
    rows = (("Vraag", "Antwoord"), ("Wat is er gebeurd?", "Brand."), ("Wat wens jij jezelf toe?", "Rust."))
    assert answers(Word().table(*rows).read()) == {
        ("situatieschets", "gebeurd"): "Brand.", ("toekomstperspectief", "wens"): "Rust.",
    }  # fmt: skip


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_questions_side_by_side_each_with_its_answer_below_it_in_the_cell(between: str) -> None:
    asked = ("Wat is er gebeurd?", "Wat wens jij jezelf toe?", "Wat kun je zelf doen?", "Waar heb je hulp bij nodig?")
    said = ("Brand.", "Rust.", "Sparen.", "Bij de post.")
    cells = [f"{question}{between}{answer}" for question, answer in zip(asked, said, strict=True)]
    assert list(answers(Word().table(cells[:2], cells[2:]).read()).values()) == list(said)
    assert list(answers(Word().table(cells).read()).values()) == list(said)


def test_what_a_form_says_below_its_question_is_no_answer() -> None:
    rows = (("Wat is er gebeurd?\nHoud het kort.", "Brand."), ("Wat wens jij jezelf toe?\nIn één zin.", "Rust."))
    assert list(answers(Word().table(*rows).read()).values()) == ["Brand.", "Rust."]


@pytest.mark.parametrize("said", [("Brand.", "Rust."), ("", "")])
@pytest.mark.parametrize("hints", [("", ""), ("Houd het kort.", "Denk aan: wie, wat.")])
@pytest.mark.parametrize("below", [True, False])
def test_a_form_with_room_is_filled_in_there(said: tuple[str, str], hints: tuple[str, str], below: bool) -> None:
    word = Word().heading("3. Overzicht").bold("Zelf doen").text("Sparen.").bold("Ondersteuning").text("Hulp.")
    table = word.document.add_table(2, 2)
    for number, question in enumerate(("Wat is er gebeurd?", "Wat wens jij jezelf toe?")):
        asks, room = (table.cell(0, number), table.cell(1, number)) if below else table.row_cells(number)
        asks.text, room.text = question, said[number]
        if hints[number]:
            asks.add_paragraph(hints[number])
    found = word.read().answers
    places = (("situatieschets", "gebeurd"), ("toekomstperspectief", "wens"))
    assert [found.get(place, "") for place in places] == list(said)


def test_the_names_at_the_head_of_a_form_that_the_method_does_not_know_do_not_hide_those_that_it_knows() -> None:
    rows = (("Zaaknummer", "00"), ("Samenstelling van het gezin", "Moeder en zoon."), ("Wijk", "Noord"))
    found = Word().table(*rows).heading("1. Situatieschets").heading("2. Toekomstperspectief").read()
    assert answers(found) == {("situatieschets", "huishouden"): "Moeder en zoon."}


BARE = {
    "Situatie": "situatieschets.gebeurd", "Casus": "situatieschets.gebeurd", "Zelf": "overzicht.zelf",
    "Problemen": "situatieschets.last_van", "Wensen": "toekomstperspectief.wens", "Maatwerk": "doorbraak.D1.wat",
    "Knelpunten": "doorbraak.D1.knelpunt", "Wetgeving": "waardendriehoek.legitimiteit.D1.regels",
    "Mandaat": "waardendriehoek.legitimiteit.D1.wie_gaat_erover",
}  # fmt: skip
"""What a municipality means by a heading of one word, without a question under it."""


@pytest.mark.parametrize("look", ["heading", "bold"])
def test_text_right_under_a_heading_of_one_word_is_the_answer_that_it_means(look: str) -> None:
    for name, place in BARE.items():
        word = Word()
        write = getattr(word, look)
        write("1. Gegevens")
        word.text("Een gezin.")
        write(f"2. {name}")
        word.text("Dit dus.")
        write("3. Overig")
        word.text("Iets anders.")
        write("4. Situatieschets")
        write("5. Overzicht")
        assert answers(word.read()) == {tuple(place.split(".")): "Dit dus."}


@pytest.mark.parametrize("name", ["Geld", "Kosten", "Baten", "Acties", "Besluit", "Terugval", "Plan B", "Onderbouwing"])
def test_text_under_a_heading_that_can_mean_more_is_kept(name: str) -> None:
    found = Word().heading("1. Situatieschets").heading(f"2. {name}").text("Dit dus.").heading("3. Overzicht").read()
    assert answers(found) == {}
    assert any("Dit dus." in paragraph for story in found.stories.values() for paragraph in story)


def test_text_above_the_questions_of_a_step_is_no_answer() -> None:
    word = Word().heading("1. Situatie").text("Houd het kort.").bold("Wat is er gebeurd?").text("Brand.")
    found = word.heading("2. Toekomst").bold("Wens: ", "Rust.").read()
    assert answers(found, "situatieschets") == {("gebeurd",): "Brand."}
    assert found.stories == {"situatieschets": ["Houd het kort."]}


def test_goals_of_which_nobody_can_tell_the_term_are_kept_and_asked_about() -> None:
    found = Word().heading("1. Situatie").text("Brand.").heading("2. Doelen").text("Een huis.", "Werk.").read()
    assert found.stories == {"toekomstperspectief": ["Een huis.", "Werk."]}
    first = found.notes[0]
    assert (first.asks, first.what) == (True, "2. Doelen: Doelen op korte termijn of Doelen op lange termijn?")


def test_a_question_that_the_method_does_not_know_beside_one_that_it_knows() -> None:
    cells = ("Wat is er gebeurd?\nBrand.", "Wat vindt de school?\nNiets.")
    found = Word().heading("1. Situatieschets").table(cells).heading("2. Toekomstperspectief").read()
    assert answers(found) == {("situatieschets", "gebeurd"): "Brand."}
    assert found.stories == {"situatieschets": ["**Wat vindt de school?**", "Niets."]}
    word = Word().table(("Situatie",), ("Brand.",), ("Zorgen", "Rook.")).heading("2. Toekomstperspectief")
    assert answers(word.read(), "situatieschets")["last_van",] == "Rook."
