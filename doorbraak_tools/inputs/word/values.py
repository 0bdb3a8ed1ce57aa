"""What a document says of several fields at once: choices with boxes, and a source."""

import re

from doorbraak_tools.inputs.values import BOX, TICK, Value


def ticked(words: str) -> tuple[list[str], list[str]] | None:
    """Return which of the choices in a line are ticked and which are not; None when there is no box in it.

    A box stands before its choice, or behind it in a line that begins with a choice.
    """
    boxes = list(BOX.finditer(words))
    first = bool(boxes) and boxes[0].start() == 0
    if not boxes or not (first or boxes[-1].end() == len(words)):
        return None
    ends = [0, *(box.end() for box in boxes)]
    starts = [*(box.start() for box in boxes), len(words)]
    parts = [words[end:start].strip(" ,;/") for end, start in zip(ends, starts, strict=True)]
    chosen, others = list[str](), list[str]()
    for box, choice in zip(boxes, parts[1:] if first else parts[:-1], strict=True):
        if choice:
            (chosen if TICK.search(box[0]) else others).append(choice)
    return chosen, others


def source_of(words: str) -> dict[str, Value]:
    """Return the fields of a source: "tarief wijkteam (2026, landelijk, uit de eerste hand)"; all of it is kept."""
    figure = re.fullmatch(r"kostenregister: ([a-z0-9][a-z0-9-]{0,79})", words)
    if figure:
        return {"prijs": figure[1]}
    found = re.fullmatch(r"(.+?) \(([^()]+)\)", words)
    fields: dict[str, Value] = {"bron": found[1]} if found else {"bron": words}
    for detail in found[2].split(", ") if found else ():
        if re.fullmatch(r"(19[9][0-9]|20[0-9]{2})", detail) and "jaar" not in fields:
            fields["jaar"] = int(detail)
        elif detail in {"uit de eerste hand", "uit de tweede hand"} and "eerste_hand" not in fields:
            fields["eerste_hand"] = "ja" if detail == "uit de eerste hand" else "nee"
        elif "regio" not in fields and "eerste_hand" not in fields and "jaar" in fields:
            fields["regio"] = detail
        else:
            return {"bron": words}
    return fields
