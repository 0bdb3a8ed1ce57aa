import subprocess
import sys

import pytest

from tests.lsp.client import ROOT

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
