"""`doorbraak signals`, and `doorbraak show --as signaal`, as a user calls them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.counted_team import team
from tests.support.run import Ran

Run = Callable[..., Ran]
DAY = ("--date", "2026-11-20")
NOTE = ("show", "plans", "--as", "signaal", *DAY)


@pytest.fixture
def plans(folder: Path) -> Path:
    (folder / "plans").mkdir()
    for slug, text in team().items():
        (folder / "plans" / f"{slug}.md").write_text(text, encoding="utf-8")
    return folder


def test_all_plans(run: Run, plans: Path) -> None:
    ran = run("signals", *DAY)
    assert (ran.code, ran.err, ran.lines[0]) == (0, "", "40 plannen op 20 november 2026.")
    assert "  Participatiewet artikel 41                       17 plannen" in ran.lines
    assert "  enkele plannen: Wet maatschappelijke ondersteuning 2015 artikel 2.3.5" in ran.lines


def test_a_file_and_its_end_choose_the_form(run: Run, plans: Path) -> None:
    ran = run("signals", "plans", *DAY, "-o", "signalen.json")
    assert (ran.code, ran.out, ran.err) == (0, "", "Geschreven: signalen.json\n")
    assert json.loads((plans / "signalen.json").read_text())["in_woorden"] == "40 plannen op 20 november 2026."


def test_a_plan_that_cannot_be_read_is_named_and_the_rest_counts(run: Run, plans: Path) -> None:
    (plans / "plans" / "stuk.md").write_text("geen plan", encoding="utf-8")
    ran = run("signals", *DAY)
    assert (ran.code, ran.lines[0]) == (1, "40 plannen op 20 november 2026.")
    assert ran.err == "plans/stuk.md: telt niet mee. Kijk met: doorbraak check plans/stuk.md\n"


@pytest.mark.parametrize("text", ["geen plan", "---\ntitel: [\n---\n", "---\ntitel: x\nstatus: half\n---\n"])
def test_plans_that_are_there_and_do_not_count_are_not_said_to_be_missing(run: Run, folder: Path, text: str) -> None:
    (folder / "stuk.md").write_text(text, encoding="utf-8")
    ran = run("signals", "stuk.md", *DAY)
    assert ran.code == 1
    assert ran.lines[0] == "Geen plan telt mee op 20 november 2026: wat er ligt, is niet te lezen."
    (folder / "leeg").mkdir()
    assert run("signals", "leeg", *DAY).lines[0] == "Geen plannen gevonden op 20 november 2026."


@pytest.mark.parametrize("word", ["signalen", "tellen", "signal"])
def test_people_who_call_it_otherwise_are_led_to_it(run: Run, folder: Path, word: str) -> None:
    assert run(word).err.endswith("Bedoelde je: signals?\n")


class TestNote:
    def test_a_page_about_one_rule(self, run: Run, plans: Path) -> None:
        ran = run(*NOTE, "--rule", "Pw art. 41", "-o", "signaal.html")
        assert (ran.code, ran.out, ran.err) == (0, "", "Geschreven: signaal.html\n")
        page = (plans / "signaal.html").read_text(encoding="utf-8")
        assert "<h1>Participatiewet artikel 41</h1>" in page
        words = "Op 20 november 2026 noemen 17 plannen deze regel, allemaal als knelpunt."
        assert f"{words} Van indienen tot besluit duurde het in het midden 7 weken." in page
        assert "Vier weken zoektijd voor jongeren (lid 4)." in page
        assert "9 doorbraken" in page
        assert "4 lessen" in page

    def test_a_rule_of_a_few_plans_is_told_as_such(self, run: Run, plans: Path) -> None:
        run(*NOTE, "--rule", "Wmo 2015 artikel 2.3.5", "-o", "signaal.html")
        page = (plans / "signaal.html").read_text(encoding="utf-8")
        assert "Op 20 november 2026 noemen enkele plannen deze regel." in page
        assert "Nog te weinig plannen voor: met welke uitkomst" in page

    def test_a_whole_law_is_all_its_articles(self, run: Run, plans: Path) -> None:
        run(*NOTE, "--rule", "Participatiewet", "-o", "signaal.html")
        assert "noemen 35 plannen deze regel, 17 als knelpunt." in (plans / "signaal.html").read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            ((), '--as signaal en --rule horen bij elkaar. Schrijf: --as signaal --rule "Participatiewet artikel 18"'),
            (
                ("--rule", "Jeugdwet artikel 2.3"),
                "Geen plan dat is ingediend, noemt Jeugdwet artikel 2.3. Wat terugkomt, zegt: doorbraak signals plans",
            ),
            (
                ("--rule", "Participatiewet artikel 18 en Jeugdwet artikel 2.3"),
                "Noem één regel. Bedoel je: Jeugdwet artikel 2.3 of Participatiewet artikel 18?",
            ),
            (
                ("--rule", "de wet"),
                "Hier herken ik geen verwijzing in. Schrijf wet en artikel, zoals: Participatiewet artikel 18 lid 1.",
            ),
        ],
    )
    def test_a_call_that_cannot_be_carried_out(
        self, run: Run, plans: Path, arguments: tuple[str, ...], words: str
    ) -> None:
        ran = run(*NOTE, *arguments, "-o", "signaal.html")
        assert (ran.code, ran.out, ran.err) == (2, "", f"Fout: {words}\n")

    def test_a_rule_goes_with_a_signal_only(self, run: Run, plans: Path) -> None:
        ran = run("show", "plans/plan-01.md", "--rule", "Participatiewet artikel 18", "-o", "x.html")
        assert ran.err.startswith("Fout: --as signaal en --rule horen bij elkaar.")
