"""Values of a plan and words of a register as Markdown that shows them, and does nothing else."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$-])")


def shown(text: object) -> str:
    """Return text so that Markdown shows it to the letter, on one line: no link, no picture, no HTML."""
    return _SIGNS.sub(r"\\\1", " ".join(str(text).split()))


def fenced(text: str) -> str:
    """Return lines as a piece of code, whatever is in them."""
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall(r"`+", text))])
    return f"{fence}yaml\n{text.rstrip()}\n{fence}"


def paragraphs(*parts: str) -> str:
    """Return the parts with something in them, each a paragraph."""
    return "\n\n".join(part for part in parts if part)
