"""A file is written whole or not at all, and what it was written into first does not stay: it may hold a plan."""

import resource
import subprocess
from pathlib import Path

import pytest

from doorbraak_tools.repository import create_file, replace_file
from tests.support.plans import WHOLE
from tests.support.run import SCRIPT


def with_little_room(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a command that can write no file of more than four kilobytes, as on a disk that is nearly full."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    return subprocess.run(
        [SCRIPT, *arguments], cwd=folder, preexec_fn=limited, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("new", "Een titel", "--full"),
        ("show", "oud.md", "-o", "stuk.html"),
        ("show", "oud.md", "-o", "er-al.html", "--force"),
        ("journey", "oud.md", "-o", "reis.html"),
    ],
)
def test_what_does_not_fit_leaves_nothing_and_spares_what_was_there(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "oud.md").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "er-al.html").write_text("van ons", encoding="utf-8")
    ran = with_little_room(tmp_path, *arguments)
    assert (ran.returncode, "niet schrijven" in ran.stderr) == (2, True), ran.stderr
    files = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert files == {"oud.md", "er-al.html"}
    assert (tmp_path / "er-al.html").read_text(encoding="utf-8") == "van ons"


def test_a_folder_is_not_replaced_and_says_that_it_is_one(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "map"):
        path.mkdir(exist_ok=True)
        with pytest.raises(IsADirectoryError):
            replace_file(path, "tekst")
    assert list(tmp_path.iterdir()) == [tmp_path / "map"]


def test_a_file_that_is_there_is_never_made_anew(tmp_path: Path) -> None:
    create_file(tmp_path / "een", "eerst")
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "een", "later")
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["eerst"]
