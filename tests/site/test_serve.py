"""`doorbraak serve` shows a change of a plan by itself."""

import socket
import subprocess
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.support.plans import WHOLE
from tests.support.run import run_script


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _serving(folder: Path, port: int, *options: str) -> Iterator[None]:
    command = [str(Path(sysconfig.get_path("scripts")) / "doorbraak"), "serve", "--port", str(port), *options]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == f"De site staat zo op http://127.0.0.1:{port}/ (stoppen: Ctrl-C)\n"
            yield
        finally:
            process.terminate()


def _write_and_release(folder: Path, title: str) -> None:
    lines = (f"titel: {title}" if line.startswith("titel:") else line for line in WHOLE.splitlines())
    (folder / "plans" / "proef.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    arguments = ("--by", "redactie", "--grond", "fictief", "--yes", "--date", "2026-07-06")
    ran = run_script("release", "plans/proef.md", *arguments, folder=folder)
    assert ran.code == 0, ran.out + ran.err


def test_a_changed_plan_comes_on_screen_by_itself(browser: Browser, tmp_path: Path) -> None:
    assert run_script("init", folder=tmp_path).code == 0
    _write_and_release(tmp_path, "Eerste titel")
    port = _free_port()
    with _serving(tmp_path, port):
        page = browser.new_page()
        _wait_for(port)
        page.goto(f"http://127.0.0.1:{port}/plannen/proef/")
        expect(page.locator("h1")).to_have_text("Eerste titel")
        _write_and_release(tmp_path, "Tweede titel")
        expect(page.locator("h1")).to_have_text("Tweede titel", timeout=30_000)
        # The server may still be writing the index of the new site.
        page.goto(f"http://127.0.0.1:{port}/zoeken/?q=tweede titel", timeout=120_000)
        expect(page.locator("#zoekresultaten a").first).to_have_text("Tweede titel", timeout=30_000)
        page.close()


def test_who_writes_sees_the_plan_before_it_is_released(browser: Browser, tmp_path: Path) -> None:
    assert run_script("init", folder=tmp_path).code == 0
    plan = tmp_path / "plans" / "proef.md"
    plan.write_text(WHOLE, encoding="utf-8")
    port = _free_port()
    with _serving(tmp_path, port, "--internal"):
        page = browser.new_page()
        _wait_for(port)
        page.goto(f"http://127.0.0.1:{port}/plannen/proef/")
        expect(page.get_by_text("Alleen voor binnen de organisatie.")).to_be_visible()
        plan.write_text(WHOLE.replace("titel: ", "titel: Nog beter, ", 1), encoding="utf-8")
        expect(page.locator("h1")).to_contain_text("Nog beter, ", timeout=30_000)
        page.close()


def _wait_for(port: int) -> None:
    """Ask until the server listens; every question is answered at once, by it or by the system."""
    for _ in range(1_000_000):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
    raise AssertionError("the server never listened")
