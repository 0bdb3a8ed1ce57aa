"""The workplace in a real browser, to be used by tests; the engine is the real one, with our own package."""

import difflib
import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Dialog, FilePayload, Page, expect

from doorbraak_tools.workplace.calls import answer
from tests.site.conftest import PROJECT
from tests.support.browser import REMEMBER_REFUSED

IN_CACHES = """async (words) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      if (request.url.includes(words) || (await (await cache.match(request)).text()).includes(words)) return true
    }
  }
  return false
}"""
START = 90_000
SOON = 30_000
PLANS = sorted((PROJECT / "plans").glob("*.md"))


def ask(call: str, house: str = "", today: str = "2026-07-06", **given: str) -> dict[str, Any]:
    """Ask the engine outside of a browser."""
    asked = {"call": call, "with": given, "house": house, "today": today}
    told: dict[str, Any] = json.loads(answer(json.dumps(asked)))
    return told


class Workplace:
    """The page, ready to be used; what it asked for and complained of is noted."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console", lambda said: self.complaints.append(said.text) if said.type in {"error", "warning"} else None
        )
        page.add_init_script(REMEMBER_REFUSED)
        self.agrees = True
        """What the person at the page says to what it asks in a window; the questions are noted."""
        self.windows: list[str] = []
        page.on("dialog", self._answer)
        page.goto(address + "werkplaats/")
        self.says("De werkplaats staat klaar.", START)

    def _answer(self, dialog: Dialog) -> None:
        self.windows.append(dialog.message)
        if self.agrees:
            dialog.accept()
        else:
            dialog.dismiss()

    def says(self, words: str | re.Pattern[str], patience: int = SOON) -> None:
        """Wait until the page says this."""
        expect(self.page.locator("#wp-stand")).to_have_text(words, timeout=patience)

    def open(self, text: str, name: str = "plan.md") -> None:
        """Open a file."""
        self.page.evaluate("document.getElementById('wp-stand').textContent = ''")
        file = FilePayload(name=name, mimeType="text/markdown", buffer=text.encode())
        self.page.set_input_files("#wp-bestand", file)
        self.says(
            re.compile(f"{re.escape(name)} (staat klaar|is geopend, maar kan ik nog niet als formulier tonen)[.]")
        )

    def saved(self) -> str:
        """Save, and return what the file holds."""
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name="Bewaar een kopie").click()
        return Path(download.value.path()).read_bytes().decode()

    def step(self, title: str) -> None:
        """Go to a step by its link."""
        self.page.locator("#wp-stappen").get_by_role("link", name=title).click()

    def text(self) -> str:
        """Return the text of the plan as the page shows it."""
        return self.page.locator("#wp-tekst").input_value()


def changes(old: str, new: str) -> list[str]:
    lines = difflib.unified_diff(old.split("\n"), new.split("\n"), lineterm="", n=0)
    return [line for line in lines if line[:1] in "+-" and line[:3] not in {"+++", "---"}]


def drop(page: Page, *files: tuple[str, bytes]) -> None:
    """Drop files at the foot of the page, far from the form."""
    page.evaluate(
        """(files) => {
      document.getElementById("wp-stand").textContent = ""
      const data = new DataTransfer()
      for (const [name, bytes] of files) data.items.add(new File([new Uint8Array(bytes)], name))
      const told = { dataTransfer: data, bubbles: true, cancelable: true }
      document.querySelector("footer").dispatchEvent(new DragEvent("drop", told))
    }""",
        [[name, list(raw)] for name, raw in files],
    )
