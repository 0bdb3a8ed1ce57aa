"""How fast is the site? Ratios of CPU time and sizes, measured in one run on one machine. Run: make bench

The index is measured apart. The same pages as plain Markdown are all pages of the site, outside the menu, without any
search plugin; a bare copy is the article of every page that search finds, without filters and hidden words.
"""

import gzip
import os
import re
import sys
import tempfile
from pathlib import Path

from pagefind.service import get_executable
from playwright.sync_api import Page, Response, expect, sync_playwright

from doorbraak_tools import resources, workspace
from doorbraak_tools.pages import build_pages
from tests.benchmarks.bench_check import cpu
from tests.benchmarks.plain_markdown import write_markdown
from tests.benchmarks.site_corpus import PROJECT, write_site
from tests.support.browser import FLAGS, chromium
from tests.support.run import run_script
from tests.support.server import served

BUILD = """
import os, sys
os.environ["NO_MKDOCS_2_WARNING"] = "1"
from mkdocs.commands.build import build
from mkdocs.config import load_config
import doorbraak_tools.mkdocs_plugin as plugin
if "without-index" in sys.argv:
    plugin.write_index = lambda *_: None
if "without-check" in sys.argv:
    plugin.site_faults = lambda *_: []
build(load_config(sys.argv[1]))
"""
NO_TEXT = (".headerlink", "[data-pagefind-ignore]", ".vraag", ".hoofdvraag", "[popover]")
"""What of an article is not its own text: buttons, the card's questions, meanings of hard words."""
QUESTIONS = ["achterstand", "hoe gaat het verder met de uitkering", "briefaders"]


def make(folder: Path, number: int) -> Path:
    """Write a repository with that many released plans."""
    place = folder / str(number)
    place.mkdir()
    assert run_script("init", folder=place).code == 0
    write_site(place, number)
    return place


def measured(*command: object, runs: int = 1) -> tuple[float, int]:
    """Return the median CPU seconds of one command and the peak memory of one of its processes in MB."""
    seconds, peak = cpu({"": list(command)}, runs)
    return seconds[""], peak


def build(place: Path, *words: str) -> tuple[float, int]:
    return measured(sys.executable, "-c", BUILD, place / "mkdocs.yml", *words)


def markdown(place: Path, folder: Path) -> float:
    """Return the CPU seconds that mkdocs-material takes for the same pages."""
    repository = workspace.open_repository(place)
    pages = build_pages(workspace.public_plans(repository), repository.settings.rules)
    write_markdown(pages, resources.folder("docs"), folder)
    return build(folder)[0]


def bare(site: Path, indexed: set[str], folder: Path) -> tuple[float, int]:
    """Return the CPU seconds and the bytes of what Pagefind makes of the bare pages."""
    for url in indexed:
        html = (site / url / "index.html").read_text(encoding="utf-8")
        article = html[html.index("<article") : html.index("</article>")]
        copy = folder / "pages" / url / "index.html"
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(f'<!doctype html><html lang="nl"><body>{article}', encoding="utf-8")
    arguments = ["--site", folder / "pages", "--output-path", folder / "index", "--force-language", "nl"]
    left_out = (part for selector in NO_TEXT for part in ("--exclude-selectors", selector))
    used, _ = measured(get_executable(), *arguments, *left_out)
    return used, _size(folder / "index")


def _size(index: Path) -> int:
    """Return the bytes of an index without the program that searches it, which is the same for every site."""
    own = {".pf_index", ".pf_fragment", ".pf_meta", ".pf_filter", ".json"}
    return sum(file.stat().st_size for file in index.rglob("*") if file.suffix in own)


def _transferred(page: Page, address: str) -> int:
    """Return the bytes of all that a reader without a cache loads, text as gzip sends it."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  (Playwright marks the function)
    page.goto(address, wait_until="networkidle")
    if "?q=" in address:  # a large index is searched for longer than the network must be idle
        expect(page.locator("#zoekstand")).not_to_have_text("", timeout=30_000)
    return sum(_sent(answer) for answer in answers)


def _sent(answer: Response) -> int:
    body = answer.body()
    text = re.search(r"html|css|javascript|json|svg|xml", answer.headers.get("content-type", ""))
    return len(gzip.compress(body)) if text else len(body)


def weigh(name: str, site: Path) -> None:
    """Print what pages weigh, and the first answer to a question without a cache."""
    plans = sorted(len(path.read_bytes()) for path in (site / "plannen").glob("*/index.html"))
    largest, middle = plans[-1] / 1024, plans[len(plans) // 2] / 1024
    print(f"{name}: the largest plan page is {largest:.0f} KB of HTML, the middle one {middle:.0f} KB")
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for path in ("", "plannen/", *(f"zoeken/?q={question}" for question in QUESTIONS)):
            page = browser.new_context().new_page()
            print(f"{name}: /{path} moves {_transferred(page, address + path) / 1024:.0f} KB")
            page.context.close()
        browser.close()


def many(folder: Path) -> None:
    places = {number: make(folder, number) for number in (1_000, 5_000)}
    built = {number: build(place, "without-index", "without-check") for number, place in places.items()}
    ours, _ = built[1_000]
    theirs = markdown(places[1_000], folder / "markdown")
    print(f"1,000 plans: {ours:.1f} CPU s, {ours / theirs:.2f} x mkdocs-material on the same pages as Markdown")
    print(f"5,000 plans cost {built[5_000][0] / ours:.2f} x 1,000; peak memory {built[5_000][1]} MB")
    checked, _ = build(places[1_000], "without-index")
    print(f"looking through every file of the built site adds {(checked - ours) / theirs:.2f} x")
    whole, _ = build(places[1_000], "without-check")
    site = places[1_000] / "site"
    indexed = _indexed(site)
    alone, size = bare(site, indexed, folder / "bare")
    print(
        f"search index at 1,000: {(whole - ours) / alone:.2f} x the CPU and {_size(site / 'pagefind') / size:.2f} x "
        f"the bytes of Pagefind on a bare copy of the {len(indexed)} pages"
    )
    _, peak = build(places[5_000])
    print(f"peak memory of one process at 5,000, with the index: {peak} MB")
    weigh("5,000 plans", places[5_000] / "site")


def _indexed(site: Path) -> set[str]:
    """Return the addresses of the pages that are in the index."""
    found = set()
    for fragment in (site / "pagefind" / "fragment").iterdir():
        text = gzip.decompress(fragment.read_bytes())
        (url,) = re.findall(rb'"url":"/([^"]*)"', text)[:1]
        found.add(url.decode().removesuffix(".html"))
    return found


def again(folder: Path) -> None:
    """Measure what a change costs while serving 200 plans."""
    place = make(folder, 200)
    code = BUILD.replace("build(load_config(sys.argv[1]))", SERVE)
    seconds, _ = measured(sys.executable, "-c", code, place / "mkdocs.yml", "1", runs=3)
    twice, _ = measured(sys.executable, "-c", code, place / "mkdocs.yml", "2", runs=3)
    print(f"while serving 200 plans, a change costs {twice - seconds:.2f} CPU s with the index")


SERVE = """
config = load_config(sys.argv[1])
config.plugins.on_startup(command="serve", dirty=False)
for _ in range(int(sys.argv[2])):
    build(load_config(sys.argv[1]), serve_url="http://127.0.0.1:8000/")
"""


def examples(folder: Path) -> None:
    """Weigh the project's own site."""
    site = folder / "site"
    code = BUILD.replace("sys.argv[1])", "sys.argv[1], site_dir=sys.argv[2])")
    measured(sys.executable, "-c", code, PROJECT / "mkdocs.yml", site)
    weigh("example plans", site)


if __name__ == "__main__":
    print(f"{os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        again(Path(name))
        examples(Path(name))
        many(Path(name))
