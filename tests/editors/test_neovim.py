"""The file that `doorbraak init` puts down for Neovim, in a real Neovim. What the server answers is in tests/lsp."""

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

from tests.support.browser import required_tool
from tests.support.plans import SMALL
from tests.support.run import run_inside

OPEN = """
dofile('.nvim.lua')
vim.cmd.edit('plans/huur.md')
vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 5)
for _, found in ipairs(vim.diagnostic.get(0)) do io.stdout:write(found.lnum + 1, ' ', found.code, '\\n') end
os.exit(0)
"""


def test_it_starts_the_server(folder: Path) -> None:
    scripts = sysconfig.get_path("scripts")
    neovim = shutil.which("nvim", path=scripts) or required_tool("nvim")
    run_inside("init", "--editor", "neovim")
    (folder / "plans" / "huur.md").write_text(SMALL.replace("status: ingediend", "status: ingedient"), encoding="utf-8")
    (folder / "open.lua").write_text(OPEN, encoding="utf-8")
    ran = subprocess.run(
        [neovim, "--headless", "--clean", "-l", "open.lua"],
        env={**os.environ, "HOME": str(folder), "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert "4 kies-uit" in ran.stdout, ran.stdout + ran.stderr
