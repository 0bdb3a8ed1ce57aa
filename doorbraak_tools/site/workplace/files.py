"""The files of the engine by their place in the site, each under a name that changes when what is in it does."""

import hashlib
from collections.abc import Mapping
from functools import cache

from doorbraak_tools.site.workplace.bundle import package_zip
from doorbraak_tools.site.workplace.runtime import VERSION, runtime_files

_RUNTIME = f"werkplaats/motor-{VERSION}/"


@cache
def engine_files() -> Mapping[str, bytes]:
    """Return the files of the engine by their place in the site; none without the runtime."""
    if not runtime_files():
        return {}
    own = package_zip()
    name = f"werkplaats/doorbraak-{hashlib.sha256(own).hexdigest()[:16]}.zip"
    return {name: own, **{_RUNTIME + name: raw for name, raw in runtime_files().items()}}
