"""How a form of a document says that it cannot be made here."""


class Unavailable(Exception):  # noqa: N818  (it is a state of the machine or of a template, not a mistake of ours)
    """A form cannot be made here; the message is Dutch and says what to do."""


def not_installed(form: str) -> Unavailable:
    """Return what to say when the library of a form is not there; a form and its extra have the same name."""
    return Unavailable(
        f"Voor {form} is een extra bibliotheek nodig. Zet die erbij met: pip install 'doorbraak-tools[{form}]'. "
        f"Vanuit een projectmap is dat: pip install '.[{form}]'."
    )
