"""What a built site should hold, and whether it still is as it was when it was looked through."""

import os
import sys
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from doorbraak_tools.release import MARK, PublicPlan
from doorbraak_tools.site.check import Expected, Plans, expected, site_faults, state
from doorbraak_tools.site.workplace import engine_files
from doorbraak_tools.substance.registers.in_force import Registers
from doorbraak_tools.text import resources
from tests.support.plans import WHOLE, read

SECRET = "De buurvrouw weet van de erfenis maar heeft het nog aan niemand verteld."
SITE = Expected(frozenset({"index.html", "plannen/ander/index.html"}), frozenset({"plannen/ander/index.html"}))
REGISTERS = Registers()


def told(site: Path, *shown: PublicPlan) -> list[tuple[str, str]]:
    raw = WHOLE.replace("  gebeurd: |\n", f"  gebeurd: |\n    {SECRET}\n", 1).encode()
    faults = site_faults(site, SITE, Plans([(read(raw), raw)], shown), REGISTERS)
    return [(fault.file, fault.message) for fault in faults]


def put(site: Path, name: str, text: str) -> None:
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "belongs"),
    [
        ("index.html", True),
        ("pagefind/pagefind.js", True),
        ("pagefind/pagefind-worker.js", True),
        ("pagefind/pagefind-entry.json", True),
        ("pagefind/wasm.nl.pagefind", True),
        ("pagefind/woorden/a.json", True),
        ("pagefind/pagefind.nl_1a2b.pf_meta", True),
        ("pagefind/index/nl_1a2b.pf_index", True),
        ("pagefind/filter/nl_1a2b.pf_filter", True),
        ("pagefind/fragment/nl_1a2b.pf_fragment", True),
        ("pagefind/fragment/nl_1a2b.pf_fragment.md", False),
        ("pagefind/plan.md", False),
        ("eigen/pagefind/pagefind.js", False),
        ("pagefind/woorden/../plan.json", False),
        ("plan.html", False),
    ],
)
def test_only_what_was_announced_and_what_the_search_writes_belongs_to_a_site(name: str, belongs: bool) -> None:
    assert (name in SITE) is belongs


def test_a_page_that_mkdocs_leaves_out_is_not_expected_and_templates_are(tmp_path: Path) -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "docs_dir": str(tmp_path), "site_dir": str(tmp_path / "site")})
    config.load_dict({"theme": {"name": "material"}, "extra_templates": ["eigen.html"], "plugins": []})
    config.validate()
    levels = {"in.md": InclusionLevel.INCLUDED, "weg.md": InclusionLevel.EXCLUDED, "los.md": InclusionLevel.NOT_IN_NAV}
    levels["plannen/uitleg.md"] = InclusionLevel.INCLUDED  # a page that somebody wrote
    made = [File(name, str(tmp_path), config.site_dir, True, inclusion=level) for name, level in levels.items()]
    wanted = expected(Files(made), config)
    assert wanted.files == {
        "in/index.html", "los/index.html", "plannen/uitleg/index.html", "404.html", "sitemap.xml", "sitemap.xml.gz",
        "eigen.html", MARK,
    }  # fmt: skip
    assert wanted.plan_pages == frozenset()


def test_text_of_a_hidden_plan_is_a_fault_and_what_is_public_anyway_is_none(tmp_path: Path) -> None:
    handbook = (resources.folder("docs") / "privacy.md").read_text(encoding="utf-8")
    put(tmp_path, "index.html", handbook)
    for name, raw in engine_files().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(raw)
    assert told(tmp_path) == []
    put(tmp_path, "index.html", f"<p>{SECRET}</p>")
    assert ("index.html", "hierin staat tekst van een plan dat niet op deze site hoort") in told(tmp_path)


@pytest.mark.parametrize(("grounds", "judged"), [(("fictief",), True), (("",), False), (("fictief", ""), False)])
def test_personal_data_on_the_page_of_a_plan_is_a_fault_where_everybody_looks(
    tmp_path: Path, grounds: tuple[str, ...], judged: bool
) -> None:
    shown = [PublicPlan(f"ander{ground}", read(WHOLE.encode()).data, (), ground) for ground in grounds]
    page = "<article><p>Bel mij op 06 12345678.</p></article>"
    put(tmp_path, "index.html", page)
    put(tmp_path, "plannen/ander/index.html", page)
    named = [name for name, message in told(tmp_path, *shown) if "persoonsgegevens" in message]
    assert named == (["plannen/ander/index.html"] if judged else [])


def test_whatever_changes_in_a_site_is_seen(tmp_path: Path) -> None:
    put(tmp_path, "a/index.html", "een")
    looked = [state(tmp_path)]
    stamp = (tmp_path / "a" / "index.html").stat().st_mtime_ns
    put(tmp_path, "a/index.html", "twee")
    os.utime(tmp_path / "a" / "index.html", ns=(stamp, stamp))
    looked.append(state(tmp_path))
    os.utime(tmp_path / "a" / "index.html", ns=(stamp, stamp + 1_000_000_000))
    looked.append(state(tmp_path))
    (tmp_path / "a" / "index.html").rename(tmp_path / "a" / "b.html")
    looked.append(state(tmp_path))
    (tmp_path / "leeg").mkdir()
    looked.append(state(tmp_path))
    (tmp_path / "link").symlink_to("nergens")
    looked.append(state(tmp_path))
    assert len(set(looked)) == len(looked)
    assert state(tmp_path) == looked[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not keep when a file was last touched")
def test_a_change_of_the_same_size_with_the_time_set_back_is_seen(tmp_path: Path) -> None:
    put(tmp_path, "index.html", "een")
    before, looked = (tmp_path / "index.html").stat(), state(tmp_path)
    while (tmp_path / "index.html").stat().st_ctime_ns == before.st_ctime_ns:  # the clock of files is coarse
        put(tmp_path, "index.html", "nee")
        os.utime(tmp_path / "index.html", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert state(tmp_path) != looked
