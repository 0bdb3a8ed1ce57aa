"""What documents call the steps, questions and columns of a plan, beside the names that the schema has for them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from math import log
from pathlib import Path

from doorbraak_tools.inputs.word.document import FILL_IN, TITLE_IN
from doorbraak_tools.plan.method import Schema, field_at, plan_schema
from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.text.letters import bare

# Who is asked, or of whom it is said, makes no other question of it; nor does the person of the verb.
_WHO = set(
    """de het een die dit deze je jij jou jouw jullie u uw ik mij mijn we wij ons onze hij zij ze hem haar hun er gezin
    inwoner inwoners client clienten jongere jeugdige huishouden bewoner bewoners kind kinderen ouder ouders mens
    persoon iemand men zich me betrokkene klant burger gezinsleden vader moeder meneer mevrouw oma opa
    partner""".split()
)
_IRREGULAR = {
    form: forms.split()[0]
    for forms in ("wil wilt willen", "kan kun kunt kunnen", "heb hebt heeft hebben", "ga gaat gaan", "doe doet doen",
                  "zie ziet zien", "is zijn ben bent", "sta staat staan", "zou zouden", "zit zitten bijzitten",
                  "moet moeten", "komt komen kom", "wil hoop hoopt hopen", "wat welk welke", "is wordt worden werd",
                  "zes 6", "zorgen", "doelen")
    for form in forms.split()
}  # fmt: skip
"""Forms of one verb; and what is not the plural of another word: zorgen are not zorg, and a talk has a doel."""
_TOWARDS = {"van", "vor", "bij", "dor", "met", "an", "in"}
_DECIDES = set(
    """wie waner warom nie gen zonder zelf minder ander kos eerder goed zes twe drie vijf tien par mand als en nodig
    gemente schol verhurder corporatie wijkteam netwerk colege hulpverlener profesional organisatie instantie
    werkgever""".split()
)
"""Words that make another question of it: what is denied, how long, and who else than the resident it is about."""
_NEAR, _NEARER, _SURE, _MOST_WORDS = 0.7, 0.1, 0.85, 14
_MORE = "+"
"""What stands behind the one word that is left of a wording of more."""
_ENDING = re.compile(r"(?<=\w{3})(?:en|s|t)$")
_DOUBLED = re.compile(r"([a-z])\1")
_ENUMERATED = re.compile(
    r"^\W*(?:(?:stap|vraag|onderdeel|blok|deel|punt|fase)\s*[0-9a-z]{1,2}\b[\s.:)–—-]*"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2})*[a-z]?(?:\s?[.):]\s*|\s+)|(?:[a-z]|[ivx]{1,4})\s?[.):]\s*|(?-i:[A-Z]\s+(?=[A-Z])))(?=[^\W0-9])",
    re.IGNORECASE,
)
_WHEN = set(
    """nu al dan nog reed huidige huidig momentel ok tot toe dit moment op dar hier darbij hierbij daran darvor
    hiervor""".split()
)
# What a question is asked for, and hints between brackets.
_ASIDE = re.compile(
    r"\([^()]{0,80}\)|\s/\s?\w{0,20}|\b(?:voor|van|bij|in|tijdens)\s(?:dit|deze|het|de|uw|je|jouw)\s"
    r"(?:overleg|plan|gesprek|melding|aanmelding|casus|vraag|aanvraag|hulpvraag|bespreking)\b"
    r"|\bvolgens\s\w+|\b(?:waardoor|zodat|waarvoor)\b.*$|\bom\s(?:dit|het|dat|de problemen)\s(?:op\s)?te\s\w+\b",
    re.IGNORECASE,
)


class UnknownPlace(Exception):  # noqa: N818  (it says what a line names)
    """A line of a file with wordings that names no place in a plan: its number, counted from 1, and what it names."""

    def __init__(self, line: int, place: str) -> None:
        super().__init__(f"“{place}” is geen plek in een plan.")
        self.line = line


@dataclass(frozen=True, eq=False)
class Wordings:
    """Places in a plan by the letters of a wording; `*` in a place stands for the code of a doorbraak.

    One wording can name more places. `columns` are the fields of an item, by what a column is called.
    """

    places: Mapping[str, tuple[DataPath, ...]]
    columns: Mapping[str, tuple[str, ...]]

    @lru_cache(maxsize=8192)  # noqa: B019  (there are few of these, and they live as long as the program)
    def named(self, label: str) -> tuple[DataPath, ...]:
        """Return the places that a label names, whatever number or letter stands before it."""
        plain = without_number(label)
        for text in (label, plain, _ASIDE.sub(" ", plain)):
            for key in _keys(text):
                found = self.places.get(key) or self.places.get(_loose(key))
                if found:
                    return found
        # "Aanleiding en achtergrond" asks for one thing with two names.
        both = [self.places.get(key_of(part), ()) for part in re.split(r"\s(?:en|of)\s|\s?/\s?|,\s", plain)[:4]]
        return both[0] if len(both) > 1 and both.count(both[0]) == len(both) else ()

    @lru_cache(maxsize=8192)  # noqa: B019  # lives one import
    def nearest(self, label: str) -> tuple[DataPath, ...]:
        """Return the place of which a wording has nearly the same words; none when another place is nearly as near.

        Rare words count for more. What turns a question into another one (niet, wie, zelf) must be in both.
        """
        words = frozenset(_loose(key_of(_ASIDE.sub(" ", without_number(label)))).split())
        if not 1 < len(words) <= _MOST_WORDS:
            return ()
        known_words, weights = self._index
        weight = {word: weights.get(word, weights[""]) for word in words}
        whole = sum(weight.values())
        candidates: set[tuple[frozenset[str], DataPath, float]] = set()
        for word in words:
            candidates.update(known_words.get(word, ()))
        near: dict[DataPath, float] = {}
        for known, path, of_known in candidates:
            if not (known ^ words) & _DECIDES:
                alike = 2 * sum(weight[word] for word in known & words) / (of_known + whole)
                # Of two words one is easily another's.
                near[path] = max(alike if len(known) > 2 or alike > _SURE else 0.0, near.get(path, 0.0))
        first, second = ([*sorted(near.values(), reverse=True), 0.0, 0.0])[:2]
        return tuple(path for path, alike in near.items() if alike == first >= _NEAR and first - second >= _NEARER)

    @cached_property
    def _index(self) -> tuple[dict[str, list[tuple[frozenset[str], DataPath, float]]], dict[str, float]]:
        """The wordings by each of their words, and how much a word weighs: less when more places have it."""
        wordings = [(frozenset(_loose(key).split()) - {_MORE}, paths[0])
                    for key, paths in self.places.items() if len(paths) == 1]  # fmt: skip
        having = Counter(word for word, _ in {(word, path) for words, path in wordings for word in words})
        places = len({path for _, path in wordings})
        weights = {word: log(places / count) + 0.2 for word, count in having.items()} | {"": log(places or 1) + 0.2}
        index: dict[str, list[tuple[frozenset[str], DataPath, float]]] = {}
        for words, path in wordings:
            for word in words:
                index.setdefault(word, []).append((words, path, sum(weights[one] for one in words)))
        return index, weights


def key_of(wording: str) -> str:
    """Return what makes two wordings the same: the words without who is asked and without the person of the verb."""
    words = bare(wording).split()
    kept = [_stem(word) for word in words if word not in _WHO] or words
    while len(kept) > 1 and kept[-1] in _TOWARDS:
        kept.pop()  # "Wens van de inwoner"
    return " ".join(kept).replace("half jar", "zes mand")


def _keys(label: str) -> Iterator[str]:
    """Yield the keys under which a wording may stand: of more words of which one is left, also as such.

    "Vraag van de inwoner" is no name of a place because "Vraag" is one, nor the other way round.
    """
    key = key_of(label)
    yield key
    if " " not in key and " " in bare(label):
        yield f"{key} {_MORE}"


def _loose(key: str) -> str:
    """Return a key without the words that say when: "wat speelt er nu" asks what "wat speelt er" asks."""
    return " ".join(word for word in key.split() if word not in _WHEN) or key


def _stem(word: str) -> str:
    return _IRREGULAR.get(word) or _DOUBLED.sub(r"\1", _ENDING.sub("", word))


def without_number(label: str) -> str:
    """Return a label without the number or letter before it: "a) Wat is er gebeurd?"."""
    return _ENUMERATED.sub("", label)


def all_fields(path: DataPath, schema: Schema) -> Iterator[tuple[DataPath, Schema]]:
    """Yield place and schema of every field below a place; `*` in a place stands for a code."""
    for key, child in schema.fields.items():
        yield (*path, key), child
        yield from all_fields((*path, key), child)
    for child in schema.coded.values():
        yield from all_fields((*path, "*"), child)


@cache
def own_prompt() -> re.Pattern[str]:
    """Return what matches the prompt of a field in a form that this tool wrote, with what it says of the answer."""
    told = {field.description for _, field in all_fields((), plan_schema())} - {""}
    hints = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
    return re.compile(rf"(?:{TITLE_IN}|{FILL_IN}(?:\. (?:{hints})(?: Kies [^.\n]{{1,300}}\.)?)?)\.?[ ]*")


@cache
def read_wordings(own: str = "") -> Wordings:
    """Return the wordings of the package and those of a municipality. Raises UnknownPlace for one of its lines."""
    places: dict[str, tuple[DataPath, ...]] = {}
    for path, asked in all_fields((), plan_schema()):
        if asked.is_question:
            places[key_of(asked.description)] = (path,)
            if asked.is_text:
                places[key_of(asked.title)] = (path,)
    columns: dict[str, tuple[str, ...]] = {}
    ours = Path(__file__).with_name("woorden.txt").read_text(encoding="utf-8")
    for number, line in (*enumerate(ours.splitlines(), start=1), *enumerate(own.splitlines(), start=1)):
        if not line.strip() or line.startswith("#"):
            continue
        where, _, wording = line.partition(": ")
        place = tuple(where.strip().split("."))
        *_, key = _keys(wording)
        if place[0] == "kolom" and len(place) == 2 and key:
            columns[key_of(wording)] = (*columns.get(key_of(wording), ()), place[1])
        elif not key or not field_at(tuple("D1" if part == "*" else part for part in place)):
            raise UnknownPlace(number, where.strip()[:60])
        else:
            places[key] = tuple(dict.fromkeys((*places.get(key, ()), place)))
    exact = set(places)
    for key, paths in [*places.items()]:
        loose = _loose(key)
        if loose not in exact and " " in loose:  # of one word too little is left to tell
            places[loose] = tuple(dict.fromkeys((*places.get(loose, ()), *paths)))
    return Wordings(places, columns)
