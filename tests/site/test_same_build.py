"""Two builds of the same input are the same, byte for byte."""

import hashlib
import shutil
from pathlib import Path

import pytest

from tests.support.run import run_script


def test_two_builds_are_the_same(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1784000000")
    built = []
    for name in ("een", "twee"):
        folder = tmp_path / name
        shutil.copytree(repository, folder, ignore=shutil.ignore_patterns("site"))
        ran = run_script("build", folder=folder)
        assert ran.code == 0, ran.err
        built.append(_hashes(folder / "site"))
    one, two = built
    assert one == two
    assert len([name for name in one if name.startswith("pagefind/fragment/")]) > 50
    assert "sitemap.xml.gz" in one
    assert len([name for name in one if name.endswith(".pf_filter")]) > 3


def _hashes(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }
