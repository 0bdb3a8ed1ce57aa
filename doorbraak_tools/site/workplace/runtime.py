"""The Python for browsers (Pyodide), out of the package that its makers published.

The package lies beside this file as it came from npm, and is used only when it is what was locked here: a site never
hands out another program than the one that was tried. `make runtime` fetches a new one.
"""

import base64
import hashlib
import io
import json
import re
import tarfile
import zipfile
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

# What of Python's library is for a terminal, a server, mail, other processes, testing and taking programs apart, and
# the character sets that neither Windows nor the web still writes.
_UNUSED = re.compile(
    r"(?:_pyrepl/(?!(?:__init__|pager|trace|types)\.py)|concurrent/futures/process|ctypes/|http/|idlelib/|"
    r"multiprocessing/|pyodide/console|sqlite3/|unittest/|urllib/(?:request|robotparser)|wsgiref/|xml/(?:dom|sax)/|xmlrpc/|"
    r"logging/(?:config|handlers))|"
    r"encodings/(?:big5|cp(?!125|437)|euc_|gb|hp_|hz|iso2022|johab|koi8|kz|mac_|palmos|ptcp|shift|tis)|"
    r"(?:_pydatetime|_pydecimal|_pyio|argparse|bdb|cProfile|cmd|code|compileall|doctest|fileinput|ftplib|imaplib|mailbox|"
    r"modulefinder|optparse|pdb|pickletools|plistlib|poplib|profile|pstats|pyclbr|py_compile|rlcompleter|runpy|shelve|"
    r"smtplib|socketserver|symtable|timeit|trace|wave|webbrowser|zipapp)\.py"
)
_DATE = (1980, 1, 1, 0, 0, 0)


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
    files["python_stdlib.zip"] = _without_unused(files["python_stdlib.zip"])
    return {**files, "pyodide-lock.json": json.dumps({"info": about, "packages": {}}).encode()}


def _without_unused(library: bytes) -> bytes:
    """Return Python's library without what nothing in the workplace imports: less to send, and less to look through."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(library)) as whole, zipfile.ZipFile(made, "w") as archive:
        for name in whole.namelist():
            if not _UNUSED.match(name):
                archive.writestr(zipfile.ZipInfo(name, _DATE), whole.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _member(package: tarfile.TarFile, name: str) -> bytes:
    file = package.extractfile(name)
    if file is None:
        raise ValueError(f"{name} is no file")
    return file.read()
