"""The search index: Pagefind over lean copies of the pages, and the words of the site beside it."""

import json
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from pagefind.service import get_executable

from doorbraak_tools.search import STOP_WORDS, Compounds, Document, by_first_letter, index_copies, vocabulary

FOLDER = "pagefind"
# Labels are facets already, and not a sentence that an excerpt could show.
_LEFT_OUT = (".headerlink", "[data-pagefind-ignore]", ".merken", ".peildatum")
# Other ways to show results than ours; nothing on the site asks for them.
_UNUSED = ("pagefind-*ui*", "pagefind-highlight.js", "wasm.unknown.pagefind")


def write_index(documents: Callable[[], Iterable[Document]], site: Path) -> None:
    """Write the index of the documents into a folder of the site. Raises RuntimeError when Pagefind fails.

    The documents are asked for twice, so that they need not all be in memory: for their words and for their copies.
    """
    known = vocabulary(" ".join((document.html, *document.keywords, *document.aliases)) for document in documents())
    compounds = Compounds(known)
    with tempfile.TemporaryDirectory(prefix="doorbraak-zoeken-") as folder:
        for path, html in index_copies(documents(), compounds):
            copy = Path(folder, path)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(html, encoding="utf-8")
        _run_pagefind(Path(folder), site / FOLDER)
    for pattern in _UNUSED:
        for unused in (site / FOLDER).glob(pattern):
            unused.unlink()
    target = site / FOLDER / "woorden"
    target.mkdir(exist_ok=True)
    _write_json(target / "stopwoorden.json", sorted(STOP_WORDS))
    tails = {tail: 1 for word in known for tail in compounds.tails(word)}
    for letter, words in by_first_letter({**tails, **known}).items():
        if letter.isascii():
            _write_json(target / f"{letter}.json", words)


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
