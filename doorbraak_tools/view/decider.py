"""Who decides, in a sentence of ours: from the words of `wie_gaat_erover`, without choosing for the writer."""

import re

from doorbraak_tools.text.dutch import as_clause, first_line

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
