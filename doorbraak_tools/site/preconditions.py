"""What must hold of a site's settings, folders and files before anything is built, lest a plan gets out or is lost."""

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from doorbraak_tools import release
from doorbraak_tools.checks import settable_codes
from doorbraak_tools.repository import (
    Refused,
    Repository,
    cannot_read,
    may_be_replaced,
    open_repository,
    read_bytes,
    real,
    spelled,
    why_not,
)
from doorbraak_tools.repository.built_site import is_apart
from doorbraak_tools.text.escaping import printable


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
    kept = (repository.plans, repository.root / repository.settings.registers, Path(config.docs_dir))
    own = "site_dir in mkdocs.yml moet een eigen map zijn; alles daarin wordt vervangen."
    if site.is_symlink() or not is_apart(site, root):
        return own
    if not may_be_replaced(site):
        return why_not(site)
    return "" if is_apart(site, root, *kept) else own


def refuse_settings(config: MkDocsConfig) -> None:
    """Refuse settings with which the pages do not work, and folders from which MkDocs would publish plans."""
    if not config.use_directory_urls:
        raise PluginError("doorbraak: zet use_directory_urls niet uit; de pagina's verwijzen zo naar elkaar.")
    if "material/search" in config.plugins or "search" in config.plugins:
        raise PluginError("doorbraak: haal 'search' uit plugins; het handboek zoekt met Pagefind.")
    for folder in (config.docs_dir, config.theme.custom_dir):
        if folder:
            _keep_apart(repository_of(config).plans, Path(folder))


def _keep_apart(plans: Path, docs: Path) -> None:
    """Refuse a site whose pages lie among the plans, or the other way round: MkDocs would publish them as they are."""
    plans, docs = real(plans), real(docs)
    if plans.is_relative_to(docs) or docs.is_relative_to(plans):
        raise PluginError(
            f"doorbraak: de map {plans.name} met plannen en de map {docs.name} met pagina's moeten los van elkaar "
            "liggen; wat in docs_dir staat, komt zoals het is op de site."
        )


def refuse_links(files: Files, docs: Path) -> None:
    """Refuse a name that has no address, and a page or file that lies elsewhere.

    MkDocs follows every link, also one to a plan or out of the tree.
    """
    inside = real(docs)
    for file in files:
        if spelled(file.src_uri) != file.src_uri:
            raise PluginError(f"doorbraak: geef {printable(file.src_uri)} een andere naam; deze is geen UTF-8.")
        own = file.src_dir == str(docs) and file.abs_src_path is not None
        if own and not real(Path(file.abs_src_path or "")).is_relative_to(inside):
            raise PluginError(f"doorbraak: {printable(file.src_uri)} is een link naar een andere map; haal hem weg.")


def refuse_kinds(files: Files, docs: Path) -> None:
    """Refuse a file of a kind that the look through the site cannot read: a plan could go out in it unseen."""
    for file in files:
        if file.src_dir != str(docs) or file.abs_src_path is None or not file.inclusion.is_included():  # type: ignore[no-untyped-call]
            continue
        try:
            raw = read_bytes(real(Path(file.abs_src_path)), sys.maxsize)
        except OSError as error:
            raise PluginError(f"doorbraak: {printable(str(cannot_read(docs / file.src_uri, error)))}") from error
        if not release.readable(file.src_uri, raw):
            raise PluginError(
                f"doorbraak: {printable(file.src_uri)} kan ik niet nakijken. Op de site mogen teksten in UTF-8, "
                f"afbeeldingen en lettertypen ({', '.join(sorted(release.KINDS))}). Haal het bestand uit "
                f"{docs.name}, of zet de inhoud op een pagina."
            )
