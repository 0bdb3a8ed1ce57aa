"""The extension in a real Visual Studio Code (code-server in Chromium). `make vscode-trial` sets it up and runs this.

Pictures for the handbook are made here: with --update-goldens they are written into docs/beeld.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "beeld"
PLAN = "werken-en-toch-in-de-kou.md"

HOME = os.environ.get("DOORBRAAK_CODE_SERVER")
EXTENSION = os.environ.get("DOORBRAAK_VSIX")
pytestmark = pytest.mark.skipif(
    not (HOME and EXTENSION), reason="Visual Studio Code is not set up here; make vscode-trial does that"
)

SETTINGS = {
    "security.workspace.trust.enabled": False,
    "workbench.startupEditor": "none",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "chat.disableAIFeatures": True,
    "telemetry.telemetryLevel": "off",
    "extensions.autoCheckUpdates": False,
    "editor.minimap.enabled": False,
    "window.menuBarVisibility": "hidden",
    "workbench.activityBar.location": "hidden",
}


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of plans, and where the program is."""
    folder = tmp_path_factory.mktemp("mijn plannen", numbered=False)
    (folder / "plans").mkdir()
    shutil.copy(ROOT / "plans" / PLAN, folder / "plans" / PLAN)
    (folder / ".vscode").mkdir()
    program = {"doorbraak.command": str(Path(sys.executable).parent / "doorbraak")}
    (folder / ".vscode" / "settings.json").write_text(json.dumps(program))
    return folder


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of code-server with the extension in it."""
    home = Path(HOME or "")
    user = tmp_path_factory.mktemp("code")
    (user / "User").mkdir()
    (user / "User" / "settings.json").write_text(json.dumps(SETTINGS))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    code: list[str | Path] = [
        home / "node/bin/node", home / "node_modules/code-server/out/node/entry.js",
        "--user-data-dir", user, "--extensions-dir", user / "extensions", "--config", user / "config.yaml",
    ]  # fmt: skip
    subprocess.run([*code, "--install-extension", EXTENSION or ""], check=True, capture_output=True)
    options = ["--auth", "none", "--bind-addr", f"127.0.0.1:{port}", "--disable-telemetry", "--disable-update-check"]
    with (user / "log").open("wb") as log, subprocess.Popen([*code, *options], stdout=log, stderr=log) as server:
        yield f"http://127.0.0.1:{port}"
        server.terminate()


@pytest.fixture(scope="module")
def code(browser: Browser, address: str, work: Path) -> Iterator[Page]:
    """Visual Studio Code with the plan open."""
    page = browser.new_page(viewport={"width": 1100, "height": 720})
    page.set_default_timeout(60_000)
    expect.set_options(timeout=60_000)
    _reached(address)
    page.goto(f"{address}/?folder={quote(str(work))}")
    expect(page.get_by_role("treeitem", name="plans")).to_be_visible()
    choose(page, "Control+P", PLAN)
    expect(page.locator(".tab", has_text=PLAN)).to_be_visible()
    expect(page.locator(".view-lines")).to_contain_text("doorbraakplan")
    yield page
    page.close()


def _reached(address: str) -> None:
    host, port = address.removeprefix("http://").split(":")
    for _ in range(300):
        with socket.socket() as trying:
            if trying.connect_ex((host, int(port))) == 0:
                return
        time.sleep(0.1)  # a server that starts tells nobody when it listens
    pytest.fail("code-server did not start")


def choose(page: Page, keys: str, words: str) -> None:
    """Choose the first of what the quick pick offers for these words."""
    page.keyboard.press(keys)
    page.keyboard.type(words)
    row = page.locator(".quick-input-list .monaco-list-row").first
    expect(row).to_contain_text(words.removeprefix(">"))
    page.keyboard.press("Enter")


def to_line(page: Page, pattern: str, work: Path) -> None:
    """Put the cursor at the end of the first line of the plan that has the pattern."""
    lines = (work / "plans" / PLAN).read_text(encoding="utf-8").splitlines()
    number = next(at for at, line in enumerate(lines, start=1) if re.search(pattern, line))
    page.keyboard.press("Control+G")
    expect(page.locator(".quick-input-widget input")).to_be_visible()
    page.keyboard.type(f":{number}" if page.locator(".quick-input-widget input").input_value() == "" else str(number))
    page.keyboard.press("Enter")
    expect(page.locator(".quick-input-widget")).to_be_hidden()
    page.keyboard.press("End")


def picture(page: Page, name: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-goldens"):
        PICTURES.mkdir(exist_ok=True)
        page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")
    assert (PICTURES / f"{name}.png").is_file(), "make vscode-trial with --update-goldens makes the pictures"


def test_a_wrong_answer_is_underlined_and_repaired(code: Page, work: Path, request: pytest.FixtureRequest) -> None:
    to_line(code, "^status: ", work)
    code.keyboard.press("Shift+Home")
    code.keyboard.type("status: akoord")
    expect(code.locator(".squiggly-error")).to_be_visible()
    choose(code, "F1", ">Go to Next Problem (Error")
    expect(code.locator(".marker-widget, .peekview-widget").first).to_contain_text("akkoord")
    picture(code, "schrijven-met-hulp-melding", request)
    code.keyboard.press("Escape")


def test_the_values_of_a_field_are_offered_with_their_meaning(
    code: Page, work: Path, request: pytest.FixtureRequest
) -> None:
    to_line(code, "^status: ", work)
    code.keyboard.press("Shift+Home")
    code.keyboard.type("status: ")
    code.keyboard.press("Control+Space")
    expect(code.locator(".suggest-widget .monaco-list-row", has_text="concept")).to_be_visible()
    picture(code, "schrijven-met-hulp-keuzes", request)
    code.keyboard.type("concept")
    code.keyboard.press("Escape")


def test_a_field_says_what_it_asks(code: Page, work: Path, request: pytest.FixtureRequest) -> None:
    to_line(code, "^  gebeurd:", work)
    code.keyboard.press("Home")
    code.keyboard.press("Control+K")
    code.keyboard.press("Control+I")
    expect(code.locator(".monaco-hover:visible").first).to_contain_text("Wat is er gebeurd?")
    picture(code, "schrijven-met-hulp-vraag", request)
    code.keyboard.press("Escape")


def test_the_outline_speaks_dutch_and_nothing_complains(code: Page) -> None:
    code.get_by_role("button", name="Outline Section").click()
    expect(code.locator(".outline-tree")).to_contain_text("Opgesteld op")
    expect(code.locator(".notification-toast:visible")).to_have_count(0)


def test_whether_a_plan_is_ready_stands_in_a_panel(code: Page) -> None:
    choose(code, "F1", ">Doorbraak: Is dit plan besluitrijp?")
    expect(code.locator(".panel .view-lines")).to_contain_text("volledig ingevuld, niet juridisch getoetst")


def test_the_note_for_whoever_decides_is_made_where_the_writer_wants_it(code: Page, work: Path) -> None:
    choose(code, "F1", ">Doorbraak: Maak de besluitnotitie")
    expect(code.locator(".quick-input-widget input")).to_have_value(re.compile(r"-besluitnotitie\.docx$"))
    code.keyboard.press("Enter")
    note = PLAN.replace(".md", "-besluitnotitie.docx")
    expect(code.locator(".notification-toast")).to_contain_text(f"Geschreven: {note}")
    assert (work / "plans" / note).is_file()


def test_a_new_plan_is_made_and_opened(code: Page) -> None:
    choose(code, "F1", ">Doorbraak: Nieuw plan")
    expect(code.locator(".quick-input-message")).to_contain_text("zonder namen van mensen")
    code.keyboard.type("Eerst de huur")
    code.keyboard.press("Enter")
    expect(code.locator(".quick-input-list .monaco-list-row").nth(1)).to_contain_text("Een verzonnen voorbeeld")
    code.keyboard.press("ArrowDown")
    code.keyboard.press("Enter")
    expect(code.locator(".tab.active")).to_contain_text("eerst-de-huur.md")
    expect(code.locator(".codelens-decoration").first).to_contain_text("vragen beantwoord")


def test_a_program_that_is_not_there_is_told_in_dutch(code: Page, work: Path) -> None:
    (work / ".vscode" / "settings.json").write_text(json.dumps({"doorbraak.command": "/nergens/doorbraak"}))
    expect(code.locator(".notification-toast").first).to_contain_text("Laat iemand het klaarzetten: pip install")
