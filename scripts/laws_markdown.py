"""Reading the public repository statengeneraal/laws-markdown: every Dutch regulation as it stood in May 2017."""

import re
import subprocess
from collections.abc import Collection, Iterator
from pathlib import Path

DAY = "2017-05-10"
"""The day of the texts; nothing was added later."""

_FILE = re.compile(r"([^/]+)/.*?(BWB[RVW][0-9]{7})/README\.md")


def git(folder: Path, *arguments: str, given: bytes | None = None) -> bytes:
    """Return what git says of a git directory without a work tree; `given` is its standard input."""
    command = ["git", "--git-dir", folder, *arguments]
    ran = subprocess.run(command, input=given, capture_output=True, check=True)  # noqa: S603  (the folder is the caller's own)
    return ran.stdout


def files(folder: Path) -> dict[str, tuple[str, str]]:
    """Return for each id its kind of regulation (`wet`, `AMvB`, …) and the blob that holds its text."""
    found: dict[str, tuple[str, str]] = {}
    for line in git(folder, "ls-tree", "-r", "HEAD").decode().splitlines():
        meta, _, path = line.partition("\t")
        if match := _FILE.fullmatch(path.strip('"')):
            found[match.group(2)] = (match.group(1), meta.split()[2])
    return found


def regulations(folder: Path, wanted: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield the id and the text of each regulation; with `wanted`, of those alone."""
    blobs = [(law_id, blob) for law_id, (_, blob) in files(folder).items() if not wanted or law_id in wanted]
    answer = git(folder, "cat-file", "--batch", given="\n".join(blob for _, blob in blobs).encode())
    at = 0
    for law_id, _ in blobs:
        header = answer.index(b"\n", at)
        if answer[at:header].endswith(b"missing"):
            at = header + 1
            continue
        size = int(answer[at:header].split()[2])
        yield law_id, answer[header + 1 : header + 1 + size].decode("utf-8", "replace")
        at = header + 2 + size
