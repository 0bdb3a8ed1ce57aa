"""The search index: Pagefind over lean copies of the pages, and the words of the site beside it."""

import json
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from pagefind.service import get_executable

from doorbraak_tools.site.same_index import sort_filters
from doorbraak_tools.site.search import (
    LEAST_COMPOUND,
    STOP_WORDS,
    Compounds,
    Document,
    Vocabulary,
    by_first_letter,
    copy_of,
    hidden_words,
    path_of,
    title_of,
    words,
)

FOLDER = "pagefind"
# Labels are facets already, the card's questions stand on every plan; neither is a sentence that an excerpt could show.
_LEFT_OUT = (
    ".headerlink",
    "[data-pagefind-ignore]",
    ".merken",
    ".peildatum",
    "li > small",
    "p > small",
    ".vraag",
    ".hoofdvraag",
)
# Other ways to show results than ours; nothing on the site asks for them.
_UNUSED = ("pagefind-*ui*", "pagefind-highlight.js", "wasm.unknown.pagefind")


def write_index(documents: Callable[[], Iterable[Document]], site: Path) -> None:
    """Write the index of the documents into a folder of the site. Raises RuntimeError when Pagefind fails.

    `documents` is asked for them twice, so that they need not all be in memory.
    """
    with tempfile.TemporaryDirectory(prefix="doorbraak-zoeken-") as folder:
        known = _write_copies(documents, Path(folder))
        _run_pagefind(Path(folder), site / FOLDER)
    sort_filters(site / FOLDER)
    for pattern in _UNUSED:
        for unused in (site / FOLDER).glob(pattern):
            unused.unlink()
    target = site / FOLDER / "woorden"
    target.mkdir(exist_ok=True)
    _write_json(target / "stopwoorden.json", sorted(STOP_WORDS))
    for letter, found in by_first_letter(known).items():
        if letter.isascii():
            _write_json(target / f"{letter}.json", found)


def _write_copies(documents: Callable[[], Iterable[Document]], folder: Path) -> Vocabulary:
    """Write the copies, and return the words of the site with the parts of its compounds.

    Only when all words are known do compounds come apart.
    """
    known: Counter[str] = Counter()
    long: list[list[str]] = []
    for document in documents():
        found = words(" ".join((document.html, *document.keywords, *document.aliases)))
        known.update(found)
        long.append([word for word in found if len(word) >= LEAST_COMPOUND])
    compounds = Compounds(known)
    tails: dict[str, int] = {}
    for document, candidates in zip(documents(), long, strict=True):
        parts, of_title = compounds.parts(candidates), compounds.parts(words(title_of(document)))
        tails.update(dict.fromkeys(parts, 1))
        path = folder / path_of(document)
        path.parent.mkdir(parents=True, exist_ok=True)
        behind = hidden_words("delen", parts) + hidden_words("kopdelen", of_title)
        path.write_text(copy_of(document) + behind, encoding="utf-8")
    return {**tails, **known}


def _write_json(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _run_pagefind(copies: Path, output: Path) -> None:
    program = get_executable()
    if program is None:
        raise RuntimeError("Pagefind is not installed")
    arguments = ["--site", copies, "--output-path", output, "--force-language", "nl", "--quiet"]
    leave_out = (part for selector in _LEFT_OUT for part in ("--exclude-selectors", selector))
    command = [str(part) for part in (program, *arguments, *leave_out)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  (our own program)
    if ran.returncode:
        raise RuntimeError(f"Pagefind failed: {ran.stderr or ran.stdout}")
