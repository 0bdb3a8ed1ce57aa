"""Documents as people write them: numbered, misspelled, with headings, bold lines, plain lines or a form in a table."""

import subprocess
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorbraak_tools.inputs.amounts import amount_of, money_of
from doorbraak_tools.inputs.values import date_of
from doorbraak_tools.inputs.word import Imported, read_word
from doorbraak_tools.inputs.word.items import source_of
from doorbraak_tools.inputs.word.names import code_named, part_named, question_named
from tests.inputs.word.support import Word, answers, as_plan
from tests.support.browser import required_tool
from tests.support.strategies import words

LAW, MONEY = ("waardendriehoek", "legitimiteit"), ("waardendriehoek", "rendement")


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("Stap 1: Situatieschets", ("situatieschets",)),
        ("1. Situatie schets", ("situatieschets",)),
        ("SITUATIESCHETS", ("situatieschets",)),
        ("Situatieshets", ("situatieschets",)),
        ("Stap 1 – De situatieschets (hier en nu)", ("situatieschets",)),
        ("2) Toekomstperpectief", ("toekomstperspectief",)),
        ("Toekomst perspectief van het gezin", ("toekomstperspectief",)),
        ("stap 3 overzigt", ("overzicht",)),
        ("4 - Doorbraken", ("doorbraak",)),
        ("Stap 5. Waardendriehoek", ("waardendriehoek",)),
        ("5. Onderbouwen met de waardedriehoek", ("waardendriehoek",)),
        ("STAP 5A – legitimiteit", LAW),
        ("5 b. Rendement", MONEY),
        ("Stap 5c", ("waardendriehoek", "betrokkenheid")),
        ("Stap 6: Wie doet wat?", ("actieplan",)),
        ("6. Actie plan", ("actieplan",)),
        ("Overleg met de school", None),
        ("1", None),
        ("Stap 7: Nazorg", None),
        ("De doorbraak is dat de wet gewoon wordt toegepast", None),
        ("Doorbraakplan gezin", None),
        ("Doorbraakplan: moeder en zoon", None),
    ],
)
def test_headings_however_they_are_written(heading: str, path: tuple[str, ...] | None) -> None:
    found = part_named(heading)
    if heading == "1":
        assert found is not None  # a heading of a number alone; plain text with it is no heading
    else:
        assert (found.path if found else None) == path


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("Doorbraak 2", "D2"), ("D1", "D1"), ("Doorbraak D3: de waarborgsom", "D3"), ("D 2 – het adres", "D2"),
        ("Doorbraak", ""), ("2. Toekomst", ""), ("Dakopbouw 3", ""),
    ],
)  # fmt: skip
def test_the_code_of_a_doorbraak(heading: str, code: str) -> None:
    assert code_named(heading) == code


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Wat is er gebeurd met jullie", None),
        ("Wat hebben jullie al geprobeerd", "geprobeerd"),
        ("Wat hebben julie al geprobeert?", "geprobeerd"),
        ("Wie doet wat na de doorbraak?", "daarna"),
        ("Wie doet wat om de doorbraak te realiseren?", "realiseren"),
        ("Welke regels kunnen van toepassing zijn en waar staan die", "regels"),
    ],
)
def test_questions_however_they_are_written(text: str, key: str | None) -> None:
    found = question_named(text)
    assert (found[-1] if found else None) == key


def filled(word: Word, heading: str, question: str) -> Word:
    """Three steps: `heading` and `question` are the names of the methods that write them."""
    ask, step = getattr(word, question), getattr(word, heading)
    step("Stap 1: Situatie schets")
    word.text("Een verhaal zonder vraag.")
    ask("Wat is er gebeurd?")
    word.text("Na de scheiding: één inkomen.", "Overzicht").text("De post", style="List Bullet")
    step("2. Toekomstperpectief")
    ask("Hoe zie jij jouw toekomst graag voor je?")
    word.text("Een eigen huis.", "Werk in de zorg.")
    step("STAP 6 – Actieplan")
    ask("Wie doet wat om de doorbraak te realiseren?")
    return word.table(("Wie", "Wat", "Wanneer"), ("moeder", "Bellen", "6 juli 2026"))


@pytest.mark.parametrize(("heading", "question"), [("heading", "heading"), ("heading", "bold"), ("bold", "bold")])
def test_headings_and_bold_lines(heading: str, question: str) -> None:
    found = filled(Word(), heading, question).read()
    plan = as_plan(found)
    assert plan.data["situatieschets"]["gebeurd"].splitlines() == [
        "Na de scheiding: één inkomen.", "Overzicht", "De post",
    ]  # fmt: skip
    assert {code: text.strip() for code, text in plan.data["toekomstperspectief"]["lange_termijn"].items()} == {
        "L1": "Een eigen huis.",
        "L2": "Werk in de zorg.",
    }
    assert answers(found, "actieplan", "realiseren") == {
        (0, "wie"): "moeder", (0, "wat"): "Bellen", (0, "uiterlijk"): "2026-07-06",
    }  # fmt: skip
    assert found.stories == {"situatieschets": ["Een verhaal zonder vraag."]}
    assert [(note.step, note.what) for note in found.notes] == [("situatieschets", "Een verhaal zonder vraag.")]


def test_plain_lines() -> None:
    word = Word().text("Situatieschets", "Wat is er gebeurd?", "Een inkomen viel weg.", "3. Overzicht")
    word.text("Wat kun je zelf doen om het perspectief te bereiken? Elke week bellen.", "En de post doen.")
    found = word.read()
    assert answers(found) == {
        ("situatieschets", "gebeurd"): "Een inkomen viel weg.",
        ("overzicht", "zelf"): "Elke week bellen.\nEn de post doen.",
    }


def test_a_form_in_a_table() -> None:
    found = (
        Word()
        .table(
            ("Opsteller", "casusregisseur"),
            ("Stap 1. Situatieschets", ""),
            ("Wat is er gebeurd?", "Iets ergs.\nEn nog iets."),
            ("Stap 2. Toekomstperspectief", ""),
            ("Wat wens jij jezelf toe?", "Rust"),
            ("Bijzonderheden", "Een hond"),
        )
        .read()
    )
    assert answers(found) == {
        ("opsteller",): "casusregisseur",
        ("situatieschets", "gebeurd"): "Iets ergs.\nEn nog iets.",
        ("toekomstperspectief", "wens"): "Rust",
    }
    assert found.stories == {"toekomstperspectief": ["**Bijzonderheden**", "Een hond"]}


def test_the_head_of_a_plan() -> None:
    word = Word().text("Eerst de huur", style="Title").text("Opsteller: casusregisseur", "Datum: 06-07-2026")
    word.text("Aan tafel: moeder, verhuurder", "Leefgebieden: Wonen, Schulden", "Status: ingediend").bold(
        "Zaaknummer: ", "12"
    )
    found = word.heading("1. Situatieschets").heading("2. Toekomstperspectief").read()
    assert answers(found) == {
        ("titel",): "Eerst de huur",
        ("opsteller",): "casusregisseur",
        ("opgesteld",): "2026-07-06",
        ("aan_tafel",): ["moeder", "verhuurder"],
        ("leefgebieden",): ["wonen", "schulden"],
    }
    assert found.stories == {"": ["Zaaknummer: 12"]}
    assert found.left_out == ["de status (“ingediend”): een plan uit Word begint als concept"]
    assert as_plan(found).status == "concept"


def test_more_doorbraken_with_their_legitimiteit() -> None:
    word = Word().heading("3. Overzicht").heading("4. Doorbraak").heading("Doorbraak 1: Het adres", 2).bold("Knelpunt")
    word.text("Geen adres.").heading("Doorbraak 2", 2).bold("Knelpunt").text("Geen borg.")
    word.heading("5. Waardendriehoek").heading("5a. Legitimiteit", 2).bold("Peildatum: ", "1 juli 2026")
    word.heading("Doorbraak 1", 3).bold("Wat is de bedoeling van de regel?").text("Weten waar iemand woont.")
    word.heading("Doorbraak 2", 3).bold("Wat is de bedoeling van de regel?").text("Zekerheid.")
    found = word.read()
    assert answers(found, "doorbraak") == {
        ("D1", "wat"): "Het adres", ("D1", "knelpunt"): "Geen adres.", ("D2", "knelpunt"): "Geen borg.",
    }  # fmt: skip
    assert answers(found, *LAW) == {
        ("peildatum",): "2026-07-01",
        ("D1", "bedoeling"): "Weten waar iemand woont.",
        ("D2", "bedoeling"): "Zekerheid.",
    }


def test_money_in_a_table_and_what_fits_no_field() -> None:
    word = (
        Word()
        .heading("4. Doorbraak")
        .heading("5b. Rendement")
        .bold("Wat kost de huidige situatie?")
        .table(
            ("Kostenpost", "Bedrag", "Wie betaalt", "Opmerking"),
            ("Hulp", "€ 3.650,- per jaar", "gemeente", "een raming"),
            ("Opvang", "€ 5.000 – € 10.000,50", "rijk", ""),
            ("Zorg", "p.m.", "zorgverzekeraar", ""),
            ("Onbekend", "heel veel", "gemeente", ""),
            ("Totaal", "€ 13.650", "", ""),
        )
    )
    found = word.read()
    assert answers(found, *MONEY, "huidige_situatie") == {
        (0, "post"): "Hulp", (0, "bedrag"): "3650", (0, "per"): "jaar", (0, "betaler"): "gemeente",
        (0, "toelichting"): "een raming",
        (1, "post"): "Opvang", (1, "bedrag", "laag"): "5000", (1, "bedrag", "hoog"): "10000,50", (1, "betaler"): "rijk",
        (2, "post"): "Zorg", (2, "bedrag"): "pm", (2, "betaler"): "zorgverzekeraar",
        (3, "post"): "Onbekend", (3, "betaler"): "gemeente",
    }  # fmt: skip
    assert [note.what for note in found.notes] == [
        "Huidige situatie: Onbekend, Bedrag: heel veel",
        "Huidige situatie: Totaal | € 13.650",
    ]
    assert as_plan(found).data["waardendriehoek"]["rendement"]["huidige_situatie"][1]["bedrag"] == {
        "laag": 5000,
        "hoog": "10000,50",
    }


def test_a_cell_over_more_columns_and_a_column_that_the_method_does_not_know() -> None:
    word = (
        Word()
        .heading("1. Situatieschets")
        .heading("6. Actieplan")
        .bold("Wie doet wat na de doorbraak?")
        .table(
            ("Kamer", "Wie", "Wat", "Wanneer"),
            ("1", "moeder", "Bellen", "6 juli 2026"),
            ("2", "allen", "", "7 juli 2026"),
        )
    )
    table = word.document.tables[0]
    table.cell(2, 1).merge(table.cell(2, 2))
    found = word.read()
    assert answers(found, "actieplan", "daarna") == {
        (0, "wie"): "moeder", (0, "wat"): "Bellen", (0, "uiterlijk"): "2026-07-06",
        (1, "wie"): "allen", (1, "uiterlijk"): "2026-07-07",
    }  # fmt: skip
    assert found.stories == {"actieplan": ["Na de doorbraak: Bellen, Kamer: 1", "Na de doorbraak: 2, Kamer: 2"]}


def test_what_a_heading_says_beside_the_name_of_the_step() -> None:
    word = Word().heading("Stap 1: Situatieschets – alleenstaande vader").heading("Stap 4: Wat moet er anders?")
    found = word.heading("Toekomstperspectief van het gezin").heading("Stap 6: Wie doet wat?").read()
    assert found.stories == {
        "situatieschets": ["alleenstaande vader"],
        "doorbraak": ["Wat moet er anders?"],
        "toekomstperspectief": ["Toekomstperspectief van het gezin"],
    }


def test_the_words_of_the_card_are_no_answer_and_an_answer_may_say_them() -> None:
    word = Word().heading("1. Situatieschets").text("Wat is de situatie van de inwoner?").bold("Wat is er gebeurd?")
    found = word.text("Wie doet wat?", "Dat vroeg de school.").heading("6. Actieplan").read()
    assert answers(found) == {("situatieschets", "gebeurd"): "Wie doet wat?\nDat vroeg de school."}
    assert found.stories == {}


def test_another_table_stays_a_table() -> None:
    word = Word().heading("1. Situatieschets").heading("2. Toekomstperspectief")
    found = word.table(("Dag", "Wie"), ("ma", "oma | opa"), ("di", "*niemand*")).read()
    assert found.stories["toekomstperspectief"] == [
        "| Dag | Wie |\n|---|---|\n| ma | oma \\| opa |\n| di | \\*niemand\\* |"
    ]
    assert [note.what for note in found.notes] == ["een tabel (Dag)"]


def test_what_word_hides_in_a_document() -> None:
    from docx.oxml import parse_xml

    word = Word().heading("1. Situatieschets").heading("2. Toekomstperspectief").bold("Wat wens jij jezelf toe?")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for inside in (
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>in een invulveld</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        "<w:p><w:ins><w:r><w:t>ingevoegd</w:t></w:r></w:ins><w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>",
        "<w:p><w:r><w:t>voor</w:t><w:br/><w:t>achter</w:t></w:r><w:r><w:tab/><w:t>tab</w:t></w:r></w:p>",
        "<w:p><w:smartTag><w:r><w:t>slim\u202e\u2028label</w:t></w:r></w:smartTag></w:p>",
        "<w:p><w:r><w:txbxContent><w:p><w:r><w:t>in een kader</w:t></w:r></w:p></w:txbxContent></w:r></w:p>",
    ):
        element = parse_xml(inside.replace(">", f" {space}>", 1))
        word.document.element.body.insert(-1, element)
    word.document.sections[0].header.paragraphs[0].text = "Gemeente, vertrouwelijk"
    found = word.read()
    assert str(found.answers["toekomstperspectief", "wens"]).split("\n") == [
        "in een invulveld", "ingevoegd", "voor", "achter tab", "slim", "label",
    ]  # fmt: skip
    assert found.stories == {"toekomstperspectief": ["In een kader bij “Wens”:", "in een kader"]}
    assert found.left_out == [
        "wat met Wijzigingen bijhouden was doorgehaald",
        "onzichtbare stuurtekens",
        "de koptekst (“Gemeente, vertrouwelijk”)",
    ]


SHIFTED = [
    lambda word: word.heading("Wat is er gebeurd?\nEen brief.", 2),
    lambda word: word.bold("Wat is er gebeurd?\nEen brief."),
    lambda word: word.bold("Wat is er gebeurd?", "\nEen brief."),
    lambda word: word.text("Wat is er gebeurd?\nEen brief."),
    lambda word: word.table(["Wat is er gebeurd?\nEen brief."]),
    lambda word: word.bold("Wat is er gebeurd?", " Een brief."),
    lambda word: word.bold("Wat is er gebeurd? (kort)").text("Een brief."),
    lambda word: word.bold("a) Wat is er gebeurd?", "\tEen brief."),
]


@pytest.mark.parametrize("write", SHIFTED)
def test_an_answer_in_the_paragraph_of_its_question(write: Callable[[Word], Word]) -> None:
    word = write(Word().heading("1. Situatieschets")).heading("3. Overzicht")
    assert answers(word.read()) == {("situatieschets", "gebeurd"): "Een brief."}


def test_a_second_table_that_nobody_named_goes_to_no_list() -> None:
    table = ("Post", "Bedrag"), ("Opvang", "€ 900")
    word = Word().heading("4. Doorbraak").heading("5b. Rendement").bold("Wat kost de huidige situatie?").table(*table)
    found = word.text("En in het andere geval:").table(*table).read()
    assert {path[2] for path in found.answers} == {"huidige_situatie"}
    assert [note.what for note in found.notes] == [
        "En in het andere geval:",
        "een tabel (Post): bij welk scenario hoort hij?",
    ]
    word = Word().heading("4. Doorbraak").heading("6. Actieplan").table(("Wie", "Wat"), ("moeder", "bellen"))
    found = word.text("En verder:").table(("Wie", "Wat"), ("vader", "schrijven")).read()
    assert {path[1] for path in found.answers} == {"realiseren"}
    assert "schrijven" in found.stories["actieplan"][-1]


@settings(max_examples=25)
@given(
    st.lists(words.map(lambda line: " ".join(line.split())).filter(bool), min_size=1, max_size=5),
    st.sampled_from(["heading", "bold"]),
)
def test_any_text_survives_as_an_answer_and_as_a_story(lines: list[str], question: str) -> None:
    word = Word().heading("1. Situatieschets").text(*lines)
    ask = getattr(word, question)
    ask("Wat is er gebeurd?")
    word.text(*lines).heading("3. Overzicht")
    ask("Waar heb je ondersteuning bij nodig?")
    found = word.text("Iemand.").read()
    plan = as_plan(found)
    assert plan.data["situatieschets"]["gebeurd"].split("\n")[:-1] == lines
    assert shown(plan.sections[0].text) == " ".join(lines)


def shown(markdown: str) -> str:
    """The text that a reader sees."""
    from html import unescape

    import cmarkgfm
    import nh3

    html = cmarkgfm.markdown_to_html_with_extensions(markdown, extensions=["table", "strikethrough"])
    return " ".join(unescape(nh3.clean(html, tags=set())).split())


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("6 juli 2026", "2026-07-06"), ("06-07-2026", "2026-07-06"), ("6/7/2026", "2026-07-06"),
        ("2026-07-06", "2026-07-06"), ("Maandag 6 juli 2026", "2026-07-06"), ("1 mrt. 2026", "2026-03-01"),
        ("31 februari 2026", None), ("6 juli", None), ("zo snel mogelijk", None), ("6-7-26", None),
    ],
)  # fmt: skip
def test_days(words: str, day: str | None) -> None:
    assert date_of(words) == day


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("€ 3.650", "3650"), ("3650", "3650"), ("€ 3.650,-", "3650"), ("1250,5", "1250,50"), ("€ 12,34", "12,34"),
        ("3.650 euro", "3650"), ("€ 5.000 tot € 10.000,50", {"laag": "5000", "hoog": "10000,50"}), ("PM", "pm"),
        ("12.34", None), ("veel", None), ("-5", None), ("€ 3.65", None),
    ],
)  # fmt: skip
def test_amounts(words: str, amount: object) -> None:
    assert amount_of(words) == amount


def test_amounts_with_how_often_they_count() -> None:
    assert money_of("€ 75 per uur × 1,5, elke maand, maand 1 tot en met 6") == {
        "bedrag": "75", "per": "uur", "aantal": "1,5", "elke": "maand", "van_maand": 1, "tot_maand": 6,
    }  # fmt: skip
    assert money_of(f"€ 75 per maand, maand {'1' * 5000} en verder") is None
    assert money_of("€ 12,34 per keer, 3 keer, elk kwartaal") == {
        "bedrag": "12,34", "per": "keer", "aantal": "3", "elke": "kwartaal",
    }  # fmt: skip
    assert money_of("ongeveer € 75 per uur") is None


def test_sources() -> None:
    assert source_of("tarief (2026, landelijk, uit de eerste hand)") == {
        "bron": "tarief", "jaar": 2026, "regio": "landelijk", "eerste_hand": "ja",
    }  # fmt: skip
    assert source_of("opgave (per mail)") == {"bron": "opgave (per mail)"}
    assert source_of("kostenregister: detentie-2014") == {"prijs": "detentie-2014"}


HTML = """<html lang="nl"><head><meta charset="utf-8"><title>Eerst de huur</title></head><body>
<h1>Stap 1: Situatieschets</h1><p>Een verhaal.</p>
<p><b>Wat is er gebeurd?</b></p><p>Na de scheiding <b>viel</b> iets weg.</p>
<ul><li>Daarna bleef de post liggen.</li></ul><h1>2. Toekomst&shy;perspectief</h1><p><b>Wat wens jij jezelf toe?</b></p>
<p>Rust &amp; ruimte &lt;thuis&gt;.</p><h1>6. Actieplan</h1><p><b>Wie doet wat na de doorbraak?</b></p>
<table><tr><th>Wie</th><th>Wat</th><th>Uiterlijk</th></tr><tr><td>moeder</td>
<td>Betalen</td><td>1 september 2026</td></tr>
</table></body></html>"""


@pytest.fixture(scope="module")
def by_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """The document as LibreOffice writes it: from HTML by way of its own format."""
    soffice = required_tool("soffice", "libreoffice")
    folder = tmp_path_factory.mktemp("kantoor")
    (folder / "plan.html").write_text(HTML, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profiel').as_uri()}"
    for source, kind in (("plan.html", "odt:writer8"), ("plan.odt", "docx:MS Word 2007 XML")):
        filters = ["--infilter=HTML (StarWriter)"] if source.endswith("html") else []
        call = [soffice, profile, "--headless", *filters, "--convert-to", kind, "--outdir", str(folder)]
        subprocess.run([*call, str(folder / source)], check=True, capture_output=True, timeout=300)
    return read_word((folder / "plan.docx").read_bytes())


def test_a_document_that_libreoffice_wrote(by_libreoffice: Imported) -> None:
    assert answers(by_libreoffice) == {
        ("situatieschets", "gebeurd"): "Na de scheiding viel iets weg.\nDaarna bleef de post liggen.",
        ("toekomstperspectief", "wens"): "Rust & ruimte <thuis>.",
        ("actieplan", "daarna", 0, "wie"): "moeder",
        ("actieplan", "daarna", 0, "wat"): "Betalen",
        ("actieplan", "daarna", 0, "uiterlijk"): "2026-09-01",
        ("titel",): "Eerst de huur",
    }
    assert by_libreoffice.stories == {"situatieschets": ["Een verhaal."]}
    as_plan(by_libreoffice)


@pytest.mark.parametrize("title", ["Plan van aanpak", "Plan van aanpak gezin met twee kinderen"])
def test_what_stands_above_the_whole_is_its_title_and_no_step(title: str) -> None:
    document = Word().heading(title).text("Gemaakt met het gezin.")
    found = document.heading("Situatie").bold("Wat is er gebeurd?").text("De huur is opgezegd.").read()
    assert found.answers["titel",] == title
    assert "Gemaakt met het gezin." in str(found.stories.get(""))
    assert found.answers["situatieschets", "gebeurd"] == "De huur is opgezegd."


def test_the_last_step_of_a_plan_is_no_title() -> None:
    document = Word().heading("Plan van aanpak").table(("Wie", "Wat", "Wanneer"), ("coach", "belt", "1-9-2026"))
    found = document.heading("Evaluatie").text("Over een maand.").read()
    assert found.answers["actieplan", "realiseren", 0, "wie"] == "coach"


@pytest.mark.parametrize("letter", ["D ", "D  ", "D. ", "d) ", "D: "])
def test_a_letter_before_a_heading(letter: str) -> None:
    document = Word().heading("A  Situatieschets").bold("Wat is er gebeurd?").text("De huur is opgezegd.")
    found = document.heading(f"{letter}Toekomstperspectief").bold("Wens").text("Rust.").read()
    assert found.answers["toekomstperspectief", "wens"] == "Rust."


def test_a_longer_word_that_begins_as_a_step_is_not_that_step() -> None:
    heads, row = ("Post", "Bedrag", "Per", "Betaler"), ("Krediet", "€ 9.000", "keer", "gemeente")
    word = Word().heading("Wat is er gebeurd?").text("Er zijn schulden.").heading("Doorbraakscenario").table(heads, row)
    found = word.heading("Wie doet wat?").table(("Wie", "Wat", "Uiterlijk"), ("ik", "Bellen", "20-11-2026")).read()
    scenario = ("waardendriehoek", "rendement", "doorbraakscenario", 0, "post")
    assert (found.answers[scenario], found.answers["actieplan", "realiseren", 0, "wat"]) == ("Krediet", "Bellen")


def test_a_heading_that_is_not_known_stays_a_heading_in_the_story() -> None:
    word = Word().heading("Wat is er gebeurd?").text("Een brief.").heading("Hoe woon je nu?").text("Bij mijn tante.")
    (story,) = word.read().stories.values()
    assert story == ["### Hoe woon je nu?", "Bij mijn tante."]


def test_a_whole_question_for_the_head_of_a_plan_is_heard_below_a_step() -> None:
    word = Word().heading("Wat is jullie wens?").text("Rust.").heading("Over welke leefgebieden gaat het?")
    assert word.text("☒ wonen  ☒ inkomen").read().answers[("leefgebieden",)] == ["wonen", "inkomen"]


def test_a_row_over_all_columns_of_a_form_is_a_heading_and_no_more_of_the_answer_above_it() -> None:
    word = Word()
    table = word.document.add_table(5, 2)
    rows = (("Wat is er gebeurd?", "Brand."), ("2. Toekomst",), ("Wens", "Rust."), ("Huisdieren",), ("Hond", "Ja."))
    for row, cells in zip(table.rows, rows, strict=True):
        if len(cells) == 1:
            row.cells[0].merge(row.cells[1])
        for cell, text in zip(row.cells, cells, strict=False):
            cell.text = text
    found = word.read()
    assert answers(found) == {("situatieschets", "gebeurd"): "Brand.", ("toekomstperspectief", "wens"): "Rust."}
    assert found.stories == {"toekomstperspectief": ["Huisdieren", "Hond", "Ja."]}


@pytest.mark.parametrize("first", ["a) {} b) {}", "a. {} b. {}", "1. {} 2. {}", "K1: {} K2: {}"])
def test_a_letter_before_a_goal_is_no_part_of_it(first: str) -> None:
    one, two = first.split(" {}")[:2]
    word = Word().heading("Doelen op korte termijn").text(f"{one} De huur is betaald.", f"{two.strip()} A is weg.")
    found = answers(word.heading("Wat wens je?").text("Rust.").read(), "toekomstperspectief", "korte_termijn")
    assert found == {("K1",): "De huur is betaald.", ("K2",): "A is weg."}


def test_a_line_with_a_colon_at_the_head_asks_there() -> None:
    word = Word().text("Leefgebieden:", "☒ Wonen ☐ Werk ☒ Schulden").bold("Wat speelt er?").text("De stroom is af.")
    found = word.bold("Wat kun je zelf?").text("Sparen.").read()
    assert found.answers["leefgebieden",] == ["wonen", "schulden"]
    assert found.answers["situatieschets", "gebeurd"] == "De stroom is af."


def test_what_is_an_item_of_its_own_loses_the_number_typed_before_it() -> None:
    word = Word().heading("4. Doorbraak")
    for line in ("1. Het adres ontbreekt.", "b) 2 kinderen slapen bij oma.", "(3) Zij is 24. Zij wacht.", "1,5 jaar"):
        word.bold("Knelpunt").text(line)
    word.heading("6. Actieplan").bold("Wie doet wat om de doorbraak te realiseren?")
    word.table(
        ("Wie", "Wat", "Wanneer"),
        ("1. moeder", "1) Bellen", "6-7-2026"), ("B. de buurman", "3 maanden sparen", "6-7-2026"),
        ("oma", "1. bellen 2. mailen", "6-7-2026"),
    )  # fmt: skip
    found = word.read()
    assert [*answers(found, "doorbraak").values()] == [
        "Het adres ontbreekt.", "2 kinderen slapen bij oma.", "Zij is 24. Zij wacht.", "1,5 jaar",
    ]  # fmt: skip
    actions = answers(found, "actieplan", "realiseren")
    assert [actions[row, "wie"] for row in range(3)] == ["moeder", "B. de buurman", "oma"]
    assert [actions[row, "wat"] for row in range(3)] == ["Bellen", "3 maanden sparen", "1. bellen 2. mailen"]
