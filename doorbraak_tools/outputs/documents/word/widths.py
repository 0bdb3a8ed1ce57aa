"""How wide the columns of a table are: Word asks for it, and an office program does not work it out by itself."""

from doorbraak_tools.outputs.documents.structure import Table
from doorbraak_tools.view.run import words

_LINE = 96
"""About how many letters fit on a line of a table as wide as the page."""
_WIDE_ENOUGH = 44


def column_widths(table: Table) -> tuple[int, ...]:
    """Return the parts of the width that the columns take: at least their longest word, more for longer lines."""
    least, wanted = [], []
    for index, head in enumerate(table.columns):
        lines = [head, *(words(line) for row in table.rows for line in row[index])]
        least.append(2 + max(len(word) for line in lines for word in line.split() or [""]))
        wanted.append(max(least[-1], min(_WIDE_ENOUGH, max(map(len, lines)))))
    left = max(0, _LINE - sum(least))
    lacking = [want - has for want, has in zip(wanted, least, strict=True)]
    share = left / max(1, sum(lacking))
    return tuple(round(has + lack * min(1, share)) for has, lack in zip(least, lacking, strict=True))
