"""A plan is untrusted: whatever stands in it is shown as text, asks for nothing and runs nothing."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from doorbraak_tools.release import Release, fingerprint, render_record
from doorbraak_tools.release.record import Record
from tests.support.plans import WHOLE
from tests.support.run import run_script
from tests.support.server import served

VECTORS = [
    "<script>window.pwned=1</script>",
    "</title><script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>",
    "<svg/onload=window.pwned=1>",
    "[klik](javascript:window.pwned=1)",
    "![x](http://127.0.0.2/plaatje.png)",
    '"><script>window.pwned=1</script>',
    "{{ 7*7 }}{% raw %}",
    "<!-- doorbraak: vragen situatieschets -->",
    "</textarea></style></script><script>window.pwned=1</script>",
    "&lt;script&gt;window.pwned=1&lt;/script&gt;",
    "--8<-- '/etc/passwd'",
    "{: onclick=window.pwned=1 }",
]


def hostile(vector: str) -> str:
    """The whole plan with the vector in its title, in every block of text and in its body."""
    lines = []
    for line in WHOLE.splitlines():
        if line.startswith("titel:"):
            lines.append("titel: '" + vector.replace("'", "''")[:100] + "'")
        else:
            lines.append(line)
            if line.endswith(": |"):
                lines.append(" " * (len(line) - len(line.lstrip()) + 2) + vector)
    return "\n".join(lines) + f"\n\n{vector}\n\n> {vector}\n"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("vijandig")
    assert run_script("init", folder=folder).code == 0
    record = Record()
    for number, vector in enumerate(VECTORS):
        raw = hostile(vector).encode()
        (folder / "plans" / f"plan-{number}.md").write_bytes(raw)
        release = Release(fingerprint(raw), 1, "fictief", "tester", "2026-07-06")
        record = record.with_release(f"plan-{number}", release)
    (folder / "plans" / "vrijgave.json").write_text(render_record(record), encoding="utf-8")
    ran = run_script("build", folder=folder)
    assert ran.code == 0, ran.out + ran.err
    return folder / "site"


def test_nothing_runs_and_nothing_is_asked_for(browser: Browser, hostile_site: Path) -> None:
    with served(hostile_site) as address:
        page = browser.new_page()
        foreign: list[str] = []
        page.on("request", lambda asked: foreign.append(asked.url) if not asked.url.startswith(address) else None)
        for number in range(len(VECTORS)):
            page.goto(f"{address}plannen/plan-{number}/")
            page.wait_for_load_state("networkidle")
            assert page.locator("h1").inner_text() != "", VECTORS[number]
            assert page.evaluate("window.pwned") is None, VECTORS[number]
            assert (
                page.locator("article img, article script, article [onclick], article a[href^='javascript']").count()
                == 0
            )
        for target in ("plannen/", "zoeken/?q=script"):
            page.goto(address + target)
            page.wait_for_load_state("networkidle")
            assert page.evaluate("window.pwned") is None
        page.close()
    assert [url for url in foreign if not url.startswith("data:")] == []


def test_a_title_is_shown_as_it_was_written(browser: Browser, hostile_site: Path) -> None:
    with served(hostile_site) as address:
        page = browser.new_page()
        page.goto(f"{address}plannen/plan-1/")
        assert page.locator("h1").inner_text() == VECTORS[1]
        assert page.title() == f"{VECTORS[1]} - Doorbraakplannen"
        page.close()
