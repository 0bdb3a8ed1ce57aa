"""The release file: one entry for each plan that may be public. Its shape is in schema/vrijgave.schema.json."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from doorbraak_tools.plan.method import load_schema
from doorbraak_tools.plan.reading.conformity import quick_look

MARK = ".doorbraak-site"
"""A file in every built site, by which a later build knows that it may replace the folder."""


@dataclass(frozen=True, slots=True)
class Release:
    """That one text of a plan may be public: its fingerprint, format version, ground, by which function, ISO date."""

    sha256: str
    doorbraakplan: int
    grond: str
    door: str
    op: str


@dataclass(frozen=True, slots=True)
class Record:
    """The releases by slug. `fault` is a Dutch sentence when the file could not be read: then nothing is released."""

    releases: Mapping[str, Release] = field(default_factory=dict)
    fault: str = ""

    def with_release(self, slug: str, release: Release) -> "Record":
        """Return the record with this release added or renewed."""
        return Record({**self.releases, slug: release})

    def without(self, slug: str) -> "Record":
        """Return the record without the release of that plan."""
        return Record({name: release for name, release in self.releases.items() if name != slug})


def parse_record(text: str) -> Record:
    """Read a release file; anything wrong with it releases nothing."""
    try:
        data = json.loads(text, object_pairs_hook=_each_once)
    except (ValueError, RecursionError):
        return Record(fault="Het vrijgavebestand is geen geldige JSON; daarom is geen enkel plan vrijgegeven.")
    if not _fits(data) or not _whole(data["plannen"]):
        return Record(
            fault="Het vrijgavebestand heeft niet de vorm die het moet hebben; geen enkel plan is vrijgegeven."
        )
    return Record({slug: Release(**entry) for slug, entry in data["plannen"].items()})


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return a map of JSON. Raises ValueError for a key that stands twice: who reviews it sees the first of them."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _fits(data: object) -> bool:
    if quick_look("vrijgave")(data):
        return True
    from jsonschema import Draft202012Validator
    from referencing import Registry

    return Draft202012Validator(load_schema("vrijgave"), registry=Registry()).is_valid(data)


def _whole(entries: Mapping[str, Mapping[str, str]]) -> bool:
    """Return whether no name or day goes on behind its line, which `$` in a pattern may let through."""
    return not any(text.endswith("\n") for slug, entry in entries.items() for text in (slug, entry["op"]))


def render_record(record: Record) -> str:
    """Write a release file: sorted, one line a fact, so that a reviewer sees what changed."""
    plans = {slug: asdict(release) for slug, release in sorted(record.releases.items())}
    return json.dumps({"vrijgave": 1, "plannen": plans}, indent=2, ensure_ascii=False) + "\n"
