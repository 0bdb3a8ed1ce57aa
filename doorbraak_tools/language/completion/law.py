"""Laws and provisions to cite, in the lines of an answer in which each line cites a rule."""

from collections.abc import Iterator

from doorbraak_tools.language import law
from doorbraak_tools.language.completion.choice import STOP, Choice, Kind
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.place import Place
from doorbraak_tools.substance.registers.entries import Law


def laws_here(document: Document, place: Place) -> Iterator[Choice]:
    """Yield provisions that the words of a line may mean, with the room that they give, then laws."""
    words = place.before
    if ": " in words or words.endswith(":"):
        return
    for cite, ground in law.provisions(document, words):
        unseen = "" if ground.seen else "; niet gelezen"
        yield Choice(
            cite, Kind.LAW, place.typed, f"{cite}: {STOP}", f"{ground.name}{unseen}", law.room(ground), filter=words
        )
    for one in law.laws_named(document, words):
        yield Choice(
            one.title,
            Kind.LAW,
            place.typed,
            f"{one.title} artikel {STOP}",
            one.short,
            _names(one),
            filter=words or one.title,
        )


def _names(one: Law) -> str:
    return "Ook: " + ", ".join(one.names) if one.names else ""
