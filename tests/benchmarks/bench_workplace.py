"""How long a writer in the browser waits: until the form can be used, until the engine answers, and after a change.

A real Chromium, the real site and engine; times are by the clock of the page: they hold on a quiet machine only.
Bytes are as gzip sends them. Run: make bench
"""

import gzip
import json
import re
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.benchmarks.site_corpus import PROJECT
from tests.support.browser import FLAGS, chromium
from tests.support.run import run_script
from tests.support.server import served

PLANS = sorted((PROJECT / "plans").glob("*.md"))
LARGEST = max(PLANS, key=lambda path: path.stat().st_size)
CHANGES = 40
PATIENCE = 180_000
NOTED = """
window.noted = { long: [] }
const tasks = new PerformanceObserver((seen) => noted.long.push(...seen.getEntries().map((one) => one.duration)))
tasks.observe({ type: "longtask" })
new MutationObserver((_, watch) => {
  const begin = document.getElementById("wp-begin")
  if (begin && !begin.hidden) noted.usable ??= performance.now()
  if (document.getElementById("wp-stand")?.textContent !== "De werkplaats staat klaar.") return
  noted.ready = performance.now()
  watch.disconnect()
}).observe(document, { subtree: true, childList: true, attributeFilter: ["hidden"] })
"""
MANY_CHANGES = """(many) => {
  const times = []
  let start
  const change = () => {
    const field = document.getElementById("v-opsteller")
    start = performance.now()
    field.value = `jurist ${times.length}`
    field.dispatchEvent(new Event("change"))
  }
  new MutationObserver(() => {
    times.push(performance.now() - start)
    if (times.length < many) setTimeout(change)
    else console.log(JSON.stringify(times))
  }).observe(document.getElementById("wp-todo"), { childList: true })
  noted.long.length = 0
  change()
}"""
"""Told by the console: Chromium at times collects a promise that a question is waiting for, though it was kept."""


def visit(page: Page, address: str) -> dict[str, float]:
    """Return at how many milliseconds the form could be used, and the engine was ready."""
    page.goto(f"{address}werkplaats/")
    expect(page.locator("#wp-stand")).to_have_text("De werkplaats staat klaar.", timeout=PATIENCE)
    return page.evaluate("noted")  # type: ignore[no-any-return]  # what the page noted


def changes(page: Page) -> list[float]:
    """Return in milliseconds how long the findings took after each of many changes of the largest example."""
    page.set_input_files("#wp-bestand", LARGEST)
    expect(page.locator("#wp-stand")).to_have_text(f"{LARGEST.name} staat klaar.", timeout=PATIENCE)
    with page.expect_console_message(timeout=PATIENCE) as told:
        page.evaluate(MANY_CHANGES, CHANGES)
    return sorted(json.loads(told.value.text))


def sent(site: Path, asked: list[str], address: str) -> float:
    """Return how many megabytes came over the line, as gzip sends them."""
    files = {url.removeprefix(address).partition("?")[0] for url in asked if url.startswith(address)}
    paths = (site / (name + "index.html" if name.endswith("/") or not name else name) for name in files)
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in paths if path.is_file()) / 1e6


def memory(browser: Browser) -> int:
    """Return the megabytes of the largest process that draws a page: that of the workplace, its worker included.

    Of what it shares with other processes its part counts.
    """
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    pages = [Path(f"/proc/{one['id']}/smaps_rollup") for one in processes if one["type"] == "renderer"]
    sizes = (re.search(r"(?m)^Pss: +([0-9]+) kB", page.read_text(encoding="ascii")) for page in pages)
    return max(int(size[1]) for size in sizes if size) // 1000


def main() -> None:
    """Print the figures beside their aims."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        assert run_script("init", folder=Path(folder)).code == 0
        assert run_script("build", folder=Path(folder)).code == 0
        site = Path(folder) / "site"
        with served(site) as address:
            browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
            page = browser.new_page()
            page.add_init_script(NOTED)
            asked: list[str] = []
            page.on("request", lambda request: asked.append(request.url))
            page.goto(address)
            assert not [url for url in asked if "werkplaats" in url], "another page loads something of the workplace"
            print(f"home page: {sent(site, asked, address):.3f} MB, nothing of the workplace")
            first = visit(page, address)
            expect(page.locator("#wp-zondernet")).to_be_visible(timeout=PATIENCE)
            print(f"form usable after {first['usable'] / 1000:.2f} s; the aim is 1")
            print(f"engine ready after {first['ready'] / 1000:.1f} s; the aim is 8")
            print(f"over the line {sent(site, asked, address):.2f} MB; the aim is 7")
            print(f"engine ready at the second visit after {visit(page, address)['ready'] / 1000:.1f} s; the aim is 5")
            times = changes(page)
            p95 = times[int(len(times) * 0.95)]
            print(
                f"findings in {LARGEST.name}: median {statistics.median(times):.0f}, p95 {p95:.0f} ms; the aim is 250"
            )
            print(f"longest task of the page: {max(page.evaluate('noted.long'), default=0):.0f} ms (0: below 50)")
            print(f"memory {memory(browser)} MB; the aim is 250")
            page.close(run_before_unload=False)
            browser.close()


if __name__ == "__main__":
    main()
