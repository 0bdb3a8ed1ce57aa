"""The engine of the workplace: our own package with the libraries that it needs, as one zip, and the files beside it.

It is made of what is installed here, so that the page and the command never differ. The same installation gives the
same zip, byte for byte.
"""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import metadata
from pathlib import Path

import doorbraak_tools
from doorbraak_tools.repository import Repository
from doorbraak_tools.site.workplace.runtime import VERSION, runtime_files
from doorbraak_tools.text import resources

_ROOMS = ("text", "plan", "substance", "inputs", "checks", "view", "outputs", "workplace")
# Written in Python only, or able to do without their compiled part. What else they can use is loaded when asked for.
_LIBRARIES = (
    "attrs",
    "holidays",
    "jinja2",
    "jsonschema",
    "jsonschema-specifications",
    "markupsafe",
    "python-dateutil",
    "python-frontmatter",
    "python-stdnum",
    "pyyaml",
    "referencing",
    "six",
)
_WANTED = {".py", ".json", ".yaml", ".txt", ".html", ".css", ".svg", ".dat", ".gz"}
# Of the numbers of all countries, those that the rules on personal data ask for; of all holidays, the Dutch ones.
_UNUSED = re.compile(
    r"holidays/(?:countries/(?!netherlands\.py)|financial/(?!__init__)|calendars/germany_school\.py|locale/|"
    r"(?:generate_ics|ical)\.py)|dateutil/(?:zoneinfo/|rrule\.py)|jinja2/(?:sandbox|nativetypes)\.py|"
    r"stdnum/(?!(?:nl|iso7064)/|(?:__init__|exceptions|iban|luhn|numdb|util)\.py|iban\.dat)|"
    r"jsonschema/(?:__main__|cli)\.py|(?:jsonschema|jsonschema_specifications|referencing)/(?:tests|benchmarks)/"
)
_LICENCE = re.compile(r"(?:licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
_STAND_IN = "workplace/rpds_stand_in.py"
_DATE = (1980, 1, 1, 0, 0, 0)


@cache
def package_zip() -> bytes:
    """Return the zip: a folder to put on the path of Python."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in sorted(_files()):
            archive.writestr(zipfile.ZipInfo(name, _DATE), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _files() -> Iterator[tuple[str, Path]]:
    """Yield the name of each file in the zip, and where it lies here."""
    home = Path(doorbraak_tools.__file__).parent
    yield "doorbraak_tools/__init__.py", home / "__init__.py"
    for room in _ROOMS:
        for path in _below(home / room):
            yield f"doorbraak_tools/{path.relative_to(home).as_posix()}", path
    yield "rpds.py", home / _STAND_IN
    # In the library this one imports all countries.
    yield "holidays/countries/__init__.py", home / "workplace" / "__init__.py"
    for path in _below(resources.folder("schema")):
        yield f"doorbraak_tools/_bundled/schema/{path.name}", path
    for library in _LIBRARIES:
        for file in metadata.files(library) or ():
            name, path = file.as_posix(), Path(str(file.locate()))
            licence = ".dist-info/" in name and _LICENCE.search(name)
            if (path.suffix in _WANTED and ".dist-info/" not in name and not _UNUSED.match(name)) or licence:
                yield name, path


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.suffix in _WANTED and path.is_file())


# In this folder, because a browser lets what answers without a connection do so for the folder that it lies in.
_SCRIPTS = ("werker.js", "zonder-net.js")
_LICENCES = f"""What the workplace of this site is made of, and under which licence.

motor-*/
  Pyodide {VERSION}, unchanged but for the ends of two names: Mozilla Public License 2.0 (https://mozilla.org/MPL/2.0/).
  Its source: https://github.com/pyodide/pyodide, tag {VERSION}.
  It holds CPython with its standard library: PSF License Version 2 (https://docs.python.org/3/license.html), of
  which the modules that a page has no use for were left out, and libraries in C under the licences that its
  documentation lists.
doorbraak-*.zip
  doorbraak-tools: EUPL-1.2. The libraries beside it: each with its licence in its folder *.dist-info/licenses.
"""


def house_of(repository: Repository) -> str:
    """Return what holds in this municipality and not elsewhere, as `workplace/state.py` reads it; "" for nothing.

    Nothing else of the folder or of its settings comes along.
    """
    weights = {code: weight and weight.value for code, weight in repository.settings.weights.items()}
    told = {"files": repository.own_files, "weights": weights, "words": sorted(repository.settings.words)}
    return json.dumps(told, ensure_ascii=False, sort_keys=True) if any(told.values()) else ""


@cache
def engine_files() -> Mapping[str, bytes]:
    """Return the files of the engine by their place in the site; none without the runtime."""
    if not runtime_files():
        return {}
    own, theirs = package_zip(), runtime_files()
    folder = f"werkplaats/motor-{VERSION}-{_mark(b''.join(theirs.values()))}"
    return {
        f"werkplaats/doorbraak-{_mark(own)}.zip": own,
        "werkplaats/LICENTIES.txt": _LICENCES.encode(),
        **{f"werkplaats/{script}": (Path(__file__).parent / script).read_bytes() for script in _SCRIPTS},
        **{f"{folder}/{name}": raw for name, raw in theirs.items()},
    }


def _mark(raw: bytes) -> str:
    """Return what tells one version from another: a browser never asks twice for a name that has it."""
    return hashlib.sha256(raw).hexdigest()[:16]
