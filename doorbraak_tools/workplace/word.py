"""Opening a Word document: through the same import as the command."""

from datetime import date
from typing import Any

from doorbraak_tools.inputs.word import NotReadable, UnknownPlace, plan_text, read_word, read_wordings


def from_word(raw: bytes, name: str, today: date, wordings: str = "") -> dict[str, Any]:
    """Return the text of the plan that a Word document becomes, and what to tell of it; or why it is refused.

    `wordings` is what documents of a municipality call things, as its file with wordings says it.
    """
    try:
        imported = read_word(raw, read_wordings(wordings))
    except UnknownPlace as error:
        return {"refused": f"Met de eigen woorden van deze site is iets mis. Regel {error.line}: {error}"}
    except NotReadable as error:
        return {"refused": str(error)}
    text = plan_text(imported, name, today)
    told = [f"Niet bij een vraag geplaatst, wel bewaard in het verslag: {note.what}" for note in imported.notes]
    told += [f"Niet overgenomen: {what}" for what in imported.left_out]
    return {"text": text, "told": told}
