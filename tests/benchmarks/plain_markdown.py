"""The pages of a site as plain Markdown, for mkdocs-material and for Hugo: what ours is measured by."""

from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from doorbraak_tools.site.pages import Page

CONFIG = """\
site_name: Vergelijking
theme: {name: material, language: nl, font: false, features: [navigation.indexes, navigation.tabs, navigation.top]}
plugins: []
nav: [index.md]
not_in_nav: "*/"
validation: {links: {not_found: ignore, unrecognized_links: ignore, anchors: ignore}, omitted_files: ignore}
"""
_TEMPLATE = """\
<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body>
</html>
"""
HUGO = {
    "hugo.yaml": "{baseURL: 'https://voorbeeld.invalid/', title: Vergelijking, disableKinds: [taxonomy, term, RSS]}\n",
    "layouts/_default/single.html": _TEMPLATE,
    "layouts/_default/list.html": _TEMPLATE,
}
"""What Hugo needs beside the pages: a theme of one template."""


def write_markdown(pages: Iterable[Page], handbook: Path, folder: Path) -> None:
    """Write the generated pages and the handbook's as Markdown outside the menu, with what both need beside them."""
    for page in pages:
        converter = _Markdown()
        converter.feed(page.html)
        _write_page(folder, page.source, f"---\ntitle: {page.title!r}\n---\n\n{converter.text()}")
    for path in handbook.rglob("*.md"):
        _write_page(folder, path.relative_to(handbook).as_posix(), path.read_text(encoding="utf-8"))
    for name, text in {"mkdocs.yml": CONFIG, **HUGO}.items():
        _write(folder / name, text)


def _write_page(folder: Path, source: str, text: str) -> None:
    """Write a page for both; what MkDocs calls the index of a folder, has another name in Hugo."""
    _write(folder / "docs" / source, text)
    path = folder / "content" / source
    _write(path.with_name("_index.md") if path.name == "index.md" else path, text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class _Markdown(HTMLParser):
    """Headings, paragraphs, lists, quotations, links and tables of a page, as a writer would type them."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[str] = []
        self._now = ""
        self._prefix = ""
        self._row: list[str] | None = None
        self._href = ""

    def text(self) -> str:
        self._end()
        return "\n".join(self._lines) + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._end()
            self._row = []
        elif tag in {"td", "th"}:
            self._now = ""
        elif tag == "a":
            self._href = dict(attrs).get("href") or ""
            self._now += "["
        elif self._row is None and tag in {"p", "li", "h1", "h2", "h3", "h4", "h5", "div", "section", "dt", "dd"}:
            self._end()
            self._prefix = {"li": "- ", "dd": ": "}.get(tag, "#" * int(tag[1]) + " " if tag[0] == "h" else "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._now += f"]({self._href})"
        elif tag in {"td", "th"} and self._row is not None:
            self._row.append(" ".join(self._now.split()))
            self._now = ""
        elif tag == "tr" and self._row is not None:
            self._lines.append(f"| {' | '.join(self._row)} |")
            if self._lines[-2:-1] != ["|"] and not (len(self._lines) > 1 and self._lines[-2].startswith("|")):
                self._lines.append("|" + " --- |" * len(self._row))
            self._row = None
        elif tag in {"table", "ul", "p"}:
            self._end()
            self._lines.append("")

    def handle_data(self, data: str) -> None:
        self._now += data

    def _end(self) -> None:
        words = " ".join(self._now.split())
        if words:
            self._lines += [self._prefix + words] if self._prefix == "- " else ["", self._prefix + words]
        self._now = self._prefix = ""
