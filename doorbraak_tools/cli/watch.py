"""Doing something again at every change of a plan."""

import queue
from collections.abc import Callable, Sequence
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from doorbraak_tools.cli.output import note

_QUIET_SECONDS = 0.2
_OF_INTEREST = {"created", "modified", "moved", "deleted"}


def on_every_change(targets: Sequence[Path], act: Callable[[], object]) -> None:
    """Act once, and again whenever a plan below the targets changes, until Ctrl-C."""
    changes: queue.Queue[None] = queue.Queue()
    observer = Observer()
    for folder in {target if target.is_dir() else target.parent for target in targets}:
        observer.schedule(_Plans(changes), str(folder), recursive=True)
    observer.start()
    try:
        while True:
            act()
            note("Ik kijk mee; stoppen met Ctrl-C.")
            changes.get()
            _wait_until_quiet(changes)
            note("")
    except KeyboardInterrupt:
        note("Gestopt.")
    finally:
        observer.stop()
        observer.join()


def _wait_until_quiet(changes: "queue.Queue[None]") -> None:
    """Let one save, which is often several changes, count as one."""
    while True:
        try:
            changes.get(timeout=_QUIET_SECONDS)
        except queue.Empty:
            return


class _Plans(FileSystemEventHandler):
    """Notices changes in files that can be plans."""

    def __init__(self, changes: "queue.Queue[None]") -> None:
        self._changes = changes

    def on_any_event(self, event: FileSystemEvent) -> None:
        names = (str(event.src_path), str(event.dest_path))
        if event.event_type in _OF_INTEREST and any(name.casefold().endswith(".md") for name in names):
            self._changes.put(None)
