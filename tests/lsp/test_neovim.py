"""The same in a real editor: Neovim without a screen, with nothing but its own configuration of a server."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from tests.lsp.client import ROOT
from tests.support.browser import required_tool
from tests.support.plans import SMALL


def test_a_writer_in_neovim_is_helped(tmp_path: Path) -> None:
    neovim = shutil.which("nvim", path=sysconfig.get_path("scripts")) or required_tool("nvim")
    plan, said = tmp_path / "plans" / "één huur.md", tmp_path / "gezegd.jsonl"
    plan.parent.mkdir()
    plan.write_text(SMALL.replace("status: ingediend", "status: ingedient"), encoding="utf-8")
    home = {
        name: str(tmp_path / name.lower()) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    }
    given = {"DOORBRAAK_PLAN": plan, "DOORBRAAK_SAID": said, "DOORBRAAK_PYTHON": sys.executable, "PYTHONPATH": ROOT}
    script = Path(__file__).with_name("conversation.lua")
    ran = subprocess.run(
        [neovim, "--headless", "--clean", "-l", script],
        env={**os.environ, **home, **{name: str(value) for name, value in given.items()}},
        cwd=tmp_path, capture_output=True, text=True, timeout=180, check=False,
    )  # fmt: skip
    assert said.is_file(), ran.stdout + ran.stderr
    told = dict(json.loads(line) for line in said.read_text(encoding="utf-8").splitlines())
    assert told["fault"] == ""
    assert told["finding"] == [3, 0, 17, "kies-uit", 1]
    assert told["mended"] == 0
    assert told["choices"] == ["concept", "ingediend", "akkoord", "in-uitvoering", "afgerond", "afgewezen"]
    assert told["hover"].startswith("**K1** (Doel op korte termijn)")
    lines = SMALL.split("\n")
    assert lines[told["definition"] - 1].strip().startswith("K1:")
    assert told["renamed"] == SMALL.replace("K1", "K9").rstrip("\n").split("\n")
    assert told["outline"][-3:] == ["5. Onderbouwen met de waardendriehoek", "6. Actieplan", "1. Situatieschets"]
    assert told["folds"] > 5
    assert told["block"] == ["  D2:", "    knelpunt: |", "      ", "    wat: |", "      ", "    doelen: []"]
