"""The command `doorbraak`. One command is one file in this folder; it is imported when it is called."""

import contextlib
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

import click  # noqa: E402  (after the language is set)

from doorbraak_tools.cli.group import NotWritten, doorbraak  # noqa: E402  (likewise)
from doorbraak_tools.repository import Refused  # noqa: E402  (likewise)

_OUR_FAULT = 3
_OURS = "dit is een fout in doorbraak zelf, niet in je plan. Geef door wat hierboven staat."
_CLOSED_PIPE = 141  # what a shell says of a program that wrote to a reader who had gone


def main() -> None:
    """Run the command line and leave with its exit code.

    0 in order, 1 faults found, 2 a faulty call or an answer that could not be written, 3 a fault of this program; 141
    when the reader of the answer went away.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever called: nobody reads along
            silent = os.open(os.devnull, os.O_WRONLY)
            setattr(sys, name, open(silent, "w", encoding="utf-8", closefd=False))  # noqa: SIM115  (until we end)
        # A Windows console or an old locale may not know every letter of a plan; it must not stop the work.
        stream = getattr(sys, name)
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    # Whoever stops a command must not leave plans behind in the folders that it works in: then as with Ctrl-C.
    # One that is ignored stays so: `nohup` asks for that.
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)
    try:
        sys.exit(doorbraak.main(prog_name="doorbraak", standalone_mode=False) or 0)
    except click.ClickException as error:
        # Where nothing can be written to say so, the exit code still tells.
        with contextlib.suppress(OSError):
            error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        with contextlib.suppress(OSError):
            click.echo("Gestopt.", err=True)
        sys.exit(1)
    except Refused as refused:
        doorbraak_fails(str(refused))
    except NotWritten as refused:
        _not_written(refused.__cause__)
    except Exception:
        import traceback

        traceback.print_exc()
        doorbraak_fails(_OURS, _OUR_FAULT)


def _not_written(error: BaseException | None) -> NoReturn:
    """Leave when standard output takes nothing more; what still waits to be written goes nowhere."""
    import errno

    # What waits is written when Python ends; then it goes nowhere, instead of failing once more.
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    if isinstance(error, OSError) and error.errno != errno.EPIPE:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        reason = "de schijf is vol" if full else f"de computer zegt “{error.strerror}”"
        doorbraak_fails(f"ik kan de uitvoer niet wegschrijven: {reason}.")
    sys.exit(_CLOSED_PIPE)


def _stop(number: int, _: object) -> NoReturn:
    """Stop as with Ctrl-C; the same signal a second time does not break off the cleaning up."""
    signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def doorbraak_fails(message: str, code: int = 2) -> NoReturn:
    """Say why the call was not carried out and leave with an exit code."""
    from doorbraak_tools.text.escaping import printable

    with contextlib.suppress(OSError):
        print(f"Fout: {printable(message)}", file=sys.stderr, flush=True)  # noqa: T201  (no click around it)
    sys.exit(code)


__all__ = ["main"]
