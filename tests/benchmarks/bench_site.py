"""How fast is the site? Ratios of CPU time and sizes, measured in one run on one machine. Run: make bench

The index is measured apart. The same pages as plain Markdown are all pages of the site, outside the menu, without any
search plugin; Hugo gets the same, with Pagefind behind it. Two sets of plans, and every figure says of which it is:
the example plans copied under other titles, which is what a handbook really has, and generated plans of some 5 KB.
A bare copy is every page that search finds, as it stands on the site: without the filters and hidden
words that we add. Smaller still, and given beside it, are the articles of these pages without their frame.
"""

import gzip
import os
import re
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pagefind.service import get_executable
from playwright.sync_api import Page, Response, expect, sync_playwright

from doorbraak_tools.checks import settable_codes
from doorbraak_tools.repository import open_repository, public_plans
from doorbraak_tools.site.pages import build_pages
from doorbraak_tools.text import resources
from tests.benchmarks.bench_check import cpu
from tests.benchmarks.plain_markdown import write_markdown
from tests.benchmarks.real_corpus import copy_examples
from tests.benchmarks.site_corpus import PROJECT, write_site
from tests.support.browser import FLAGS, chromium
from tests.support.plans import shown
from tests.support.run import run_script
from tests.support.server import served

BUILD = """
import os, sys
os.environ["NO_MKDOCS_2_WARNING"] = "1"
from mkdocs.commands.build import build
from mkdocs.config import load_config
import doorbraak_tools.site.plugin as plugin
if "without-index" in sys.argv:
    plugin.write_index = lambda *_: None
if "without-check" in sys.argv:
    plugin.site_faults = lambda *_: []
build(load_config(sys.argv[1], site_dir=sys.argv[2]))
"""
RUNS = 3
NO_TEXT = (".headerlink", "[data-pagefind-ignore]", ".vraag", ".hoofdvraag", "[popover]")
"""What of an article is not its own text: buttons, the card's questions, meanings of hard words."""
QUESTIONS = ["achterstand", "hoe gaat het verder met de uitkering", "briefaders"]


def make(folder: Path, number: int, *, real: bool = False) -> Path:
    """Write a repository with that many released plans: copies of the example plans, or generated ones."""
    place = folder / f"{number}{'-echt' if real else ''}"
    place.mkdir()
    assert run_script("init", folder=place).code == 0
    if real:
        copy_examples(place / "plans", number)
    else:
        write_site(place, number)
    return place


def measured(*command: object, runs: int = 1) -> tuple[float, int]:
    """Return the median CPU seconds of one command and the peak memory of one of its processes in MB."""
    seconds, peak = cpu({"": list(command)}, runs)
    return seconds[""], peak


@dataclass(frozen=True, slots=True)
class Built:
    """A build: its CPU seconds, the peak memory of one of its processes in MB, and the site."""

    seconds: float
    peak: int
    site: Path


def build(place: Path, *words: str) -> Built:
    """Build a repository into a new folder beside it.

    Never where a site was: file systems are slow to make a file where another was deleted a moment ago.
    """
    site = Path(tempfile.mkdtemp(prefix="site-", dir=place.parent))
    return Built(*measured(sys.executable, "-c", BUILD, place / "mkdocs.yml", site, *words), site)


def markdown(place: Path, folder: Path) -> None:
    """Write the pages of a repository as plain Markdown, with what mkdocs-material and Hugo need beside them."""
    repository = open_repository(place, settable_codes())
    pages = build_pages(shown(public_plans(repository)), repository.registers)
    write_markdown(pages, resources.folder("docs"), folder)


def hugo(folder: Path) -> float:
    """Return the CPU seconds that Hugo takes for plain Markdown, and Pagefind for the site that it makes."""
    site = Path(tempfile.mkdtemp(prefix="hugo-", dir=folder.parent))
    made, _ = measured(sys.executable, "-m", "hugo", "--source", folder, "--destination", site, "--quiet")
    assert len(list(site.rglob("*.html"))) >= len(list((folder / "content").rglob("*.md")))
    found, _ = measured(get_executable(), "--site", site, "--force-language", "nl")
    return made + found


def article(html: str) -> str:
    """Return a page without its frame."""
    return f'<!doctype html><html lang="nl"><body>{html[html.index("<article") : html.index("</article>")]}'


def bare(site: Path, indexed: set[str], folder: Path, part: Callable[[str], str]) -> tuple[float, int]:
    """Return the CPU seconds and the bytes of what Pagefind makes of a part of the pages."""
    for url in indexed:
        copy = folder / "pages" / url / "index.html"
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(part((site / url / "index.html").read_text(encoding="utf-8")), encoding="utf-8")
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
    small = places[1_000]
    markdown(small, folder / "markdown")
    theirs = statistics.median(build(folder / "markdown").seconds for _ in range(RUNS))
    unseen = statistics.median(build(small, "without-index", "without-check").seconds for _ in range(RUNS))
    ours = statistics.median(build(small, "without-index").seconds for _ in range(RUNS))
    print(
        f"1,000 generated plans: {ours:.1f} CPU s, {ours / theirs:.2f} x mkdocs-material on the same pages as "
        f"Markdown; of that {(ours - unseen) / theirs:.2f} x goes to looking through every file of the built site"
    )
    large = build(places[5_000], "without-index")
    print(f"5,000 generated plans cost {large.seconds / ours:.2f} x 1,000; peak memory {large.peak} MB")
    index(small, folder)
    whole = build(places[5_000])
    print(f"peak memory of one process at 5,000 generated plans, with the index: {whole.peak} MB")
    weigh("5,000 generated plans", whole.site)


def real(folder: Path) -> None:
    """Measure copies of the example plans: beside Material without an index, beside Hugo and Pagefind with one."""
    place = make(folder, 1_000, real=True)
    plain = folder / "markdown-echt"
    markdown(place, plain)
    took: dict[str, list[float]] = {"whole": [], "hugo": [], "without": [], "material": []}
    for _ in range(RUNS):
        took["whole"].append(build(place).seconds)
        took["hugo"].append(hugo(plain))
        took["without"].append(build(place, "without-index").seconds)
        took["material"].append(build(plain).seconds)
    whole, other, without, material = map(statistics.median, took.values())
    print(
        f"1,000 copies of the example plans, with index and look through every file: {whole:.1f} CPU s, "
        f"{whole / other:.2f} x Hugo with a minimal theme and Pagefind on the same pages as Markdown; "
        f"without index {without / material:.2f} x mkdocs-material"
    )


def index(place: Path, folder: Path) -> None:
    """Print what the search index costs, beside Pagefind by itself on bare copies of the same pages."""
    without, whole, alone, articles = list[float](), list[float](), list[float](), list[float]()
    for run in range(RUNS):
        without.append(build(place, "without-index", "without-check").seconds)
        built = build(place, "without-check")
        whole.append(built.seconds)
        indexed = _indexed(built.site)
        alone.append(bare(built.site, indexed, folder / f"bare-{run}", str)[0])
        used, size = bare(built.site, indexed, folder / f"articles-{run}", article)
        articles.append(used)
    own = statistics.median(whole) - statistics.median(without)
    print(
        f"search index at 1,000 generated plans: {own / statistics.median(alone):.2f} x the CPU of Pagefind on a bare "
        f"copy of the {len(indexed)} pages; on their articles alone {own / statistics.median(articles):.2f} x the "
        f"CPU and {_size(built.site / 'pagefind') / size:.2f} x the bytes"
    )


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
    code = BUILD.replace("build(load_config(sys.argv[1], site_dir=sys.argv[2]))", SERVE)
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
    measured(sys.executable, "-c", BUILD, PROJECT / "mkdocs.yml", site)
    weigh("example plans", site)


if __name__ == "__main__":
    print(f"{os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        again(Path(name))
        examples(Path(name))
        real(Path(name))
        many(Path(name))
