"""`doorbraak release`: who may let what through, what is asked, and what is recorded."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from doorbraak_tools.release import fingerprint
from tests.support.plans import DAY, WHOLE
from tests.support.run import SCRIPT, Ran

Run = Callable[..., Ran]
HOW = ("--by", "redacteur van het  handboek", "--grond", "fictief", *DAY)


@pytest.fixture
def plan(folder: Path) -> Path:
    (folder / "plans").mkdir()
    path = folder / "plans" / "proef.md"
    path.write_text(WHOLE, encoding="utf-8")
    return path


def record(folder: Path) -> object:
    return json.loads((folder / "plans" / "vrijgave.json").read_text(encoding="utf-8"))


def test_what_is_recorded(run: Run, folder: Path, plan: Path) -> None:
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert ran.code == 0
    assert ran.lines[-1] == (
        "Vrijgegeven: plans/proef.md. Leg de wijziging in plans/vrijgave.json voor aan een collega."
    )
    assert "Dit komt niet op de site: Opsteller." in ran.lines
    assert record(folder) == {
        "vrijgave": 1,
        "plannen": {
            "proef": {
                "sha256": fingerprint(plan.read_bytes()),
                "doorbraakplan": 1,
                "grond": "fictief",
                "door": "redacteur van het handboek",
                "op": "2026-07-06",
            }
        },
    }


def test_how_much_of_a_story_becomes_public_is_said(run: Run, folder: Path, plan: Path) -> None:
    told = [line for line in run("release", "plans/proef.md", *HOW, "--yes").lines if "erhaal" in line]
    assert told == ["  Het verhaal bij 2 van de 6 stappen (4 regels), met de citaten."]
    front = WHOLE[: WHOLE.index("\n---\n", 4) + 5]
    plan.write_text(f"{front}\n## Situatieschets\n\n## Overzicht\n", encoding="utf-8")
    told = [line for line in run("release", "plans/proef.md", *HOW, "--yes").lines if "erhaal" in line]
    assert told == ["  Een verhaal staat er niet in."]


@pytest.mark.parametrize(
    ("answer", "released"),
    [
        ("j\nj\n", True),
        ("ja\nJA\n", True),
        ("ja\nnee\n", False),
        ("j\n", False),
        ("n\nj\n", False),
        ("j\nn\n", False),
        ("\n", False),
        ("", False),
    ],
)
def test_it_asks_first_and_no_answer_is_no(folder: Path, plan: Path, answer: str, released: bool) -> None:
    command = [str(SCRIPT), "release", "plans/proef.md", *HOW]
    ran = subprocess.run(command, cwd=folder, input=answer, capture_output=True, text=True, check=False)
    assert "Heb je nagelezen dat niemand van hen te herkennen is, ook niet voor de buren?" in ran.stdout
    assert ("mag dit openbaar?" in ran.stdout) is answer.startswith("j")
    assert (folder / "plans" / "vrijgave.json").exists() is released
    assert (ran.returncode == 0) is released


def released_while(folder: Path, meanwhile: Callable[[], object]) -> Ran:
    """Release the plan, and let something happen while its first question waits for an answer."""
    command = [str(SCRIPT), "release", "plans/proef.md", *HOW]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=folder, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as asking:
        assert asking.stdout is not None
        told = ""
        while "(ja/nee)" not in told:
            told += asking.stdout.read(1)
        meanwhile()
        rest, complaint = asking.communicate("ja\nja\n")
    return Ran(asking.returncode, told + rest, complaint)


def test_what_was_withdrawn_while_somebody_read_stays_withdrawn(run: Run, folder: Path, plan: Path) -> None:
    (folder / "plans" / "ander.md").write_text(WHOLE, encoding="utf-8")
    (folder / "plans" / "derde.md").write_text(WHOLE, encoding="utf-8")
    assert run("release", "plans/ander.md", *HOW, "--yes").code == 0

    def others() -> None:
        assert run("release", "--withdraw", "plans/ander.md").code == 0
        assert run("release", "plans/derde.md", *HOW, "--yes").code == 0

    assert released_while(folder, others).code == 0
    kept = json.loads((folder / "plans" / "vrijgave.json").read_text(encoding="utf-8"))["plannen"]
    assert sorted(kept) == ["derde", "proef"]


def test_a_plan_that_changes_while_somebody_reads_is_not_released(folder: Path, plan: Path) -> None:
    ran = released_while(folder, lambda: plan.write_text(WHOLE + "\nMeer.\n", encoding="utf-8"))
    assert (ran.code, ran.err) == (
        2,
        "Fout: plans/proef.md is veranderd terwijl je het nalas. Geef het opnieuw vrij.\n",
    )
    assert not (folder / "plans" / "vrijgave.json").exists()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("voorbeeld: fictief\n", ""), "In het plan staat niet: voorbeeld: fictief."),
        (("voorbeeld: fictief", "voorbeeld: samengesteld"), "In het plan staat niet: voorbeeld: fictief."),
        (("status: in-uitvoering", "status: half"), "Dit plan heeft nog fouten of open antwoorden."),
        (("opsteller: casusregisseur wijkteam\n", ""), "Dit plan heeft nog fouten of open antwoorden."),
    ],
)
def test_what_may_not_be_released(run: Run, folder: Path, plan: Path, change: tuple[str, str], told: str) -> None:
    assert WHOLE.count(change[0]) == 1
    plan.write_text(WHOLE.replace(*change), encoding="utf-8")
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert ran.code == 2
    assert ran.err.startswith(f"Fout: {told}")
    assert not (folder / "plans" / "vrijgave.json").exists()


def test_a_concept_with_gaps_is_not_released(run: Run, plan: Path) -> None:
    text = WHOLE.replace("status: in-uitvoering", "status: concept")
    plan.write_text(text.replace("opsteller: casusregisseur wijkteam\n", ""), encoding="utf-8")
    assert run("release", "plans/proef.md", *HOW, "--yes").code == 2


def test_a_plan_elsewhere_is_refused(run: Run, folder: Path, plan: Path) -> None:
    (folder / "elders.md").write_bytes(plan.read_bytes())
    ran = run("release", "elders.md", *HOW, "--yes")
    assert (ran.code, ran.err) == (
        2,
        "Fout: elders.md staat niet in plans; alleen plannen daarin komen op de site.\n",
    )


def test_a_broken_record_is_not_written_over(run: Run, folder: Path, plan: Path) -> None:
    broken = folder / "plans" / "vrijgave.json"
    broken.write_text("{", encoding="utf-8")
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert ran.code == 2
    assert ran.err.endswith("Herstel eerst plans/vrijgave.json, bijvoorbeeld uit Git.\n")
    assert broken.read_text(encoding="utf-8") == "{"


def test_the_function_must_be_said(run: Run, plan: Path) -> None:
    assert "Er ontbreekt een optie '--by'." in run("release", "plans/proef.md", "--grond", "fictief").err


def test_a_plan_with_personal_data_is_refused_and_the_value_is_not_told(run: Run, folder: Path, plan: Path) -> None:
    plan.write_text(WHOLE + "\nBel mevrouw Voorbeeld op 06-12345678.\n", encoding="utf-8")
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert ran.code != 0
    told = "\n".join(ran.lines)
    assert "Hier staat iets dat op een telefoonnummer lijkt." in told
    assert "Hier staat iets dat op een naam lijkt." in told
    assert "12345678" not in told
    assert "Voorbeeld op" not in told
    assert not (folder / "plans" / "vrijgave.json").exists()


def test_it_shows_what_becomes_public_by_field_and_nothing_of_the_plan_itself(run: Run, plan: Path) -> None:
    plan.write_text(WHOLE + "\n<!-- kanarie -->\n\n## Kladblok\n\nkanarie\n", encoding="utf-8")
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert ran.lines[0] == "Dit wordt openbaar:"
    assert ran.lines[1].startswith("  Kop: Versie van het format, Titel, Voorbeeldplan, Status, ")
    assert [line.split()[0] for line in ran.lines[2:10]] == ["1.", "2.", "3.", "4.", "5a.", "5b.", "5c.", "6."]
    assert "  3. Overzicht: Zelf doen, Ondersteuning, Oplossen of behandelen." in ran.lines
    assert (
        "Dit komt niet op de site: Opsteller, de tekst onder 1 kop die geen stap is, "
        "de opmerkingen in het bestand." in ran.lines
    )
    assert "Is de Git-opslag openbaar, dan is daar wel het hele bestand te lezen, ook dit." in ran.lines
    assert "kanarie" not in ran.out


def test_it_names_the_sorts_of_people_with_their_lines(folder: Path, plan: Path) -> None:
    story = "\nDe buurvrouw past op.\n\nHaar ex en de ex-partner van haar zus ook.\nDe buren weten het.\n"
    plan.write_text(WHOLE + story, encoding="utf-8")
    last = len(plan.read_text(encoding="utf-8").splitlines())
    command = [str(SCRIPT), "release", "plans/proef.md", *HOW]
    ran = subprocess.run(command, cwd=folder, input="n\n", capture_output=True, text=True, check=False)
    assert "Wie staat er nog meer in? Aan de woorden te zien:" in ran.stdout
    assert f"  een ex-partner: regel {last - 1}\n" in ran.stdout
    assert f"  buren: regel {last - 3}, {last}\n" in ran.stdout
    assert ran.stderr == "Niet vrijgegeven.\nGestopt.\n"


@pytest.mark.parametrize(
    ("story", "message"),
    [
        ("Toen belde Proefje.", "Dit woord heeft een hoofdletter en staat op geen lijst"),
        ("Fatima belt elke week.", "Dit woord staat op een lijst met voornamen."),
        ("<!-- Kevin -->", "Dit woord staat op een lijst met voornamen."),
        ("Bel 06-12345678.", "Hier staat iets dat op een telefoonnummer lijkt."),
    ],
)
def test_a_name_stands_in_the_way_of_a_release(run: Run, folder: Path, plan: Path, story: str, message: str) -> None:
    plan.write_text(f"{WHOLE}\n{story}\n", encoding="utf-8")
    at = plan.read_text(encoding="utf-8").splitlines().index(story) + 1
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert ran.code == 2
    (told,) = [one for one in ran.lines if message in one]
    assert told.startswith(f"plans/proef.md:{at}:")
    assert ": fout: " in told
    assert not (folder / "plans" / "vrijgave.json").exists()


def test_check_asks_after_a_capital_as_a_warning_and_knows_no_first_names(run: Run, plan: Path) -> None:
    plan.write_text(f"{WHOLE}\nFatima belt.\n\nToen belde Proefje.\n", encoding="utf-8")
    ran = run("check", *DAY)
    assert ran.code == 0
    assert sum("[woord-met-hoofdletter]" in line for line in ran.lines) == 1
    assert ": let op: Dit woord heeft een hoofdletter" in ran.out


def test_a_word_that_the_repository_allows_is_no_name(run: Run, folder: Path, plan: Path) -> None:
    plan.write_text(f"{WHOLE}\nFatima gaat naar het Proefhuis.\n", encoding="utf-8")
    settings = folder / "doorbraak.toml"
    settings.write_text('woorden = ["proefhuis"]\n', encoding="utf-8")
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert [line.split(": ")[2] for line in ran.lines[:-1]] == [
        "Dit woord staat op een lijst met voornamen. Is het een naam van iemand, of van een plaats of school die "
        "iemand aanwijst? Schrijf dan een rol"
    ]
    settings.write_text('woorden = ["Proefhuis", "Fatima"]\n', encoding="utf-8")
    assert run("release", "plans/proef.md", *HOW, "--yes").code == 0


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Proef", "Fout: Geef dit bestand eerst een naam van kleine letters, cijfers en streepjes, en niet index.\n"),
        ("brief-06-12345678", "Fout: Dit plan heeft nog fouten of open antwoorden. Vul het eerst aan.\n"),
        ("fatima-wil-werken", "Fout: Dit moet eerst weg of op de lijst. Daarna kun je het plan vrijgeven.\n"),
    ],
)
def test_a_file_name_that_says_too_much_or_cannot_be_recorded(
    run: Run, folder: Path, plan: Path, name: str, told: str
) -> None:
    plan.rename(folder / "plans" / f"{name}.md")
    ran = run("release", f"plans/{name}.md", *HOW, "--yes")
    assert (ran.code, ran.err) == (2, told)
    assert not (folder / "plans" / "vrijgave.json").exists()


def test_two_plans_of_one_name_cannot_be_released(run: Run, folder: Path, plan: Path) -> None:
    (folder / "plans" / "meer").mkdir()
    (folder / "plans" / "meer" / "proef.md").write_bytes(plan.read_bytes())
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert (ran.code, ran.err) == (2, "Fout: Dit plan kan zo niet op de site: nog een plan heeft deze bestandsnaam.\n")


def test_telling_facts_are_told_before_it_asks(run: Run, plan: Path) -> None:
    plan.write_text(f"{WHOLE}\nEen tweeling in een dorp.\n", encoding="utf-8")
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert ran.code == 0
    assert any(line.startswith("Let op: Deze feiten kunnen samen naar één gezin wijzen: ") for line in ran.lines)


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ((), "Er ontbreekt een argument 'PLAN'."),
        (("--by", "redactie", "plans/proef.md"), "Er ontbreekt een optie '--grond'."),
        (("--withdraw",), "Er ontbreekt een argument 'PLAN'."),
    ],
)
def test_what_a_call_must_say(run: Run, plan: Path, words: tuple[str, ...], missing: str) -> None:
    ran = run("release", *words)
    assert ran.code == 2
    assert missing in ran.err


def test_a_release_is_taken_back(run: Run, folder: Path, plan: Path) -> None:
    run("release", "plans/proef.md", *HOW, "--yes")
    plan.unlink()
    ran = run("release", "--withdraw", "plans/proef.md")
    assert (ran.code, ran.lines) == (
        0,
        [
            "Ingetrokken: plans/proef.md. Bij de volgende build gaat het plan van de site.",
            "Wat iemand al gelezen of gekopieerd heeft, haal je niet terug; ook de geschiedenis van Git blijft.",
        ],
    )
    assert record(folder) == {"vrijgave": 1, "plannen": {}}
    ran = run("release", "--withdraw", "plans/proef.md")
    assert (ran.code, ran.err) == (
        2,
        "Fout: plans/proef.md is niet vrijgegeven. Wat wel is vrijgegeven, zie je met: doorbraak release --list\n",
    )


def test_a_plans_folder_that_leads_elsewhere_is_not_written_to(
    run: Run, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elders")
    (elsewhere / "proef.md").write_text(WHOLE, encoding="utf-8")
    (folder / "plans").symlink_to(elsewhere)
    refusal = "Fout: plans is een link naar een andere map. Zet de plannen in deze map zelf.\n"
    for call in (("plans/proef.md", *HOW, "--yes"), ("--list",), ("--withdraw", "plans/proef.md")):
        ran = run("release", *call)
        assert (ran.code, ran.err) == (2, refusal)
    assert [path.name for path in elsewhere.iterdir()] == ["proef.md"]


def test_a_release_file_that_is_a_link_is_not_written_through(run: Run, folder: Path, plan: Path) -> None:
    target = folder / "ander.json"
    target.write_text("{}", encoding="utf-8")
    (plan.parent / "vrijgave.json").symlink_to(target)
    assert run("release", "plans/proef.md", *HOW, "--yes").code == 2
    assert target.read_text(encoding="utf-8") == "{}"
    assert (plan.parent / "vrijgave.json").is_symlink()


@pytest.mark.parametrize(
    "function", ["Fatima", "fatima", "mevrouw Voorbeeld", "redacteur Jansen", "redactie@example.nl"]
)
def test_who_releases_says_a_function_and_no_name(run: Run, folder: Path, plan: Path, function: str) -> None:
    ran = run("release", "plans/proef.md", "--by", function, "--grond", "fictief", *DAY, "--yes")
    told = "Bij --by staat iets dat op een naam lijkt. Schrijf je functie op, zoals: redacteur handboek."
    assert (ran.code, ran.out, ran.err) == (2, "", f"Fout: {told}\n")
    assert not (folder / "plans" / "vrijgave.json").exists()
