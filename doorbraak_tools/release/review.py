"""What is looked at once more when a plan is about to become public."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import accumulate

from doorbraak_tools.checks import all_checks
from doorbraak_tools.checks.rules.woord_met_hoofdletter import capital_finding
from doorbraak_tools.plan.model import Diagnostic, PlanDocument, Severity
from doorbraak_tools.plan.reading import UNSURE
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.privacy import personal_data
from doorbraak_tools.substance.privacy.indirect import people
from doorbraak_tools.substance.privacy.unlisted import first_names, listed_first_names, unlisted_names

_CODE = "woord-met-hoofdletter"
_INITIALS = re.compile(
    r"(?<![\w./])(?<!plan )(?<!stap )(?<!deel )(?<!optie )(?<!lid )((?:[a-z]\.\s?){1,4})"
    r"(?:(?:van|von|de|der|den|ten|ter|het|el|al|ben)\s){0,3}[a-z][a-z'’-]{2,}"
)
_NO_INITIALS = frozenset(
    "oa ivm mbv dmv tav mbt tbv ipv nav dwz igv tgv iov tov ad pm bv nv ev ea eo tm ov mn hv io ca nl zgn tzt".split()
)
"""What is an abbreviation, though written as initials are."""


def obstacles(case: Case, found: Iterable[Diagnostic], words: frozenset[str] = frozenset()) -> tuple[Diagnostic, ...]:
    """Return what forbids to release a plan in which the checks found that: all that guards the gate is a fault now.

    A first name of the list is looked for here only, wherever it stands, and in the name of the file. `words` are those
    that the repository allows, in small letters.
    """
    guards = {check.code for check in all_checks() if check.fixed} | UNSURE
    in_the_way = [replace(one, severity=Severity.ERROR) for one in found if one.code in guards]
    asked = {(one.line, one.column) for one in in_the_way}
    in_the_way += (
        replace(one, code=_CODE, severity=Severity.ERROR)
        for where, one in _names(case, words)
        if asked.isdisjoint(where)
    )
    named = set(case.plan.slug.split("-")) - words
    if any(word.capitalize() in listed_first_names() for word in named):
        message = "In de bestandsnaam staat een woord dat op een lijst met voornamen staat."
        hint = "Geef het bestand een andere naam. Is het geen naam? Zet het woord in doorbraak.toml, onder woorden."
        in_the_way.append(Diagnostic(1, 1, _CODE, Severity.ERROR, message, hint))
    return tuple(sorted(in_the_way, key=lambda one: (one.line, one.column)))


def questions_on_names(case: Case, words: frozenset[str] = frozenset()) -> Iterator[Diagnostic]:
    """Yield a question after each first name of the list that stands in a plan, also where a sentence opens."""
    return (one for _, one in _names(case, words))


def _names(case: Case, words: frozenset[str]) -> Iterator[tuple[list[tuple[int, int]], Diagnostic]]:
    """Yield the lines and columns of each such name, and the question."""
    whole = case.searchable
    places: dict[str, list[tuple[int, int]]] = {}
    for name in first_names(whole.text):
        if not whole.holds_found(name.start, name.end):
            place = whole.place(name.start)
            places.setdefault(whole.text[name.start : name.end], []).append((place.line, place.column))
    for word, where in places.items():
        if word.casefold() not in words:
            finding = capital_finding(word, where, "Dit woord staat op een lijst met voornamen.")
            yield where, Diagnostic(*min(where), "persoonsgegeven", Severity.WARNING, finding.message, finding.hint)


def looks_like_a_name(function: str, words: frozenset[str] = frozenset()) -> bool:
    """Whether who releases a plan gave a name where a function is asked; `words` are allowed, in small letters."""
    small = function.casefold()
    known = {word for word in re.split(r"[^\w'’]+", small) if word} - words
    # “Peter's schuld”, “peters schuld”: that s is no part of the name.
    known |= {re.sub(r"['’]s$|(?<=[a-z]{5})s$", "", word) for word in known}
    strange = {function[one.start : one.end].casefold() for one in unlisted_names(function)} - words
    initials = (re.sub(r"[.\s]", "", one[1]) for one in _INITIALS.finditer(small))
    return (
        bool(strange or personal_data(function))
        or any(word.capitalize() in listed_first_names() for word in known)
        or any(letters not in _NO_INITIALS for letters in initials)
    )


def other_people(plan: PlanDocument) -> Mapping[str, tuple[int, ...]]:
    """Return for each sort of people that the plan has a word for the 1-based lines on which such a word stands."""
    lines = plan.text.split("\n")
    lines = [re.sub(r"^\s*(?:- )?[a-z_]+:(?: [|>])?", "", line) for line in lines]
    starts_at = list(accumulate((len(line) + 1 for line in lines), initial=0))
    return {
        sort: tuple(dict.fromkeys(bisect_right(starts_at, start) for start in starts))
        for sort, starts in people("\n".join(lines)).items()
    }
