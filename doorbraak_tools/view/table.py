"""A table to show."""

from dataclasses import dataclass

from doorbraak_tools.view.run import Line

Cell = tuple[Line, ...]
"""The lines of a cell: what it says, and remarks to it. None is an empty one."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of column heads; the title says what it holds."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
