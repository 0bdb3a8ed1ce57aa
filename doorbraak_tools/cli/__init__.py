"""The command `doorbraak`. One command is one file in this folder; it is imported when it is called."""

import gettext
import os
import signal
import sys
from pathlib import Path
from typing import NoReturn

# click's own words go through gettext, which reads the language from the environment. This tool speaks Dutch whatever
# the locale is, so both are set before click says anything.
os.environ["LANGUAGE"] = "nl"
gettext.bindtextdomain("messages", str(Path(__file__).parent.parent / "locale"))

from doorbraak_tools.cli.group import doorbraak  # noqa: E402  (after the language is set)
from doorbraak_tools.repository import Refused  # noqa: E402  (likewise)


def main() -> None:
    """Run the command line and leave with its exit code: 0 in order, 1 faults found, 2 a faulty call."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console or an old locale may not know every letter of a plan; it must not stop the work.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    # Whoever stops a command must not leave plans behind in the folders that it works in: then as with Ctrl-C.
    # One that is ignored stays so: `nohup` asks for that.
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)
    try:
        doorbraak(prog_name="doorbraak")
    except Refused as refused:
        doorbraak_fails(str(refused))


def _stop(number: int, _: object) -> NoReturn:
    """Stop as with Ctrl-C; the same signal a second time does not break off the cleaning up."""
    signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def doorbraak_fails(message: str) -> None:
    """Say why the call cannot be carried out and leave with exit code 2."""
    from doorbraak_tools.text.escaping import printable

    print(f"Fout: {printable(message)}", file=sys.stderr)  # noqa: T201  (the one place that has no click around it)
    sys.exit(2)


__all__ = ["main"]
