"""Whether a site that MkDocs built holds what it should and nothing else; used by the plugin when a build is done."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import get_theme_dir

from doorbraak_tools.plan.method import plan_schema
from doorbraak_tools.plan.model import PlanDocument
from doorbraak_tools.release import MARK, PublicPlan
from doorbraak_tools.release.hidden import hidden_text
from doorbraak_tools.release.output import OutputFault, output_faults
from doorbraak_tools.repository.repository import output_files
from doorbraak_tools.site import pages
from doorbraak_tools.site.made_page import MadePage
from doorbraak_tools.site.word_form import form_files
from doorbraak_tools.site.workplace import engine_files
from doorbraak_tools.substance.registers.in_force import Registers
from doorbraak_tools.text import resources

# What Pagefind writes: its program, and per language and piece of the index a file that is named by a hash. And the
# words of the site, by their first letter.
_PAGEFIND = re.compile(
    r"pagefind/(?:pagefind[a-z-]*\.(?:js|css)|pagefind-entry\.json|wasm\.[a-z]+\.pagefind|woorden/[a-z0-9]+\.json|pagefind\.\w+\.pf_meta"
    r"|index/\w+\.pf_index|filter/\w+\.pf_filter|fragment/\w+\.pf_fragment)"
)

_TAG = re.compile(r"<[^<>]*>")
_EMPTY = {"titel": "", "status": "concept", "opgesteld": "", "leefgebieden": [], "doorbraak": {}}
_SPECIMENS = tuple(
    PublicPlan(ground, _EMPTY, (), ground) for ground in plan_schema()["properties"]["voorbeeld"]["enum"]
)
"""Plans that say nothing, one for each ground: what is on their pages is not out of a plan."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The files that a build will write, by their path in the site, and which of them are pages made from plans."""

    files: frozenset[str]
    plan_pages: frozenset[str]

    def __contains__(self, name: object) -> bool:
        """Whether a file may be there; Pagefind's files are known by their form."""
        return name in self.files or (isinstance(name, str) and _PAGEFIND.fullmatch(name) is not None)


@dataclass(frozen=True, slots=True)
class Plans:
    """The plans of a repository, each with the bytes it was read from, and what of them the site shows."""

    read: Collection[tuple[PlanDocument, bytes]] = ()
    shown: tuple[PublicPlan, ...] = ()


def expected(files: Files, config: MkDocsConfig) -> Expected:
    """Return what a build will write, from MkDocs's own list of files."""
    built = [file for file in files if file.inclusion.is_included()]  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    templates = {*config.theme.static_templates, *config.extra_templates}
    return Expected(
        frozenset({file.dest_uri for file in built} | templates | {"sitemap.xml.gz", MARK}),
        frozenset(
            file.dest_uri for file in built if isinstance(file.page, MadePage) and file.src_uri.startswith("plannen/")
        ),
    )


def site_faults(site: Path, wanted: Expected, plans: Plans, registers: Registers) -> list[OutputFault]:
    """Return what is wrong with the built site in that folder; `registers` are those in force.

    The privacy rules judge only a site that everybody may see: one that shows a plan without a ground is for inside.
    """
    hidden = hidden_text(plans.read, plans.shown, _public_anyway(registers))
    everybody = all(plan.ground for plan in plans.shown)
    judged = wanted.plan_pages if everybody else frozenset[str]()
    ours = {**_theme_files(), **engine_files(), **form_files()}
    return list(output_faults(output_files(site), wanted, judged, hidden, ours))


def _theme_files() -> dict[str, bytes]:
    """Return what a site has as the makers of the theme published it: its scripts and styles, by their path in it."""
    theme = Path(get_theme_dir("material"))
    files = (path for path in (theme / "assets").rglob("*") if path.is_file())
    return {path.relative_to(theme).as_posix(): path.read_bytes() for path in files}


def state(site: Path) -> frozenset[tuple[str, int, int, int]]:
    """Return everything in a site's folder with its size and when it changed, to see whether something did.

    Who writes may set `st_mtime_ns` back, but not `st_ctime_ns`. Windows has no such time: there a hook can change a
    file unseen when it keeps its size and sets the time back.
    """
    found = ((path.as_posix(), path.lstat()) for path in site.rglob("*"))
    return frozenset((name, status.st_size, status.st_mtime_ns, status.st_ctime_ns) for name, status in found)


def _public_anyway(registers: Registers) -> Iterator[str]:
    """Yield what is public whatever plans there are: schema, handbook, theme, and what pages say of their own accord.

    The search index holds a page without its tags, so it is given in that form too. A municipality's own pages are not
    among them: one that holds a piece of a hidden plan must not go unseen.
    """
    yield from (path.read_text(encoding="utf-8") for path in resources.folder("schema").glob("*.json"))
    handbook = resources.folder("docs")
    for path in handbook.rglob("*.md"):
        text = pages.fill_markers(path.read_text(encoding="utf-8"), path.relative_to(handbook).as_posix())
        yield from (text, _TAG.sub(" ", text))
    for path in Path(pages.__file__).parent.rglob("*"):
        if path.suffix in {".css", ".js", ".html"}:
            yield path.read_text(encoding="utf-8")
    for plans in ((), _SPECIMENS):
        for page in pages.build_pages(list(pages.site_plans(plans, registers, date.today())), registers):
            yield from (page.title, page.description, page.html, _TAG.sub(" ", page.html))
