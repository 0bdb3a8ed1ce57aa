"""The entrance for MkDocs: hands the generated pages over, and has the search index made after a build.

Plans lie outside `docs_dir`, so MkDocs never sees them; what it gets are the pages that the release gate lets through.
"""

import sys
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
from doorbraak_tools.checks import settable_codes
from doorbraak_tools.repository import (
    Refused,
    Repository,
    cannot_read,
    may_be_replaced,
    open_repository,
    plan_files,
    read_bytes,
    read_record,
    real,
    spelled,
    why_not,
)
from doorbraak_tools.repository.built_site import is_apart, put_mark
from doorbraak_tools.site import pages
from doorbraak_tools.site.check import Expected, Plans, expected, site_faults
from doorbraak_tools.site.index import write_index
from doorbraak_tools.site.made_page import TEMPLATE, Frames, MadePage
from doorbraak_tools.site.pages import HANDBOOK
from doorbraak_tools.site.pages.build import RememberedPages
from doorbraak_tools.site.pages.glossary import Glossary, read_glossary
from doorbraak_tools.site.pages.lists import ListsBelowText
from doorbraak_tools.site.pages.page import CONTENT_SECURITY_POLICY, GLOSSARY
from doorbraak_tools.site.search.copies import Document
from doorbraak_tools.site.serving import guarded
from doorbraak_tools.site.workplace import engine_files
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
        if not config.use_directory_urls:
            raise PluginError("doorbraak: zet use_directory_urls niet uit; de pagina's verwijzen zo naar elkaar.")
        if "material/search" in config.plugins or "search" in config.plugins:
            raise PluginError("doorbraak: haal 'search' uit plugins; het handboek zoekt met Pagefind.")
        config.markdown_extensions.append(ListsBelowText())  # type: ignore[arg-type]  # it takes more than names
        config.site_name = escape(config.site_name)  # Material puts it into pages as it is; twice changes nothing
        for folder in (config.docs_dir, config.theme.custom_dir):
            if folder:
                _keep_apart(_repository(config).plans, Path(folder))
        own = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(own, str(_THEME))
        watched = (_repository(config).plans, resources.folder("docs"))
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
        _refuse_links(files, Path(config.docs_dir))
        _refuse_kinds(files, Path(config.docs_dir))
        if self.internal:
            _replace(files, File.generated(config, "robots.txt", content="User-agent: *\nDisallow: /\n"))
        handbook = resources.folder("docs")
        self._handbook = {path.relative_to(handbook).as_posix() for path in sorted(handbook.rglob("*.md"))}
        for source in sorted(self._handbook - own):
            files.append(File.generated(config, source, abs_src_path=str(handbook / source)))
        terms = files.get_file_from_path(GLOSSARY)
        self._glossary = read_glossary(terms.content_string) if terms else Glossary()
        repository = _repository(config)
        read = [(file.plan, file.raw) for file in plan_files(repository)]
        choose = release.internal if self.internal else release.public
        self._plans = Plans(read, choose(read, read_record(repository)))
        today = date.today()
        shown = list(pages.site_plans(self._plans.shown, repository.registers, today))
        self._workplace = repository.settings.workplace
        in_menu = set(_sources(pages.navigation(workplace=self._workplace, internal=self.internal)))
        board = today if self.internal else None
        for made in pages.build_pages(
            shown, repository.registers, self._page_of, workplace=self._workplace, board_of=board
        ):
            if made.source in own:
                raise PluginError(f"doorbraak: {made.source} wordt gemaakt; geef je eigen pagina een andere naam.")
            level = InclusionLevel.INCLUDED if made.source in in_menu else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, made.source, content="", inclusion=level)
            file.page = MadePage(made, file, config)
            self._made.append(file.page)
            files.append(file)
        for name, raw in engine_files().items() if self._workplace else ():
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
        registers = _repository(config).registers
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


def site_dir_fault(config: MkDocsConfig) -> str:
    """Return "" when a build may put the site in its folder, else in Dutch why not and what to do."""
    site, repository = Path(config.site_dir), _repository(config)
    root = Path(config.config_file_path or "mkdocs.yml").parent
    kept = (repository.plans, repository.root / repository.settings.registers, Path(config.docs_dir))
    own = "site_dir in mkdocs.yml moet een eigen map zijn; alles daarin wordt vervangen."
    if site.is_symlink() or not is_apart(site, root):
        return own
    if not may_be_replaced(site):
        return why_not(site)
    return "" if is_apart(site, root, *kept) else own


def _keep_apart(plans: Path, docs: Path) -> None:
    """Refuse a site whose pages lie among the plans, or the other way round: MkDocs would publish them as they are."""
    plans, docs = real(plans), real(docs)
    if plans.is_relative_to(docs) or docs.is_relative_to(plans):
        raise PluginError(
            f"doorbraak: de map {plans.name} met plannen en de map {docs.name} met pagina's moeten los van elkaar "
            "liggen; wat in docs_dir staat, komt zoals het is op de site."
        )


def _refuse_links(files: Files, docs: Path) -> None:
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


def _refuse_kinds(files: Files, docs: Path) -> None:
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


def _replace(files: Files, file: File) -> None:
    old = files.get_file_from_path(file.src_uri)
    if old is not None:
        files.remove(old)
    files.append(file)


def _repository(config: MkDocsConfig) -> Repository:
    try:
        return open_repository(Path(config.config_file_path or "mkdocs.yml").resolve().parent, settable_codes())
    except Refused as refused:
        raise PluginError(f"doorbraak: {refused}") from refused


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
