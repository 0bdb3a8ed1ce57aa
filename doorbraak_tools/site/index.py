"""The search index: Pagefind over lean copies of the pages, and the words of the site beside it."""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pagefind.service import get_executable

from doorbraak_tools.search import Document, index_copies, vocabulary
from doorbraak_tools.search.vocabulary import by_first_letter

FOLDER = "pagefind"
# Other ways to show results than ours; nothing on the site asks for them.
_UNUSED = ("pagefind-*ui*", "pagefind-highlight.js", "wasm.unknown.pagefind")


def write_index(documents: Sequence[Document], site: Path) -> None:
    """Write the index of the documents into a folder of the site. Raises RuntimeError when Pagefind fails."""
    known = vocabulary([*(document.html for document in documents), *(" ".join(d.keywords) for d in documents)])
    with tempfile.TemporaryDirectory(prefix="doorbraak-zoeken-") as folder:
        for path, html in index_copies(documents, known):
            copy = Path(folder, path)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(html, encoding="utf-8")
        _run_pagefind(Path(folder), site / FOLDER)
    for pattern in _UNUSED:
        for unused in (site / FOLDER).glob(pattern):
            unused.unlink()
    target = site / FOLDER / "woorden"
    target.mkdir(exist_ok=True)
    for letter, words in by_first_letter(known).items():
        text = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
        (target / f"{letter}.json").write_text(text, encoding="utf-8")


def _run_pagefind(copies: Path, output: Path) -> None:
    program = get_executable()
    if program is None:
        raise RuntimeError("Pagefind is not installed")
    arguments = ["--site", copies, "--output-path", output, "--force-language", "nl", "--quiet"]
    leave_out = ["--exclude-selectors", ".headerlink", "--exclude-selectors", "[data-pagefind-ignore]"]
    command = [str(part) for part in (program, *arguments, *leave_out)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  (our own program)
    if ran.returncode:
        raise RuntimeError(f"Pagefind failed: {ran.stderr or ran.stdout}")
