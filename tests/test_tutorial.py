"""The tutorial, carried out: its commands in order in an empty folder, with the output that the page shows."""

import os
import re
import subprocess
import sysconfig
from pathlib import Path

from tests.support.run import environment

DOCS = Path(__file__).parent.parent / "docs"
PAGE = (DOCS / "eerste-plan.md").read_text(encoding="utf-8")
STEP = re.compile(
    r"^```(?P<kind>console|diff)\n(?P<block>.*?)^```$"
    r"|^<!-- oefening: (?P<file>\S+) is het plan van (?P<source>\S+) -->$",
    re.DOTALL | re.MULTILINE,
)


def matches(shown: list[str], printed: list[str]) -> bool:
    """Say whether what was printed is what is shown; a line `…` is any lines, `…` in a line any text."""
    lines = ("(?:.*\n)*?" if line == "…" else ".*".join(map(re.escape, line.split("…"))) + "\n" for line in shown)
    return re.fullmatch("".join(lines), "".join(f"{line}\n" for line in printed)) is not None


def test_three_dots_stand_for_any_text_and_nothing_else_does() -> None:
    assert matches(["a", "…", "c … e"], ["a", "b", "b", "c d e"])
    assert matches(["…"], [])
    assert not matches(["a"], ["a", "b"])
    assert not matches(["a b"], ["a  b"])


class _Reader:
    """Somebody who does what the page says, with a home and a folder of their own."""

    def __init__(self, folder: Path) -> None:
        home = folder / "thuis"
        home.mkdir()
        self.place = folder / "werk"
        self.place.mkdir()
        path = f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}"
        self.surroundings = {**environment("C.UTF-8"), "HOME": str(home), "PATH": path, "GIT_CONFIG_NOSYSTEM": "1"}

    def types(self, command: str) -> list[str]:
        """Run a command in a shell, as the reader's terminal does, and return the lines that appear."""
        remember = self.place.parent / "waar"
        shell = f"{command}\npwd > '{remember}'"
        ran = subprocess.run(
            ["bash", "-c", shell],
            cwd=self.place,
            env=self.surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )
        self.place = Path(remember.read_text(encoding="utf-8").strip())
        return ran.stdout.splitlines()

    def edits(self, block: str) -> None:
        """Change the one plan as a block of - and + lines says."""
        (plan,) = (path for path in (self.place / "plans").glob("*.md") if path.name != "README.md")
        old = "".join(f"{line[1:]}\n" for line in block.splitlines() if line.startswith("-"))
        new = "".join(f"{line[1:]}\n" for line in block.splitlines() if line.startswith("+"))
        text = plan.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        plan.write_text(text.replace(old, new), encoding="utf-8")

    def pastes(self, file: str, source: str) -> None:
        """Put the plan that another page shows into a file."""
        shown = re.search(
            r"^```markdown\n(---\n.*?)^```$", (DOCS / source).read_text(encoding="utf-8"), re.DOTALL | re.M
        )
        assert shown is not None
        assert (self.place / file).is_file(), "the file to paste over is there already"
        (self.place / file).write_text(shown[1], encoding="utf-8")


def test_the_tutorial_does_what_it_shows(tmp_path: Path) -> None:
    reader = _Reader(tmp_path)
    commands = 0
    for step in STEP.finditer(PAGE):
        if step["file"]:
            reader.pastes(step["file"], step["source"])
        elif step["kind"] == "diff":
            reader.edits(step["block"])
        else:
            for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", step["block"], re.MULTILINE):
                printed = reader.types(command)
                assert matches(shown.splitlines(), printed), f"$ {command}\n" + "\n".join(printed)
                commands += 1
    assert commands > 20
    assert (reader.place / "site" / "plannen" / "opnieuw-beginnen-met-schuldhulp" / "index.html").is_file()
