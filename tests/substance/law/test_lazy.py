"""The grammar loads only when a plan cites something, and nothing in it opens a connection."""

import subprocess
import sys
from pathlib import Path

import doorbraak_tools.substance.law
from tests.support.plans import SMALL

_CHECK = """
import sys
from datetime import date
from doorbraak_tools.checks import diagnose
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
diagnose(Case(read_plan(sys.stdin.buffer.read(), "proef"), date(2026, 7, 6)))
print(any(name.startswith("doorbraak_tools.substance.law") for name in sys.modules))
"""


def loads_the_grammar(plan: str) -> bool:
    ran = subprocess.run([sys.executable, "-c", _CHECK], input=plan.encode(), capture_output=True, check=True)
    return ran.stdout.decode().strip() == "True"


def test_a_plan_without_legitimiteit_does_not_load_it() -> None:
    assert not loads_the_grammar("---\ndoorbraakplan: 1\ntitel: Kort\nstatus: concept\n---\n")


def test_a_plan_that_cites_something_does() -> None:
    assert loads_the_grammar(SMALL)


def test_the_wide_register_is_read_only_for_a_name_that_is_not_known() -> None:
    read = "from doorbraak_tools.substance.registers.laws import wide_laws; print(wide_laws.cache_info().misses)"
    known = ("artikel 18 Pw en de werkinstructie", "artikel 13 geldt niet")
    for text, times in (*((text, "0") for text in known), ("artikel 2 Warmtewet", "1"), ("art. 2 gaswet", "1")):
        program = f"from doorbraak_tools.substance.law.citations import read_lines\nread_lines({text!r})\n{read}"
        ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
        assert ran.stdout.decode().strip() == times


def test_nothing_in_it_can_reach_a_network() -> None:
    folder = Path(doorbraak_tools.substance.law.__file__).parent
    source = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    assert not any(word in source for word in ("urllib.request", "http.client", "socket", "requests", "urlopen"))
