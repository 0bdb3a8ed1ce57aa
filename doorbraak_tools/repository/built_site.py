"""The folders that sites are built into: which may be replaced, and which plans a built site still shows."""

import os
from pathlib import Path

import yaml

from doorbraak_tools.release import MARK
from doorbraak_tools.repository.files import real

INTERNAL = "site-intern"
"""The folder of the site with all plans."""

_TOLD = "Deze map is gemaakt met doorbraak build. Alles erin wordt bij de volgende keer vervangen.\n"
_OF_A_PLAN = b'class="planvoet"'
"""What stands on the page of a plan and on no other."""


def may_be_replaced(folder: Path) -> bool:
    """Whether a build may put a site there: nothing is there, an empty folder, or a site that bears the mark."""
    if folder.is_symlink():
        return False
    if not folder.exists():
        return True
    return folder.is_dir() and (_is_marked(folder) or not any(folder.iterdir()))


def why_not(folder: Path) -> str:
    """Return in Dutch why a folder is not replaced, and what to do."""
    return (
        f"In {folder.name} staat iets dat niet met doorbraak build is gemaakt, of het is een link. Dat gooi ik niet "
        "weg. Geef site_dir in mkdocs.yml een andere naam, of verwijder de map zelf als het een oude site is."
    )


def is_apart(site: Path, *kept: Path) -> bool:
    """Whether a site's folder holds nothing else: it lies not in Git's, and not in or around a folder that is kept.

    Such a folder may be empty today, and bears the mark once a site was built there: what is put in later would go.
    """
    site = _for_every_computer(site)
    pairs = [(site, folder) for folder in map(_for_every_computer, kept)]
    return ".git" not in site.parts and not any(a.is_relative_to(b) or b.is_relative_to(a) for a, b in pairs)


def _for_every_computer(path: Path) -> Path:
    """Return where a path leads to, in small letters: on some computers Plans and plans are one folder."""
    return Path(str(real(path)).casefold())


def put_mark(folder: Path) -> None:
    """Write the mark into a folder that a site is built into."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text(_TOLD, encoding="utf-8")


def broken_off(site: Path) -> list[Path]:
    """Return the folders beside a site's that builds worked in, and left when they were killed."""
    beside = sorted(site.parent.glob(f".{site.name}-*"))
    return [folder for folder in beside if _is_marked(folder) or _is_marked(folder / "site")]


def sites_with_plans(root: Path) -> dict[Path, frozenset[str]]:
    """Return the built public sites of a repository, each with the names of the plans that it shows."""
    marked = {path.parent for depth in ("*", "*/*") for path in root.glob(f"{depth}/{MARK}")}
    sites = sorted({root / (_named(root / "mkdocs.yml", "site_dir") or "site"), *marked} - {root / INTERNAL})
    return {site: frozenset(_plans_on(site)) for site in sites}


def _is_marked(folder: Path) -> bool:
    mark = folder / MARK
    return mark.is_file() and not mark.is_symlink()


def _plans_on(site: Path) -> set[str]:
    try:
        pages = list(site.glob("plannen/*/index.html"))
        return {page.parent.name for page in pages if page.is_file() and _OF_A_PLAN in page.read_bytes()}
    except (OSError, ValueError):  # no system has a folder of that name
        return set()


def site_address(root: Path) -> str:
    """Return where the site of a repository stands, as mkdocs.yml says; "" when it does not, or not on the web."""
    address = _named(root / "mkdocs.yml", "site_url")
    return address if address.startswith(("https://", "http://")) else ""


def _named(file: Path, name: str, most: int = 8) -> str:
    """Return what mkdocs.yml, or one of at most so many that it inherits from, says at a name; "" for nothing.

    Its tags, which may run code, stay what they are, but for what it takes from the environment.
    """
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        node = None
    said = {str(key.value): value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
    if name in said:
        return _said_by(said[name])
    return _named(file.parent / _said_by(said["INHERIT"]), name, most - 1) if "INHERIT" in said and most else ""


def _said_by(node: yaml.Node) -> str:
    """Return the text of a node: of `!ENV [A, B, text]` the first that is set, else the last."""
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(node.value, "") if node.tag == "!ENV" else str(node.value)
    names = [str(one.value) for one in node.value] if isinstance(node, yaml.SequenceNode) else []
    return next((os.environ[one] for one in names if one in os.environ), names[-1] if len(names) > 1 else "")
