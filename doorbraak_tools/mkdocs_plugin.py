"""The entrance for MkDocs: hands the generated pages over, and has the search index made after a build.

Plans lie outside `docs_dir`, so MkDocs never sees them; what it gets are the pages that the release gate lets through.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils.templates import TemplateContext

from doorbraak_tools import pages, resources, workspace
from doorbraak_tools.pages import HANDBOOK
from doorbraak_tools.pages.glossary import Glossary, read_glossary
from doorbraak_tools.pages.page import GLOSSARY
from doorbraak_tools.pages.policy import CONTENT_SECURITY_POLICY
from doorbraak_tools.search import Document
from doorbraak_tools.site import TEMPLATE, Frames, MadePage, RememberedPages, write_index
from doorbraak_tools.workspace import Refused, Repository

_THEME = Path(pages.__file__).parent / "theme"
_OWN_SECTION = "Van ons"


class _NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves the hook of subclassing untyped
    """The plugin has no options: what it does follows from the folders."""


class DoorbraakPlugin(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]  # as above
    """Adds the handbook, the released plans and the search to a MkDocs site."""

    def __init__(self) -> None:
        super().__init__()
        self._handbook: set[str] = set()
        self._made: list[MadePage] = []
        self._written: list[Document] = []
        self._frames = Frames()
        self._page_of: pages.PageOf = pages.plan_page
        self._theme = Environment(autoescape=True)
        self._policy = CONTENT_SECURITY_POLICY
        self._glossary = Glossary()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """While serving, keep the pages of plans from one build to the next, and leave the policy out.

        MkDocs puts a script into every page that reloads it; the policy would stop that.
        """
        serving = command == "serve"
        self._policy = "" if serving else CONTENT_SECURITY_POLICY
        self._page_of = RememberedPages() if serving else pages.plan_page

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
        self._made, self._written, self._frames = [], [], Frames()
        own = {file.src_uri for file in files.documentation_pages()}
        handbook = resources.folder("docs")
        self._handbook = {path.relative_to(handbook).as_posix() for path in sorted(handbook.rglob("*.md"))}
        for source in sorted(self._handbook - own):
            files.append(File.generated(config, source, abs_src_path=str(handbook / source)))
        terms = files.get_file_from_path(GLOSSARY)
        self._glossary = read_glossary(terms.content_string) if terms else Glossary()
        repository = _repository(config)
        in_menu = set(_sources(pages.navigation()))
        for made in pages.build_pages(workspace.public_plans(repository), repository.settings.rules, self._page_of):
            if made.source in own:
                raise PluginError(f"doorbraak: {made.source} wordt gemaakt; geef je eigen pagina een andere naam.")
            level = InclusionLevel.INCLUDED if made.source in in_menu else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, made.source, content="", inclusion=level)
            file.page = MadePage(made, file, config)
            self._made.append(file.page)
            files.append(file)
        if config.nav is None:
            config.nav = _menu(sorted(own - self._handbook))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the theme, to draw frames with, and tell it what a page may load and run."""
        env.globals["inhoudsbeleid"] = self._policy
        self._theme = env
        return env

    def on_page_markdown(self, markdown: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Fill what a handbook page marks."""
        source = page.file.src_uri
        if isinstance(page, MadePage) and self._frames.fits(page):
            page.meta["template"] = TEMPLATE
        return pages.fill_markers(markdown, source) if source in self._handbook else markdown

    @event_priority(-100)  # what other plugins did to the page can be found too
    def on_page_content(self, html: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Let search find a written page, and explain the hard words of a page where they are first used."""
        if not isinstance(page, MadePage):
            self._written.append(Document(page.file.url, html, HANDBOOK))
        return self._glossary.mark(html, page.file.src_uri)

    def on_page_context(
        self, context: TemplateContext, *, page: SitePage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Have the frame of a generated page drawn, once for all pages like it."""
        if isinstance(page, MadePage) and self._frames.fits(page):
            frame = self._theme.get_template("main.html")
            self._frames.draw(page, lambda empty: frame.render({**context, "page": empty}))
        return context

    @event_priority(100)  # other plugins get the whole page
    def on_post_page(self, output: str, *, page: SitePage, config: MkDocsConfig) -> str:
        """Put a generated page into its frame."""
        if isinstance(page, MadePage) and self._frames.fits(page):
            return self._frames.around(page, output)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make the search index of the finished pages."""
        write_index(self._documents(), Path(config.site_dir))

    def _documents(self) -> Iterator[Document]:
        """Yield all that search finds: written pages, and those generated pages that have something to be found by."""
        yield from self._written
        for page in self._made:
            if page.made.facets:
                made = page.made
                yield Document(page.file.url, page.content or "", made.facets, made.keywords, made.aliases)


def _repository(config: MkDocsConfig) -> Repository:
    try:
        return workspace.open_repository(Path(config.config_file_path or "mkdocs.yml").resolve().parent)
    except Refused as refused:
        raise PluginError(f"doorbraak: {refused}") from refused


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
