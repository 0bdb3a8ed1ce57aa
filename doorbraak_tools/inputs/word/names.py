"""Recognising headings and labels, however they are numbered or spelled. Their names come from the schema."""

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import accumulate

from doorbraak_tools.inputs.word.wordings import Wordings, all_fields, read_wordings, without_number
from doorbraak_tools.plan.method import corners, field_at, plan_schema, steps
from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.text.letters import bare

_LONGEST = 200
_SHORT = 45
_PREFIX = re.compile(
    r"^\W*(stap|step)?\s*([0-9]{1,2})?\s*([abc])?(?=$|[\s.:)\u2013\u2014-])[\s.:)\u2013\u2014-]*", re.IGNORECASE
)
_BREAK = re.compile(r"\s*[:(\u2013\u2014]|\s-\s|\s*[?!]\s|\t")
_ARTICLE = re.compile(r"^(?:de|het|een|mijn|onze)\s+", re.IGNORECASE)
_CODED = re.compile(
    r"(?:de\s+)?(?:(?:doorbraak|legitimiteit)\s+(?:van\s+)?(?:doorbraak\s+)?(?:nr\.?\s*)?D?|D)\s*([1-9][0-9]?)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(.{3,60}?)\s*(?:nr\.?\s*)?([1-9][0-9]?)\s*[:.]?", re.IGNORECASE)
_ALIKE = 0.86
_WHOLE = "doorbraakplan"
"""What people put above the whole document: "Doorbraakplan gezin" is no step, though it begins like one."""


@dataclass(frozen=True, slots=True)
class NamedPart:
    """A part of the method: the place of a step or corner in a plan, and how sure the heading is of it (0 to 1).

    `rest` is what the heading says beside the name; "" when that is nothing. `meant` are the answers of that part that
    the name can also mean, `*` for a code: what stands right under it is one of those.
    """

    path: DataPath
    sure: float
    rest: str = ""
    meant: tuple[DataPath, ...] = ()


def squeezed(text: str) -> str:
    """Return the letters and digits of a text only: "Situatie schets" is situatieschets."""
    return bare(text, between="")


@lru_cache(maxsize=8192)
def part_named(text: str, wordings: Wordings | None = None) -> NamedPart | None:
    """Return the step or corner that a heading names, or None."""
    wordings = wordings or read_wordings()
    if len(text) > _LONGEST:
        return None
    prefix = _PREFIX.match(text)
    word, number, letter = prefix.groups() if prefix else (None, None, None)
    rest = _ARTICLE.sub("", text[prefix.end() :] if prefix else text)
    name, *behind = _BREAK.split(rest, maxsplit=1)
    found = _by_name(squeezed(rest)) or _by_name(squeezed(name))
    if found is not None:
        whole = not behind or _by_name(squeezed(rest)) is not None
        return found if whole else replace(found, rest=behind[0].strip(" )"))
    named = wordings.named(text) or wordings.named(rest)
    if named:
        # What the writer calls it says more than the number that it has in the writer's own plan.
        parts = [path for path in named if path in _part_names().values()]
        if len(parts) != 1 or any(path[: len(parts[0])] != parts[0] for path in named):
            return None
        return NamedPart(parts[0], 0.88, meant=tuple(path for path in named if path != parts[0]))
    if number and (word or not squeezed(rest)):
        return _by_number(int(number), letter, rest)
    found = _by_name(squeezed(without_number(rest))) or _by_beginning(rest)
    near = wordings.nearest(text) if found is None else ()
    return NamedPart(near[0], 0.86) if near and near[0] in _part_names().values() else found


def _by_beginning(name: str) -> NamedPart | None:
    """Return the part whose name a short heading begins with: "Toekomstperspectief van het gezin"."""
    if len(name) > _SHORT or name.rstrip().endswith(".") or squeezed(name).startswith(_WHOLE):
        return None
    names, begun = _part_names(), accumulate(bare(name).split())
    return next((NamedPart(names[part], 0.8, name) for part in begun if len(part) > 7 and part in names), None)


def _by_name(name: str) -> NamedPart | None:
    names = _part_names()
    if name in names:
        return NamedPart(names[name], 1.0)
    if len(name) < 6:
        return None
    best = max(names, key=lambda known: _likeness(name, known))
    likeness = _likeness(name, best)
    return NamedPart(names[best], likeness) if likeness >= _ALIKE or _few_typos(name, best) else None


@cache
def _part_names() -> dict[str, DataPath]:
    found: dict[str, DataPath] = {}
    for step in steps():
        found |= dict.fromkeys((squeezed(step.title), squeezed(step.key)), (step.key,))
        for corner in step.corners:
            found |= dict.fromkeys((squeezed(corner.title), squeezed(corner.key)), (step.key, corner.key))
    return found


def _by_number(number: int, letter: str | None, rest: str) -> NamedPart | None:
    step = next((step for step in steps() if step.number == number), None)
    if step is None:
        return None
    corner = next((corner for corner in step.corners if letter and corner.letter == letter.casefold()), None)
    return NamedPart((step.key, corner.key) if corner else (step.key,), 0.9, rest)


def code_named(text: str) -> str:
    """Return the code of the doorbraak that a heading names ("Doorbraak 2", "D2: de waarborgsom"), or ""."""
    found = _CODED.match(text.strip())
    return f"D{found[1]}" if found else ""


def field_named(text: str, base: DataPath, code: str, wordings: Wordings | None = None) -> DataPath | None:
    """Return the field whose question or title a label is; None when it is none.

    It is looked for at `base` and above it by the names in the schema, and then by what documents call it: in the same
    part, or else in another when it can be one field only. `code` stands for the doorbraak when neither place nor label
    ("Knelpunt 2") says which.
    """
    if len(text) > _LONGEST or not squeezed(text):
        return None
    wordings = wordings or read_wordings()
    counted = _COUNTED.fullmatch(text.strip())
    found = _field(counted[1], base, wordings) if counted else None
    if counted and found and "*" in found:
        code = f"D{counted[2]}"
    else:
        found = _field(text, base, wordings)
    return None if found is None else tuple(code if part == "*" else part for part in found)


def _field(text: str, base: DataPath, wordings: Wordings) -> DataPath | None:
    for depth in range(len(base), -1, -1):
        found = _best(text, base[:depth]) or _best(without_number(text), base[:depth])
        if found is not None:
            return found
    # What stands at the head of a plan, stands there only: a date below a step is another date, a whole question none.
    named = [
        path
        for path in wordings.named(text) or wordings.nearest(text)
        if path not in _part_names().values() and (path[1:] or not base or text.rstrip().endswith("?"))
    ]
    for depth in (2, 1, 0):
        here = [path for path in named if path[:depth] == base[:depth]]
        if len(here) == 1:
            return here[0]
    return None


def exactly_named(label: str, base: DataPath, wordings: Wordings) -> bool:
    """Whether a label is to the letter what a field of this part is called: nothing but a label says so."""
    known = [names for depth in range(len(base) + 1) for names in _labels(base[:depth])]
    words, letters = bare(label), squeezed(label)
    spelled = any(letters == title or words == question for _, title, question in known)
    return spelled or any(path[:1] == base[:1] for path in wordings.named(label))


@lru_cache(maxsize=65_536)
def question_named(text: str, wordings: Wordings | None = None) -> DataPath | None:
    """Return the field of whatever part that this is a question for; `*` stands for a code. Or None."""
    if len(text) > _LONGEST:
        return None
    wordings = wordings or read_wordings()
    named = wordings.named(text) or wordings.nearest(text)
    if len(named) == 1 and named[0] not in _part_names().values() and text.rstrip().endswith("?"):
        return named[0]
    words = bare(without_number(text))
    if len(words.split()) < 4:
        return None
    best = max(_questions(), key=lambda question: _likeness(words, question))
    return _questions()[best] if _likeness(words, best) >= 0.9 else None


def main_question(text: str) -> bool:
    """Whether a text is the question of a step or the instruction of a corner, or a note of the card to it."""
    return bare(text) in _main_questions()


@cache
def _main_questions() -> frozenset[str]:
    told = [words for step in steps() for words in (step.main_question, step.note)]
    told += [words for corner in corners() for words in (corner.instruction, corner.note)]
    return frozenset(bare(words) for words in told if words)


@cache
def _questions() -> dict[str, DataPath]:
    return {bare(field.description): path for path, field in all_fields((), plan_schema()) if field.is_question}


@lru_cache(maxsize=65_536)
def _best(text: str, base: DataPath) -> DataPath | None:
    label = squeezed(text.rstrip().rstrip(":?"))
    words = bare(text)
    best, most = None, 0.0
    for path, title, question in _labels(base):
        sure = 1.0 if label == title else 0.95 if _few_typos(label, title) else 0.0
        sure = max(sure, _likeness(words, question))
        if sure >= _ALIKE and sure > most:
            best, most = path, sure
    return best


@cache
def _labels(base: DataPath) -> tuple[tuple[DataPath, str, str], ...]:
    """Return place, title and question of the fields at a place; of coded answers those inside them."""
    schema, parts = field_at(base), _part_names().values()
    fields = [((*base, key), child) for key, child in schema.fields.items()]
    for child in schema.coded.values():
        fields += (((*base, "*", key), inner) for key, inner in child.fields.items())
    return tuple((path, squeezed(child.title), bare(child.description)) for path, child in fields if path not in parts)


@lru_cache(maxsize=65_536)
def _likeness(one: str, other: str) -> float:
    if not one or not other or abs(len(one) - len(other)) > 0.3 * max(len(one), len(other)):
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


def _few_typos(one: str, other: str) -> bool:
    """Whether few letters are wrong, missing or too many: one in a word of five letters, two in nine."""
    allowed = 0 if len(other) < 5 else 1 if len(other) < 9 else 2
    if not allowed or abs(len(one) - len(other)) > allowed:
        return False
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, start=1):
        above, row[0] = row[0], number
        for at, wanted in enumerate(other, start=1):
            above, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, above + (letter != wanted))
    return row[-1] <= allowed
