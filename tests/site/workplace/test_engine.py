"""The engine of the workplace, and the site around it: it says what the command says, and can be left out."""

import html
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from playwright.sync_api import Browser, expect

import doorbraak_tools
from doorbraak_tools.site.workplace import engine_files
from doorbraak_tools.site.workplace.runtime import PACKAGE
from tests.site.workplace.support import IN_CACHES, PLANS, SOON, START, Workplace, ask
from tests.support.plans import FIXTURES, WHOLE
from tests.support.run import run_script
from tests.support.server import served

TEXTS = [path.read_bytes().decode(errors="replace") for path in (*PLANS, *sorted(FIXTURES.glob("*/*.md")))]


def test_the_start_page_leads_to_it_and_says_what_happens_to_what_you_write(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    write = page.locator("section", has=page.get_by_role("heading", name="Ik schrijf een plan"))
    assert "Alles blijft in dit venster op deze computer. Er gaat niets naar een server." in write.inner_text()
    write.get_by_role("link").first.click()
    assert page.url == address + "werkplaats/"
    page.close()


def test_the_engine_says_of_every_text_what_the_command_says(workplace: Workplace) -> None:
    read_all = """async ([address, texts]) => {
      const { Motor } = await import(address + "assets/doorbraak/werkplaats/motor.js")
      const home = document.getElementById("wp")
      const at = (name) => new URL(home.dataset[name], location).href
      const worker = new URL("werker.js", location).href, answers = []
      const motor = new Motor({ worker, runtime: at("motor"), pack: at("pakket") }, "", () => "2026-07-06")
      const end = setTimeout(() => motor.stop(), 300_000)
      for (const text of texts) answers.push(JSON.stringify(await motor.ask("read", { text })))
      clearTimeout(end)
      motor.stop()
      return answers
    }"""
    answers = workplace.page.evaluate(read_all, [workplace.address, TEXTS])
    assert len(answers) == len(TEXTS) > 80
    for text, said in zip(TEXTS, answers, strict=True):
        assert json.loads(said) == ask("read", text=text), text[:200]


def test_nothing_that_is_sent_imports_what_is_left_out_of_the_library_of_python() -> None:
    with tarfile.open(PACKAGE) as package:
        raw = package.extractfile("package/python_stdlib.zip")
        assert raw is not None
        whole = zipfile.ZipFile(io.BytesIO(raw.read()))
    own, sent = (zipfile.ZipFile(io.BytesIO(raw)) for name, raw in engine_files().items() if name.endswith(".zip"))
    left_out = {
        re.sub(r"(/__init__)?\.py$", "", name).replace("/", ".") for name in {*whole.namelist()} - {*sent.namelist()}
    }
    assert {"pdb", "unittest.mock", "encodings.cp037"} < left_out
    imported = re.compile(r"^(?:import|from) ([\w.]+)", re.MULTILINE)
    for name in own.namelist():
        if name.endswith(".py"):
            assert left_out.isdisjoint(imported.findall(own.read(name).decode())), name


def test_own_registers_and_settings_hold_there_and_nothing_else_of_the_folder_comes_along(tmp_path: Path) -> None:
    secret = "qzxkanarie"
    assert run_script("init", folder=tmp_path).code == 0
    with (tmp_path / "doorbraak.toml").open("a", encoding="utf-8") as settings:
        settings.write(f'# {secret}\nwoorden = ["huurbaas"]\n\n[controles]\nlange-zin = "uit"\n')
    (tmp_path / ".env").write_text(secret, encoding="utf-8")
    own = tmp_path / "registers"
    own.mkdir(exist_ok=True)
    (own / "geheim.yaml").write_text(secret, encoding="utf-8")
    (own / "wetten.yaml").write_text(
        "wetten: 1\nlijst:\n  - id: CVDR123456\n    titel: Verzonnen beleidsregels <b>huur</b>\n    kort: Vbh\n"
        "    themas: [wonen]\n    artikelen: punt\n    bron: lokaleregelgeving.overheid.nl\n",
        encoding="utf-8",
    )
    ran = run_script("build", folder=tmp_path)
    assert (ran.code, ran.err) == (0, ""), ran.err
    page = (tmp_path / "site/werkplaats/index.html").read_text(encoding="utf-8")
    assert not any(secret in text.read_text(errors="replace") for text in (tmp_path / "site").rglob("*.html"))
    house = html.unescape(page.partition('<template id="wp-huis">')[2].partition("</template>")[0])

    (found,) = ask("law", house, words="artikel 2.1 Vbh")["found"]
    assert found["cite"] == "Verzonnen beleidsregels <b>huur</b> artikel 2.1"
    assert ask("law", "", words="artikel 2.1 Vbh")["found"] == []
    long = WHOLE.replace("  gebeurd: |\n", f"  gebeurd: |\n    {'en dan weer verder ' * 20}\n", 1)
    codes = {told: {one["code"] for one in ask("read", told, text=long)["found"]} for told in ("", house)}
    assert codes[""] - codes[house] == {"lange-zin"}


def test_a_browser_that_is_too_old_is_told_so(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script("delete window.WebAssembly")
    page.goto(address + "werkplaats/")
    expect(page.locator("#wp-stand")).to_have_text(
        "De werkplaats start hier niet. Werk je browser bij, of gebruik een andere: "
        "Edge, Chrome, Firefox of Safari van de laatste twee jaar."
    )
    page.close()


def test_a_file_of_the_engine_that_does_not_come_is_told_too(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/*.zip", lambda route: route.abort())
    page.goto(address + "werkplaats/")
    expect(page.locator("#wp-stand")).to_contain_text("De werkplaats start hier niet.", timeout=SOON)
    page.close()


def test_an_installation_that_lacks_things_says_what_its_site_lacks(tmp_path: Path) -> None:
    home = Path(doorbraak_tools.__file__).parent
    shutil.copytree(home, tmp_path / "doorbraak_tools", ignore=shutil.ignore_patterns("pyodide-*.tgz", "__pycache__"))
    for name in ("schema", "docs", "mkdocs.yml"):
        (tmp_path / name).symlink_to(home.parent / name)
    (tmp_path / "docx.py").write_text("raise ModuleNotFoundError")
    folder = tmp_path / "gemeente"
    folder.mkdir()
    for command in ("init", "build"):
        ran = subprocess.run(
            (sys.executable, "-m", "doorbraak_tools", command),
            cwd=folder, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
    assert ran.stderr == (
        "Let op: op de site komt geen werkplaats; in deze installatie ontbreekt de Python voor de browser.\n"
        "Let op: op de site komt geen leeg Word-formulier. Daarvoor is python-docx nodig: pip install "
        "'doorbraak-tools[docx]'.\n"
    )
    assert not (folder / "site" / "werkplaats").exists()
    assert not (folder / "site" / "formulier").exists()
    assert "werkplaats/" not in (folder / "site" / "index.html").read_text(encoding="utf-8")


def test_a_site_can_go_without_it(tmp_path: Path) -> None:
    assert run_script("init", folder=tmp_path).code == 0
    with (tmp_path / "doorbraak.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n[werkplaats]\naan = false\n")
    ran = run_script("build", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert not (tmp_path / "site" / "werkplaats").exists()
    assert "werkplaats/" not in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_it_works_without_a_connection_after_the_first_visit(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    kept = (
        "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((one) => one.keys()))))"
    )
    with served(site) as address:
        workplace = Workplace(page, address)
        workplace.open(WHOLE.replace("titel: ", "titel: qzxkanarie ", 1))
        expect(page.get_by_text("start ook zonder internet")).to_be_visible(timeout=START)
        names = page.evaluate(f"{kept}.then((all) => all.flat().map((request) => new URL(request.url).pathname))")
        assert not page.evaluate(IN_CACHES, "qzxkanarie")
    assert all((site / name.strip("/")).exists() for name in names)
    page.reload()
    workplace.says("De werkplaats staat klaar.", START)
    workplace.open(WHOLE)
    context.close()
