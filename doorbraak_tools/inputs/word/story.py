"""What stays as a story: paragraphs and tables as Markdown that shows them to the letter."""

from doorbraak_tools.inputs.word.blocks import Grid, Para
from doorbraak_tools.text.markdown import literal

_QUOTES = {"citaat", "quote", "intense quote", "duidelijk citaat", "quotations"}


def told(para: Para) -> str:
    """Return a paragraph as Markdown. A quotation is what the resident said."""
    text = "\\\n".join(literal(" ".join(line.split())) for line in para.text.split("\n") if line.strip())
    if para.level:
        return f"### {text.replace(chr(92) + chr(10), ' ')}"
    if para.style.casefold() in _QUOTES:
        return "> " + text.replace("\n", "\n> ")
    if para.listed:
        return "- " + text.replace("\n", "\n  ")
    return text


def told_table(grid: Grid) -> str:
    """Return a table as a Markdown table; its first row becomes the heads."""
    width = max(len(row) for row in grid.rows)
    rows = [[" ".join(literal(" ".join(para.text.split())) for para in cell) for cell in row] for row in grid.rows]
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    return "\n".join([lines[0], f"|{'---|' * width}", *lines[1:]])


def said(text: str) -> str:
    """Return words of ours or of a table's cell as a paragraph."""
    return literal(" ".join(text.split()))
