import subprocess
import sys
from pathlib import Path

import pytest

from tests.lsp.client import ROOT
from tests.support.terminal import Terminal

WITHOUT = """
import sys
sys.modules[{name!r}] = None
sys.argv = ["doorbraak", "lsp"]
from doorbraak_tools.cli import main
main()
"""


@pytest.mark.parametrize("name", ["pygls", "lsprotocol"])
def test_without_the_extra_the_command_says_how_to_get_it(name: str) -> None:
    code = WITHOUT.format(name=name)
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr == (
        'Fout: Voor hulp in een editor is nog iets nodig. Zet het erbij met: pip install "doorbraak-tools[lsp]"\n'
    )


def test_at_a_terminal_it_says_that_an_editor_starts_it(tmp_path: Path) -> None:
    terminal = Terminal("lsp", folder=tmp_path)
    terminal.wait_for("Fout: Deze opdracht is er voor een editor, die haar zelf start.")
    assert terminal.end() == 2
