"""For the resident: per doorbraak how it stands. Nothing is promised that was not granted."""

from collections.abc import Iterator

from doorbraak_tools.outputs.documents.material import Material
from doorbraak_tools.outputs.documents.shorten import shortened
from doorbraak_tools.outputs.documents.structure import Block, Bullets, Heading, Paragraph
from doorbraak_tools.plan.model import POINTER
from doorbraak_tools.plan.parts import Decision, Fallback
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.deciding import Stand, holds_no_more, in_force, served_otherwise
from doorbraak_tools.substance.decision_points import DecisionPoint, decision_points
from doorbraak_tools.text.dutch import as_name, counted, dutch_date
from doorbraak_tools.view.moves import condition_words, still_to_decide
from doorbraak_tools.view.run import Line, bold, plain, words
from doorbraak_tools.view.stands import TO_RESIDENT

_BY_WHOM, _REASON = 100, 250
"""With fewer letters than this it is not told who granted, and for what reason."""
_LEAST_HALF = 300
"""Letters that are told of a half yes however short the rest must be: what was granted, and what was not."""
_FALLBACKS = 2


def how_it_stands(material: Material, most: int) -> Iterator[Block]:
    """Yield the doorbraken under what became of them; `most` is how many letters of an answer are told."""
    found = tuple(decision_points(material.case))
    for stand, heading in TO_RESIDENT.items():
        items = tuple(_item(material, one, most) for one in found if one.stand is stand)
        if items:
            yield Heading(1, heading, step=4)
            yield Bullets(items)
    conditions = conditional(material)
    if conditions:
        yield Heading(1, "Wat er is afgesproken voor als het niet lukt", step=6)
        shown = conditions[: max(_FALLBACKS, most // 50)]
        told = (plain(_with_who(condition_words(one), one)) for one in shown)
        yield Bullets(tuple(line for words in told for line in shortened((words,), max(most, 200))))
        if left := len(conditions) - len(shown):
            yield Paragraph(plain(f"En nog {counted(left, 'afspraak', 'afspraken')}: zie het hele plan."))


def conditional(material: Material) -> tuple[Fallback, ...]:
    """Return the fallbacks to tell with their condition: something was refused, and which of them holds is not sure."""
    case = material.case
    lost = [code for code, stand in case.stands.items() if stand in {Stand.REFUSED, Stand.DROPPED}]
    sure = [one for code in lost for one in done_instead(case, code)]
    if all(done_instead(case, code) or served_otherwise(case, code) for code in lost):
        return ()
    known = (one for one in case.fallbacks if one.condition and one.then and one not in sure)
    return tuple(one for one in known if not holds_no_more(case, one))


def done_instead(case: Case, code: str) -> tuple[Fallback, ...]:
    """Return the fallbacks that came into force because the answer on a doorbraak was no."""
    return in_force(case, code) if case.stands[code] in {Stand.REFUSED, Stand.DROPPED} else ()


def lines_of(answer: object) -> tuple[Line, ...]:
    """Return an answer as lines, without the codes that only serve who makes the plan."""
    lines = (POINTER.sub("", line).strip() for line in str(answer).split("\n"))
    return tuple(plain(line) for line in lines if line)


def ask_at(material: Material) -> str:
    """Return whom to ask, in a sentence."""
    who = material.data.get("opsteller")
    return f"Vraag ernaar bij: {as_name(str(who))}." if who else "Vraag ernaar."


def _item(material: Material, one: DecisionPoint, most: int) -> Line:
    """Return what was asked for, and below it what became of it, each thing on a line of its own."""
    asked_for = _told(one.doorbraak.what, _LEAST_HALF if one.stand is Stand.PARTLY else most) or one.code
    start = bold("Gevraagd: ") if one.stand is Stand.PARTLY else ()
    return (*start, *plain(asked_for), *(run for line in _said(material, one, most) for run in (*plain("\n"), *line)))


def _said(material: Material, one: DecisionPoint, most: int) -> Iterator[Line]:
    by, on = _by(one.decision), f" op {dutch_date(one.decision.day)}" if one.decision.day else ""
    reason = _told(one.decision.reason, max(most, _LEAST_HALF if one.stand is Stand.PARTLY else 0))
    if one.stand is Stand.GRANTED and most >= _BY_WHOM:
        yield bold(f"Toegezegd{f' door {by}' if by else ''}{on}.")
        if reason and most >= _REASON:
            yield _labelled("De reden", reason)
    elif one.stand is Stand.PARTLY:
        yield bold(f"Een deel mag, een deel niet. Dat besloot {by or 'wie erover gaat'}{on}.")
        yield plain(reason or f"Wat wel en wat niet, staat niet in het plan. {ask_at(material)}")
    elif one.stand is Stand.REFUSED:
        yield bold(f"{by[:1].upper() + by[1:] if by else 'Wie erover gaat'} zei{on} nee.")
        yield _labelled("De reden", reason) if reason else plain(f"De reden staat niet in het plan. {ask_at(material)}")
        yield from _now(material, one, most)
    elif one.stand is Stand.OPEN:
        yield from _open(one, reason)
    elif one.stand is Stand.UNWRITTEN:
        yield bold("Op het plan is ja gezegd.")
        yield plain(f"Wat er over dit punt is besloten, staat er nog niet in. {ask_at(material)}")
    elif one.stand is Stand.DROPPED:
        yield bold("Het hele plan is afgewezen.")
        yield plain(f"Een reden staat niet in het plan. {ask_at(material)}")
        yield from _now(material, one, most)


def _by(decision: Decision) -> str:
    """Return who took a decision; a name with a comma in it ends in one, for the sentence goes on."""
    by = as_name(decision.by)
    return f"{by}," if "," in by else by


def _open(one: DecisionPoint, reason: str) -> Iterator[Line]:
    """Yield who is still to decide and by which day; and why it was put off, when it was."""
    still = still_to_decide(one.case.grounds(one.code).who_decides)
    day = dutch_date(one.day)
    if not day:
        yield bold(f"{still}. Er is nog geen dag afgesproken.")
    elif one.asks_only:
        asks = (
            f"De vraag zou er op {day} liggen; die dag is voorbij" if one.late else f"De vraag ligt er uiterlijk {day}"
        )
        yield bold(f"{still}. {asks}.")
    elif one.late:
        yield bold(f"{still}. Dat zou uiterlijk {day} zijn, maar die dag is voorbij.")
    else:
        yield bold(f"{still}{'. Dat is' if '.' in still else ','} uiterlijk {day}.")
    if one.put_off:
        yield plain("Het besluit is uitgesteld.") if not reason else _labelled("Waarom het wacht", reason)


def _now(material: Material, one: DecisionPoint, most: int) -> Iterator[Line]:
    """Yield what is done after a no: the fallback that came into force."""
    case = material.case
    now = done_instead(case, one.code)
    for each in now:
        yield _labelled("Dit doen we nu", _with_who(_told(each.then, max(most, _LEAST_HALF)), each))
    if now:
        return
    if served_otherwise(case, one.code):
        goals = "deze doelen" if len(one.doorbraak.goals) > 1 else "dit doel"
        yield plain(f"Voor {goals} is wel iets anders toegezegd.")
    elif not conditional(material):
        yield plain(f"Wat we nu doen, staat nog niet in het plan. {ask_at(material)}")


def _labelled(label: str, words: str) -> Line:
    return (*bold(f"{label}:"), *plain(f" {words}"))


def _with_who(sentence: str, fallback: Fallback) -> str:
    who = as_name(fallback.who)
    return f"{sentence.rstrip('.')} ({who})." if who else sentence


def _told(answer: object, most: int) -> str:
    """Return an answer as one text that ends behind a sentence; its first sentence is always there."""
    told = (words(line) for line in shortened(lines_of(answer), most))
    return " ".join(line if line.endswith((".", "!", "?", "…", ":")) else f"{line}." for line in told)
