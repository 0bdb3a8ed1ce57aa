"""The entrance for MkDocs: hands the generated pages over, and runs the search index after a build.

Plans lie outside `docs_dir`, so MkDocs never sees them; what it gets are the pages that the release gate lets through.
"""

import asyncio
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import get_toc

from doorbraak_tools import pages, resources, workspace
from doorbraak_tools.pages import Heading, Page
from doorbraak_tools.workspace import Refused, Repository

_THEME = Path(pages.__file__).parent / "theme"
_OWN_SECTION = "Van ons"


class _NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves the hook of subclassing untyped
    """The plugin has no options: what it does follows from the folders."""


class DoorbraakPlugin(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]  # as above
    """Adds the handbook, the released plans and the search to a MkDocs site."""

    def __init__(self) -> None:
        super().__init__()
        self._generated: dict[str, Page] = {}
        self._handbook: set[str] = set()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our theme files before Material's, and look at the plans under `serve` too."""
        if not config.use_directory_urls:
            raise PluginError("doorbraak: zet use_directory_urls niet uit; de pagina's verwijzen zo naar elkaar.")
        if "material/search" in config.plugins or "search" in config.plugins:
            raise PluginError("doorbraak: haal 'search' uit plugins; het handboek zoekt met Pagefind.")
        own = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(own, str(_THEME))
        watched = (_repository(config).plans, resources.folder("docs"))
        config.watch += [str(path) for path in watched if path.is_dir()]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the handbook's pages that the site does not bring itself, and the generated pages."""
        own = {file.src_uri for file in files.documentation_pages()}
        handbook = resources.folder("docs")
        self._handbook = {path.relative_to(handbook).as_posix() for path in sorted(handbook.rglob("*.md"))}
        for source in sorted(self._handbook - own):
            files.append(File.generated(config, source, abs_src_path=str(handbook / source)))
        repository = _repository(config)
        generated = pages.build_pages(workspace.public_plans(repository), repository.settings.rules)
        self._generated = {page.source: page for page in generated}
        in_menu = set(_sources(pages.navigation()))
        for source in self._generated:
            if source in own:
                raise PluginError(f"doorbraak: {source} wordt gemaakt; geef je eigen pagina een andere naam.")
            level = InclusionLevel.INCLUDED if source in in_menu else InclusionLevel.NOT_IN_NAV
            files.append(File.generated(config, source, content="", inclusion=level))
        if config.nav is None:
            config.nav = _menu(sorted(own - self._handbook))
        return files

    def on_page_markdown(self, markdown: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Give a generated page its title, and fill what a handbook page marks."""
        source = page.file.src_uri
        generated = self._generated.get(source)
        if generated is not None:
            # Material puts these two into the page as they are, so they are escaped here. Nothing else of a plan
            # becomes metadata.
            page.meta = {"title": escape(generated.title), "description": escape(generated.description)}
            page.meta["hide"] = list(generated.hide)
            return ""
        if source in self._handbook:
            return pages.fill_markers(markdown, source)
        return markdown

    @event_priority(100)
    def on_page_content(self, html: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Hand over the HTML of a generated page, with its table of contents."""
        generated = self._generated.get(page.file.src_uri)
        if generated is None:
            return str(pages.handbook_facets()) + html
        page.toc = get_toc([_toc_token(heading, 1) for heading in generated.headings])
        return generated.html

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Build the search index over the finished pages."""
        asyncio.run(_index(Path(config.site_dir)))


async def _index(site: Path) -> None:
    from pagefind.index import IndexConfig, PagefindIndex

    options = IndexConfig(
        root_selector="article",
        exclude_selectors=[".headerlink", "[data-pagefind-ignore]"],
        force_language="nl",
        output_path=str(site / "pagefind"),
    )
    async with PagefindIndex(config=options) as index:
        await index.add_directory(str(site))


def _repository(config: MkDocsConfig) -> Repository:
    try:
        return workspace.open_repository(Path(config.config_file_path or "mkdocs.yml").resolve().parent)
    except Refused as refused:
        raise PluginError(f"doorbraak: {refused}") from refused


def _toc_token(heading: Heading, level: int) -> Any:
    return {
        "level": level,
        "id": heading.anchor,
        "name": escape(heading.text),
        "children": [_toc_token(child, level + 1) for child in heading.children],
    }


def _menu(own: list[str]) -> list[Any]:
    """Return the handbook's menu, with a section for the pages that this site adds."""
    return [*pages.navigation(), *([{_OWN_SECTION: own}] if own else [])]


def _sources(entries: Any) -> list[str]:
    """Return every source name in a menu."""
    if isinstance(entries, str):
        return [entries]
    if isinstance(entries, dict):
        entries = entries.values()
    return [source for entry in entries for source in _sources(entry)]
