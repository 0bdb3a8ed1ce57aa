"""What holds for every text: reading it ends, what is written back reads the same, and order is kept."""

from datetime import date
from string import ascii_lowercase
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.substance.law.citations import parse
from doorbraak_tools.substance.law.dutch import find
from doorbraak_tools.substance.law.kinds import MAY_HOLD_ID, all_kinds
from doorbraak_tools.substance.law.resolve import Refusal
from doorbraak_tools.substance.law.write import address, canonical
from doorbraak_tools.substance.registers.articles import articles_of
from doorbraak_tools.substance.registers.entries import Law, Reference
from doorbraak_tools.substance.registers.laws import packaged_laws
from tests.substance.law.support import NAMES, references

_PIECES = st.sampled_from(
    ["artikel", "artikelen", "lid", "eerste", "tweede", "en", ",", "van", "de", "Pw", "Awb", "BW", "Wmo 2015", "18",
     "2.3.5", "4:84", "7:231", "onderdeel", "a", "onder", "2°", "t/m", "3e", ":", "tot en met", "hoofdstuk", "(", ")",
     "BWBR0015703", "volzin", "ECLI:NL:RVS:2022:285", "jci1.3:c:BWBR0015703&artikel=", "Wht", "Titel", "aanhef", ".",
     "Participatiewet"]
)  # fmt: skip
_ALMOST = st.lists(_PIECES, max_size=25).map(" ".join)
_NUMBERS = {
    "gewoon": st.from_regex(r"[1-9][0-9]{0,2}([a-z]|[a-z]a)?", fullmatch=True),
    "punt": st.from_regex(r"[1-9][0-9]{0,1}[a-z]?(\.[1-9][0-9]{0,1}[a-z]?){1,3}", fullmatch=True),
    "dubbelepunt": st.from_regex(r"[1-9][0-9]?:[1-9][0-9]{0,2}[a-z]?", fullmatch=True),
}
_LAWS = [law for law in packaged_laws() if law.articles]


def _article(law: Law) -> st.SearchStrategy[str]:
    known = articles_of(law.id)
    if known and (law.articles == "punt" or known.whole):
        return st.sampled_from(sorted(number for number in known.numbers if law.articles != "punt" or "." in number))
    if law.parts == 2:
        first = law.last.partition(".")[0] or "99"
        return st.from_regex(r"[1-9][0-9]?\.[1-9][0-9]?[a-z]?", fullmatch=True).filter(
            lambda number: int(number.partition(".")[0]) < int(first)
        )
    numbers = _NUMBERS[law.articles]
    most = law.last and int(law.last) if law.last.isdigit() else 0
    return numbers.filter(lambda number: int(number.rstrip(ascii_lowercase)) <= most) if most else numbers


@st.composite
def _references(draw: st.DrawFn) -> Reference:
    law = draw(st.sampled_from(_LAWS))
    known = articles_of(law.id)
    lid = draw(st.sampled_from(["", "1"] if known and known.whole else ["", "1", "2", "11", "1bis", "8*"]))
    letter = draw(st.sampled_from(["", "a", "g", "aa"]))
    number = draw(st.sampled_from(["", "1°"])) if letter else ""
    zin = draw(st.sampled_from(["", "1", "laatste"]))
    day = draw(st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1)))
    article = draw(_article(law))
    return Reference(law.kind, law.id, (), article, lid, letter, number, zin, "", day)


@given(st.text(max_size=300) | _ALMOST)
def test_reading_is_total(text: str) -> None:
    found = find(text, NAMES)
    for one in (*found.citations, *found.mentions):
        assert 0 <= one.start < one.end <= len(text)
        address(one.reference)
    assert all(refused.message.endswith(".") for refused in found.refusals)
    starts = [citation.start for citation in found.citations]
    assert starts == sorted(starts)


@given(st.data())
def test_no_id_is_passed_over_by_the_quick_look(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(list(all_kinds().values())))
    assert MAY_HOLD_ID.search(data.draw(st.from_regex(kind.pattern)))


@given(_references())
def test_the_canonical_form_reads_as_itself(reference: Reference) -> None:
    text = canonical(reference, NAMES)
    assert references(text) == (reference,)
    assert canonical(references(text)[0], NAMES) == text


@given(_ALMOST)
def test_whatever_is_read_is_written_back_the_same(text: str) -> None:
    found = parse(text, NAMES)
    if not isinstance(found, Refusal):
        for reference in found:
            assert references(canonical(reference, NAMES)) == (reference,)


@given(st.lists(st.from_regex(r"[1-7][0-9]?([a-z]|[a-z]a)?", fullmatch=True), min_size=2, max_size=12))
def test_an_enumeration_keeps_its_order_and_names_each_once(numbers: list[str]) -> None:
    text = f"artikelen {', '.join(numbers[:-1])} en {numbers[-1]} van de IOAW"
    assert [reference.artikel for reference in references(text)] == list(dict.fromkeys(numbers))


@pytest.mark.parametrize(
    "piece",
    ["artikel 18 ", "eerste ", "1, ", "artikelen 3 en ", "Wet ", "a en b, ", "BW ", "lid 1 en ", "https://wetten.overheid.nl/",
     "2.3.5", "van de ", "(Pw) ", "Algemene wet ", "jci1.3:c:", "- ", "1-", "onder a van artikel "],
)  # fmt: skip
def test_time_grows_with_the_length(piece: str) -> None:
    """Eight times the text may take at most twenty times as long; a quadratic reader takes sixty-four."""
    find(piece, NAMES)
    tries = ((_seconds(piece * 2400), _seconds(piece * 300)) for _ in range(3))
    assert any(long <= 20 * max(short, 0.0005) + 0.02 for long, short in tries)


def _seconds(text: str) -> float:
    start = process_time()
    find(text, NAMES)
    return process_time() - start
