"""What must hold of a site's settings, folders and files before anything is built, lest a plan gets out or is lost."""

import re
import sys
from itertools import product
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.utils.yaml import yaml_load

from doorbraak_tools.checks import settable_codes
from doorbraak_tools.plan.method import steps
from doorbraak_tools.release.output import KINDS, readable
from doorbraak_tools.repository import (
    Refused,
    Repository,
    cannot_read,
    in_real_folder,
    may_be_replaced,
    open_repository,
    read_bytes,
    real,
    real_folder,
    spelled,
    why_not,
)
from doorbraak_tools.repository.built_site import is_apart
from doorbraak_tools.text.escaping import printable

# The front matter of a plan, up to a key that only a plan has; it ends at a line with three dashes.
_KEYS = "|".join(["doorbraakplan", *(step.key for step in steps())]).encode()
_OF_A_PLAN = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*---[ \t]*\r?\n(?:(?!---[ \t]*\r?$)[^\n]*\n)*?[\"']?(?:" + _KEYS + rb")[\"']?[ \t]*:",
    re.MULTILINE,
)
_LONGEST_NAME = 255
# Settings that choose files for MkDocs and come on no page; the folders have rules of their own.
_NOT_SHOWN = {"config_file_path", "docs_dir", "draft_docs", "exclude_docs", "not_in_nav", "site_dir", "watch"}
OWN_FOLDER = "site_dir in mkdocs.yml moet een eigen map zijn; alles daarin wordt vervangen."


def repository_of(config: MkDocsConfig) -> Repository:
    """Return the repository that a site's configuration lies in."""
    try:
        return open_repository(Path(config.config_file_path or "mkdocs.yml").resolve().parent, settable_codes())
    except Refused as refused:
        raise PluginError(f"doorbraak: {refused}") from refused


def site_dir_fault(config: MkDocsConfig) -> str:
    """Return "" when a build may put the site in its folder, else in Dutch why not and what to do."""
    site, repository = Path(config.site_dir), repository_of(config)
    root = Path(config.config_file_path or "mkdocs.yml").parent
    kept = [repository.plans, repository.root / repository.settings.registers, real_folder(root)]
    kept += _own_folders(config)
    kept += [Path(hook).absolute() for hook in config.hooks]
    if odd_name(config.site_dir) or site.is_symlink() or not is_apart(site, *kept):
        return OWN_FOLDER
    return "" if may_be_replaced(site) else why_not(site)


def odd_name(folder: str) -> bool:
    """Whether no system can have a folder of that name, or a terminal would not show it as it is."""
    return printable(folder) != folder or any(len(part.encode()) > _LONGEST_NAME for part in Path(folder).parts)


def refuse_settings(config: MkDocsConfig) -> None:
    """Refuse settings with which the pages do not work, and folders from which MkDocs would publish plans."""
    if not config.use_directory_urls:
        raise PluginError("doorbraak: zet use_directory_urls niet uit; de pagina's verwijzen zo naar elkaar.")
    if "material/search" in config.plugins or "search" in config.plugins:
        raise PluginError("doorbraak: haal 'search' uit plugins; het handboek zoekt met Pagefind.")
    if any(name.startswith("pymdownx.snippets") for name in config.markdown_extensions):
        raise PluginError(
            "doorbraak: haal 'pymdownx.snippets' uit markdown_extensions; daarmee kan een regel van een plan op een "
            "pagina komen."
        )
    repository = repository_of(config)
    for docs, plans in product(_own_folders(config), (repository.plans, real_folder(repository.root))):
        if not is_apart(docs, plans):
            raise PluginError(
                f"doorbraak: de map {plans.name} met plannen en de map {docs.name} met pagina's moeten los van elkaar "
                "liggen; wat in docs_dir staat, komt zoals het is op de site."
            )
    for folder in (repository.plans, real_folder(repository.root)):
        if setting := _setting_into(folder, config):
            raise PluginError(
                f"doorbraak: {printable(setting)} in mkdocs.yml noemt een bestand uit de map {folder.name}; die naam "
                "kwam zo op de site. Haal hem daar weg."
            )


def _setting_into(folder: Path, config: MkDocsConfig) -> str:
    """Return the first setting that names a file in that folder, in whatever spelling; "" for none."""
    inside = [path.relative_to(folder.parent).with_suffix("") for path in folder.rglob("*.*")]
    names = [re.escape(_plain(path.as_posix())) for path in inside if not Path(config.docs_dir, f"{path}.md").exists()]
    named = re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?![\w-])") if names else None
    with Path(config.config_file_path or "mkdocs.yml").open("rb") as file:
        given = yaml_load(file)
    for setting, value in given.items():
        # How Python writes a value ends too when the value holds itself.
        if named and setting not in _NOT_SHOWN and named.search(_plain(repr(value))):
            return str(setting)
    return ""


def _plain(address: str) -> str:
    """Return an address as a file system that does not mind would read it."""
    return normalize("NFC", re.sub(r"/(?:\.?/)+", "/", unquote(address).replace("\\", "/")).casefold())


def refuse_files(files: Files, config: MkDocsConfig) -> None:
    """Refuse what a site brings itself and may not: what lies elsewhere, what cannot be read, and a plan.

    MkDocs follows every link, also one to a plan or out of the tree, and so does who looks for a template. In a file
    that the look through the site cannot read a plan could go out unseen.
    """
    for file in files:
        if spelled(file.src_uri) != file.src_uri:
            raise PluginError(f"doorbraak: geef {printable(file.src_uri)} een andere naam; deze is geen UTF-8.")
    for folder in _own_folders(config):
        inside = real(folder)
        for path in sorted(folder.rglob("*")):
            if path.is_symlink() and not real(path).is_relative_to(inside):
                name = printable(path.relative_to(folder).as_posix())
                raise PluginError(f"doorbraak: {name} is een link naar een andere map; haal hem weg.")
    for file in files:
        # What the program brings has no folder of the site's own.
        own = next((folder for folder in _own_folders(config) if file.src_dir == str(folder)), None)
        if own and file.abs_src_path and (wrong := _wrong_with(file, own)):
            raise PluginError(f"doorbraak: {printable(file.src_uri)} {wrong}")


def _wrong_with(file: File, folder: Path) -> str:
    """Return in Dutch what is wrong with a file that a site brings itself, behind its name; "" for nothing."""
    if in_real_folder(Path(file.src_uri)):
        return (
            "staat in een map met de naam van die voor echte plannen, en de site slaat die over. Haal het bestand daar "
            "weg, of geef de map een andere naam."
        )
    if not file.inclusion.is_included():  # type: ignore[no-untyped-call]  # MkDocs's
        return ""
    try:
        raw = read_bytes(real(Path(file.abs_src_path or "")), sys.maxsize)
    except OSError as error:
        raise PluginError(f"doorbraak: {printable(str(cannot_read(folder / file.src_uri, error)))}") from error
    if not readable(file.src_uri, raw):
        return (
            "kan ik niet nakijken. Op de site mogen teksten in UTF-8, afbeeldingen en lettertypen "
            f"({', '.join(sorted(KINDS))}). Haal het bestand uit {folder.name}, of zet de inhoud op een pagina."
        )
    if _OF_A_PLAN.match(raw):
        return (
            f"is een plan. Wat in {folder.name} staat, komt zoals het is op de site, ook wat niet is vrijgegeven. Zet "
            "het plan in de map met plannen."
        )
    return ""


def _own_folders(config: MkDocsConfig) -> list[Path]:
    """Return the folders with what a site brings itself: its pages, and its own look when it has one."""
    return [Path(folder) for folder in (config.docs_dir, config.theme.custom_dir) if folder]
