"""Values of a plan, words of a register and fields of the method as Markdown that shows them, and does nothing else."""

import re

from doorbraak_tools.inputs.editing.written import field_lines
from doorbraak_tools.plan.method import Schema

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


def told(field: Schema, name: str) -> str:
    """Return what a field asks, as Markdown."""
    title = field.get("title", name)
    note = field.note
    return paragraphs(
        f"**{shown(title)}**",
        shown(field.description),
        shown(note),
        shown(field.how),
        _choices(field),
        _example(field, name),
    )


def meaning(field: Schema, value: str) -> str:
    """Return what a value of a list of choices means; "" when the method does not say."""
    words: str = field.meanings.get(value) or field.get("x-woorden", {}).get(value, "")
    return words


def _choices(field: Schema) -> str:
    options = field.get("enum") or field.item.get("enum") or ()
    if any(meaning(field, one) for one in options):
        return "\n".join(
            f"- `{one}`{': ' if meaning(field, one) else ''}{shown(meaning(field, one))}" for one in options
        )
    return f"Kies uit: {', '.join(f'`{one}`' for one in options)}." if options else ""


def _example(field: Schema, name: str) -> str:
    examples = field.examples
    if not examples:
        return ""
    value = examples[0]
    written = list(field_lines(name, field, str(value) if isinstance(value, int) else value, 0))
    return paragraphs("Bijvoorbeeld:", fenced("\n".join(written)))
