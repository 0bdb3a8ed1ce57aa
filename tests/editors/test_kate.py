"""The file of `doorbraak init` for Kate, with the setting that the handbook names, in a real Kate when it is here."""

import os
import re
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from tests.support.plans import SMALL
from tests.support.run import run_inside

PAGE = Path(__file__).parents[2] / "docs" / "schrijven-met-hulp.md"
SETTINGS = """[Kate Plugins]
lspclientplugin=true
kateprojectplugin=true

[lspclient]
AllowedServerCommandLines={program} lsp
"""


@pytest.mark.skipif(not (shutil.which("kate") and shutil.which("dbus-run-session")), reason="Kate is not here")
def test_it_starts_the_server(folder: Path) -> None:
    run_inside("init", "--editor", "kate")
    (folder / "plans" / "huur.md").write_text(SMALL, encoding="utf-8")
    told, program, settings = folder / "verteld", folder / "bin" / "doorbraak", folder / ".config"
    os.mkfifo(told)
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\necho "$@ $PWD" >{told}\n', encoding="utf-8")
    program.chmod(0o755)
    (settings / "kate" / "lspclient").mkdir(parents=True)
    (settings / "katerc").write_text(SETTINGS.format(program=program), encoding="utf-8")
    user = re.search(r'^{ "servers".*$', PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert user is not None
    (settings / "kate" / "lspclient" / "settings.json").write_text(user[0], encoding="utf-8")
    folder.chmod(0o700)
    own = {"HOME": folder, "XDG_CONFIG_HOME": settings, "XDG_RUNTIME_DIR": folder, "QT_QPA_PLATFORM": "offscreen"}
    environment = os.environ | {name: str(path) for name, path in own.items()}
    environment["PATH"] = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    kate = ("dbus-run-session", "--", "kate", "--startanon", "--new", "--block", "plans/huur.md")
    silent = subprocess.DEVNULL
    with subprocess.Popen(kate, env=environment, stdout=silent, stderr=silent, start_new_session=True) as editor:
        heard = subprocess.run(("cat", told), capture_output=True, text=True, check=False, timeout=120)
        os.killpg(editor.pid, signal.SIGTERM)
    assert heard.stdout == f"lsp {folder}\n"
