"""Een naam schrijf je met een hoofdletter. In een plan om te publiceren vraagt deze controle daarom naar elk woord met
een hoofdletter midden in een zin, als dat op geen lijst staat. Op de lijst staan onder meer wetten, landelijke
organisaties, landen en talen; geen namen van mensen en geen kleine plaatsen. Bij het vrijgeven kijkt zij ook of er
een bekende voornaam staat, waar dan ook. Namen in kleine letters ziet zij niet. Geen melding is dus geen keurmerk."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity
from doorbraak_tools.plan.model import TextPlace

TITLE = "Een woord met een hoofdletter, in een plan om te publiceren"
SEVERITY = Severity.WARNING
FIXED = True
READS = ()
GOOD = """\
voorbeeld: fictief
situatieschets:
  gebeurd: De moeder belde met het UWV en met de school.
"""
BAD = GOOD.replace("het UWV", "Voorbeeldje")

WAY_OUT = (
    "Is het een naam van iemand, of van een plaats of school die iemand aanwijst? Schrijf dan een rol: de buurvrouw. "
    'Is het iets anders? Zet dan in doorbraak.toml: woorden = ["het woord"].'
)


def find(case: Case) -> Findings:
    """Ask after each such word once, where it first stands, and say on which other lines it stands."""
    if "voorbeeld" not in case.data:
        return
    # Only here, because the lists are needed for no other plan.
    from doorbraak_tools.substance.privacy.known_names import by_first_word
    from doorbraak_tools.substance.privacy.unlisted import unlisted_names

    own = by_first_word(name for law in case.registers.own_laws for name in (law.title, law.short, *law.names))
    whole = case.searchable
    places: dict[str, list[tuple[int, int]]] = {}
    for one in unlisted_names(whole.text, own):
        # What another check calls a name already needs no question besides.
        if not whole.holds_found(one.start, one.end):
            place = whole.place(one.start)
            places.setdefault(whole.text[one.start : one.end], []).append((place.line, place.column))
    for word, found in places.items():
        yield capital_finding(
            word, found, "Dit woord heeft een hoofdletter en staat op geen lijst: het kan een naam zijn."
        )


def capital_finding(word: str, places: list[tuple[int, int]], message: str) -> Finding:
    """Return one finding for a word at these lines and columns; the word itself is not in the message."""
    (line, column), *_ = sorted(places)
    others = sorted({other for other, _ in places} - {line})
    also = (
        f" Het staat ook op regel {', '.join(map(str, others[:5]))}{' en verder' * (len(others) > 5)}."
        if others
        else ""
    )
    return Finding(TextPlace(line, column), f"{message}{also}", WAY_OUT, word=word.casefold())
