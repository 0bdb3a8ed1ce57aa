"""The workbook of actions in a real office program."""

import subprocess
from pathlib import Path

from tests.outputs.actions.support import agenda, plan
from tests.outputs.actions.test_outlets import LONG, WORDS, made
from tests.support.browser import required_tool


def test_every_action_in_libreoffice(tmp_path: Path) -> None:
    soffice = required_tool("soffice", "libreoffice")
    (tmp_path / "acties.xlsx").write_bytes(made("xlsx", agenda(plan(LONG, "wie: moeder, wat: Ooit"))))
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    call = [soffice, profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):9,34,76", "--outdir"]
    subprocess.run([*call, str(tmp_path), str(tmp_path / "acties.xlsx")], check=True, capture_output=True, timeout=300)
    assert (tmp_path / "acties.csv").read_text(encoding="utf-8").splitlines() == [
        "Open acties op 22 augustus 2026\t\t\t\t\t\t\t\t\t",
        "\t\t\t\t\t\t\t\t\t",
        "Wie\tUiterlijk\tDagen te laat\tWat\tWacht op\tStand\tLijst\tDoorbraak\tPlan\tBestand",
        f"consulent\t20-08-2026\t2\t{WORDS}\t\topen\tOm de doorbraak te realiseren\tD1\tEerst de huur\tplans/proef.md",
        "moeder\t\t\tOoit\t\topen\tOm de doorbraak te realiseren\t\tEerst de huur\tplans/proef.md",
    ]
