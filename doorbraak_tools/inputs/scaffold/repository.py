"""A repository for plans: what `doorbraak init` puts into a folder, and what a file that is there lacks of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from doorbraak_tools import __version__
from doorbraak_tools.inputs.scaffold.plan import one_line
from doorbraak_tools.text import resources

_TEMPLATES = Path(__file__).parent / "repository"
_EDITORS = Path(__file__).parent / "editors"
_ADDRESS_ASKED = """\
# Het adres waar de site komt te staan, met een / aan het eind. Vul het in en haal het hekje weg: pas dan ziet de pagina
# voor een fout adres er goed uit op een site met een pad.
# site_url: https://naam.github.io/plannen/
"""

LINE_FILES = frozenset({".gitignore", ".gitattributes"})
"""Files of lines, in which what is lacking can simply follow: Git lets the last line that fits decide."""

_MUST_WIN = ("/echt/", "/site-intern/", "/.site-*/")
"""Where plans of real households lie. A line of the user's that begins with ! may not bring them back."""


def repository_files(name: str, address: str = "") -> dict[str, str]:
    """Return the files of a new repository by their path in it; `name` becomes the name of its site.

    `address` is where the site will stand; without one the configuration of the site asks for it.

    The site's configuration is the one of this project, so that it exists once.
    """
    files = _from_templates(_TEMPLATES)
    config = resources.file("mkdocs.yml").read_text(encoding="utf-8")
    asked = f"site_url: {one_line(address)}\n" if address else _ADDRESS_ASKED
    # A name that is written as a day would be one to MkDocs.
    title = json.dumps(name, ensure_ascii=False) if name[:1].isdigit() else one_line(name)
    return {**files, "mkdocs.yml": config.replace("site_name: Doorbraak\n", f"site_name: {title}\n{asked}", 1)}


def editors() -> list[str]:
    """Return the names of the editors for which there is a ready file; Visual Studio Code has an extension instead."""
    return sorted(folder.name for folder in _EDITORS.iterdir())


def editor_files(editor: str) -> dict[str, str]:
    """Return the files by which an editor finds `doorbraak lsp` in this folder, by their path in it."""
    return _from_templates(_EDITORS / editor)


def _from_templates(folder: Path) -> dict[str, str]:
    """Return the files of a folder of templates by the path they get.

    A name that begins with `dot-` becomes a dot file, and `@VERSIE@` the version of this tool.
    """
    return {
        "/".join(map(_dotted, path.relative_to(folder).parts)): path.read_text(encoding="utf-8").replace(
            "@VERSIE@", __version__
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _dotted(part: str) -> str:
    return f".{part.removeprefix('dot-')}" if part.startswith("dot-") else part


def completed(raw: bytes, ours: str) -> bytes | None:
    """Return the bytes of a file of lines with ours added that it lacks; the same bytes when it lacks none.

    None says that it is not written in a way that Git reads, such as UTF-16.
    """
    if b"\0" in raw:
        return None
    theirs = [line.strip() for line in raw.decode("utf-8-sig", errors="replace").splitlines()]
    turned = max((number for number, line in enumerate(theirs) if line.startswith("!")), default=-1)
    lacking = [
        line
        for line in ours.splitlines()
        if line and not line.startswith("#") and line not in (theirs[turned + 1 :] if line in _MUST_WIN else theirs)
    ]
    if not lacking:
        return raw
    end = "\r\n" if b"\r\n" in raw else "\n"
    begin = end if raw and not raw.endswith(b"\n") else ""
    return raw + (begin + "".join(f"{line}{end}" for line in ["# doorbraak", *lacking])).encode()


def lacking_lines(name: str, text: str, ours: str) -> list[str] | None:
    """Return what a file of the user lacks, as lines to put into it; None when it should be YAML and cannot be read.

    Of files that are nobody's but ours nothing is lacking, and all of ours in that of an editor which does not name us.
    Tags in it, which may run code, are left unread.
    """
    wanted = {"mkdocs.yml": _of_a_site, ".pre-commit-config.yaml": _of_pre_commit}.get(name)
    if wanted is None:
        of_an_editor = any(name in editor_files(editor) for editor in editors())
        return ours.splitlines() if of_an_editor and "doorbraak" not in text else []
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    found = wanted(node, yaml.safe_load(ours))
    return yaml.safe_dump(found, sort_keys=False, width=1000, allow_unicode=True).splitlines() if found else []


def _of_a_site(node: yaml.Node | None, ours: dict[str, Any]) -> dict[str, Any]:
    lacking: dict[str, Any] = {} if _text(_value(node, "site_name")) else {"site_name": ours["site_name"]}
    theme = _value(node, "theme")
    if (_text(theme) or _text(_value(theme, "name"))) != "material":
        lacking["theme"] = {"name": "material", "language": "nl"}
    for key in ("plugins", "markdown_extensions"):
        present = set(_names(_value(node, key)))
        if missing := [entry for entry in ours[key] if _name(entry) not in present]:
            lacking[key] = missing
    return lacking


def _of_pre_commit(node: yaml.Node | None, ours: dict[str, Any]) -> list[Any] | dict[str, Any]:
    present = {
        _text(_value(hook, "id"))
        for repository in _items(_value(node, "repos"))
        for hook in _items(_value(repository, "hooks"))
    }
    repository = ours["repos"][0]
    missing = [hook for hook in repository["hooks"] if hook["id"] not in present]
    lacking = [{**repository, "hooks": missing}] if missing else []
    return lacking if _value(node, "repos") or not lacking else {"repos": lacking}


def _name(entry: Any) -> str:
    return str(next(iter(entry))) if isinstance(entry, dict) else str(entry)


def _names(node: yaml.Node | None) -> Iterator[str]:
    """Yield the names in a list of names, each of which may have settings behind it, or in a table of them."""
    for item in [node] if isinstance(node, yaml.MappingNode) else _items(node):
        keys = [key for key, _ in item.value] if isinstance(item, yaml.MappingNode) else [item]
        yield from map(_text, keys)


def _items(node: yaml.Node | None) -> list[yaml.Node]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for name, value in pairs if _text(name) == key), None)


def _text(node: yaml.Node | None) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""
