"""What a decider wants to know at once beside what is asked: the status, the costs, the resident's word, the threat."""

from doorbraak_tools.plan.model import map_at
from doorbraak_tools.plan.parts import Threat
from doorbraak_tools.plan.queries import Data
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.costs.words import why_no_total
from doorbraak_tools.text.dutch import dutch_date, first_line


def key_facts(case: Case) -> dict[str, str]:
    """Return the facts that stand at the top of a plan, by their name; an empty one is not said by the plan."""
    words = case.outcome_in_words
    return {
        "Kosten": words.brief if words else why_no_total(case.calculation),
        "De inwoner": _resident(map_at(case.data, ("waardendriehoek", "betrokkenheid"))),
        "Dreiging": _threat(case.threat),
    }


def _resident(involvement: Data) -> str:
    words = {
        "ja": "De inwoner staat achter het plan",
        "deels": "De inwoner staat deels achter het plan",
        "nee": "De inwoner staat niet achter het plan",
    }.get(involvement.get("inwoner_staat_erachter", ""), "")
    on = involvement.get("besproken_met_inwoner")
    return words + (f" (besproken op {dutch_date(on)})." if on else ".") if words else ""


def _threat(threat: Threat) -> str:
    what = first_line(threat.what).rstrip(".")
    return f"{what}, {dutch_date(threat.day)}" if what and threat.day else what
