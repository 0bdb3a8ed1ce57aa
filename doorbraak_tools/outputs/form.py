"""What every form has in common, whatever is given out: a report, a calculation, an agenda, differences, a document.

One file in a folder `outlets` is one form of one kind of thing, and its name is the choice that users make, and how the
name of such a file ends. It has `make(thing)`, which returns the whole of it as bytes (as Made, when there is something
to tell of it), or lines for people, one by one: with the values of a plan as they are, so that whoever prints them
makes them safe for a terminal. It may have `SUFFIXES`, when the name of its files ends otherwise, and `BINARY = True`
when it is no text for a terminal.
"""

import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from doorbraak_tools.text.resources import variants
from doorbraak_tools.view.run import Line, words

_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class Made:
    """What a form made: all of it as bytes, and in Dutch what its maker must know of it; "" is nothing.

    `pages` is how many it has, 0 when the form does not say.
    """

    content: bytes
    remark: str = ""
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Form(Generic[_Thing]):
    """One form of a kind of thing."""

    name: str
    suffixes: tuple[str, ...]
    binary: bool
    make: Callable[[_Thing], bytes | Made | Iterable[Line]]

    def made(self, thing: _Thing) -> Made:
        """Return the whole of it as a file holds it, and what is to be told of it."""
        made = self.make(thing)
        if isinstance(made, Made):
            return made
        if isinstance(made, bytes):
            return Made(made)
        return Made("".join(f"{words(line).rstrip()}\n" for line in made).encode("utf-8"))

    def content(self, thing: _Thing) -> bytes:
        """Return the whole of it as a file holds it."""
        return self.made(thing).content


@dataclass(frozen=True, slots=True)
class Forms(Generic[_Thing]):
    """The forms in a package, and the name of the one that is used when nobody chooses."""

    package: str
    default: str

    @property
    def names(self) -> list[str]:
        """The names of the forms, the default first. No form is loaded for it."""
        return variants(Path(*importlib.import_module(self.package).__path__), first=self.default)

    def __getitem__(self, name: str) -> Form[_Thing]:
        """Return the form of that name."""
        module = importlib.import_module(f"{self.package}.{name}")
        suffixes = getattr(module, "SUFFIXES", (f".{name}",))
        return Form(name, suffixes, getattr(module, "BINARY", False), module.make)

    def every(self) -> list[Form[_Thing]]:
        """Return all forms, the default first."""
        return [self[name] for name in self.names]


class Unavailable(Exception):  # noqa: N818  (it is a state of the machine or of a template, not a mistake of ours)
    """A form cannot be made here; the message is Dutch and says what to do."""


def not_installed(form: str) -> Unavailable:
    """Return what to say when the library of a form is not there; a form and its extra have the same name."""
    return Unavailable(
        f"Voor {form} is een extra bibliotheek nodig. Zet die erbij met: pip install 'doorbraak-tools[{form}]'. "
        f"Vanuit een projectmap is dat: pip install '.[{form}]'."
    )
