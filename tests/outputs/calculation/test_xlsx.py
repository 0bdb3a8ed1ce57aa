"""The workbook: recalculated by LibreOffice it gives the same numbers, and no text of a plan acts as a formula."""

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from doorbraak_tools.outputs.calculation import FORMS, Titled
from doorbraak_tools.substance.costs import Estimate, Kind, Outcome, same_name, scenario_title
from doorbraak_tools.substance.costs.conventions import NOTHING
from doorbraak_tools.substance.costs.estimate import total
from tests.outputs.calculation.support import example_outcomes, mixed_outcome, nasty_outcome
from tests.support.browser import required_tool

CALCULATED = {"Maanden die tellen", "Keren", "Laag", "Verwacht", "Hoog", "Doorlopend", "Keren tot het eind"}
OUTCOMES = {**example_outcomes(), "gemengd": mixed_outcome(), "gemeen": nasty_outcome()}


def workbook(outcome: Outcome) -> Workbook:
    return load_workbook(io.BytesIO(FORMS["xlsx"].content(Titled("Een plan", outcome))))


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Workbook]:
    """Every outcome as a workbook whose formulas LibreOffice has worked out."""
    soffice = required_tool("soffice", "libreoffice")
    folder = tmp_path_factory.mktemp("werkbladen")
    for name, outcome in OUTCOMES.items():
        (folder / f"{name}.xlsx").write_bytes(FORMS["xlsx"].content(Titled("Een plan", outcome)))
    work_out(soffice, folder)
    return {name: load_workbook(folder / "uit" / f"{name}.xlsx", data_only=True) for name in OUTCOMES}


def work_out(soffice: str, folder: Path) -> None:
    """Let LibreOffice calculate every workbook in a folder, into the folder `uit` below it."""
    profile = f"-env:UserInstallation={(folder / 'profiel').as_uri()}"
    call = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        str(folder / "uit"),
    ]
    books = [str(path) for path in sorted(folder.glob("*.xlsx"))]
    subprocess.run([*call, str(folder / "uit"), *books], check=True, capture_output=True, timeout=300)


def rows(book: Workbook, sheet: str) -> Iterator[tuple[Any, ...]]:
    yield from book[sheet].iter_rows(values_only=True)


def same(values: tuple[Any, ...], estimate: Estimate) -> bool:
    exact = (estimate.low, estimate.expected, estimate.high)
    return all(abs(value - float(wanted)) < 1e-6 for value, wanted in zip(values, exact, strict=True))


def table(book: Workbook, title: str) -> list[tuple[Any, ...]]:
    """Return the rows under a heading, up to the first empty row."""
    found = rows(book, "Uitkomst")
    for row in found:
        if row[0] == title:
            break
    lines = []
    for row in found:
        if row[0] is None:
            break
        lines.append(row)
    assert lines, title
    return lines


@pytest.mark.parametrize("name", OUTCOMES)
class TestRecalculated:
    def test_each_item(self, recalculated: dict[str, Workbook], name: str) -> None:
        heads, *lines = rows(recalculated[name], "Posten")
        first = heads.index("Laag")
        expected = [line for scenario in OUTCOMES[name].scenarios for line in scenario.lines]
        assert len(lines) == len(expected)
        for row, line in zip(lines, expected, strict=True):
            assert same(row[first : first + 3], line.known), row
            assert abs(row[heads.index("Keren")] - float(line.times)) < 1e-9

    def test_each_total(self, recalculated: dict[str, Workbook], name: str) -> None:
        wanted = [
            (scenario_title(scenario.key), scenario.of(kind))
            for scenario in OUTCOMES[name].scenarios
            for kind in Kind
            if kind is Kind.COSTS or scenario.of(kind).lines
        ]
        found = table(recalculated[name], "Totaal per scenario")
        assert [row[0] for row in found] == [title for title, _ in wanted]
        for row, (_, group) in zip(found, wanted, strict=True):
            assert same(row[2:5], group.estimate), row
            assert row[5] == group.unknown

    def test_what_counts_once_and_what_comes_back(self, recalculated: dict[str, Workbook], name: str) -> None:
        found = iter(table(recalculated[name], "Kosten die één keer vallen, en die doorlopen"))
        for scenario in OUTCOMES[name].scenarios:
            lines = scenario.of(Kind.COSTS).lines
            for again in (False, True):
                assert same(next(found)[2:5], total(line.known for line in lines if line.item.comes_back is again))

    def test_each_year(self, recalculated: dict[str, Workbook], name: str) -> None:
        outcome = OUTCOMES[name]
        wanted = [
            (kind.value, year.number, total(scenario.by_month(kind)[year.first - 1 : year.last]))
            for scenario in outcome.scenarios
            for kind in Kind
            if kind is Kind.COSTS or scenario.of(kind).lines
            for year in outcome.years
        ]
        found = table(recalculated[name], "Per boekjaar") if outcome.years else []
        assert [row[1:3] for row in found] == [one[:2] for one in wanted]
        for row, one in zip(found, wanted, strict=True):
            assert same(row[3:6], one[2]), row

    def test_what_is_committed(self, recalculated: dict[str, Workbook], name: str) -> None:
        whole = OUTCOMES[name].committed
        wanted = [] if whole is None else [whole.of(kind) for kind in Kind if whole.of(kind).lines]
        found = table(recalculated[name], "Wat de doorbraak vastlegt") if whole else []
        for row, group in zip(found, wanted, strict=True):
            assert same(row[2:5], group.estimate), row
            assert whole is not None
            assert row[1] == whole.months

    def test_each_difference_per_payer(self, recalculated: dict[str, Workbook], name: str) -> None:
        for comparison in OUTCOMES[name].comparisons:
            if comparison.kind is Kind.COSTS:
                title = f"Doorbraakscenario min {scenario_title(comparison.baseline).lower()}"
                payers = table(recalculated[name], title)
                if comparison.not_freed.high:
                    assert same(payers.pop()[2:5], comparison.in_cash)
                together = payers.pop()
                assert same(together[2:5], comparison.estimate), together
                assert together[5] == comparison.answer.value
                shown = {same_name(row[0]): row[2:5] for row in payers}
                for payer in comparison.payers:
                    assert same(shown.pop(same_name(payer.name)), payer.estimate), payer.name
                assert all(value == (0, 0, 0) for value in shown.values())

    def test_each_break_even(self, recalculated: dict[str, Workbook], name: str) -> None:
        for comparison in OUTCOMES[name].comparisons:
            if comparison.kind is Kind.COSTS and comparison.points:
                title = f"Omslagpunten: {scenario_title(comparison.baseline).lower()}"
                for row, point in zip(table(recalculated[name], title), comparison.points, strict=True):
                    assert row[3] == pytest.approx(float(point.point)), point.line.item.name
                    way = "vanaf" if point.upward else "tot en met"
                    assert row[4] == (way if point.possible else "bestaat niet"), point.line.item.name

    def test_all_that_leaves_a_purse(self, recalculated: dict[str, Workbook], name: str) -> None:
        for scenario in OUTCOMES[name].scenarios:
            title = f"Alles samen per betaler, verwacht: {scenario_title(scenario.key)}"
            for _, _, *kinds, together in table(recalculated[name], title):
                assert together == pytest.approx(sum(kinds))
            shown = [
                sum(column) for column in zip(*(row[2:5] for row in table(recalculated[name], title)), strict=True)
            ]
            assert shown == pytest.approx([float(scenario.of(kind).estimate.expected) for kind in Kind])

    def test_each_payer_and_gainer(self, recalculated: dict[str, Workbook], name: str) -> None:
        for scenario in OUTCOMES[name].scenarios:
            for title, groups in (
                ("Wie betaalt", scenario.by_payer(Kind.COSTS)),
                ("Wie er baat bij heeft", scenario.by_gainer(Kind.COSTS)),
            ):
                found = table(recalculated[name], f"{title}: {scenario_title(scenario.key)}")
                shown = {same_name(row[0]): row[2:5] for row in found}
                for group in groups:
                    assert same(shown.pop(same_name(group.name)), group.estimate)
                assert all(value == (0, 0, 0) for value in shown.values())


def test_another_horizon_in_the_sheet_gives_what_another_horizon_in_the_plan_gives(tmp_path: Path) -> None:
    soffice = required_tool("soffice", "libreoffice")
    outcome = mixed_outcome()
    book = workbook(outcome)
    book["Afspraken"]["B2"] = 5
    book.save(tmp_path / "korter.xlsx")
    work_out(soffice, tmp_path)
    again = load_workbook(tmp_path / "uit" / "korter.xlsx", data_only=True)
    _, nothing, breakthrough = (row for row in table(again, "Totaal per scenario") if row[1] == "Kosten")
    # Shared 5/3 quarters; detention 30 days at 20-45.5%; shelter months 3-5; 40 days in a bed at 60-80%.
    assert nothing[2] == pytest.approx(100 * 5 / 3 + 262 * 30 * 0.2 + 15000 * 3 / 12 + 310 * 40 * 0.6)
    # Shared; 100 x 5/12; 33 x 5 x 365/12; ...; a room at 90%.
    extra = 100 * 5 / 12 + 33 * 5 * 365 / 12 + 12.34 * 3 * 5 / 3 + 40 * 2 * 5 * 52 / 12 * 12 / 52
    extra += 95 * 5 * 365 / 12 * 0.9
    assert breakthrough[4] == pytest.approx(900.5 * 5 / 3 + extra)


def test_every_calculated_cell_is_a_formula() -> None:
    heads, *lines = rows(workbook(mixed_outcome()), "Posten")
    for row in lines:
        for head in CALCULATED & set(heads):
            assert str(row[heads.index(head)]).startswith("=")
    for title in ("Totaal per scenario", f"Doorbraakscenario min {scenario_title(NOTHING).lower()}"):
        for row in table(workbook(mixed_outcome()), title):
            assert all(str(cell).startswith("=") for cell in row[2:5])


def test_no_text_of_a_plan_is_a_formula() -> None:
    book = load_workbook(io.BytesIO(FORMS["xlsx"].content(Titled("=1+1", nasty_outcome()))))
    heads = [cell.value for cell in book["Posten"][1]]
    for row in book["Posten"].iter_rows(min_row=2):
        for head, cell in zip(heads, row, strict=True):
            assert (cell.data_type == "f") == (head in CALCULATED), cell.coordinate
    assert book["Uitkomst"]["A1"].value == "=1+1"
    assert book["Uitkomst"]["A1"].data_type == "s"
    for row in book["Uitkomst"].iter_rows(max_col=2):
        assert all(cell.data_type != "f" for cell in row)


def test_what_a_workbook_cannot_hold_is_left_out() -> None:
    # The reader refuses control characters; an outcome made another way must not end in a broken file.
    book = load_workbook(io.BytesIO(FORMS["xlsx"].content(Titled("Een\x07 titel", mixed_outcome()))))
    assert book["Uitkomst"]["A1"].value == "Een titel"
