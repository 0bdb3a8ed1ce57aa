"""The Python for browsers (Pyodide), out of the package that its makers published.

The package lies beside this file as it came from npm, and is used only when it is what was locked here: a site never
hands out another program than the one that was tried. `make runtime` fetches a new one.
"""

import base64
import hashlib
import json
import tarfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

VERSION = "314.0.7"
INTEGRITY = "0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A=="
"""The SHA-512 of the package in base64, as npm states it."""

PACKAGE = Path(__file__).parent / "runtime" / f"pyodide-{VERSION}.tgz"

# What a browser loads of it, and the name it gets: not every web server says of .mjs that it is a script.
_LOADED = {
    "pyodide.mjs": "pyodide.js",
    "pyodide.asm.mjs": "pyodide.asm.js",
    "pyodide.asm.wasm": "pyodide.asm.wasm",
    "python_stdlib.zip": "python_stdlib.zip",
}


@cache
def runtime_files() -> Mapping[str, bytes]:
    """Return the files of the runtime by name; none when this installation was made without it.

    Raises ValueError when the package is not the one that was locked.
    """
    if not PACKAGE.is_file():
        return {}
    raw = PACKAGE.read_bytes()
    if base64.b64encode(hashlib.sha512(raw).digest()).decode() != INTEGRITY:
        raise ValueError(f"{PACKAGE.name} is not the package that was locked")
    with tarfile.open(PACKAGE) as package:
        files = {name: _member(package, f"package/{theirs}") for theirs, name in _LOADED.items()}
        about = json.loads(_member(package, "package/pyodide-lock.json"))["info"]
    # The list of what could be fetched besides is left empty: nothing is.
    return {**files, "pyodide-lock.json": json.dumps({"info": about, "packages": {}}).encode()}


def _member(package: tarfile.TarFile, name: str) -> bytes:
    file = package.extractfile(name)
    if file is None:
        raise ValueError(f"{name} is no file")
    return file.read()
