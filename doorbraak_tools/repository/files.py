"""Bytes in and out: plain files only, written whole or not at all; and the words for what the computer refuses."""

import codecs
import errno
import os
import re
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

MORE_THAN_A_PLAN = 300 * 1024
"""How much of a file is read, in bytes: enough to see that it is too large."""

_REASONS = {
    errno.EACCES: "je hebt er geen rechten voor",
    errno.EPERM: "je hebt er geen rechten voor",
    errno.ENOENT: "deze plek bestaat niet",
    errno.EROFS: "deze schijf is alleen om te lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je ruimte op de schijf is op",
    errno.EFBIG: "een bestand mag hier niet zo groot zijn",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.ENFILE: "er staan te veel bestanden open",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EEXIST: "er staat al iets met die naam",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EBUSY: "een ander programma gebruikt het",
}


class Refused(Exception):  # noqa: N818  (the package's one exception for a faulty call; `Refused` reads as it is)
    """A call that cannot be carried out; the message is Dutch and says what to do."""


class NotAPlainFile(OSError):  # noqa: N818  (as with Refused)
    """The path is a folder, a link, a pipe or a device."""


def cannot_read(path: Path, error: OSError) -> Refused:
    """Return the refusal for a file that cannot be read."""
    return Refused(f"Ik kan {path} niet lezen: {_reason(error)}.")


def cannot_write(path: Path, error: OSError) -> Refused:
    """Return the refusal for a file that cannot be written."""
    return Refused(f"Ik kan {path} niet schrijven: {_reason(error)}.")


def _reason(error: OSError) -> str:
    """Return why, in Dutch where it is one of the common reasons, else in the words of the computer."""
    if isinstance(error, NotAPlainFile):
        return "het is geen gewoon bestand"
    return _REASONS.get(error.errno or 0, f"de computer zegt “{error.strerror or error}”")


def read_bytes(path: Path, most: int = MORE_THAN_A_PLAN) -> bytes:
    """Return at most `most` bytes of a plain file. Raises OSError; never follows a link, never waits for a pipe."""
    if path.is_symlink():
        raise NotAPlainFile(errno.ELOOP, "link")
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        raise NotAPlainFile(errno.EINVAL, "not a regular file")
    with os.fdopen(handle, "rb") as file:
        # No more room than the file asks for: making room for `most` bytes took longer than reading a plan.
        return file.read(min(most, status.st_size))


_BINARY = getattr(os, "O_BINARY", 0)


def real(path: Path) -> Path:
    """Return where a path leads to; a link to itself leads to itself, where `Path.resolve` gives up with an error."""
    return Path(os.path.realpath(path))


def create_file(path: Path, content: str | bytes) -> None:
    """Write a new file, whole or not at all. Raises FileExistsError when there is one already."""
    with _written_beside(path, content) as temporary:
        try:
            os.link(temporary, path)
        except OSError as error:
            if error.errno not in {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}:
                raise
            # A file system without hard links: opening with "x" never overwrites either, but is not atomic.
            with path.open("xb") as file:
                file.write(temporary.read_bytes())


def replace_file(path: Path, content: str | bytes) -> None:
    """Write a file in the place of the plain one that may be there, whole or not at all. Raises OSError."""
    if path.is_dir() and not path.is_symlink():
        raise IsADirectoryError(errno.EISDIR, "folder")
    if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
        raise NotAPlainFile(errno.EINVAL, "not a regular file")
    with _written_beside(path, content) as temporary:
        temporary.replace(path)


def rewrite_lines(path: Path, raw: bytes, lines: Mapping[int, str | None]) -> None:
    """Put other text in the place of some lines (1-based) of a file that holds `raw`; all else stays, to the byte.

    A new line in such a text gets the line end of the line it comes from; None takes the line away. Raises OSError,
    also when the file holds something else by now.
    """
    pieces = re.split(rb"(\r\n|\r|\n)", raw)
    for number, text in lines.items():
        at = 2 * (number - 1)
        end = pieces[at + 1] if at + 1 < len(pieces) else b"\n"
        mark = codecs.BOM_UTF8 if number == 1 and raw.startswith(codecs.BOM_UTF8) else b""
        if text is None:
            pieces[at : at + 2] = [mark, b""]
        else:
            pieces[at] = mark + text.encode("utf-8").replace(b"\n", end)
    if read_bytes(path, sys.maxsize) != raw:
        raise OSError(errno.EBUSY, "changed")
    mode = stat.S_IMODE(path.stat().st_mode)
    replace_file(path, b"".join(pieces))
    path.chmod(mode)


def rewrite_text(path: Path, raw: bytes, old: str, new: str) -> None:
    """Turn a file that holds `raw`, which reads as `old`, into one that reads as `new`.

    Lines that stay keep their bytes. Raises OSError, also when the file holds something else by now.
    """
    before, after = old.split("\n"), new.split("\n")
    least = min(len(before), len(after))
    first = next((at for at in range(least) if before[at] != after[at]), least - 1)
    last = next((at for at in range(least - first) if before[-1 - at] != after[-1 - at]), least - first - 1)
    gone = range(first + 2, len(before) - last + 1)
    changed = "\n".join(after[first : len(after) - last])
    rewrite_lines(path, raw, {first + 1: changed, **dict.fromkeys(gone)})


@contextmanager
def _written_beside(path: Path, content: str | bytes) -> Iterator[Path]:
    """Yield a file beside a path that holds the content; whatever happens, it does not stay: it may hold a plan."""
    path.parent.mkdir(parents=True, exist_ok=True)
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
            file.flush()
            os.fsync(handle)
        temporary.chmod(0o666 & ~_umask())
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
