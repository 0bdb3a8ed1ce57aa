"""The core says the same of every plan, with and without what is compiled: libyaml, and the schema engine in Rust."""

import subprocess
import sys

from tests.plan.reading.verdicts import TESTS, verdicts


def test_the_core_says_the_same_where_nothing_compiled_is_installed() -> None:
    program = (sys.executable, "-m", "tests.plan.reading.verdicts")
    without = subprocess.run(program, cwd=TESTS.parent, capture_output=True, encoding="utf-8", check=False)
    assert without.returncode == 0, without.stderr
    said = without.stdout.splitlines()
    assert len(said) > 500
    for bare, full in zip(said, verdicts(), strict=True):
        assert bare == full
