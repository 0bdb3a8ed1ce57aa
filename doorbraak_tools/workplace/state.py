"""All that the page shows of a plan: its answers, what is found in it, how far it is, and what it costs."""

import json
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from doorbraak_tools.checks import Checked, Weighing, check_case, readiness
from doorbraak_tools.inputs.editing import raw_value
from doorbraak_tools.outputs.reports import readiness_lines
from doorbraak_tools.plan.model import DataPath, Diagnostic, PlanDocument, Severity
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.registers.in_force import PACKAGED, WORDINGS, Registers
from doorbraak_tools.substance.registers.register_file import read_own_registers
from doorbraak_tools.view.outcome import outcome_text
from doorbraak_tools.view.run import Table, words
from doorbraak_tools.workplace.form import codes_of


@dataclass(frozen=True, slots=True)
class House:
    """What holds in a municipality on a day: its registers, how checks weigh, what its Word documents call things."""

    today: date
    registers: Registers = PACKAGED
    weighing: Weighing = field(default_factory=Weighing)
    wordings: str = ""


@lru_cache(maxsize=2)
def house_from(told: str, today: str) -> House:
    """Return what a site tells of its municipality (`house_of` in `site/workplace`); "" is nothing of its own."""
    day = date.fromisoformat(today)
    if not told:
        return House(day)
    own = json.loads(told)
    registers = read_own_registers(own["files"])
    weights = {code: weight and Severity(weight) for code, weight in own["weights"].items()}
    return House(
        day,
        registers if isinstance(registers, Registers) else PACKAGED,  # a site with a broken register is not built
        Weighing(weights, frozenset(own["words"])),
        own["files"].get(WORDINGS, ""),
    )


def read_case(house: House, text: str | bytes) -> tuple[Case, Checked]:
    """Return a plan with what is found in it."""
    raw = text if isinstance(text, bytes) else text.encode(errors="surrogatepass")
    case = Case(read_plan(raw, "plan"), house.today, house.registers)
    return case, check_case("plan", case, house.weighing)


def state(house: House, text: str | bytes) -> dict[str, Any]:
    """Return what the page shows of a text. `data` is None when it cannot be read as a form."""
    case, checked = read_case(house, text)
    plan, parts = case.plan, readiness(case.plan, checked)
    shown = text if isinstance(text, str) else plan.text or text.decode(errors="replace")
    raw = raw_value(shown, ()) if plan.data else None
    return {
        "text": shown,
        "data": raw,
        "codes": codes_of(raw),
        "found": [_finding(plan, found) for found in checked.diagnostics],
        "parts": [{"number": part.number, "present": len(part.present), "open": len(part.blocking)} for part in parts],
        "ready": [*readiness_lines(checked, parts)][1:],
        "complete": checked.complete and bool(plan.data),
        "costs": _costs(case),
    }


def _finding(plan: PlanDocument, found: Diagnostic) -> dict[str, Any]:
    return {
        "severity": found.severity.value,
        "dutch": found.severity.dutch.capitalize(),
        "code": found.code,
        "words": found.words,
        "line": found.line,
        "column": found.column,
        "part": found.part,
        "at": list(found.at or _around(plan, found.line)),
    }


def _around(plan: PlanDocument, line: int) -> DataPath:
    """Return the place of the answer that a line of the file lies in; () in the body."""
    if plan.sections and line >= plan.sections[0].line:
        return ()
    above = [(span.key_line, path) for path, span in plan.spans.items() if path and span.key_line <= line]
    return max(above, key=lambda place: (place[0], len(place[1])), default=(0, ()))[1]


def _costs(case: Case) -> dict[str, Any] | None:
    """Return what the amounts come to; None when there are none yet or when they are not right."""
    told = outcome_text(case)
    if told is None:
        return None
    return {
        "lead": told.lead,
        "paragraphs": [list(paragraph) for paragraph in told.paragraphs],
        "tables": [_table(table) for table in (*told.tables, told.per_payer)],
    }


def _table(table: Table) -> dict[str, Any]:
    rows = [[[words(line) for line in cell] for cell in row] for row in table.rows]
    return {"title": table.title, "columns": list(table.columns), "rows": rows}
