"""Whatever a plan or an argument is, every command answers in words: no traceback, no exit code of a bug."""

import os
import random
from pathlib import Path

from tests.support.commands import commands, every_call
from tests.support.hostile import hostile_plan, hostile_word
from tests.support.plans import DAY, WHOLE
from tests.support.run import run_inside

MANY = int(os.environ.get("DOORBRAAK_HOSTILE", "7"))
"""How many plans are made; 200 take a quarter of an hour."""
FIRST = int(os.environ.get("DOORBRAAK_HOSTILE_FIRST", "20261126"))
PLAN, OTHER = "plans/proef.md", "ander.md"
WRITTEN = "gemaakt"


def calls(word: str, number: int) -> list[tuple[str, ...]]:
    """Return how the commands are called on a hostile plan and word; `number` keeps the names of new files apart.

    Each in each of its forms, and then with both for everything that it takes; a site is built for one plan in six.
    """
    made = f"{WRITTEN}/{number}"
    kinds = ("besluitnotitie", "inwoner", "plan")
    notes = [
        ("show", PLAN, "--as", kind, "-o", f"{made}{kind}{end}", "--with-personal-data", *DAY)
        for kind in kinds
        for end in (".html", ".docx")
    ]
    all_calls = [
        *(("check", PLAN, "--format", form, *DAY) for form in ("text", "json", "github", "gitlab", "sarif")),
        ("check", "-", *DAY), ("check", "--ready", PLAN, *DAY),
        *(("costs", PLAN, "-o", f"{made}{end}", *DAY) for end in (".txt", ".csv", ".json", ".xlsx")),
        *notes, ("show", PLAN, "--as", kinds[number % 3], "-o", f"{made}.pdf", *DAY),
        *(("import", f"{made}{kind}.docx") for kind in kinds),
        *(("actions", "-o", f"{made}a{end}", *DAY) for end in (".txt", ".ics", ".json", ".xlsx")),
        *(("diff", *pair, "-o", f"{made}{end}") for pair in ((PLAN, OTHER), (OTHER, PLAN)) for end in (".html", ".md")),
        ("diff", OTHER, PLAN), ("law", word, "--format", "json"), ("new", word, "--full"),
        ("init", f"{made}map", "--name", word), ("init", f"{made}site", "--url", word),
        ("release", PLAN, "--by", "redactie", "--grond", "fictief", "--yes", *DAY), ("release", "--list"),
        ("release", PLAN, "--by", word, "--grond", "fictief", "--yes", *DAY), ("release", "--withdraw", word),
        *(call for call in every_call(PLAN, word) if call[0] != "build"), ("build", "--date", word),
    ]  # fmt: skip
    return [*all_calls, ("build", *DAY), ("build", "--internal", *DAY)] if number % 6 == 0 else all_calls


def test_every_command_answers_whatever_it_is_given(folder: Path) -> None:
    assert run_inside("init").code == 0
    Path(OTHER).write_text(WHOLE, encoding="utf-8")
    Path(WRITTEN).mkdir()
    wrong = []
    for number in range(MANY):
        chance = random.Random(FIRST + number)
        Path(PLAN).write_bytes(hostile_plan(chance))
        for call in calls(hostile_word(chance), number):
            ran = run_inside(*call)
            if ran.code not in {0, 1, 2} or "Traceback" in ran.err:
                wrong.append((FIRST + number, call, ran.code, ran.err.strip().splitlines()[-4:]))
    assert wrong == []


def test_every_command_is_among_them() -> None:
    assert {call[0] for call in calls("x", 0)} == set(commands())
