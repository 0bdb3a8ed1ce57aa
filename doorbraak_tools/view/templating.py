"""The template engine: whatever a template shows is escaped, and a name that does not exist is a bug."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from doorbraak_tools.view.run import words

_SHARED = Path(__file__).parent / "templates"


def environment(folder: Path) -> Environment:
    """Return the engine for the templates in a folder, and for those that every folder shares."""
    return Environment(
        loader=FileSystemLoader([folder, _SHARED]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,  # or the file of every template is looked up again each time
    )


def lone_page(template: Path, **values: object) -> bytes:
    """Return a page that stands by itself, as UTF-8: no script, nothing fetched, every text of the plan escaped."""
    engine = environment(template.parent)
    engine.filters["words"] = words
    page = engine.get_template(template.name).render(**values)
    # The same page, but no command to the GitHub runner.
    return f"{page}\n".replace("##[", "##&#91;").encode("utf-8")
