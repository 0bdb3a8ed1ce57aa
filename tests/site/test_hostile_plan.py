"""A plan is untrusted: whatever stands in it is shown as text, asks for nothing and runs nothing.

Each text of the collection goes through every public field of a plan, its title and its body; a page with such a text
may not have one kind of element or attribute that the page of a harmless plan does not have.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Dialog, Page, expect

from doorbraak_tools.plan.method import Schema, child_of, plan_schema
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.plan.reading.comments import without_comments
from doorbraak_tools.release import Release, fingerprint, render_record
from doorbraak_tools.release.record import Record
from tests.support.plans import WHOLE, read
from tests.support.run import run_script
from tests.support.server import served
from tests.support.vectors import VECTORS

HARMLESS = "Gewone woorden."
# What CommonMark in a body may add.
STORY = {
    *("blockquote", "blockquote class", "code", "del", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "ol start"),
    *("p", "pre", "strong", "ul", "a", "a href", "a rel", "a title"),
    *("hr class", "hr data-focus-visible-added"),  # the theme marks what had the focus
    # A table or code too wide for the page is put in reach of the keys.
    *(f"{wide} {name}" for wide in ("div", "code") for name in ("role", "tabindex", "aria-label")),
}
KINDS = """() => [...new Set([...document.querySelectorAll("*")].flatMap(element => [
  element.localName,
  ...element.getAttributeNames().map(name => `${element.localName} ${name}`),
]))]"""
LINKS = """() => [...document.querySelectorAll("*")].flatMap(element =>
  ["href", "xlink:href", "src", "action", "formaction", "poster", "data"].filter(name => element.hasAttribute(name))
    .map(name => new URL(element.getAttribute(name), document.baseURI).href))"""


DOUBTFUL = {"lijkt-opmerking", "kop-of-tekst", "einde-opmerking"}
"""Findings that keep a plan off the public site: what is a comment, or belongs to which heading, is not sure."""


def answer_of(text: str) -> str:
    """Return what is left of a text in an answer: a comment is none."""
    return text if without_comments(text).text.strip() else HARMLESS


def attacked(text: str) -> str:
    """Return the whole plan with a text in each public field that takes words, in its title and all over its body."""
    answer = answer_of(text)
    line = " ".join(answer.split())

    def walk(value: Any, schema: Schema) -> Any:
        if isinstance(value, dict):
            return {key: walk(child, child_of(schema, key)) for key, child in value.items()}
        if isinstance(value, list):
            return [walk(item, schema["items"]) for item in value]
        if not schema.get("x-tekst"):
            return value
        longest = schema.get("maxLength", 0)
        return f"{value.rstrip()}\n{answer}\n{line}" if longest > 1000 else line[:longest]

    data = walk(deepcopy(dict(read(WHOLE).data)), plan_schema())
    front = yaml.dump(data, allow_unicode=True, sort_keys=False)
    quoted = "\n".join(f"> {part}" for part in text.split("\n"))
    body = f"{text}\n\n{quoted}\n\n- {line}\n\n### {line}\n\n*{line}* **{line}** [{line}](https://voorbeeld.example/)\n"
    table = f"\n| {line} | b |\n|---|---|\n| {line} | b |\n"
    return f"---\n{front}---\n\n## 1. Situatieschets\n\n{body}{table}\n## 3. Overzicht\n\n```\n{text}\n```\n"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a plan for each text, and a harmless one to compare with."""
    folder = tmp_path_factory.mktemp("vijandig")
    assert run_script("init", folder=folder).code == 0
    texts = {"gewoon": HARMLESS, **{f"plan-{number}": text for number, text in enumerate(VECTORS)}}
    record, doubtful = Record(), set()
    for name, text in texts.items():
        raw = attacked(text).encode()
        (folder / "plans" / f"{name}.md").write_bytes(raw)
        record = record.with_release(name, Release(fingerprint(raw), 1, "fictief", "tester", "2026-07-06"))
        if DOUBTFUL & {found.code for found in read_plan(raw, name).diagnostics}:
            doubtful.add(name)
    # A site for inside shows them all, released or not.
    ran = run_script("build", "--internal", "--date", "2026-07-06", folder=folder)
    assert ran.code == 0, ran.out[-1000:] + ran.err
    (folder / "plans" / "vrijgave.json").write_text(render_record(record), encoding="utf-8")
    ran = run_script("build", "--date", "2026-07-06", folder=folder)
    assert ran.code == 0, ran.out[-1000:] + ran.err
    kept_out = re.findall(r"(plan-[0-9]+)\.md komt niet op de site: op regel [0-9]+ is niet zeker", ran.err)
    assert set(kept_out) == doubtful
    assert {path.name for path in (folder / "site" / "plannen").iterdir() if path.is_dir()} >= {*texts} - doubtful
    assert not any((folder / "site" / "plannen" / name).exists() for name in doubtful)
    return folder / "site-intern"


class Visitor:
    """A reader in a real browser who notes what a page does besides being read."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.address, self.page = address, browser.new_page()
        self.done: list[str] = []
        self.page.on("request", lambda asked: self._note(asked.url))
        self.page.on("dialog", self._dismiss)
        self.page.on("popup", lambda popup: self.done.append(f"popup {popup.url}"))
        self.page.on("download", lambda download: self.done.append(f"download {download.url}"))

    def _dismiss(self, dialog: Dialog) -> None:
        self.done.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _note(self, url: str) -> None:
        if not url.startswith((self.address, "data:image/", "blob:")):
            self.done.append(url)

    def look(self, path: str) -> Page:
        """Open a page and let it do what it does by itself and with the mouse and the keyboard."""
        self.page.goto(self.address + path)
        self.page.evaluate(
            """async () => {
              document.addEventListener("click", event => {
                const link = event.target.closest("a")
                if (link && link.protocol !== "javascript:") event.preventDefault()
              }, true)
              for (const element of document.querySelectorAll("article *")) {
                for (const kind of ["mouseover", "focus", "toggle"]) element.dispatchEvent(new Event(kind))
                element.click?.()
              }
              await new Promise(next => requestAnimationFrame(() => setTimeout(next)))
            }"""
        )
        assert self.page.evaluate("window.pwned") is None, path
        assert self.page.url == self.address + path
        return self.page


@pytest.fixture(scope="module")
def visitor(browser: Browser, hostile_site: Path) -> Iterator[Visitor]:
    with served(hostile_site) as address:
        visitor = Visitor(browser, address)
        yield visitor
        visitor.page.close()


@pytest.fixture(scope="module")
def harmless(visitor: Visitor) -> set[str]:
    return set(visitor.look("plannen/gewoon/").evaluate(KINDS))


def test_there_are_enough_of_them() -> None:
    assert len(VECTORS) == len(set(VECTORS)) >= 90


@pytest.mark.parametrize("number", range(len(VECTORS)), ids=lambda number: f"{number}: {VECTORS[number][:30]!a}")
def test_nothing_runs_and_nothing_is_asked_for(visitor: Visitor, harmless: set[str], number: int) -> None:
    page = visitor.look(f"plannen/plan-{number}/")
    title = " ".join(without_comments(answer_of(VECTORS[number])).text.split())[:120]
    assert " ".join(page.locator("h1").inner_text().split()) == " ".join(title.split())
    assert " ".join(page.title().split()) == f"{' '.join(title.split())} - Doorbraakplannen"
    assert page.locator("main h2").all_inner_texts() != []
    assert set(page.evaluate(KINDS)) - harmless <= STORY
    links = [url for url in page.evaluate(LINKS) if not url.startswith(visitor.address)]
    assert [
        url for url in links if not re.match(r"https?://(127\.0\.0\.2|voorbeeld\.example|wetten\.overheid\.nl)/", url)
    ] == []
    assert "root:" not in page.content()
    assert visitor.done == []


@pytest.mark.parametrize("path", ["plannen/", "regels/", "regels/ruimte/", "regels/wet/participatiewet/"])
def test_nor_on_the_pages_about_all_plans(visitor: Visitor, harmless: set[str], path: str) -> None:
    page = visitor.look(path)
    more = {
        kind
        for kind in set(page.evaluate(KINDS)) - harmless
        if re.search(r" on|^(script|iframe|img|object|embed|base|link|style|meta)$", kind)
    }
    assert more == set()
    assert visitor.done == []


@pytest.mark.parametrize("question", ["scheiding", "script", "onerror"])
def test_nor_in_the_results_of_a_search(visitor: Visitor, harmless: set[str], question: str) -> None:
    page = visitor.page
    page.goto(f"{visitor.address}methode/")
    page.get_by_label("Zoek in het handboek").fill(question)
    page.get_by_label("Zoek in het handboek").press("Enter")
    expect(page.locator("#zoekstand")).to_contain_text("gevonden")
    while page.locator("#zoekmeer").is_visible():
        before = page.locator("#zoekresultaten li").count()
        page.locator("#zoekmeer").click()
        expect(page.locator("#zoekresultaten li")).not_to_have_count(before)
    assert page.locator("#zoekresultaten li").count() > 20
    kinds = page.evaluate("""() => [...new Set([...document.querySelectorAll("#zoekresultaten *")].flatMap(element =>
      [element.localName, ...element.getAttributeNames().map(name => `${element.localName} ${name}`)]))].sort()""")
    assert set(kinds) <= {"a", "a href", "li", "mark", "p", "span", "span class"}
    assert page.evaluate("window.pwned") is None
    assert visitor.done == []


@pytest.mark.parametrize(
    ("raw", "noticed"),
    [
        (VECTORS[0], "window.pwned"),
        ("<img src=bestaat-niet onerror=window.pwned=1>", "window.pwned"),
        ("<a href='java&Tab;script:window.pwned=1'>x</a>", "window.pwned"),
        ("<p onmouseover=window.pwned=1>x</p>", "window.pwned"),
        ("<script>alert(1)</script>", "dialog 1"),
        ("<img src=http://127.0.0.2/weg.png>", "http://127.0.0.2/weg.png"),
        ("<style>@import 'http://127.0.0.2/weg.css'</style>", "http://127.0.0.2/weg.css"),
    ],
)
def test_a_page_that_does_not_escape_would_be_noticed(browser: Browser, tmp_path: Path, raw: str, noticed: str) -> None:
    (tmp_path / "los.html").write_text(f"<!doctype html><article>{raw}</article>", encoding="utf-8")
    with served(tmp_path) as address:
        visitor = Visitor(browser, address)
        try:
            visitor.look("los.html")
        except AssertionError:
            visitor.done.append("window.pwned")
        visitor.page.close()
    assert noticed in visitor.done
