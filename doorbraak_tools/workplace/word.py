"""Opening a Word document: through the same import as the command, as far as it runs in a browser."""

from datetime import date
from typing import Any

from doorbraak_tools.inputs import scaffold
from doorbraak_tools.plan.reading import read_plan

_NO_LIBRARY = (
    "Een Word-document kan ik in de browser nog niet openen. Met het hulpmiddel op je computer kan het wel: "
    "doorbraak import."
)


def from_word(raw: bytes, name: str, today: date) -> dict[str, Any]:
    """Return the text of the plan that a Word document becomes, and what to tell of it; or why it is refused."""
    try:
        from doorbraak_tools.inputs.word import NotReadable, keep_as_story, read_word
    except ModuleNotFoundError:
        return {"refused": _NO_LIBRARY}
    try:
        imported = read_word(raw)
    except NotReadable as error:
        return {"refused": str(error)}
    stem = name.rpartition(".")[0].replace("_", " ")
    title = scaffold.as_typed(str(imported.answers.get(("titel",)) or stem))[:120]
    imported.answers[("titel",)] = title
    text = scaffold.new_plan(title, today, imported.answers, stories=imported.stories)
    if unsound := read_plan(text.encode(), "").unsound:
        # An answer of which the shape turns out to be wrong moves to the story.
        keep_as_story(imported, unsound)
        text = scaffold.new_plan(title, today, imported.answers, stories=imported.stories)
    told = [f"Niet bij een vraag geplaatst, wel bewaard in het verslag: {note.what}" for note in imported.notes]
    told += [f"Niet overgenomen: {what}" for what in imported.left_out]
    return {"text": text, "told": told}
