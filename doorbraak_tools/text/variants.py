"""What varies is a folder: one file in it is one variant, and its name is what users and registers call it."""

import pkgutil
from collections.abc import Collection
from pathlib import Path


def variants(folder: Path, *, first: str = "", apart: Collection[str] = ()) -> list[str]:
    """Return the names of the modules in a folder by alphabet, but for `first`, which comes first.

    Folders in it are no variants, and neither are the modules that stand `apart`: those that the variants share.
    """
    names = (module.name for module in pkgutil.iter_modules([str(folder)]) if not module.ispkg)
    return sorted((name for name in names if name not in apart), key=lambda name: (name != first, name))
