"""The example plans, copied under other titles: what a handbook really has, with law, amounts and stories.

What a plan says in its own words of each rule is not the same in two copies, as it is not in two plans: lines of law
that come back are read once.
"""

import re
from pathlib import Path

from doorbraak_tools.plan.queries import citing_answers
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.release import Record, Release, fingerprint, render_record

PROJECT = Path(__file__).parents[2]
_TITLE = re.compile(rb"^titel: .*$", re.MULTILINE)


def examples() -> list[bytes]:
    """Return the example plans."""
    return [path.read_bytes() for path in sorted((PROJECT / "plans").glob("*.md"))]


def _own_words(raw: bytes) -> set[bytes]:
    """Return the lines of law in a plan that go on in its own words."""
    answers = (text for _, _, text in citing_answers(read_plan(raw, "proef").data))
    return {line.encode() for text in answers for line in text.split("\n") if ": " in line and not line.endswith(")")}


def copy_examples(folder: Path, number: int) -> None:
    """Write `number` plans into the folder, by turns a copy of each example, and the record that releases them."""
    originals = examples()
    own_words = {original: _own_words(original) for original in originals}
    folder.mkdir(parents=True, exist_ok=True)
    record: dict[str, Release] = {}
    for index in range(number):
        original = originals[index % len(originals)]
        raw = _TITLE.sub(b"titel: Plan %d, een voorbeeld" % index, original, count=1)
        for line in own_words[original]:
            raw = raw.replace(line, b"%s (plan %d)" % (line, index))
        slug = f"plan-{index:05}"
        (folder / f"{slug}.md").write_bytes(raw)
        record[slug] = Release(fingerprint(raw), 1, "fictief", "redactie", "2026-07-06")
    (folder / "vrijgave.json").write_text(render_record(Record(record)), encoding="utf-8")
