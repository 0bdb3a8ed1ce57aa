"""What the page is answered, asked as the page asks it."""

import base64
import io
import json
import sys
import zipfile
from pathlib import Path
from subprocess import run
from typing import Any

import pytest

from doorbraak_tools.checks import check_case
from doorbraak_tools.outputs import documents
from doorbraak_tools.plan.method import plan_schema
from doorbraak_tools.workplace.calls import answer, beginning
from tests.inputs.word.support import Word
from tests.support.plans import FIXTURES, WHOLE, case, found
from tests.support.run import run_inside

TODAY = "2026-07-06"
FIRST = json.loads(beginning(""))
PLANS = sorted(FIXTURES.glob("*/*.md"))


def ask(call: str, house: str = "", **given: Any) -> dict[str, Any]:
    asked = {"call": call, "with": given, "house": house, "today": TODAY}
    answered: dict[str, Any] = json.loads(answer(json.dumps(asked)))
    return answered


def leaves(fields: list[dict[str, Any]]) -> int:
    """Count the questions of a form."""
    inner = [leaves(field["fields"]) if "fields" in field else 1 for field in fields]
    return sum(inner)


def test_the_form_asks_for_every_field_of_the_schema() -> None:
    def asked(schema: dict[str, Any]) -> int:
        if isinstance(schema.get("type"), list):
            return 1
        inside = [*schema.get("properties", {}).values(), *schema.get("patternProperties", {}).values()]
        if schema.get("items", {}).get("type") == "object":
            inside.append(schema["items"])
        return sum(map(asked, inside)) if inside else int("const" not in schema)

    screens = FIRST["screens"]
    assert sum(leaves(screen["fields"]) for screen in screens) == asked(plan_schema())
    assert [screen["number"] for screen in screens] == ["", "1", "2", "3", "4", "5a", "5b", "5c", "6"]


def test_a_question_of_the_card_is_the_label_and_the_hint_says_how_it_may_be_typed_here() -> None:
    screens = {screen["number"]: screen for screen in FIRST["screens"]}

    def shown(number: str, key: str) -> tuple[str, str, str]:
        field = next(field for field in screens[number]["fields"] if field["key"] == key)
        return field["label"], field["ask"], field["hint"]

    assert shown("", "opgesteld") == (
        "Opgesteld op",
        "De dag waarop het plan is opgesteld.",
        "Bijvoorbeeld 6 juli 2026.",
    )
    assert shown("", "leefgebieden") == ("Leefgebieden", "Waar het plan over gaat, in gewone woorden.", "")
    assert shown("1", "gebeurd") == (
        "Wat is er gebeurd?",
        "",
        "Bijvoorbeeld: In maart begon zij met schuldhulp. Na acht maanden werd zij ziek en stopte de gemeente.",
    )
    hints = [field.get("hint", "") for screen in screens.values() for field in screen["fields"]]
    assert not [hint for hint in hints if "jaar-maand-dag" in hint or "haken" in hint]


def test_what_an_amount_that_must_be_there_is_for_may_not_stay_empty() -> None:
    (rendement,) = (screen for screen in FIRST["screens"] if screen["number"] == "5b")
    items = next(field for field in rendement["fields"] if field["key"] == "huidige_situatie")
    needed = {field["key"] for field in items["fields"] if field["required"]}
    assert needed == {"post", "bedrag", "per", "betaler"}


def test_a_goal_gets_its_code_where_goals_are_and_a_doorbraak_where_doorbraken_are() -> None:
    screens = {screen["number"]: screen for screen in FIRST["screens"]}
    (doorbraak,) = screens["4"]["fields"]
    legitimacy = screens["5a"]["fields"][-1]
    assert (doorbraak["letter"], doorbraak["follows"]) == ("D", False)
    assert (legitimacy["letter"], legitimacy["follows"]) == ("D", True)
    goals = next(field for field in doorbraak["fields"] if field["key"] == "doelen")
    assert (goals["kind"], goals["letters"]) == ("many", ["K", "L"])


def test_a_new_plan() -> None:
    made = ask("new", title="Eerst de huur, dan de schulden")
    assert made["name"] == "eerst-de-huur-dan-de-schulden.md"
    assert made["data"]["titel"] == "Eerst de huur, dan de schulden"
    assert made["codes"] == {"K": [["K1", ""]], "L": [["L1", ""]], "D": [["D1", ""]]}
    assert made["costs"] is None
    assert not made["complete"]
    missing = next(one for one in made["found"] if one["at"] == ["situatieschets", "gebeurd"])
    assert missing["words"] == "Nog niet ingevuld: “Wat er gebeurd is”. Wat is er gebeurd?"


@pytest.mark.parametrize("file", PLANS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_what_is_found_is_what_the_command_finds(file: Path) -> None:
    raw = file.read_bytes()
    shown = ask("open", file=base64.b64encode(raw).decode(), name=file.name)
    expected = [(one.line, one.column, one.code, one.words) for one in found(raw)]
    if "refused" in shown:
        told, (*_, words) = shown["refused"], expected[0]
        assert told.partition(".")[0] == words.partition(".")[0]  # what to do can be another thing here
    else:
        assert [(one["line"], one["column"], one["code"], one["words"]) for one in shown["found"]] == expected


def test_a_change_is_one_line_and_its_finding_stands_at_its_question() -> None:
    place = ["situatieschets", "dreiging", "datum"]
    changed = ask("change", how="set", text=WHOLE, path=place, given="2026-02-31")
    assert [one["at"] for one in changed["found"]] == [place]
    assert "    datum: 2026-02-31\n" in changed["text"]


@pytest.mark.parametrize(
    ("path", "words", "written"),
    [
        (["situatieschets", "dreiging", "datum"], "6 augustus 2026", "    datum: 2026-08-06\n"),
        (["situatieschets", "dreiging", "datum"], "06-08-2026", "    datum: 2026-08-06\n"),
        (["situatieschets", "dreiging", "datum"], "6-8-26", "    datum: 2026-08-06\n"),
        (["situatieschets", "dreiging", "datum"], "do 6 aug. ’26", "    datum: 2026-08-06\n"),
        (["situatieschets", "dreiging", "datum"], "6-8", "    datum: 6-8\n"),
        (["situatieschets", "dreiging", "datum"], "31-2-26", "    datum: 31-2-26\n"),
        (["situatieschets", "dreiging", "datum"], "Vandaag", "    datum: 2026-07-06\n"),
        (["situatieschets", "dreiging", "datum"], "overmorgen", "    datum: 2026-07-08\n"),
        (["situatieschets", "dreiging", "datum"], "straks", "    datum: straks\n"),
        (["situatieschets", "dreiging", "datum"], "volgende week vrijdag", "    datum: 2026-07-17\n"),
        (["situatieschets", "dreiging", "datum"], "Maandag volgende week", "    datum: 2026-07-13\n"),
        (["situatieschets", "dreiging", "datum"], "over twee weken", "    datum: 2026-07-20\n"),
        (["situatieschets", "dreiging", "datum"], "over 3 dagen", "    datum: 2026-07-09\n"),
        (["situatieschets", "dreiging", "datum"], "vrijdag", "    datum: vrijdag\n"),
        (["situatieschets", "dreiging", "datum"], "volgende week", "    datum: volgende week\n"),
        (["situatieschets", "dreiging", "datum"], "eind december", "    datum: eind december\n"),
        (["situatieschets", "dreiging", "datum"], "6-8-2026 (donderdag)", "    datum: 2026-08-06\n"),
        (["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"], "12,5k", "bedrag: 12500\n"),
        (
            ["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"],
            "€ 10k - 15k",
            "{laag: 10000, hoog: 15000}\n",
        ),
        (
            ["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"],
            "ongeveer 300 à 400",
            "{laag: 300, hoog: 400}\n",
        ),
        (["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"], "circa 1250", "bedrag: circa 1250\n"),
        (["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"], "€ 1.250", "bedrag: 1250\n"),
        (
            ["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"],
            "1.000 tot 1.500",
            "{laag: 1000, hoog: 1500}\n",
        ),
        (
            ["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"],
            "€ 1.250,- p/m",
            "bedrag: 1250\n        per: maand\n",
        ),
        (
            ["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"],
            "300/week",
            "bedrag: 300\n        per: week\n",
        ),
        (
            ["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"],
            "2 x 300",
            "bedrag: 2 x 300\n        per: uur\n",
        ),
        (
            ["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"],
            "tussen 1.000 en 1.500",
            "{laag: 1000, hoog: 1500}\n",
        ),
        (
            ["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"],
            "{laag: 1000,hoog: 1500}",
            "{laag: 1000, hoog: 1500}\n",
        ),
        (["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"], "300 en 400", "bedrag: 300 en 400\n"),
        (["waardendriehoek", "rendement", "huidige_situatie", 0, "bedrag"], "ca. 300", "bedrag: ca. 300\n"),
        (["waardendriehoek", "rendement", "huidige_situatie", 0, "bruto"], "€ 1.250", "bruto: 1250\n"),
        (["waardendriehoek", "rendement", "huidige_situatie", 0, "bruto"], "1250,50 euro", "bruto: 1250,50\n"),
        (
            ["waardendriehoek", "rendement", "huidige_situatie", 0, "bruto"],
            "1.000 tot 1.500",
            "bruto: 1.000 tot 1.500\n",
        ),
        (["actieplan", "terugblik", "kosten", 0, "werd"], "€ 1.250", "werd: 1250\n"),
        (["waardendriehoek", "rendement", "huidige_situatie", 0, "aantal"], "1,5", "aantal: 1,5\n"),
        (["waardendriehoek", "rendement", "maanden"], "18 maanden", "maanden: 18\n"),
        (["waardendriehoek", "rendement", "vanaf"], "augustus 2026", "vanaf: 2026-08\n"),
        (["waardendriehoek", "rendement", "vanaf"], "08-2026", "vanaf: 2026-08\n"),
        (["waardendriehoek", "rendement", "vanaf"], "per 1 augustus 2026", "vanaf: 2026-08\n"),
        (["waardendriehoek", "rendement", "vanaf"], "straks", "vanaf: straks\n"),
        (["titel"], "06-08-2026", "titel: 06-08-2026\n"),
    ],
)
def test_days_and_amounts_may_be_typed_as_people_do(path: list[str | int], words: str, written: str) -> None:
    assert written in ask("change", how="set", text=WHOLE, path=path, given=words)["text"].replace('"', "")


def test_what_cannot_be_changed_is_said_and_stays() -> None:
    refused = ask("change", how="set", text="geen plan", path=["titel"], given="x")
    assert refused == {
        "refused": "Dit kan ik hier niet veranderen zonder meer aan te raken dan je vroeg. "
        "Verander het in de tekst van het bestand."
    }


def test_a_text_that_cannot_be_read_is_shown_as_text() -> None:
    shown = ask("read", text="---\ntitel: a: b\n---\n")
    assert shown["data"] is None
    assert [(one["line"], one["code"]) for one in shown["found"]] == [(2, "dubbele-punt")]


def test_a_comment_in_an_answer_is_there_to_keep() -> None:
    text = WHOLE.replace("  gebeurd: |\n", "  gebeurd: |\n    <!-- nog navragen -->\n", 1)
    assert "<!-- nog navragen -->" in ask("read", text=text)["data"]["situatieschets"]["gebeurd"]


def test_items_and_codes() -> None:
    place = ["actieplan", "realiseren"]
    added = ask("change", how="add", text=WHOLE, path=[*place, 99])
    assert "refused" in added
    number = len(ask("read", text=WHOLE)["data"]["actieplan"]["realiseren"])
    added = ask("change", how="add", text=WHOLE, path=[*place, number])
    assert added["data"]["actieplan"]["realiseren"][-1] == {"wie": "", "wat": "", "uiterlijk": "", "doorbraak": ""}
    assert ask("change", how="remove", text=added["text"], path=[*place, number])["text"] == WHOLE
    moved = ask("change", how="move", text=added["text"], path=[*place, number], given=-1)
    assert moved["data"]["actieplan"]["realiseren"][-2]["wie"] == ""


def test_law_by_citation_by_obstacle_by_word_and_not_at_all() -> None:
    (known,) = ask("law", words="art. 18 lid 1 Pw")["found"]
    assert known["cite"] == "Participatiewet artikel 18 lid 1"
    assert known["name"] == "Bijstand op maat"
    assert known["law"].startswith("Het college stemt de bijstand")
    many = ask("law", words="schulden")
    assert len(many["found"]) == 20
    assert many["said"].startswith("Er zijn er nog ")
    # What is called so comes first, and what is for this obstacle alone before what is for others too.
    assert "schulden" in many["found"][0]["name"]
    stuck = [one["cite"] for one in ask("law", words="geen adres")["found"]]
    assert stuck.index("Wet basisregistratie personen artikel 2.38 lid 1") < stuck.index("Participatiewet artikel 27")
    assert ask("law", words="mantelzorger volhoudt")["found"]
    assert ask("law", words="xyzzy")["found"] == []
    assert ask("law", words="xyzzy")["said"] == (
        "Hier herken ik geen verwijzing in. Schrijf wet en artikel, zoals: Participatiewet artikel 18 lid 1. "
        "Of zoek op één woord, zoals: school."
    )


def test_law_as_somebody_says_it_who_is_stuck() -> None:
    assert ask("law", words="Ik loop vast op de kostendelersnorm") == ask("law", words="kostendelersnorm")
    some = ask("law", words="boete om leerplicht")
    assert some["found"] == ask("law", words="leerplicht")["found"]
    assert some["said"] == "Dit gaat over “leerplicht”; alle woorden samen staan nergens. "


def test_who_only_writes_loads_nothing_that_makes_documents_or_reads_word() -> None:
    new = json.dumps({"call": "new", "with": {"title": "Kort"}, "house": "", "today": "2026-07-06"})
    names = ("jinja2", "doorbraak_tools.inputs.word", "doorbraak_tools.outputs.documents")
    program = f"import sys\nfrom doorbraak_tools.workplace.calls import answer\nanswer({new!r})\n"
    ran = run(
        [sys.executable, "-c", f"{program}print(sys.modules.keys() & set({names}))"], capture_output=True, check=True
    )
    assert ran.stdout.decode().strip() == "set()"


def test_documents() -> None:
    assert FIRST["kinds"] == [
        ["besluitnotitie", "Besluitnotitie"],
        ["inwoner", "Bladzijde voor de inwoner"],
        ["plan", "Het hele plan"],
        ["rendement", "Rendement (csv)"],
    ]
    for kind, begin in (
        ("besluitnotitie", b"<!DOCTYPE html>"),
        ("inwoner", b"<!DOCTYPE html>"),
        ("rendement", b"scenario,post,"),
    ):
        file = ask("document", text=WHOLE, kind=kind, name="volledig.md")
        assert file["name"] == f"volledig-{kind}.{'csv' if kind == 'rendement' else 'html'}"
        assert base64.b64decode(file["content"]).startswith(begin)
    assert ask("document", text="x", kind="plan", name="x.md")["refused"].startswith("Zolang het plan")
    empty = ask("new", title="x")["text"]
    assert ask("document", text=empty, kind="rendement", name="x.md")["refused"].startswith("Er is niets")


def test_where_no_parser_of_markdown_is_to_be_had_the_story_stands_as_it_was_typed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "nh3", None)
    text = WHOLE.replace("Het verhaal van deze stap.", "Het verhaal\nvan **deze** stap: <b>x</b>.\n\n- een\n- twee")
    made = base64.b64decode(ask("document", text=text, kind="plan", name="x.md")["content"]).decode()
    assert "Het verhaal van **deze** stap: &lt;b&gt;x&lt;/b&gt;." in made
    assert "<blockquote" in made.partition("Ik durf de post niet meer open te maken.")[0][-60:]
    assert "- een</p>" in made


def test_a_word_document_becomes_a_plan_and_what_has_no_place_is_told() -> None:
    raw = documents.FORMS["docx"].content(_paper())
    opened = ask("open", file=base64.b64encode(raw).decode(), name="volledig.docx")
    assert opened["name"] == "volledig.md"
    assert opened["told"][0].startswith("Niet overgenomen: wat doorbraak had uitgerekend")
    assert opened["data"]["situatieschets"] == ask("read", text=WHOLE)["data"]["situatieschets"]
    assert "refused" in ask("open", file=base64.b64encode(b"PK").decode(), name="x.docx")


def test_a_word_document_is_read_with_the_words_of_the_municipality() -> None:
    word = (
        Word()
        .heading("1. Situatieschets")
        .bold("Waarom zitten wij aan tafel?")
        .text("De huur.")
        .heading("3. Overzicht")
    )

    def house(words: str) -> str:
        return json.dumps({"files": {"woorden.txt": words}, "weights": {}, "words": []})

    asked = {"file": base64.b64encode(word.raw).decode(), "name": "Ons plan.docx"}
    own = "situatieschets.gebeurd: Waarom zitten wij aan tafel?\n"
    assert ask("open", **asked, house=house(own))["data"]["situatieschets"]["gebeurd"].strip() == "De huur."
    assert ask("open", **asked)["data"]["situatieschets"]["gebeurd"] == ""
    assert ask("open", **asked, house=house("\nnergens.iets: x\n"))["refused"] == (
        "Met de eigen woorden van deze site is iets mis. Regel 2: “nergens.iets” is geen plek in een plan."
    )


def test_whether_it_is_ready_is_said_in_the_words_of_the_command(folder: Path) -> None:
    text = ask("new", title="Proef")["text"]
    (folder / "plan.md").write_text(text, encoding="utf-8")
    ran = run_inside("check", "plan.md", "--ready", "--date", TODAY)
    assert ran.out.splitlines()[1:] == ask("read", text=text)["ready"]


def _package(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in ("[Content_Types].xml", *names):
            archive.writestr(name, "<x/>")
    return made.getvalue()


def _paper() -> documents.Document:
    read = case(WHOLE)
    return documents.builder("plan")(documents.material(read, check_case("plan", read)))


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (WHOLE.encode("utf-16"), "Dit bestand is opgeslagen als UTF-16. Kies bij Opslaan als de codering UTF-8."),
        (WHOLE.encode() + b"\xff", "Dit teken is niet in UTF-8 opgeslagen"),
        (WHOLE.encode() + b"x" * 300_000, "Dit bestand is groter dan 256 kB"),
    ],
)
def test_a_file_that_would_not_come_back_as_it_was_is_not_opened(raw: bytes, words: str) -> None:
    opened = ask("open", file=base64.b64encode(raw).decode(), name="x.md")
    assert list(opened) == ["refused"]
    assert opened["refused"].startswith(words)


@pytest.mark.parametrize(
    ("name", "raw", "words"),
    [
        ("a.pdf", b"%PDF-1.7", "Dit is een PDF."),
        ("a.xlsx", _package("xl/workbook.xml"), "Dit is geen Word-document (.docx)."),
        ("a.docm", _package("word/document.xml", "word/vbaProject.bin"), "In dit document zitten macro's."),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Dit is een oud Word-bestand (.doc)"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "Dit is een foto of een plaatje;"),
        ("a.docx", b"\x89PNG\r\n", "Dit is een foto of een plaatje;"),
        ("a.docx", b"", "Dit bestand is leeg."),
        ("a.md", b"%PDF-1.7", "Dit is een PDF."),
        ("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Dit is een oud Word-bestand (.doc)"),
        ("a.md", _package("xl/workbook.xml"), "Dit is geen Word-document (.docx)."),
        ("a.md", b"", "Dit bestand is leeg. Begin een nieuw plan, of open een ander bestand."),
        ("a.md", b"\n \r\n", "Dit bestand is leeg."),
    ],
)
def test_another_kind_of_file_is_told_what_it_is(name: str, raw: bytes, words: str) -> None:
    opened = ask("open", file=base64.b64encode(raw).decode(), name=name)
    assert list(opened) == ["refused"]
    assert opened["refused"].startswith(words)


def test_a_plan_is_known_by_its_first_line_whatever_its_name_is() -> None:
    for name in ("plan", "plan.MD", "plan.txt", "plan.md.bak"):
        for raw in (WHOLE.encode(), b"\xef\xbb\xbf" + WHOLE.encode()):
            assert ask("open", file=base64.b64encode(raw).decode(), name=name)["complete"], name


def test_line_ends_and_the_mark_at_the_start_are_known() -> None:
    def opened(raw: bytes) -> tuple[list[str], str]:
        found = ask("open", file=base64.b64encode(raw).decode(), name="x.md")
        assert found["text"] == WHOLE
        return found["ends"], found["lead"]

    lines = WHOLE.count("\n")
    assert opened(WHOLE.encode()) == (["\n"] * lines, "")
    assert opened(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode()) == (["\r\n"] * lines, "\ufeff")
    assert opened(WHOLE.replace("\n", "\r").encode()) == (["\r"] * lines, "")
    mixed = ["\r\n"] * 3 + ["\n"] * (lines - 3)
    assert opened(WHOLE.replace("\n", "\r\n", 3).encode()) == (mixed, "")


def test_the_page_for_the_resident_is_not_made_with_a_number_of_somebody_in_it() -> None:
    text = WHOLE.replace("\n  gebeurd: |\n", "\n  gebeurd: |\n    Haar bsn is 111222333.\n")
    assert ask("document", text=WHOLE, kind="inwoner", name="plan.md")["name"] == "plan-inwoner.html"
    assert ask("document", text=text, kind="besluitnotitie", name="plan.md")["name"] == "plan-besluitnotitie.html"
    assert ask("document", text=text, kind="inwoner", name="plan.md") == {
        "refused": "Deze bladzijde gaat naar buiten. In het plan staat een nummer, adres of geboortedatum van iemand, "
        "en zo komt dat mee. Haal het eerst weg; “Nog te doen” zegt waar het staat."
    }
