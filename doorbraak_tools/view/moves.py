"""Who must do what, in words: the same on the journey of one plan and on the board of a team."""

from doorbraak_tools.substance.journey import Kind, Move
from doorbraak_tools.text.dutch import as_clause, counted, dutch_date, enumeration

_NOBODY_NAMED = {
    Kind.DECIDE: "niet bekend wie beslist",
    Kind.ANSWER: "niet bekend aan wie gevraagd",
    Kind.ACT: "nog niet verdeeld",
    Kind.FALLBACK: "nog niet verdeeld",
}
_WRITER = "wie het plan schrijft"
_WHAT = {
    Kind.SUBMIT: "Het plan afmaken en indienen",
    Kind.DECIDE: "Besluit over {code}{what}",
    Kind.RECORD: "In het plan zetten wat er over {code} is besloten",
    Kind.REPLAN: "Afspreken wat er nu gebeurt: {code} kan zo niet door",
    Kind.UNTANGLE: "De kring uit het plan halen: {code} wacht op zichzelf",
    Kind.FALLBACK: "Wat is afgesproken na een nee op {code}{what}",
    Kind.ANSWER: "Antwoord op een vraag over {code}{what}",
    Kind.CLOSE: "Opschrijven wat ervan gekomen is, en het plan afronden",
}


def who_words(move: Move) -> str:
    """Return who must move, as the plan writes it; in our words when it does not say so."""
    return as_clause(move.who) or _NOBODY_NAMED.get(move.kind, _WRITER)


def what_words(move: Move) -> str:
    """Return what is to be done, in a line without a full stop."""
    what = as_clause(move.what)
    if move.kind is Kind.ACT:
        return (what or "niet bekend wat") + (f" ({move.doorbraak})" if move.doorbraak else "")
    return _WHAT[move.kind].format(code=move.doorbraak, what=f": {what}" if what else "")


def day_words(move: Move) -> str:
    """Return by which day, and how late it is."""
    if move.day is None:
        return "geen dag afgesproken"
    day = dutch_date(move.day.isoformat())
    return f"{day}, {counted(move.late, 'dag', 'dagen')} te laat" if move.late else day


def waits_words(codes: tuple[str, ...]) -> str:
    """Return on what it waits; "" when it can be done now."""
    return f"besluit over {enumeration(codes)}" if codes else ""
