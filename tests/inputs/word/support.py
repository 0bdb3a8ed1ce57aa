"""Word documents for the tests, made by python-docx as an office program would."""

import io
from collections.abc import Sequence
from typing import Any

import docx

from doorbraak_tools.checks import diagnose
from doorbraak_tools.inputs.scaffold import new_plan
from doorbraak_tools.inputs.word import Imported, read_word
from doorbraak_tools.plan.model import DataPath, PlanDocument, Severity
from doorbraak_tools.substance.case import Case
from tests.support.plans import TODAY, read


class Word:
    """A document that is written line by line."""

    def __init__(self) -> None:
        self.document: Any = docx.Document()

    def heading(self, text: str, level: int = 1) -> "Word":
        self.document.add_heading(text, level)
        return self

    def bold(self, text: str, behind: str = "") -> "Word":
        paragraph = self.document.add_paragraph()
        paragraph.add_run(text).bold = True
        paragraph.add_run(behind)
        return self

    def text(self, *lines: str, style: str | None = None) -> "Word":
        for line in lines:
            self.document.add_paragraph(line, style=style)
        return self

    def table(self, *rows: Sequence[str]) -> "Word":
        table = self.document.add_table(len(rows), max(len(row) for row in rows))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=False):
                cell.text = text
        return self

    @property
    def raw(self) -> bytes:
        file = io.BytesIO()
        self.document.save(file)
        return file.getvalue()

    def read(self) -> Imported:
        return read_word(self.raw)


def answers(found: Imported, *start: str) -> dict[DataPath, Any]:
    """The answers at a place, by what comes behind it."""
    return {path[len(start) :]: value for path, value in found.answers.items() if path[: len(start)] == start}


def as_plan(found: Imported) -> PlanDocument:
    """The plan that a document becomes; it must be sound, and without faults as a concept."""
    plan = read(new_plan(str(found.answers.get(("titel",), "Proef")), TODAY, found.answers, stories=found.stories))
    assert not plan.unsound
    assert [one for one in diagnose(Case(plan, TODAY)) if one.severity is Severity.ERROR] == []
    return plan
