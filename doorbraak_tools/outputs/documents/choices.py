"""What a user may ask of the form of a document, and how a form says that it cannot be made."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Choices:
    """Choices about form. `made` is the day in the properties of the file.

    `template` holds the bytes of a Word document whose styles, header and footer are used; None is our own look.
    `archive` asks for the form of PDF that archives keep.
    """

    made: date
    template: bytes | None = None
    archive: bool = False


class Unavailable(Exception):  # noqa: N818  (it is a state of the machine or of a template, not a mistake of ours)
    """A form cannot be made here; the message is Dutch and says what to do."""


def not_installed(form: str) -> Unavailable:
    """Return what to say when the library of a form is not there; a form and its extra have the same name."""
    return Unavailable(
        f"Voor {form} is een extra bibliotheek nodig. Zet die erbij met: pip install 'doorbraak-tools[{form}]'. "
        f"Vanuit een projectmap is dat: pip install '.[{form}]'."
    )
