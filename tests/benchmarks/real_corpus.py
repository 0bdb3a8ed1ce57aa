"""The example plans, copied under other titles: what a handbook really has, with law, amounts and stories."""

import re
from pathlib import Path

from doorbraak_tools.release import Record, Release, fingerprint, render_record

PROJECT = Path(__file__).parents[2]
_TITLE = re.compile(rb"^titel: .*$", re.MULTILINE)


def examples() -> list[bytes]:
    """Return the example plans."""
    return [path.read_bytes() for path in sorted((PROJECT / "plans").glob("*.md"))]


def copy_examples(folder: Path, number: int) -> None:
    """Write `number` plans into the folder, by turns a copy of each example, and the record that releases them."""
    originals = examples()
    folder.mkdir(parents=True, exist_ok=True)
    record: dict[str, Release] = {}
    for index in range(number):
        raw = _TITLE.sub(b"titel: Plan %d, een voorbeeld" % index, originals[index % len(originals)], count=1)
        slug = f"plan-{index:05}"
        (folder / f"{slug}.md").write_bytes(raw)
        record[slug] = Release(fingerprint(raw), 1, "fictief", "redactie", "2026-07-06")
    (folder / "vrijgave.json").write_text(render_record(Record(record)), encoding="utf-8")
