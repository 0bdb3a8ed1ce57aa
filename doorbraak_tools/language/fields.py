"""A field of the method in words: its question, how to write it, its choices, an example."""

from doorbraak_tools.inputs.editing.written import field_lines
from doorbraak_tools.language.markdown import fenced, paragraphs, shown
from doorbraak_tools.plan.method import Schema, is_long


def told(field: Schema, name: str) -> str:
    """Return what a field asks, as Markdown."""
    title = field.get("title", name)
    note = field.get("x-noot", "")
    return paragraphs(
        f"**{shown(title)}**",
        shown(field.get("description", "")),
        shown(note),
        shown(field.get("x-schrijf", "")),
        _choices(field),
        _example(field, name),
    )


def meaning(field: Schema, value: str) -> str:
    """Return what a value of a list of choices means; "" when the method does not say."""
    words: str = field.get("x-waarden", {}).get(value) or field.get("x-woorden", {}).get(value, "")
    return words


def _choices(field: Schema) -> str:
    options = field.get("enum") or field.get("items", {}).get("enum") or ()
    if any(meaning(field, one) for one in options):
        return "\n".join(
            f"- `{one}`{': ' if meaning(field, one) else ''}{shown(meaning(field, one))}" for one in options
        )
    return f"Kies uit: {', '.join(f'`{one}`' for one in options)}." if options else ""


def _example(field: Schema, name: str) -> str:
    examples = field.get("examples", ())
    if not examples:
        return ""
    value = examples[0]
    written = list(field_lines(name, field, str(value) if isinstance(value, int) else value, 0))
    return paragraphs("Bijvoorbeeld:", fenced("\n".join(written)))


def lines_below(field: Schema) -> bool:
    """Whether an answer is written on lines of its own, below its key."""
    return is_long(field) and "enum" not in field
