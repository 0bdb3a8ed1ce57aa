"""Every check keeps to the convention, so that its finding, its page and its test come from its one file."""

import ast
import importlib
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from doorbraak_tools.checks import Check, all_checks, rules
from doorbraak_tools.plan.method import corners, plan_schema
from doorbraak_tools.plan.model import Severity
from doorbraak_tools.plan.reading import FAULTS, SHAPE_CODES
from doorbraak_tools.substance.case import Case
from tests.support.plans import TODAY, WHOLE, case, read

CHECKS = {check.code: check for check in all_checks()}
FOLDER = Path(rules.__file__).parent

# Words that an English sentence can hardly do without, and a Dutch one never has.
ENGLISH = re.compile(r"\b(the|this|that|and|with|which|should|must|has|have|not|when)\b", re.IGNORECASE)

TRIANGLE = "waardendriehoek"
SAFE_FOR_ALL = {"status", "voorbeeld"}
"""`PlanDocument.status` judges the shape itself; of an example it matters only that the plan says it is one."""
SAFE_IN_ANY_SHAPE = {"code-bestaat-niet": {"legitimiteit"}}
"""What a check reads although its shape may be wrong: of legitimiteit only the codes, through `grounded`."""

each_check = pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)


def as_plan(fragment: str) -> str:
    """Make a plan of a fragment of front matter; one with a line `---` of its own brings its body along."""
    return f"---\n{fragment}" if "\n---\n" in fragment else f"---\n{fragment}---\n"


def finds_something(path: Path) -> bool:
    """Tell whether a file of the folder has a `find` of its own, which makes it a check."""
    return any(isinstance(node, ast.FunctionDef) and node.name == "find" for node in ast.parse(path.read_bytes()).body)


def test_every_file_with_a_find_is_a_check_that_is_known() -> None:
    files = {path.stem.replace("_", "-") for path in FOLDER.glob("*.py") if finds_something(path)}
    assert set(CHECKS) == files
    assert len(all_checks()) == len(files) >= 7


def test_codes_are_unique_among_all_that_can_be_found() -> None:
    assert not set(CHECKS) & (set(FAULTS) | set(SHAPE_CODES))
    assert all(re.fullmatch(r"[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,8}", code) for code in {*CHECKS, *FAULTS, *SHAPE_CODES})


@each_check
def test_it_says_why_it_matters_in_dutch(check: Check) -> None:
    assert len(check.why.split()) >= 15
    assert check.why.endswith(".")
    assert ENGLISH.search(f"{check.title} {check.why}") is None
    assert check.title == check.title.strip().rstrip(".") != ""
    assert isinstance(check.severity, Severity)


class Watched(dict[str, Any]):
    """Data that remembers which of its keys were asked for by name."""

    def __init__(self, data: Mapping[str, Any], asked: set[str]) -> None:
        super().__init__(data)
        self._asked = asked

    def get(self, key: str, default: Any = None) -> Any:
        self._asked.add(key)
        return super().get(key, default)

    def __getitem__(self, key: str) -> Any:
        self._asked.add(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self._asked.add(str(key))
        return super().__contains__(key)


def asked_for(check: Check, text: str) -> set[str]:
    """Return the steps, corners and fields of the head that a check asks for; what it walks through whole is none."""
    asked: set[str] = set()
    plan = read(text)
    data = {**plan.data, TRIANGLE: Watched(plan.data.get(TRIANGLE, {}), asked)}
    list(check.find(Case(replace(plan, data=Watched(data, asked)), TODAY)))
    return asked - {TRIANGLE}


@each_check
def test_it_reads_what_it_says_and_nothing_else(check: Check) -> None:
    inner = {corner.key for corner in corners()}
    assert set(check.reads) <= (set(plan_schema()["properties"]) - {TRIANGLE}) | inner
    assert len(set(check.reads)) == len(check.reads)
    texts = (as_plan(check.good), as_plan(check.bad), WHOLE)
    asked = {key for text in texts for key in asked_for(check, text)}
    assert set(check.reads) <= asked <= set(check.reads) | SAFE_FOR_ALL | SAFE_IN_ANY_SHAPE.get(check.code, set())


@each_check
def test_it_is_silent_on_the_good_example(check: Check) -> None:
    assert list(check.find(case(as_plan(check.good)))) == []


@each_check
def test_it_speaks_on_the_bad_example(check: Check) -> None:
    bad = case(as_plan(check.bad))
    plan, found = bad.plan, list(check.find(bad))
    assert len(found) == 1, "a bad example shows one thing"
    for finding in found:
        line, column = plan.locate(finding.at, finding.text_line)
        assert (line, column) > (1, 1), "a finding stands at a place in the plan"
        assert finding.message.endswith(".")
        assert finding.hint.endswith((".", "?"))
        assert ENGLISH.search(f"{finding.message} {finding.hint}") is None


@each_check
def test_its_examples_are_plans_without_faults_of_their_own(check: Check) -> None:
    for fragment in (check.good, check.bad):
        assert [fault.code for fault in read(as_plan(fragment)).diagnostics if fault.code != "ontbreekt"] == []


@each_check
def test_it_names_places_and_never_lines(check: Check) -> None:
    module = importlib.import_module(f"doorbraak_tools.checks.rules.{check.code.replace('-', '_')}")
    assert not {"Diagnostic", "Span", "read_plan"} & set(vars(module))
