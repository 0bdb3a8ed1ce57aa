"""The one exception for a call that cannot be carried out, and the words for what the computer refuses."""

import errno
from pathlib import Path

from doorbraak_tools.repository.files import NotAPlainFile

_REASONS = {
    errno.EACCES: "je hebt er geen rechten voor",
    errno.EPERM: "je hebt er geen rechten voor",
    errno.ENOENT: "deze plek bestaat niet",
    errno.EROFS: "deze schijf is alleen om te lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je ruimte op de schijf is op",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EEXIST: "er staat al iets met die naam",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EBUSY: "een ander programma gebruikt het",
}


class Refused(Exception):  # noqa: N818  (the package's one exception for a faulty call; `Refused` reads as it is)
    """A call that cannot be carried out; the message is Dutch and says what to do."""


def cannot_read(path: Path, error: OSError) -> Refused:
    """Return the refusal for a file that the computer does not give."""
    return Refused(f"Ik kan {path} niet lezen: {_reason(error)}.")


def cannot_write(path: Path, error: OSError) -> Refused:
    """Return the refusal for a file that the computer does not take."""
    return Refused(f"Ik kan {path} niet schrijven: {_reason(error)}.")


def _reason(error: OSError) -> str:
    """Return why, in Dutch where it is one of the common reasons, else in the words of the computer."""
    if isinstance(error, NotAPlainFile):
        return "het is geen gewoon bestand"
    return _REASONS.get(error.errno or 0, f"de computer zegt “{error.strerror or error}”")
