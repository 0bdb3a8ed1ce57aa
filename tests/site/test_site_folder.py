"""A build replaces what an earlier build made, and nothing else; and it is never shown without our look through it."""

import io
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from doorbraak_tools.release import MARK
from doorbraak_tools.repository.built_site import may_be_replaced
from tests.support.plans import SMALL
from tests.support.run import run_inside, run_script


@pytest.fixture
def place(started: Path, tmp_path: Path) -> Path:
    """A repository with one plan, which is not released."""
    folder = Path(shutil.copytree(started, tmp_path / "onze"))
    (folder / "plans" / "klein.md").write_text(SMALL, encoding="utf-8")
    (folder / "registers").mkdir(exist_ok=True)
    (folder / "registers" / "uitleg.txt").write_text("van ons", encoding="utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("[core]\n", encoding="utf-8")
    return folder


def packed() -> bytes:
    """Return a zip with a plan in it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("plan.md", SMALL)
    return held.getvalue()


PACKED = packed()


def configured(place: Path, old: str, new: str) -> None:
    config = place / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert old in text
    config.write_text(text.replace(old, new), encoding="utf-8")


def everything(place: Path) -> dict[str, bytes]:
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["plans", ".git", "docs", "registers", "plans/", "./plans", ".", "..", "../onze"])
def test_a_folder_that_no_build_made_is_left_as_it_is(place: Path, name: str) -> None:
    configured(place, "site_dir: site", f"site_dir: {name}")
    before = everything(place)
    ran = run_script("build", folder=place)  # pytest takes what MkDocs says through logging
    assert ran.code == 2
    assert "site_dir" in ran.err
    assert everything(place) == before


@pytest.mark.parametrize("name", ["x" * 300, '"a\\0b"', '"a\\u202eb"', '"a\\udcffb"', '"a\\e[31mb"'])
def test_a_name_that_no_folder_can_have_is_told_in_words(
    place: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    configured(place, "site_dir: site", f"site_dir: {name}")
    monkeypatch.chdir(place)
    ran = run_inside("build")
    assert (ran.code, ran.err) == (
        2,
        "Fout: site_dir in mkdocs.yml moet een eigen map zijn; alles daarin wordt vervangen.\n",
    )
    assert run_inside("release", "--list").code == 0
    assert "Traceback" not in run_inside("build", "--internal").err


def test_nothing_of_a_plan_about_a_real_household_comes_on_a_site(place: Path) -> None:
    (place / "echt").mkdir()
    words = "Na de storm lag het dak van haar oom drie maanden open en niemand nam de telefoon op."
    (place / "echt" / "gezin.md").write_text(SMALL.replace("Een inkomen viel weg.", words), encoding="utf-8")
    (place / "docs" / "verhaal.md").write_text(f"# Verhaal\n\n{words}\n", encoding="utf-8")
    ran = run_script("build", folder=place)
    assert (ran.code, "verhaal/index.html: hierin staat tekst van een plan" in ran.err) == (2, True), ran.err
    assert "gezin" not in ran.err
    assert not (place / "site").exists()


def test_a_link_and_a_folder_of_an_earlier_version_are_refused_by_name(place: Path) -> None:
    (place / "site").symlink_to(place / "plans")
    assert run_inside("build", folder=place).code == 2
    (place / "site").unlink()
    (place / "site").mkdir()
    (place / "site" / "index.html").write_text("oud", encoding="utf-8")
    ran = run_inside("build", folder=place)
    assert (ran.code, ran.err) == (
        2,
        "Fout: In site staat iets dat niet met doorbraak build is gemaakt, of het is een link. Dat gooi ik niet weg. "
        "Geef site_dir in mkdocs.yml een andere naam, of verwijder de map zelf als het een oude site is.\n",
    )
    assert (place / "site" / "index.html").read_text(encoding="utf-8") == "oud"


def test_what_a_build_made_is_replaced(place: Path) -> None:
    assert run_inside("build", folder=place).code == 0
    assert (place / "site" / MARK).is_file()
    (place / "site" / "oud.txt").write_text("x", encoding="utf-8")
    assert run_inside("build", folder=place).code == 0
    assert not (place / "site" / "oud.txt").exists()


def test_the_mark_itself_may_be_no_link(tmp_path: Path) -> None:
    assert may_be_replaced(tmp_path / "nieuw")
    assert may_be_replaced(tmp_path)
    (tmp_path / "elders").write_text("x", encoding="utf-8")
    (tmp_path / MARK).symlink_to(tmp_path / "elders")
    assert not may_be_replaced(tmp_path)
    assert not may_be_replaced(tmp_path / "elders")


@pytest.mark.parametrize(
    "name",
    ["echt/site", "ECHT", "Plans", "docs/../plans/x", "koppeling", "koppeling/site", "!ENV [ER_IS_GEEN, plans]",
     "eigen", "eigen/x", "haken", '"plans\\0"', "mkdocs.yml/site"],
)  # fmt: skip
def test_nor_does_a_folder_that_is_called_otherwise(place: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under another name, behind a link, in other letters, or as the folder of the look or the hooks of the site."""
    for folder in ("eigen", "haken"):
        (place / folder).mkdir()
    (place / "koppeling").symlink_to("plans")
    configured(place, "site_dir: site", f"hooks: [haken/haak.py]\nsite_dir: {name}")
    configured(place, "  name: material\n", "  name: material\n  custom_dir: eigen\n")
    (place / "haken" / "haak.py").write_text("", encoding="utf-8")
    before = everything(place)
    monkeypatch.chdir(place)
    ran = run_inside("build")
    assert (ran.code, "Traceback" in ran.err) == (2, False), ran.err
    assert everything(place) == before


def test_a_site_around_what_is_the_sites_own_look_is_not_replaced(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "site" / "eigen").mkdir(parents=True)
    (place / "site" / MARK).write_text("", encoding="utf-8")
    (place / "site" / "eigen" / "main.html").write_text("{% extends 'base.html' %}", encoding="utf-8")
    configured(place, "  name: material\n", "  name: material\n  custom_dir: site/eigen\n")
    monkeypatch.chdir(place)
    assert "site_dir in mkdocs.yml moet een eigen map zijn" in run_inside("build").err
    assert (place / "site" / "eigen" / "main.html").is_file()


@pytest.mark.parametrize("shape", ["INHERIT: plans/klein.md", "[", "{" * 3000, "- a", "x: !ENV"])
def test_a_configuration_of_another_shape_is_told_in_words(
    place: Path, shape: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = place / "mkdocs.yml"
    config.write_text(f"{shape}\n{config.read_text(encoding='utf-8')}", encoding="utf-8")
    monkeypatch.chdir(place)
    ran = run_inside("build")
    assert (ran.code, ran.err.splitlines()[-1].startswith("Fout: In mkdocs.yml")) == (2, True), ran.err


@pytest.mark.parametrize("own", ["docs", "eigen"])
@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("plan.txt", SMALL.encode(), "plan.txt is een plan."),
        ("plan.json", b"\xef\xbb\xbf\n" + SMALL.replace("\n", "\r\n").encode(), "plan.json is een plan."),
        ("Echt/brief.txt", b"tekst", "Echt/brief.txt staat in een map met de naam van die voor echte plannen"),
        ("link.txt", b"", "link.txt is een link naar een andere map"),
        ("map", b"", "map is een link naar een andere map"),
        ("brief.pdf", b"%PDF-1.7", "brief.pdf kan ik niet nakijken"),
        ("stap.txt", b"---\ntitel: a\nsituatieschets:\n  gebeurd: a\n---\n", "stap.txt is een plan."),
        ("foto.png", b"\x89PNG\r\n\x1a\n" + PACKED, "foto.png kan ik niet nakijken"),
    ],
)
def test_what_a_site_brings_itself_is_no_plan_and_no_link(
    place: Path, monkeypatch: pytest.MonkeyPatch, own: str, *, name: str, raw: bytes, told: str
) -> None:
    path = place / own / name
    path.parent.mkdir(parents=True, exist_ok=True)
    configured(place, "  name: material\n", f"  name: material\n{'  custom_dir: eigen' if own == 'eigen' else ''}\n")
    if raw:
        path.write_bytes(raw)
    else:
        path.symlink_to(place / "plans" / ("klein.md" if "." in name else ""))
    monkeypatch.chdir(place)
    ran = run_inside("build")
    assert (ran.code, told in ran.err) == (2, True), ran.err
    assert not (place / "site").exists()


def test_a_page_may_show_how_a_plan_begins(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "---\ntitle: Zo begint het\n---\n\n```yaml\ndoorbraakplan: 1\n```\n"
    (place / "docs" / "begin.md").write_text(text, encoding="utf-8")
    monkeypatch.chdir(place)
    assert run_inside("build").code == 0


@pytest.mark.parametrize("name", ["plans", "registers", "plans/site", "registers/site", ".git/site", "docs/site"])
@pytest.mark.parametrize("module", ["doorbraak_tools", "mkdocs"])
def test_a_folder_for_something_else_gets_no_site_though_it_is_empty(place: Path, name: str, module: str) -> None:
    """A plan that is put there later would be gone with the next build."""
    for folder in ("plans", "registers"):
        shutil.rmtree(place / folder)
        (place / folder).mkdir()
    configured(place, "site_dir: site", f"site_dir: {name}")
    before = everything(place)
    ran = subprocess.run(
        [sys.executable, "-m", module, "build"], cwd=place, capture_output=True, text=True, check=False
    )
    assert ran.returncode == (1 if module == "mkdocs" else 2), ran.stderr
    assert "site_dir" in ran.stderr
    assert everything(place) == before


def test_the_site_with_all_plans_does_not_take_the_place_of_the_plans(place: Path) -> None:
    (place / "doorbraak.toml").write_text('plannen = "site-intern"\n', encoding="utf-8")
    (place / "site-intern").mkdir()
    ran = run_inside("build", "--internal", folder=place)
    assert (ran.code, ran.err) == (
        2,
        "Fout: site-intern moet een eigen map zijn; alles daarin wordt vervangen.\n",
    )


@pytest.mark.parametrize("name", ["/", "~", "elders"])
def test_a_folder_far_away_is_left_as_it_is(place: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders" / "brief.txt").write_text("van ons", encoding="utf-8")
    configured(place, "site_dir: site", f"site_dir: {Path(name).expanduser() if name != 'elders' else '../elders'}")
    before = everything(tmp_path)
    assert run_inside("build", folder=place).code == 2
    assert everything(tmp_path) == before


def test_mkdocs_itself_builds_twice(place: Path) -> None:
    for _ in range(2):
        ran = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build"], cwd=place, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stderr
    assert (place / "site" / MARK).is_file()


def hooked(place: Path, code: str) -> None:
    (place / "haak.py").write_text(code, encoding="utf-8")
    configured(place, "plugins:", "hooks: [haak.py]\nplugins:")


def test_what_comes_into_the_folder_during_a_build_stays(place: Path) -> None:
    (place / "site").mkdir()
    hooked(
        place,
        "from pathlib import Path\n"
        "def on_post_build(config):\n    (Path(config.config_file_path).parent / 'site' / 'mijn.md').write_text('x')\n",
    )
    ran = run_script("build", folder=place)
    assert (ran.code, "Dat gooi ik niet weg" in ran.err) == (2, True)
    assert [path.name for path in (place / "site").iterdir()] == ["mijn.md"]
    assert list(place.glob(".site-*")) == []


@pytest.mark.parametrize(
    "code",
    [
        "@event_priority(float('-inf'))\ndef on_post_build(config):\n    Path(config.site_dir, 'x').write_text('x')\n",
        "def on_shutdown():\n    for site in Path().glob('.site-*'):\n        (site / 'meer.html').write_text('x')\n",
    ],
)
def test_a_site_that_changes_after_the_look_is_refused(place: Path, code: str) -> None:
    hooked(place, f"from pathlib import Path\nfrom mkdocs.plugins import event_priority\n{code}")
    ran = run_script("build", folder=place)
    assert ran.code == 2
    assert "Een hook of een andere plug-in verandert de site nadat die is nagekeken.\n" in ran.err
    assert not (place / "site").exists()


@pytest.fixture
def _in_a_terminal() -> Iterator[None]:
    """Let the commands of a test see SIGHUP as from a terminal, also when `nohup` runs the tests."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGHUP")
@pytest.mark.usefixtures("_in_a_terminal")
@pytest.mark.parametrize("stop", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_stopped_build_leaves_nothing_behind_and_the_site_of_before(place: Path, stop: str) -> None:
    (place / "site").mkdir()
    (place / "site" / MARK).write_text("", encoding="utf-8")
    (place / "site" / "van-de-vorige.txt").write_text("x", encoding="utf-8")
    hooked(place, f"import os, signal\ndef on_post_build(config):\n    os.kill(os.getpid(), signal.{stop})\n")
    ran = run_script("build", "--internal", folder=place)
    assert (ran.code, ran.err) == (1, "\nGestopt.\n")
    assert run_script("build", folder=place).code == 1
    assert (place / "site" / "van-de-vorige.txt").is_file()
    assert list(place.glob(".site*")) == []
    assert not (place / "site-intern").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGHUP")
def test_who_asked_to_go_on_without_a_terminal_is_not_stopped(place: Path) -> None:
    hooked(place, "import os, signal\ndef on_post_build(config):\n    os.kill(os.getpid(), signal.SIGHUP)\n")
    ran = subprocess.run(
        ["nohup", sys.executable, "-m", "doorbraak_tools", "build"],
        cwd=place, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_a_killed_build_left_is_named(place: Path) -> None:
    hooked(place, "import os, signal\ndef on_post_build(config):\n    os.kill(os.getpid(), signal.SIGKILL)\n")
    assert run_script("build", "--internal", folder=place).code == -9
    (rest,) = place.glob(".site-intern-*")
    (place / ".site-intern-van-mij").mkdir()
    (place / "haak.py").write_text("", encoding="utf-8")
    ran = run_script("build", "--internal", folder=place)
    assert ran.code == 0
    assert ran.err.splitlines()[0] == (
        f"Let op: {rest.name} is van een bouw die nog loopt of is afgebroken. Loopt er geen, verwijder die map dan "
        "zelf: er kunnen plannen in staan."
    )
    assert ran.err.count("afgebroken") == 1


def test_mkdocs_itself_leaves_such_a_folder_alone_too(place: Path) -> None:
    before = everything(place)
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", "plans"],
        cwd=place, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode != 0
    assert "doorbraak: site_dir in mkdocs.yml moet een eigen map zijn" in ran.stderr
    assert everything(place) == before


def test_a_site_without_our_plugin_is_not_built(place: Path) -> None:
    configured(place, "plugins:\n  - doorbraak\n", "plugins: []\n")
    ran = run_inside("build", folder=place)
    assert (ran.code, ran.err) == (
        2,
        "Fout: In mkdocs.yml ontbreekt doorbraak onder plugins. Zet erin: plugins, met daaronder - doorbraak. "
        "Wat er nog meer ontbreekt, zegt: doorbraak init\n",
    )
    assert not (place / "site").exists()


def test_a_hook_that_takes_the_plugin_away_does_not_get_a_site(place: Path) -> None:
    hooked(place, "def on_files(files, config):\n    config.plugins.events['post_build'].clear()\n")
    ran = run_script("build", folder=place)
    assert ran.code == 2
    assert "De site is niet nagekeken" in ran.err
    assert not (place / "site").exists()


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("brief.pdf", b"%PDF-1.7\n"),
        ("tekst.txt", "moeder".encode("utf-16")),
        ("plan.md.bz2", b"BZh91AY"),
        ("plannen.zip", b"PK\x03\x04"),
        ("plan", b"tekst"),
    ],
)
def test_what_cannot_be_looked_through_does_not_come_on_a_site(place: Path, name: str, raw: bytes) -> None:
    (place / "docs").mkdir(exist_ok=True)
    (place / "docs" / name).write_bytes(raw)
    ran = run_inside("build", folder=place)
    assert ran.code == 2
    assert f"{name} kan ik niet nakijken" in ran.err


def test_a_name_with_markup_is_text_in_every_page(place: Path) -> None:
    text = (place / "mkdocs.yml").read_text(encoding="utf-8")
    lines = ["site_name: 'x</title><b>\" & y'" if one.startswith("site_name") else one for one in text.splitlines()]
    (place / "mkdocs.yml").write_text("\n".join(lines), encoding="utf-8")
    assert run_inside("build", folder=place).code == 0
    for path in (place / "site").rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "x</title><b>" not in page, path
        assert "&amp;lt;" not in page, path
        assert "x&lt;/title&gt;&lt;b&gt;&#34; &amp; y</title>" in page, path


def test_a_description_with_a_quotation_mark_ends_no_tag(place: Path) -> None:
    described = "site_description: '\"><script>1</script>'\nsite_author: '\"><script>2</script>'\n"
    text = (place / "mkdocs.yml").read_text(encoding="utf-8")
    lines = [one for one in text.splitlines(keepends=True) if not one.startswith("site_description")]
    (place / "mkdocs.yml").write_text("".join(lines) + described, encoding="utf-8")
    page = '---\ndescription: "\\"><script>3</script>"\n---\n\n# Over ons\n'
    (place / "docs" / "over-ons.md").write_text(page, encoding="utf-8")
    assert run_inside("build", folder=place).code == 0
    for path in (place / "site").rglob("*.html"):
        assert not re.search("<script>[123]<", path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("moment", ["files(files, config)", "env(env, config, files)", "post_build(config)"])
def test_a_hook_that_chooses_another_folder_while_building_costs_nothing(place: Path, moment: str) -> None:
    hooked(place, f"def on_{moment}:\n    config.site_dir = {str(place / 'plans')!r}\n")
    before = everything(place)
    ran = run_script("build", folder=place)
    assert (ran.code, "verandert site_dir tijdens het bouwen" in ran.err) == (2, True), ran.err
    assert everything(place) == before


@pytest.mark.parametrize("setting", ["site_dir: docs", "site_dir: docs/site", "site_dir: .", "site_dir: ''"])
def test_a_folder_that_mkdocs_refuses_is_told_in_our_words(place: Path, setting: str) -> None:
    configured(place, "site_dir: site", setting)
    for command in ("build", "serve"):
        ran = run_inside(command, folder=place)
        assert ran.err.splitlines() == [
            "Fout: site_dir in mkdocs.yml moet een eigen map zijn; alles daarin wordt vervangen."
        ]


def test_another_fault_in_the_configuration_names_the_setting(place: Path) -> None:
    configured(place, "docs_dir: docs", "docs_dir: nergens")
    (told,) = run_inside("build", folder=place).err.splitlines()
    assert told.startswith("Fout: In mkdocs.yml klopt iets niet bij docs_dir: ")


def test_pages_may_not_be_styled_out_of_the_plans(place: Path) -> None:
    configured(place, "  name: material\n", "  name: material\n  custom_dir: plans\n")
    ran = run_inside("build", folder=place)
    assert ran.code == 2
    assert "moeten los van elkaar" in ran.err


@pytest.mark.parametrize(
    "extension", ["pymdownx.snippets", "pymdownx.snippets: {base_path: plans}", "'pymdownx.snippets:SnippetExtension'"]
)
def test_no_page_takes_in_a_line_of_a_plan(place: Path, extension: str) -> None:
    settings = f"site_name: x\nplugins: [doorbraak]\ntheme: {{name: material}}\nmarkdown_extensions:\n  - {extension}\n"
    (place / "mkdocs.yml").write_text(settings, encoding="utf-8")
    ran = run_inside("build", folder=place)
    assert (ran.code, "haal 'pymdownx.snippets' uit markdown_extensions;" in ran.err) == (2, True), ran.err


@pytest.mark.parametrize(
    "settings",
    [
        "extra_css: [../plans/klein.md]",
        "extra_css: ['../PLANS/klein.md?v=1']",
        "extra_javascript: [{path: ../plans/./k%6Cein.md, async: true}]",
        "extra_templates: [../plans/klein.md]",
        'copyright: <a href="https://voorbeeld.nl/blob/main/plans//klein.md">bron</a>',
        "repo_url: https://voorbeeld.nl/blob/main/plans/klein",
        "nav: [{Start: index.md}, {Kijk: '..\\plans\\klein.md'}]",
        "extra: {social: [{icon: x, link: ../plans/klein/}]}",
        "theme: {name: material, favicon: ../plans/klein.md}",
        "theme: {name: material, logo: ../../onze/plans/klein.md}",
        "site_url: https://voorbeeld.nl/echt/gezin",
    ],
)
def test_no_setting_puts_the_name_of_a_plan_on_the_pages(place: Path, settings: str) -> None:
    (place / "echt").mkdir(exist_ok=True)
    (place / "echt" / "gezin.md").write_text(SMALL, encoding="utf-8")
    theme = "" if "theme:" in settings else "theme: {name: material}\n"
    (place / "mkdocs.yml").write_text(f"site_name: x\nplugins: [doorbraak]\n{theme}{settings}\n", encoding="utf-8")
    ran = run_inside("build", folder=place)
    name, folder = settings.partition(":")[0], "echt" if "echt/" in settings else "plans"
    assert (ran.code, f"{name} in mkdocs.yml noemt een bestand uit de map {folder};" in ran.err) == (2, True), ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to catch")
def test_a_stopped_serve_leaves_no_plan_behind(place: Path, tmp_path: Path) -> None:
    rest = tmp_path / "tijdelijk"
    rest.mkdir()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with subprocess.Popen(
        [sys.executable, "-m", "doorbraak_tools", "serve", "--internal", "--port", str(port)],
        cwd=place, env={**os.environ, "TMPDIR": str(rest)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        while process.poll() is None and not _answers(port):
            pass
        assert any(rest.rglob("klein/index.html"))
        process.send_signal(signal.SIGTERM)
    assert not any(rest.rglob("*.html"))


def _answers(port: int) -> bool:
    """Whether the site is served by now."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/plannen/klein/", timeout=30) as page:
            return bool(page.read())
    except OSError:
        return False


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("docs/weg.html", b"{{ config.nope.x }}", "In een sjabloon van de site klopt iets niet: "),
        ("docs/weg.html", b"{% if", "MkDocs: Error reading template 'weg.html': unexpected 'end of template'"),
        ("docs/weg.html", b"caf\xe9", "weg.html kan ik niet nakijken"),
        ("docs/ander.html", b"", "MkDocs: Template skipped: 'weg.html' not found in docs_dir."),
        ("huis/main.html", b"{% if", "In een sjabloon van de site klopt iets niet: "),
        ("huis/main.html", b"caf\xe9", "In een sjabloon van de site klopt iets niet: "),
    ],
)
def test_a_template_with_a_fault_is_told_in_words(place: Path, name: str, raw: bytes, told: str) -> None:
    (place / "huis").mkdir()
    (place / name).write_bytes(raw)
    if name.startswith("huis"):
        configured(place, "  name: material\n", "  name: material\n  custom_dir: huis\n")
    else:
        configured(place, "site_dir: site", "site_dir: site\nextra_templates: [weg.html]")
    ran = run_inside("build", folder=place)
    assert ran.code == 2
    assert told in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="this file system does not have every name")
@pytest.mark.parametrize(
    "name", ["a\x1b[31m.md", "b\nfout.md", "c\u202e.md", "##[error].md", os.fsdecode(b"na\xffam.md")]
)
def test_no_name_of_a_page_steers_a_terminal(place: Path, name: str) -> None:
    (place / "docs" / name).write_text("# x\n\n[weg](weg.md)\n", encoding="utf-8")
    ran = run_inside("build", folder=place)
    assert ran.code == 2
    assert not any(sign in ran.err for sign in ("\x1b", "\u202e", "##[", "Traceback"))
    assert all(line.startswith(("MkDocs: ", "Fout: ")) for line in ran.err.splitlines())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipe among the files")
@pytest.mark.parametrize("kind", ["pipe", "gone"])
def test_a_page_that_is_no_plain_file_stops_the_build_and_does_not_hold_it(place: Path, kind: str) -> None:
    page = place / "docs" / "x.md"
    if kind == "pipe":
        os.mkfifo(page)
    else:
        page.symlink_to("weg.md")
    ran = run_inside("build", folder=place)
    assert ran.code == 2
    assert f"Ik kan {page} niet lezen: " in ran.err


@pytest.mark.parametrize("name", ["plans", "docs", "site", "site-intern", "registers", "docs/x.md", "mkdocs.yml"])
def test_a_link_to_itself_is_refused_or_passed_by(place: Path, name: str) -> None:
    path = place / name
    if path.is_dir():
        path.rename(place / "weggezet")
    path.unlink(missing_ok=True)
    path.symlink_to(path.name)
    for options in ((), ("--internal",)):
        ran = run_inside("build", *options, folder=place)
        assert (ran.code, "Traceback" in ran.err) in {(0, False), (2, False)}, ran.err
    assert path.is_symlink()
