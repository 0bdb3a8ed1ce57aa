"""The entrance for MkDocs: hands the generated pages over, and has the search index made after a build.

Plans lie outside `docs_dir`, so MkDocs never sees them; what it gets are the pages that the release gate lets through.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
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
from doorbraak_tools.repository import plan_files, read_record
from doorbraak_tools.repository.built_site import put_mark
from doorbraak_tools.repository.repository import real_plan_files
from doorbraak_tools.site import pages
from doorbraak_tools.site.check import Expected, Plans, expected, site_faults, state
from doorbraak_tools.site.index import write_index
from doorbraak_tools.site.made_page import TEMPLATE, Frames, MadePage
from doorbraak_tools.site.pages import HANDBOOK
from doorbraak_tools.site.pages.build import RememberedPages
from doorbraak_tools.site.pages.glossary import Glossary, read_glossary
from doorbraak_tools.site.pages.lists import ListsBelowText
from doorbraak_tools.site.pages.page import CONTENT_SECURITY_POLICY, GLOSSARY
from doorbraak_tools.site.preconditions import refuse_files, refuse_settings, repository_of, site_dir_fault
from doorbraak_tools.site.search.copies import Document
from doorbraak_tools.site.serving import guarded
from doorbraak_tools.site.word_form import form_files
from doorbraak_tools.site.workplace import engine_files
from doorbraak_tools.site.workplace.bundle import house_of
from doorbraak_tools.text import resources
from doorbraak_tools.text.escaping import printable

_THEME = Path(pages.__file__).parent / "theme"
_OWN_SECTION = "Van ons"
_log = get_plugin_logger("doorbraak")


class _NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves the hook of subclassing untyped
    """The plugin has no options: what it does follows from the folders."""


@dataclass
class _Build:
    """What one build knows. MkDocs keeps the plugin for the next build in a process, which must know nothing of it."""

    handbook: frozenset[str] = frozenset()
    plans: Plans = field(default_factory=Plans)
    expected: Expected | None = None
    made: list[MadePage] = field(default_factory=list)
    written: list[Document] = field(default_factory=list)
    frames: Frames = field(default_factory=Frames)
    theme: Environment = field(default_factory=lambda: Environment(autoescape=True))
    glossary: Glossary = field(default_factory=Glossary)
    workplace: bool = True
    site: str = ""
    """The folder that was found fit to be replaced; nothing is written into another."""


class DoorbraakPlugin(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]  # as above
    """Adds the handbook, the released plans and the search to a MkDocs site."""

    def __init__(self) -> None:
        super().__init__()
        self.internal = False
        """Show every plan, for inside an organisation. Only `build` and `serve` set it, when asked with --internal."""
        self.today: date | None = None
        """The day that plans are compared with; None for the day on which the pages are made."""
        self.looked_through: frozenset[tuple[str, int, int, int]] = frozenset()
        """The state of the site that the last build made, when it was looked through to its end; empty when not."""
        self._only_looking = False
        self._page_of: pages.PageOf = pages.plan_page
        self._build = _Build()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether the site is only looked at; then keep its pages from one build to the next."""
        self.looked_through = frozenset()
        self._only_looking = command == "serve"
        make = pages.internal_plan_page if self.internal else pages.plan_page
        self._page_of = RememberedPages(make) if self._only_looking else make

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our theme files before Material's, and look at the plans under `serve` too."""
        self._build = _Build()
        refuse_settings(config)
        config.markdown_extensions.append(ListsBelowText())  # type: ignore[arg-type]  # it takes more than names
        for name in ("site_name", "site_description", "site_author"):
            config[name] = escape(config[name] or "")  # Material puts it into pages as it is; twice changes nothing
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
        self._build.site = config.site_dir

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the handbook's pages that the site does not bring itself, and the generated pages."""
        own = {file.src_uri for file in files.documentation_pages()}
        refuse_files(files, config)
        if self.internal:
            if old := files.get_file_from_path("robots.txt"):
                files.remove(old)
            files.append(File.generated(config, "robots.txt", content="User-agent: *\nDisallow: /\n"))
        self._add_handbook(files, own, config)
        self._add_pages(files, own, config)
        for name, raw in {**(engine_files() if self._build.workplace else {}), **form_files()}.items():
            files.append(File.generated(config, name, content=raw))
        if config.nav is None:
            ours = sorted(own - self._build.handbook)
            config.nav = [*self._navigation(), *([{_OWN_SECTION: ours}] if ours else [])]
        return files

    def _add_handbook(self, files: Files, own: set[str], config: MkDocsConfig) -> None:
        """Add the pages and pictures of the handbook, but those that the site brings itself."""
        folder = resources.folder("docs")
        self._build.handbook = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))
        pictures = {path.relative_to(folder).as_posix() for path in folder.rglob("*.png")} - set(files.src_uris)
        for source in sorted((self._build.handbook - own) | pictures):
            files.append(File.generated(config, source, abs_src_path=str(folder / source)))
        if terms := files.get_file_from_path(GLOSSARY):
            self._build.glossary = read_glossary(terms.content_string)

    def _add_pages(self, files: Files, own: set[str], config: MkDocsConfig) -> None:
        """Add the pages made from the plans and the registers."""
        repository = repository_of(config)
        read = [(file.plan, file.raw) for file in plan_files(repository)]
        choose = release.internal if self.internal else release.public
        # Of a real household nothing may be on a site, also not in a page that somebody wrote.
        secret = [(file.plan, file.raw) for file in real_plan_files(repository)]
        self._build.plans = Plans([*read, *secret], choose(read, read_record(repository)))
        self._build.workplace = repository.settings.workplace
        today = self.today or date.today()
        shown = list(pages.site_plans(self._build.plans.shown, repository.registers, today))
        in_menu = set(_sources(self._navigation()))
        for made in pages.build_pages(
            shown,
            repository.registers,
            self._page_of,
            workplace=self._build.workplace,
            house=house_of(repository),
            board_of=today if self.internal else None,
        ):
            if made.source in own:
                raise PluginError(f"doorbraak: {made.source} wordt gemaakt; geef je eigen pagina een andere naam.")
            level = InclusionLevel.INCLUDED if made.source in in_menu else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, made.source, content="", inclusion=level)
            file.page = MadePage(made, file, config)
            self._build.made.append(file.page)
            files.append(file)

    def _navigation(self) -> list[Any]:
        return pages.navigation(workplace=self._build.workplace, internal=self.internal)

    @event_priority(float("-inf"))  # after a plugin that still adds a file or chooses another folder
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the theme, to draw frames with, and tell it what a page may load and run, and for whom it is.

        By now every plugin has added its files: note which ones the site will have. Nothing is written yet: mark the
        folder, so that a build that is broken off leaves one that may be replaced. Under `serve` MkDocs puts a script
        into every page that reloads it; the server sends the policy that fits.
        """
        if not self._only_looking:
            self._refuse_other_folder(config)
            put_mark(Path(config.site_dir))
        env.auto_reload = self._only_looking
        env.globals["inhoudsbeleid"] = "" if self._only_looking else CONTENT_SECURITY_POLICY
        env.globals["intern"] = self.internal
        self._build.expected = expected(files, config)
        self._build.theme = env
        return env

    def _refuse_other_folder(self, config: MkDocsConfig) -> None:
        """Refuse a folder that was chosen after the look at the one that is replaced: it may hold anything."""
        if config.site_dir != self._build.site:
            raise PluginError("doorbraak: een hook of een andere plug-in verandert site_dir tijdens het bouwen.")

    def on_page_markdown(self, markdown: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Fill what a handbook page marks."""
        source = page.file.src_uri
        if isinstance(page, MadePage):
            if self._build.frames.fits(page):
                page.meta["template"] = TEMPLATE
        elif "description" in page.meta:
            page.meta["description"] = escape(page.meta["description"])
        if source not in self._build.handbook:
            return markdown
        return pages.fill_markers(markdown, source, workplace=self._build.workplace)

    @event_priority(-100)  # what other plugins did to the page can be found too
    def on_page_content(self, html: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Let search find a written page, and explain its hard words where they are first used."""
        if isinstance(page, MadePage):
            return html
        self._build.written.append(Document(page.file.url, html, HANDBOOK))
        return self._build.glossary.mark(html, page.file.src_uri)

    def on_page_context(
        self, context: TemplateContext, *, page: SitePage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Have the frame of a generated page drawn, once for all pages like it."""
        if isinstance(page, MadePage) and self._build.frames.fits(page):
            frame = self._build.theme.get_template("main.html")
            self._build.frames.draw(page, lambda empty: frame.render({**context, "page": empty}))
        return context

    @event_priority(100)  # other plugins get the whole page
    def on_post_page(self, output: str, *, page: SitePage, config: MkDocsConfig) -> str:
        """Explain the hard words of a generated page, and put it into its frame."""
        if isinstance(page, MadePage) and self._build.frames.fits(page):
            return self._build.frames.around(page, self._build.glossary.mark(output, page.file.src_uri))
        return output

    def _index(self, *, config: MkDocsConfig) -> None:
        """Make the search index of the finished pages."""
        write_index(self._documents, Path(config.site_dir))

    @event_priority(float("-inf"))  # after whatever other plugins and hooks still write
    def _check(self, *, config: MkDocsConfig) -> None:
        """Take the site away and fail when something is in it that may not be there."""
        if self._build.expected is None or self._only_looking:
            return
        self._refuse_other_folder(config)
        registers = repository_of(config).registers
        faults = site_faults(Path(config.site_dir), self._build.expected, self._build.plans, registers)
        for fault in faults:
            _log.error(f"{printable(fault.file)}: {fault.message}")
        if faults:
            clean_directory(config.site_dir)
            (Path(config.site_dir) / release.MARK).unlink()
            raise PluginError("doorbraak: de site is weggegooid, want er staat iets in wat er niet in mag.")
        self.looked_through = state(Path(config.site_dir))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Show the site to this computer only, unless somebody chose an address in a network with `mkdocs serve`."""
        if config.dev_addr.host in {"127.0.0.1", "localhost", "::1"}:
            server.set_app(guarded(server.serve_request))
        return server

    on_post_build = CombinedEvent(_index, _check)

    def _documents(self) -> Iterator[Document]:
        """Yield all that search finds: written pages, and those generated pages that have something to be found by."""
        yield from self._build.written
        for page in self._build.made:
            if page.made.facets:
                made = page.made
                yield Document(page.file.url, page.content or "", made.facets, made.keywords, made.aliases)


def _sources(entries: Any) -> list[str]:
    """Return every source name in a menu."""
    if isinstance(entries, str):
        return [entries]
    if isinstance(entries, dict):
        entries = entries.values()
    return [source for entry in entries for source in _sources(entry)]
