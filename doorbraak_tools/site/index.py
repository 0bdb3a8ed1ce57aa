"""The search index: Pagefind over lean copies of the pages, and the words of the site beside it.

The same pages give the same index, byte for byte. Pagefind writes the filters, and the values of each, in the order of
a hash table with a key of its own in every run. A file is named by what is in it, so that the list of files differs as
well, and the name of that list, and the file that knows the name. Here filters and values are put in order, and these
files written anew.

Each file is compressed CBOR (RFC 8949) behind a word that says which program wrote it. Of what Pagefind 1.5 writes,
this reads: a filter as `[name, [[value, [page numbers]]]]`, and the list of files, whose fourth item is the filters as
`[[name, file]]`.
"""

import errno
import gzip
import hashlib
import json
import os
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import cbor2
from pagefind.service import get_executable

from doorbraak_tools.site.search.compounds import LEAST_COMPOUND, Compounds
from doorbraak_tools.site.search.copies import Document, copy_of, hidden_words, path_of, title_of
from doorbraak_tools.site.search.vocabulary import STOP_WORDS, Vocabulary, by_first_letter, synonyms, words

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
    """Write the index of the documents into a folder of the site. Raises OSError, and RuntimeError when Pagefind fails.

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
    """Write the copies, and return the words of the site with the parts of its compounds and its synonyms.

    Only when all words are known do compounds come apart.
    """
    known: Counter[str] = Counter()
    long: list[tuple[list[str], list[str]]] = []
    for document in documents():
        found = words(" ".join((document.html, *document.keywords, *document.aliases)))
        known.update(found)
        long.append(([word for word in found if len(word) >= LEAST_COMPOUND], synonyms(found, document.html)))
    compounds = Compounds(known)
    tails: dict[str, int] = {}
    for document, (candidates, meant) in zip(documents(), long, strict=True):
        title = title_of(document)
        named = words(title)
        parts, of_title = compounds.parts(candidates), {*compounds.parts(named), *synonyms(named, title)}
        others = [word for word in meant if word not in parts and word not in of_title]
        tails.update(dict.fromkeys((*parts, *of_title, *others), 1))
        path = folder / path_of(document)
        path.parent.mkdir(parents=True, exist_ok=True)
        unseen = {"delen": parts, "kopdelen": sorted(of_title), "synoniemen": others}
        behind = "".join(hidden_words(kind, found) for kind, found in unseen.items())
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
        said = ran.stderr or ran.stdout
        if refused := re.search(r"\b(?:os error|code:) ([0-9]+)", said):
            raise OSError(int(refused[1]), os.strerror(int(refused[1])))
        raise RuntimeError(f"Pagefind failed: {said}")


_MARK = b"pagefind_dcd"
_FILTERS = 3


def sort_filters(index: Path) -> None:
    """Put the filters of the Pagefind index in that folder in order. Raises ValueError for another form of index.

    Raises OSError for one with an empty file: where there is no room, Pagefind says nothing and goes on.
    """
    if any(path.is_file() and not path.stat().st_size for path in index.rglob("*")):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    entry = index / "pagefind-entry.json"
    languages = json.loads(entry.read_text(encoding="utf-8"))
    for language in languages["languages"].values():
        old = index / f"pagefind.{language['hash']}.pf_meta"
        files = _read(old)
        files[_FILTERS] = sorted([name, _sort_filter(index / "filter", file)] for name, file in files[_FILTERS])
        language["hash"] = _write(index, "pagefind.{}.pf_meta", files, language["hash"])
        old.unlink()
    entry.write_text(json.dumps(languages, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _sort_filter(folder: Path, file: str) -> str:
    """Write one filter anew, with its values in order; return the name that the list of files knows it by."""
    old = folder / f"{file}.pf_filter"
    name, values = _read(old)
    old.unlink()
    return _write(folder, "{}.pf_filter", [name, sorted(values)], file)


def _read(path: Path) -> Any:
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_MARK):
        raise ValueError(f"{path.name} is no file of Pagefind that we know")
    return cbor2.loads(content.removeprefix(_MARK))


def _write(folder: Path, path: str, content: Any, old: str) -> str:
    """Write a file under a name made from what is in it, in the form of the old name: `nl_4c33c75`. Return the name."""
    packed = cbor2.dumps(content)
    language, _, digest = old.rpartition("_")
    name = f"{language}_{hashlib.sha256(packed).hexdigest()[: len(digest)]}"
    (folder / path.format(name)).write_bytes(gzip.compress(_MARK + packed, mtime=0))
    return name
