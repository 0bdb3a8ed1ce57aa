"""Who must do what, who decides, and what happens otherwise, in words: the same wherever it is said."""

import re

from doorbraak_tools.plan.parts import Fallback
from doorbraak_tools.substance.journey import Kind, Move
from doorbraak_tools.text.dutch import as_clause, as_name, counted, dutch_date, enumeration, first_line

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
    return as_name(move.who) or _NOBODY_NAMED.get(move.kind, _WRITER)


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


def condition_words(fallback: Fallback) -> str:
    """Return a fallback as "Als de verhuurder weigert: spoedoverleg.", in the words of the plan."""
    return f"{_if(as_clause(fallback.condition))}: {_lower(as_clause(fallback.then))}."


def _if(words: str) -> str:
    """Return the condition; one that goes on after the name of its field, `als: de verhuurder weigert`, with that."""
    return f"Als {words}" if words[:1].islower() and not words.startswith("als ") else words[:1].upper() + words[1:]


def _lower(words: str) -> str:
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


_NAME_ENDS = re.compile(r"[.,;:(]")
_SEVERAL = re.compile(r"\bover\b")
"""A line that says who goes about what names more than one."""
_ONE_COLLEGE = re.compile(r"burgemeester en wethouders|\bB en W\b")
_HET = re.compile(r"(?:college|fonds|bestuur|verband|gezag|huis|schap|loket|team|bureau|ministerie|rijk|kantoor|hof)$")
_ROLE = re.compile(
    r"college|gemeente|\w*verhuurder|\w*corporatie|wethouder|burgemeester|rechtbank|\w*rechter|school|schuldeiser"
    r"|werkgever|directeur|\w*manager|\w*leider|\w*commissie|\w*verzekeraar|\w*leverancier|\w*consulent"
)
"""What a line may begin with in a capital without being a name."""
_MOST_WORDS = 8


def still_to_decide(who: str) -> str:
    """Return that somebody is still to decide, without the full stop: "Hierover beslist het college nog"."""
    line = first_line(who)
    if not line:
        return "Hierover is nog niet beslist"
    name = _NAME_ENDS.split(line)[0].strip()
    if _SEVERAL.search(line.split(".")[0]) or not (named := _with_article(name)):
        return f"Hierover is nog niet beslist. Wie beslist: {as_clause(who)}"
    if len(named.split()) > _MOST_WORDS:
        return f"Hierover wordt nog beslist door {named}"
    several = " en " in _ONE_COLLEGE.sub("", named)
    return f"Hierover {'beslissen' if several else 'beslist'} {named} nog"


def _with_article(name: str) -> str:
    """Return a name as it stands inside a sentence; "" when it begins with a capital that may be that of a name."""
    first, *rest = name.split() or [""]
    if first.lower() in {"de", "het", "een"}:
        return " ".join([first.lower(), *rest])
    if first.isupper() and len(first) > 1:
        return name
    if _ROLE.fullmatch(first.lower()) or first.islower():
        return f"{'het' if _HET.search(first.lower()) else 'de'} {first.lower()} {' '.join(rest)}".rstrip()
    return ""
