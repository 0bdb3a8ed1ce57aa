"""Mutated plans through the reader and all checks, in a bounded loop: none may crash or take long. Run: make bench"""

import random
import time
from datetime import date
from pathlib import Path

from doorbraak_tools.checks import diagnose
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case

ROUNDS = 20_000
_FIXTURES = Path(__file__).parent.parent / "fixtures"
_PIECES = [
    b"---\n", b"...\n", b"|\n", b"&a ", b"*a", b"!!x ", b"[", b"{", b"- ", b": ", b" #", b"\t", b"'", b'"', b"\xff",
    b"\x00", b"\xe2\x80\xa8", b"\xc2\xa0", b"\r", b"\xef\xbb\xbf", b"<!--", b"## ", b"```\n", b"(K1)",
    b"999999999999999",
]  # fmt: skip


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """Return a plan with a few pieces put in, cut out or repeated."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(raw) + 1)
        what = chance.random()
        if what < 0.5:
            raw = raw[:at] + chance.choice(_PIECES) + raw[at:]
        elif what < 0.8:
            raw = raw[:at] + raw[at + chance.randint(1, 40) :]
        else:
            raw = raw[:at] + raw[at : at + 60] * chance.randint(1, 5) + raw[at:]
    return raw


def main() -> None:
    """Run the rounds and print how it went; an exception is a bug and ends the run."""
    seeds = [path.read_bytes() for path in sorted(_FIXTURES.rglob("*.md"))]
    chance = random.Random(20260706)
    slowest = findings = 0.0
    for _ in range(ROUNDS):
        raw = mutated(chance.choice(seeds), chance)
        start = time.process_time()
        found = diagnose(Case(read_plan(raw, "proef"), date(2026, 7, 6)))
        slowest = max(slowest, time.process_time() - start)
        findings += len(found)
        assert all(one.line >= 1 and one.column >= 1 for one in found)
    print(
        f"{ROUNDS} mutated plans read and checked, {findings:.0f} findings, none crashed; slowest {slowest:.2f} CPU s"
    )


if __name__ == "__main__":
    main()
