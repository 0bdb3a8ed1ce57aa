"""The same search index for the same pages, byte for byte.

Pagefind writes the filters, and the values of each, in the order of a hash table with a key of its own in every run. A
file is named by what is in it, so that the list of files differs as well, and the name of that list, and the file that
knows the name. Here filters and values are put in order, and these files written anew.

Each file is compressed CBOR (RFC 8949) behind a word that says which program wrote it. Of what Pagefind 1.5 writes,
this reads: a filter as `[name, [[value, [page numbers]]]]`, and the list of files, whose fourth item is the filters as
`[[name, file]]`.
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"
_FILTERS = 3


def sort_filters(index: Path) -> None:
    """Put the filters of the Pagefind index in that folder in order. Raises ValueError for another form of index."""
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
