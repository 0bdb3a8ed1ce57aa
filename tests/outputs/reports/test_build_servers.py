"""The forms for build servers, read by a real reader where there is one."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pysarif
import pytest

from doorbraak_tools.checks import check_case
from doorbraak_tools.outputs.reports import FORMS, Report
from tests.support.plans import DAY, case, small
from tests.support.run import Ran

Run = Callable[..., Ran]
FAULTY = small(("status: ingediend", "status: half"), ("  wens: Rust.\n", ""))


@pytest.fixture
def plans(folder: Path) -> Path:
    (folder / "plans").mkdir()
    (folder / "plans" / "een: 100%, ja.md").write_text(FAULTY, encoding="utf-8")
    return folder


def test_github_annotations(run: Run, plans: Path) -> None:
    ran = run("check", *DAY, "--format", "github")
    assert ran.code == 1
    assert ran.lines == [
        "::error file=plans/een%3A 100%25%2C ja.md,line=4,col=1,title=kies-uit::"
        "Bij “Status” kan dit niet staan. "
        "Kies uit: concept, ingediend, akkoord, in-uitvoering, afgerond, afgewezen.",
        "::notice file=plans/een%3A 100%25%2C ja.md,line=13,col=1,title=ontbreekt::"
        "Nog niet ingevuld: “Wens”. Wat wens jij jezelf toe?",
    ]
    # As the runner reads a command: a name, properties up to the next "::", the message.
    for line in ran.lines:
        assert re.fullmatch(r"::(error|warning|notice) file=[^:,]+,line=\d+,col=\d+,title=[a-z-]+::[^\r\n]+", line)


def test_github_says_once_what_a_concept_lacks(run: Run, folder: Path) -> None:
    run("new", "Een leeg plan")
    plan = folder / "plans" / "een-leeg-plan.md"
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("status: concept", "status: concept\nkleur: rood"), "utf-8"
    )
    findings = json.loads(run("check", *DAY, "--format", "json").out)["plans"][0]["findings"]
    gaps = [found for found in findings if found["severity"] == "todo"]
    lines = run("check", *DAY, "--format", "github").lines
    assert len(gaps) > 20
    assert len(lines) == len(findings) - len(gaps) + 1
    (notice,) = [line for line in lines if "title=nog-te-doen" in line]
    assert notice == (
        f"::notice file=plans/een-leeg-plan.md,line={gaps[0]['line']},col={gaps[0]['column']},title=nog-te-doen::"
        f"Dit concept is nog niet af: {len(gaps)} dingen zijn nog te doen. "
        "Welke dat zijn, zegt: doorbraak check --ready"
    )


def test_gitlab_code_quality(run: Run, plans: Path) -> None:
    entries = json.loads(run("check", *DAY, "--format", "gitlab").out)
    assert [(entry["check_name"], entry["severity"], entry["location"]) for entry in entries] == [
        ("kies-uit", "major", {"path": "plans/een: 100%, ja.md", "lines": {"begin": 4}}),
        ("ontbreekt", "info", {"path": "plans/een: 100%, ja.md", "lines": {"begin": 13}}),
    ]
    # What GitLab's documentation of the format asks of an entry.
    for entry in entries:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["description"]
    path = plans / "plans" / "een: 100%, ja.md"
    path.write_text(FAULTY.replace("status:", "# een regel erbij\nstatus:"), encoding="utf-8")
    moved = json.loads(run("check", *DAY, "--format", "gitlab").out)
    assert [entry["location"]["lines"]["begin"] for entry in moved] == [5, 14]
    assert [entry["fingerprint"] for entry in moved] == [entry["fingerprint"] for entry in entries]
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


def test_sarif(run: Run, plans: Path) -> None:
    log = pysarif.load_from_json(run("check", *DAY, "--format", "sarif").out)
    assert log.version == "2.1.0"
    (ran,) = log.runs
    rules = ran.tool.driver.rules
    found = [
        (
            result.rule_id,
            rules[result.rule_index].id,
            result.level,
            result.locations[0].physical_location.artifact_location.uri,
            result.locations[0].physical_location.region.start_line,
            result.locations[0].physical_location.region.start_column,
        )
        for result in ran.results
    ]
    assert found == [
        ("kies-uit", "kies-uit", "error", "plans/een%3A%20100%25%2C%20ja.md", 4, 1),
        ("ontbreekt", "ontbreekt", "note", "plans/een%3A%20100%25%2C%20ja.md", 13, 1),
    ]
    assert all(rule.short_description.text and rule.full_description.text for rule in rules)
    assert ran.column_kind == "unicodeCodePoints"


def _paths(out: str, form: str) -> set[str]:
    if form == "gitlab":
        return {entry["location"]["path"] for entry in json.loads(out)}
    if form == "github":
        return set(re.findall("(?m)^.*?file=([^,]+),", out))
    results = json.loads(out)["runs"][0]["results"]
    return {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results}


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif"])
@pytest.mark.parametrize("git", ["folder", "file", "server", "site", "none"])
def test_paths_begin_at_the_root_of_the_repository(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, form: str, git: str
) -> None:
    plans = folder / "gemeente" / "plans"
    plans.mkdir(parents=True)
    (folder / "gemeente" / "docs").mkdir()
    (plans / "plan.md").write_text(FAULTY, encoding="utf-8")
    (folder / "elders").symlink_to(plans)
    monkeypatch.delenv("CI_PROJECT_DIR", raising=False)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    if git == "folder":
        (folder / ".git").mkdir()
    elif git == "file":
        (folder / ".git").write_text("gitdir: elders", encoding="utf-8")
    elif git == "server":
        monkeypatch.setenv("CI_PROJECT_DIR", str(folder))
    elif git == "site":
        (folder / "mkdocs.yml").write_text("site_name: x", encoding="utf-8")
    calls = [("gemeente", ()), ("gemeente/docs", ("../plans",)), ("gemeente/docs", (str(plans),)), (".", ("elders",))]
    for place, arguments in calls:
        monkeypatch.chdir(folder / place)
        found = _paths(run("check", *DAY, *arguments, "--format", form).out, form)
        if git != "none":
            assert found == {"gemeente/plans/plan.md"}, (place, arguments)
        else:
            assert len(found) == 1
            assert not any(path.startswith(("/", "..", "file:")) for path in found)


def test_sarif_as_github_takes_it(run: Run, folder: Path) -> None:
    run("new", "Een leeg plan")
    plan = folder / "plans" / "een-leeg-plan.md"
    ran = json.loads(run("check", *DAY, "--format", "sarif").out)["runs"][0]
    driver = ran["tool"]["driver"]
    assert driver["informationUri"].startswith("https://")
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    for rule in driver["rules"]:
        assert rule["help"]["text"]
        assert len(rule["fullDescription"]["text"]) <= 1024
        assert len(rule["properties"]["tags"]) <= 10
    codes = [result["ruleId"] for result in ran["results"]]
    assert codes.count("nog-te-doen") == 1
    assert "ontbreekt" not in codes
    prints = [result["partialFingerprints"] for result in ran["results"]]
    assert len({one["primaryLocationLineHash"] for one in prints}) == len(prints)
    plan.write_text(plan.read_text("utf-8").replace("status:", "# een regel erbij\nstatus:", 1), "utf-8")
    moved = json.loads(run("check", *DAY, "--format", "sarif").out)["runs"][0]["results"]
    assert [result["partialFingerprints"] for result in moved] == prints


def test_sarif_shows_what_weighs_most_and_says_what_it_leaves_out() -> None:
    checked = check_case("plan.md", case(FAULTY))
    report = Report([replace(checked, path=f"plans/p{number}.md") for number in range(2600)])
    results = json.loads(FORMS["sarif"].content(report))["runs"][0]["results"]
    assert len(results) == 5000
    assert [result["ruleId"] for result in results].count("kies-uit") == 2600
    assert results[-1]["ruleId"] == "niet-getoond"
    assert results[-1]["message"]["text"] == ("Hier niet getoond: 201 punten nog te doen. Alles zegt: doorbraak check")


def test_github_says_what_it_does_not_show(run: Run, folder: Path) -> None:
    (folder / "plans").mkdir()
    for number in range(12):
        (folder / "plans" / f"p{number:02}.md").write_text(FAULTY, encoding="utf-8")
    lines = run("check", *DAY, "--format", "github").lines
    assert [sum(line.startswith(f"::{kind} ") for line in lines) for kind in ("error", "warning", "notice")] == [
        10,
        0,
        10,
    ]
    assert "- plans/p11.md:4:1: fout: Bij “Status” kan dit niet staan." in "\n".join(lines)
    assert lines[-1] == (
        "::notice title=doorbraak::Niet bij de regels getoond: 2 fouten en 3 punten nog te doen. "
        "GitHub toont er tien van een soort; alles staat in het logboek van deze stap."
    )


@pytest.mark.parametrize("form", ["json", "gitlab", "sarif"])
def test_no_plans_is_still_a_document(run: Run, folder: Path, form: str) -> None:
    (folder / "plans").mkdir()
    assert json.loads(run("check", "--format", form).out) is not None
