"""Met `na` zeg je welke doorbraak eerst rond moet zijn. Wachten doorbraken op elkaar in een kring, dan kan er geen
beginnen."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Doorbraken wachten op elkaar"
SEVERITY = Severity.ERROR
READS = ("doorbraak",)
GOOD = """\
doorbraak:
  D1:
    knelpunt: Zonder adres is er geen uitkering.
  D2:
    knelpunt: Zonder uitkering is er geen kamer.
    na: [D1]
"""
BAD = GOOD.replace("  D2:", "    na: [D2]\n  D2:")


def find(case: Case) -> Findings:
    """Follow `na` from every doorbraak; report each circle once, at its first doorbraak."""
    waits_for = {code: doorbraak.after for code, doorbraak in case.doorbraken.items()}
    reported: set[str] = set()
    for start in waits_for:
        circle = _circle_from(start, waits_for)
        if circle and start not in reported:
            reported.update(circle)
            if len(circle) == 1:
                message = f"Doorbraak {start} wacht op zichzelf."
            else:
                message = f"Deze doorbraken wachten op elkaar: {', '.join(circle)}."
            yield Finding(("doorbraak", start, "na"), message, "Haal één van de codes achter na weg.")


def _circle_from(start: str, waits_for: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the codes on a way from `start` back to itself, or []."""
    ways = [[start]]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for code in waits_for.get(way[-1], ()):
            if code == start:
                return way
            if code not in seen:
                seen.add(code)
                ways.append([*way, code])
    return []
