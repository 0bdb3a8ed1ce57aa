"""The entrance for MkDocs: hands the generated pages over, and has the search index made after a build.

Plans lie outside `docs_dir`, so MkDocs never sees them; what it gets are the pages that the release gate lets through.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils import clean_directory
from mkdocs.utils.templates import TemplateContext

from doorbraak_tools import release
from doorbraak_tools.repository import plan_files, read_record, real_plan_files
from doorbraak_tools.repository.built_site import put_mark
from doorbraak_tools.site import pages
from doorbraak_tools.site.check import Expected, Plans, expected, site_faults
from doorbraak_tools.site.index import write_index
from doorbraak_tools.site.made_page import TEMPLATE, Frames, MadePage
from doorbraak_tools.site.pages import HANDBOOK
from doorbraak_tools.site.pages.build import RememberedPages
from doorbraak_tools.site.pages.glossary import Glossary, read_glossary
from doorbraak_tools.site.pages.lists import ListsBelowText
from doorbraak_tools.site.pages.page import CONTENT_SECURITY_POLICY, GLOSSARY
from doorbraak_tools.site.preconditions import (
    refuse_kinds,
    refuse_links,
    refuse_settings,
    repository_of,
    site_dir_fault,
)
from doorbraak_tools.site.search.copies import Document
from doorbraak_tools.site.serving import guarded
from doorbraak_tools.site.word_form import form_files
from doorbraak_tools.site.workplace import engine_files, house_of
from doorbraak_tools.text import resources
from doorbraak_tools.text.escaping import printable

_THEME = Path(pages.__file__).parent / "theme"
_OWN_SECTION = "Van ons"
_log = get_plugin_logger("doorbraak")


class _NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves the hook of subclassing untyped
    """The plugin has no options: what it does follows from the folders."""


class DoorbraakPlugin(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]  # as above
    """Adds the handbook, the released plans and the search to a MkDocs site."""

    def __init__(self) -> None:
        super().__init__()
        self.internal = False
        """Show every plan, for inside an organisation. Only `build` and `serve` set it, when asked with --internal."""
        self.looked_through = False
        """Whether the last build was looked through to its end, and may be shown."""
        self._only_looking = False
        self._plans = Plans()
        self._expected: Expected | None = None
        self._handbook: set[str] = set()
        self._made: list[MadePage] = []
        self._written: list[Document] = []
        self._frames = Frames()
        self._page_of: pages.PageOf = pages.plan_page
        self._theme = Environment(autoescape=True)
        self._policy = CONTENT_SECURITY_POLICY
        self._glossary = Glossary()
        self._workplace = True

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether the site is only looked at; then keep its pages from one build to the next.

        MkDocs then also puts a script into every page that reloads it, which differs from one page and moment to the
        next; the server sends the policy that fits.
        """
        self._only_looking = command == "serve"
        self._policy = "" if self._only_looking else CONTENT_SECURITY_POLICY
        make = pages.internal_plan_page if self.internal else pages.plan_page
        self._page_of = RememberedPages(make) if self._only_looking else make

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our theme files before Material's, and look at the plans under `serve` too."""
        refuse_settings(config)
        config.markdown_extensions.append(ListsBelowText())  # type: ignore[arg-type]  # it takes more than names
        config.site_name = escape(config.site_name)  # Material puts it into pages as it is; twice changes nothing
        own = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(own, str(_THEME))
        watched = (repository_of(config).plans, resources.folder("docs"))
        config.watch += [str(path) for path in watched if path.is_dir()]
        return config

    @event_priority(float("-inf"))  # after a plugin that still chooses another folder
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Refuse a folder with something in it that no build made: MkDocs is about to empty it."""
        if not self._only_looking and (fault := site_dir_fault(config)):
            raise PluginError(f"doorbraak: {fault}")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the handbook's pages that the site does not bring itself, and the generated pages."""
        self._made, self._written, self._frames = [], [], Frames()
        own = {file.src_uri for file in files.documentation_pages()}
        self.looked_through = False
        refuse_links(files, config)
        refuse_kinds(files, config)
        if self.internal:
            _replace(files, File.generated(config, "robots.txt", content="User-agent: *\nDisallow: /\n"))
        handbook = resources.folder("docs")
        self._handbook = {path.relative_to(handbook).as_posix() for path in handbook.rglob("*.md")}
        pictures = {path.relative_to(handbook).as_posix() for path in handbook.rglob("*.png")} - set(files.src_uris)
        for source in sorted((self._handbook - own) | pictures):
            files.append(File.generated(config, source, abs_src_path=str(handbook / source)))
        terms = files.get_file_from_path(GLOSSARY)
        self._glossary = read_glossary(terms.content_string) if terms else Glossary()
        repository = repository_of(config)
        read = [(file.plan, file.raw) for file in plan_files(repository)]
        choose = release.internal if self.internal else release.public
        # Of a real household nothing may be on a site, also not in a page that somebody wrote.
        secret = [(file.plan, file.raw) for file in real_plan_files(repository)]
        self._plans = Plans([*read, *secret], choose(read, read_record(repository)))
        today = date.today()
        shown = list(pages.site_plans(self._plans.shown, repository.registers, today))
        self._workplace = repository.settings.workplace
        in_menu = set(_sources(pages.navigation(workplace=self._workplace, internal=self.internal)))
        board = today if self.internal else None
        for made in pages.build_pages(
            shown,
            repository.registers,
            self._page_of,
            workplace=self._workplace,
            house=house_of(repository),
            board_of=board,
        ):
            if made.source in own:
                raise PluginError(f"doorbraak: {made.source} wordt gemaakt; geef je eigen pagina een andere naam.")
            level = InclusionLevel.INCLUDED if made.source in in_menu else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, made.source, content="", inclusion=level)
            file.page = MadePage(made, file, config)
            self._made.append(file.page)
            files.append(file)
        for name, raw in {**(engine_files() if self._workplace else {}), **form_files()}.items():
            files.append(File.generated(config, name, content=raw))
        if config.nav is None:
            config.nav = _menu(sorted(own - self._handbook), workplace=self._workplace, internal=self.internal)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the theme, to draw frames with, and tell it what a page may load and run, and for whom it is.

        By now every plugin has added its files: note which ones the site will have. Nothing is written yet: mark the
        folder, so that a build that is broken off leaves one that may be replaced.
        """
        if not self._only_looking:
            put_mark(Path(config.site_dir))
        env.auto_reload = self._only_looking
        env.globals["inhoudsbeleid"] = self._policy
        env.globals["intern"] = self.internal
        self._expected = expected(files, config)
        self._theme = env
        return env

    def on_page_markdown(self, markdown: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Fill what a handbook page marks."""
        source = page.file.src_uri
        if isinstance(page, MadePage) and self._frames.fits(page):
            page.meta["template"] = TEMPLATE
        if source not in self._handbook:
            return markdown
        return pages.fill_markers(markdown, source, workplace=self._workplace)

    @event_priority(-100)  # what other plugins did to the page can be found too
    def on_page_content(self, html: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Let search find a written page, and explain its hard words where they are first used."""
        if isinstance(page, MadePage):
            return html
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
        """Explain the hard words of a generated page, and put it into its frame."""
        if isinstance(page, MadePage) and self._frames.fits(page):
            return self._frames.around(page, self._glossary.mark(output, page.file.src_uri))
        return output

    def _index(self, *, config: MkDocsConfig) -> None:
        """Make the search index of the finished pages."""
        write_index(self._documents, Path(config.site_dir))

    @event_priority(float("-inf"))  # after whatever other plugins and hooks still write
    def _check(self, *, config: MkDocsConfig) -> None:
        """Take the site away and fail when something is in it that may not be there."""
        if self._expected is None or self._only_looking:
            return
        registers = repository_of(config).registers
        faults = site_faults(Path(config.site_dir), self._expected, self._plans, registers)
        for fault in faults:
            _log.error(f"{printable(fault.file)}: {fault.message}")
        if faults:
            clean_directory(config.site_dir)
            (Path(config.site_dir) / release.MARK).unlink()
            raise PluginError("doorbraak: de site is weggegooid, want er staat iets in wat er niet in mag.")
        self.looked_through = True

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Show the site to this computer only, unless somebody chose an address in a network with `mkdocs serve`."""
        if config.dev_addr.host in {"127.0.0.1", "localhost", "::1"}:
            server.set_app(guarded(server.serve_request))
        return server

    on_post_build = CombinedEvent(_index, _check)

    def _documents(self) -> Iterator[Document]:
        """Yield all that search finds: written pages, and those generated pages that have something to be found by."""
        yield from self._written
        for page in self._made:
            if page.made.facets:
                made = page.made
                yield Document(page.file.url, page.content or "", made.facets, made.keywords, made.aliases)


def _replace(files: Files, file: File) -> None:
    old = files.get_file_from_path(file.src_uri)
    if old is not None:
        files.remove(old)
    files.append(file)


def _menu(own: list[str], *, workplace: bool, internal: bool) -> list[Any]:
    """Return the handbook's menu, with a section for the pages that this site adds."""
    return [*pages.navigation(workplace=workplace, internal=internal), *([{_OWN_SECTION: own}] if own else [])]


def _sources(entries: Any) -> list[str]:
    """Return every source name in a menu."""
    if isinstance(entries, str):
        return [entries]
    if isinstance(entries, dict):
        entries = entries.values()
    return [source for entry in entries for source in _sources(entry)]
