"""A folder with plans as an editor opens it, and a client of the server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lsp.client import Client
from tests.support.plans import SMALL

SNIPPETS = {"completion": {"completionItem": {"snippetSupport": True, "insertTextModeSupport": {"valueSet": [1, 2]}}}}


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """The folder `plans` of a repository, with one plan in it."""
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "huur.md").write_text(SMALL, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """One server for all conversations of a module; at its end its log must be empty."""
    with Client(textDocument=SNIPPETS) as started:
        yield started
    assert started.errors == ""
    assert started.exit_code == 0
