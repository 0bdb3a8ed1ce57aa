"""The files of the engine by their place in the site, each under a name that changes when what is in it does."""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from doorbraak_tools.site.workplace.bundle import package_zip
from doorbraak_tools.site.workplace.runtime import VERSION, runtime_files

_RUNTIME = f"werkplaats/motor-{VERSION}/"
# In this folder, because a browser lets what answers without a connection do so for the folder that it lies in.
_SCRIPTS = ("werker.js", "zonder-net.js")
_LICENCES = f"""What the workplace of this site is made of, and under which licence.

motor-{VERSION}/
  Pyodide {VERSION}, unchanged but for the ends of two names: Mozilla Public License 2.0 (https://mozilla.org/MPL/2.0/).
  Its source: https://github.com/pyodide/pyodide, tag {VERSION}.
  It holds CPython with its standard library: PSF License Version 2 (https://docs.python.org/3/license.html), and
  libraries in C under the licences that its documentation lists.
doorbraak-*.zip
  doorbraak-tools: EUPL-1.2. The libraries beside it: each with its licence in its folder *.dist-info/licenses.
"""


@cache
def engine_files() -> Mapping[str, bytes]:
    """Return the files of the engine by their place in the site; none without the runtime."""
    if not runtime_files():
        return {}
    own = package_zip()
    name = f"werkplaats/doorbraak-{hashlib.sha256(own).hexdigest()[:16]}.zip"
    return {
        name: own,
        "werkplaats/LICENTIES.txt": _LICENCES.encode(),
        **{f"werkplaats/{script}": (Path(__file__).parent / script).read_bytes() for script in _SCRIPTS},
        **{_RUNTIME + name: raw for name, raw in runtime_files().items()},
    }
