"""The folder that a site is built into: only what an earlier build made may be replaced."""

from pathlib import Path

MARK = ".doorbraak-site"
"""A file in every built site, by which a later build knows that it may replace the folder."""

_TOLD = "Deze map is gemaakt met doorbraak build. Alles erin wordt bij de volgende keer vervangen.\n"


def may_be_replaced(folder: Path) -> bool:
    """Whether a build may put a site there: nothing is there, an empty folder, or a site that bears the mark."""
    if folder.is_symlink():
        return False
    if not folder.exists():
        return True
    mark = folder / MARK
    return folder.is_dir() and (not any(folder.iterdir()) or (mark.is_file() and not mark.is_symlink()))


def why_not(folder: Path) -> str:
    """Return in Dutch why a folder is not replaced, and what to do."""
    return (
        f"In {folder.name} staat iets dat niet met doorbraak build is gemaakt, of het is een link. Dat gooi ik niet "
        "weg. Geef site_dir in mkdocs.yml een andere naam, of verwijder de map zelf als het een oude site is."
    )


def put_mark(folder: Path) -> None:
    """Write the mark into a site that was just built."""
    (folder / MARK).write_text(_TOLD, encoding="utf-8")
