"""Writing a reference: one way in Dutch, and the address where it can be opened."""

from datetime import date

from doorbraak_tools.substance.law.kinds import all_kinds
from doorbraak_tools.substance.law.names import Names
from doorbraak_tools.substance.law.numbers import ordinal_word
from doorbraak_tools.substance.law.places import OPEN_END
from doorbraak_tools.substance.registers.entries import Reference


def canonical(reference: Reference, names: Names) -> str:
    """Return the reference as this tool writes it: "Participatiewet artikel 18 lid 1 onderdeel g"."""
    until = f" tot en met {reference.tot}" if reference.tot else ""
    if reference.tot == OPEN_END:
        until = " en verder"
    parts = [_title(reference, names)]
    law = names.law(reference.id)
    book = law.book if law else ""
    parts += (f"{name} {number}" for name, number in reference.divisions if not (book and name == "boek"))
    for word in ("artikel", "lid", "onderdeel", "onder"):
        number = getattr(reference, word)
        if number:
            parts.append(f"{word} {number}")
    if reference.zin:
        parts.append(f"{ordinal_word(reference.zin)}{until} volzin")
        until = ""
    day = f" ({reference.peildatum.isoformat()})" if reference.peildatum else ""
    return " ".join(parts) + until + day


def address(reference: Reference, on: date | None = None) -> str:
    """Return where the text can be opened, as it was on the reference's own day or else on `on`; "" when nowhere."""
    kind = all_kinds().get(reference.kind)
    return kind.address(reference, on) if kind else ""


def _title(reference: Reference, names: Names) -> str:
    law = names.law(reference.id)
    if law is not None and law.id == reference.id:
        return law.title
    return f"CELEX {reference.id}" if reference.kind == "celex" else reference.id
