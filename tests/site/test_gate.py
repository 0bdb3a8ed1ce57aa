"""What is not released is nowhere in the site, whatever way it is built."""

import shutil
import subprocess
import sysconfig
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from doorbraak_tools.release import MARK
from doorbraak_tools.site.index import sort_filters, write_index
from doorbraak_tools.site.pages import HANDBOOK
from doorbraak_tools.site.search.copies import Document
from tests.support.plans import FIXTURES, WHOLE
from tests.support.run import Ran, run_inside, run_script

SECRET = "kanariewoordzonderweerga"
PLAN = WHOLE
PROJECT = FIXTURES.parents[1]


@pytest.fixture(scope="module")
def released(started: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one released plan, to copy and never to change."""
    folder = tmp_path_factory.mktemp("vrijgegeven") / "onze"
    shutil.copytree(started, folder)
    (folder / "plans" / "openbaar.md").write_text(PLAN, encoding="utf-8")
    ran = _release(folder, "openbaar")
    assert ran.code == 0, ran.out + ran.err
    return folder


@pytest.fixture(scope="module")
def built(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with its site, to copy and never to change."""
    folder = tmp_path_factory.mktemp("gebouwd") / "onze"
    shutil.copytree(released, folder)
    _doorbraak(folder)
    return folder


@pytest.fixture
def municipality(released: Path, tmp_path: Path) -> Path:
    """A folder with one released plan."""
    return Path(shutil.copytree(released, tmp_path / "onze"))


@pytest.fixture
def with_site(built: Path, tmp_path: Path) -> Path:
    """A folder with one released plan and the site that shows it."""
    return Path(shutil.copytree(built, tmp_path / "onze"))


def _release(folder: Path, slug: str) -> Ran:
    arguments = ("--by", "redactie", "--grond", "fictief", "--yes", "--date", "2026-07-06")
    return run_inside("release", f"plans/{slug}.md", *arguments, folder=folder)


def _bare_mkdocs(folder: Path) -> None:
    mkdocs = Path(sysconfig.get_path("scripts")) / "mkdocs"
    subprocess.run([mkdocs, "build", "--quiet"], cwd=folder, check=True, capture_output=True)


def _refused_by_mkdocs(folder: Path) -> str:
    mkdocs = Path(sysconfig.get_path("scripts")) / "mkdocs"
    ran = subprocess.run([mkdocs, "build", "--quiet"], cwd=folder, check=False, capture_output=True, text=True)
    assert ran.returncode != 0
    return ran.stderr


def _doorbraak(folder: Path) -> None:
    ran = run_inside("build", folder=folder)
    assert ran.code == 0, ran.err


def _the_command(folder: Path) -> None:
    ran = run_script("build", folder=folder)
    assert ran.code == 0, ran.err


def _all_text(site: Path) -> str:
    return "\n".join(
        f"{path.relative_to(site)}\n{path.read_bytes().decode('utf-8', errors='replace')}"
        for path in sorted(site.rglob("*"))
        if path.is_file()
    )


@pytest.mark.parametrize("build", [_bare_mkdocs, _the_command])
def test_an_unreleased_plan_leaves_no_trace(municipality: Path, build: Callable[[Path], None]) -> None:
    secret = PLAN.replace("\n  gebeurd: |\n", f"\n  gebeurd: |\n    {SECRET}\n")
    assert SECRET in secret
    (municipality / "plans" / "geheim-plan.md").write_text(secret, encoding="utf-8")
    shutil.copy(municipality / "plans" / "geheim-plan.md", municipality / "plans" / "openbaar.md~")
    (municipality / "plans" / "openbaar.json").write_text(SECRET, encoding="utf-8")
    build(municipality)
    text = _all_text(municipality / "site")
    assert SECRET not in text
    assert "geheim-plan" not in text
    assert "plannen/openbaar/index.html" in text


@pytest.mark.parametrize("build", [_bare_mkdocs, _the_command])
def test_a_changed_plan_is_no_longer_released(municipality: Path, build: Callable[[Path], None]) -> None:
    path = municipality / "plans" / "openbaar.md"
    path.write_text(path.read_text(encoding="utf-8") + f"\n{SECRET}\n", encoding="utf-8")
    build(municipality)
    assert not (municipality / "site" / "plannen" / "openbaar").exists()
    assert "Er zijn nog geen plannen vrijgegeven." in _all_text(municipality / "site")


def test_a_site_for_inside_leaves_nothing_to_the_public_build_after_it(municipality: Path) -> None:
    (municipality / "plans" / "geheim-plan.md").write_text(PLAN, encoding="utf-8")
    ran = run_inside("build", "--internal", "--date", "2026-08-20", folder=municipality)
    assert ran.code == 0, ran.err
    board = (municipality / "site-intern" / "bord" / "index.html").read_text(encoding="utf-8")
    assert "Stand van 20 augustus 2026" in board
    _doorbraak(municipality)
    assert (municipality / "site-intern" / "plannen" / "geheim-plan").is_dir()
    assert not (municipality / "site" / "plannen" / "geheim-plan").exists()
    assert "geheim-plan" not in _all_text(municipality / "site")


def test_the_build_says_that_a_plan_changed(municipality: Path) -> None:
    path = municipality / "plans" / "openbaar.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nMeer.\n", encoding="utf-8")
    assert run_inside("build", folder=municipality).err == (
        "Let op: plans/openbaar.md is veranderd na de vrijgave en komt niet op de site. Geef het opnieuw vrij.\n"
    )


def test_windows_line_ends_are_the_same_text(municipality: Path) -> None:
    path = municipality / "plans" / "openbaar.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    _doorbraak(municipality)
    assert (municipality / "site" / "plannen" / "openbaar" / "index.html").is_file()


@pytest.mark.parametrize("broken", ["", "[]", '{"vrijgave": 2, "plannen": {}}', "{" * 100_000])
def test_a_broken_record_releases_nothing(municipality: Path, broken: str) -> None:
    (municipality / "plans" / "vrijgave.json").write_text(broken, encoding="utf-8")
    _bare_mkdocs(municipality)
    assert not (municipality / "site" / "plannen" / "openbaar").exists()
    ran = run_inside("build", folder=municipality)
    assert ran.code == 2
    assert "geen enkel plan" in ran.err


def test_comments_private_fields_and_other_headings_stay_out(municipality: Path) -> None:
    path = municipality / "plans" / "openbaar.md"
    text = path.read_text(encoding="utf-8")
    text = text.replace("status:", f"# {SECRET}a\nstatus:", 1)
    text = text.replace("opsteller: ", f"opsteller: {SECRET}b ", 1)
    text += f"\n<!-- {SECRET}c\n\n## 6. Actieplan\n\n{SECRET}d\n-->\n\n## Eigen kop\n\n{SECRET}e\n"
    path.write_text(text, encoding="utf-8")
    assert _release(municipality, "openbaar").code == 0
    _doorbraak(municipality)
    site = municipality / "site"
    assert (site / "plannen" / "openbaar" / "index.html").is_file()
    assert SECRET not in _all_text(site)


def test_plans_behind_a_link_are_not_published(municipality: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elders") / "plans"
    (municipality / "plans").rename(elsewhere)
    (municipality / "plans").symlink_to(elsewhere)
    _bare_mkdocs(municipality)
    assert not (municipality / "site" / "plannen" / "openbaar").exists()


def test_a_failed_build_leaves_the_old_site(with_site: Path) -> None:
    before = (with_site / "site" / "index.html").read_bytes()
    (with_site / "docs" / "kapot.md").write_text("[weg](bestaat-niet.md)\n", encoding="utf-8")
    ran = run_inside("build", folder=with_site)
    assert ran.code == 2
    assert "De site is niet gebouwd; de vorige staat er nog." in ran.err
    assert (with_site / "site" / "index.html").read_bytes() == before
    assert [path.name for path in with_site.iterdir() if path.name.startswith(".site")] == []


def test_without_room_for_its_work_a_build_says_so_and_leaves_the_old_site(
    with_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(with_site / "is er niet"))
    ran = run_inside("build", folder=with_site)
    assert (ran.code, ran.err) == (2, f"Fout: Ik kan {with_site}/site niet schrijven: deze plek bestaat niet.\n")
    assert (with_site / "site" / "index.html").is_file()
    assert [path.name for path in with_site.iterdir() if path.name.startswith(".site")] == []


def test_what_the_computer_refuses_the_search_program_is_told_likewise(tmp_path: Path) -> None:
    (tmp_path / "pagefind").write_bytes(b"")
    page = Document("pagina/", "<h1>Pagina</h1><p>Een zin om te vinden.</p>", HANDBOOK)
    with pytest.raises(OSError, match=r"File exists|Not a directory"):
        write_index(lambda: [page], tmp_path)
    (tmp_path / "pagefind").unlink()
    write_index(lambda: [page], tmp_path)
    (tmp_path / "pagefind" / "pagefind.js").write_bytes(b"")  # as it leaves one on a full disk, without a word
    with pytest.raises(OSError, match="No space left"):
        sort_filters(tmp_path / "pagefind")


def test_a_released_plan_with_a_fault_stops_the_build(municipality: Path) -> None:
    path = municipality / "plans" / "openbaar.md"
    path.write_text(path.read_text(encoding="utf-8").replace("status: ", "status: x"), encoding="utf-8")
    ran = run_inside("build", folder=municipality)
    assert ran.code == 1
    assert "[kies-uit]" in ran.out
    assert "De site is niet gebouwd; de vorige staat er nog." in ran.err


def test_a_site_folder_that_holds_the_sources_is_refused(municipality: Path) -> None:
    config = municipality / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("site_dir: site", "site_dir: ."), encoding="utf-8")
    ran = run_inside("build", folder=municipality)
    assert ran.code == 2
    assert (municipality / "plans" / "openbaar.md").is_file()


def test_a_bare_mkdocs_build_keeps_nothing_of_a_site_with_a_leak(municipality: Path) -> None:
    secret = "De buurvrouw weet van de erfenis maar heeft het nog aan niemand verteld."
    (municipality / "plans" / "geheim.md").write_text(f"---\ntitel: Geheim\n---\n\n{secret}\n", encoding="utf-8")
    # A page of the municipality's own is no way around the gate.
    (municipality / "docs" / "kopie.md").write_text(f"# Kopie\n\n{secret}\n", encoding="utf-8")
    complaint = _refused_by_mkdocs(municipality)
    assert "kopie/index.html: hierin staat tekst van een plan dat niet op deze site hoort" in complaint
    assert "doorbraak: de site is weggegooid, want er staat iets in wat er niet in mag." in complaint
    assert "erfenis" not in complaint
    assert list((municipality / "site").iterdir()) == []


@pytest.mark.parametrize("folder", ["docs", "docs/plannen"])
def test_plans_among_the_pages_are_refused(municipality: Path, folder: str) -> None:
    (municipality / "doorbraak.toml").write_text(f'plannen = "{folder}"', encoding="utf-8")
    complaint = _refused_by_mkdocs(municipality)
    assert "moeten los van elkaar liggen; wat in docs_dir staat, komt zoals het is op de site." in complaint
    assert not (municipality / "site").exists()


def test_a_page_that_is_a_link_to_a_plan_is_refused(municipality: Path) -> None:
    (municipality / "docs" / "plan.md").symlink_to(municipality / "plans" / "openbaar.md")
    assert "plan.md is een link naar een andere map; haal hem weg." in _refused_by_mkdocs(municipality)
    assert not (municipality / "site").exists()


def test_honest_plans_that_are_not_released_raise_no_alarm(municipality: Path) -> None:
    """What plans share with each other, with the handbook and with the words of the pages is no leak."""
    for number, path in enumerate(sorted([*FIXTURES.rglob("*.md"), *(PROJECT / "plans").glob("*.md")])):
        shutil.copy(path, municipality / "plans" / f"niet-vrij-{number}.md")
    for options in ((), ("--full",)):
        assert run_inside("new", f"Leeg plan {len(options)}", *options, folder=municipality).code == 0
    _doorbraak(municipality)
    assert [path.name for path in (municipality / "site" / "plannen").iterdir() if "niet-vrij" in path.name] == []


def test_a_site_that_still_shows_a_withdrawn_plan_is_said_loudly(municipality: Path) -> None:
    config = municipality / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("site_dir: site", "site_dir: uit/web"), "utf-8")
    (municipality / "docs" / "plannen").mkdir()
    (municipality / "docs" / "plannen" / "uitleg.md").write_text("# Uitleg\n", encoding="utf-8")
    _doorbraak(municipality)
    assert run_inside("build", "--internal", folder=municipality).code == 0
    ran = run_inside("release", "--list", folder=municipality)
    assert (ran.code, ran.err) == (0, "")
    still = (
        "LET OP: openbaar staat nog op de site in uit/web. Bouw opnieuw met: doorbraak build. Vervang daarna de site "
        "op de webserver.\n"
    )
    ran = run_inside("release", "--withdraw", "plans/openbaar.md", folder=municipality)
    assert (ran.code, ran.err) == (0, still)
    for _ in range(2):
        ran = run_inside("release", "--list", folder=municipality)
        assert (ran.code, ran.err) == (1, still)
        (municipality / "plans" / "openbaar.md").unlink(missing_ok=True)
    _doorbraak(municipality)
    ran = run_inside("release", "--list", folder=municipality)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    "config", ["", "- x", "site_dir: [a]", "a: !!python/name:os.getcwd\nsite_dir: site", ": :\n  - {"]
)
def test_a_site_of_before_its_mark_is_known_too_whatever_mkdocs_yml_says(with_site: Path, config: str) -> None:
    (with_site / "site" / MARK).unlink()
    (with_site / "plans" / "vrijgave.json").unlink()
    (with_site / "mkdocs.yml").write_text(config, encoding="utf-8")
    ran = run_inside("release", "--list", folder=with_site)
    assert ran.code == 1


@pytest.mark.parametrize(
    ("name", "raw"), [("foto.png", b"%PDF-1.7\n"), ("x.docx", b"PK\3\4"), ("x.svg", b"\xff\xfe<\0")]
)
def test_a_kind_of_file_is_told_by_what_is_in_it(municipality: Path, name: str, raw: bytes) -> None:
    (municipality / "docs" / name).write_bytes(raw)
    assert f"{name} kan ik niet nakijken" in _refused_by_mkdocs(municipality)


def test_a_file_of_the_theme_is_looked_at_likewise(municipality: Path) -> None:
    (municipality / "huis").mkdir()
    (municipality / "huis" / "brief.pdf").write_bytes(b"%PDF-1.7\n")
    config = municipality / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("  name: material\n", "  name: material\n  custom_dir: huis\n"), "utf-8")
    ran = run_inside("build", folder=municipality)
    assert ran.code == 2
    assert "brief.pdf kan ik niet nakijken" in ran.err
