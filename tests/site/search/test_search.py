"""The words of a site, its compounds and the copies that are indexed: pure."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.site.search.compounds import Compounds
from doorbraak_tools.site.search.copies import Document, article_token, copy_of, hidden_words, path_of
from doorbraak_tools.site.search.vocabulary import by_first_letter, synonyms, words

WORDS = """
    huur achterstand jeugd zorg kosten deler norm kind toeslag schuld hulp verlening uitkering gemeente verordening
    stand slag keer houd beeld verzekering arts loket woning woon bijstand
"""
KNOWN = Counter({word: 3 for word in WORDS.split()})  # noqa: C420  (fromkeys of a Counter does not count)
COMPOUNDS = Compounds(KNOWN)


@pytest.mark.parametrize(
    ("word", "tails"),
    [
        ("huurachterstand", ("achterstand",)),
        ("jeugdzorg", ("zorg",)),
        ("kostendelersnorm", ("norm",)),
        ("kindertoeslag", ("toeslag",)),
        ("schuldhulpverlening", ("hulpverlening", "verlening")),
        ("bijstandsuitkering", ("uitkering",)),
        ("gemeenteverordening", ("verordening",)),
        ("zorgverzekeraar", ("verzekeraar",)),
        # What stands behind is no word of its own on the site: the list of words knows it.
        ("woningcorporatie", ("corporatie",)),
        ("woningcorporaties", ("corporaties",)),
        ("huisuitzetting", ("uitzetting",)),
        ("huisuitzettingen", ("uitzettingen",)),
        ("huisarts", ("arts",)),
        ("kwijtschelding", ()),
    ],
)
def test_a_compound_gives_what_stands_behind(word: str, tails: tuple[str, ...]) -> None:
    assert COMPOUNDS.tails(word) == tails


@pytest.mark.parametrize("word", ["beslag", "verkeer", "achterstand", "onderhoud", "voorbeeld", "zorg", "uitkering"])
def test_what_only_looks_like_a_compound_stays_whole(word: str) -> None:
    assert COMPOUNDS.tails(word) == ()


def test_a_word_of_one_page_does_not_split_others() -> None:
    assert Compounds({**KNOWN, "zaal": 1}).tails("zorgzaal") == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Zij heeft <b>geen adres</b>.", "dakloos"),
        ("Een briefadres", "dakloze"),
        ("De ontruiming", "huisuitzetting"),
        ("De huisuitzetting", "ontruiming"),
        ("Een bijstandsuitkering", "bijstand"),
        ("De bijstand", "uitkering"),
    ],
)
def test_a_page_is_found_by_what_people_call_it(text: str, word: str) -> None:
    assert word in synonyms(words(text), text)


def test_a_page_that_says_it_itself_or_says_something_else_gets_no_other_word() -> None:
    assert "dakloos" not in synonyms(words("Dakloos en geen adres"), "Dakloos en geen adres")
    assert synonyms(words("Een adres dat geen mens kent"), "Een adres dat geen mens kent") == []


@given(st.text(alphabet="abcdehnorstuz", max_size=25))
def test_a_tail_is_the_end_of_the_word_and_leaves_a_head(word: str) -> None:
    for tail in COMPOUNDS.tails(word):
        assert word.endswith(tail)
        assert len(word) - len(tail) >= 4


def test_words_have_no_accents_no_markup_and_no_points_between_digits() -> None:
    html = "<p title='niet'>Coördinatie, één keer: € 3.650 (artikel 2.3.5) &amp; 18a</p>"
    assert words(html) == {"coordinatie", "een", "keer", "3650", "artikel", "235", "18a"}


def test_a_vocabulary_comes_apart_by_letter() -> None:
    assert by_first_letter({"zorg": 1, "huur": 2, "hulp": 1}) == {"h": {"huur": 2, "hulp": 1}, "z": {"zorg": 1}}


def test_the_copy_of_a_page_holds_what_finds_it_outside_its_text() -> None:
    page = Document("plannen/x/", "<h1>A</h1><p>artikel 2.3.5</p>", {"Soort": ["plan"]}, ("wonen",), ("Pw",))
    html = copy_of(page)
    assert path_of(page) == "plannen/x.html"
    assert '<i data-pagefind-filter="Soort[data-w]" data-w="plan"></i>' in html
    assert '<i data-pagefind-meta="trefwoorden[data-w]" data-w="wonen"></i>' in html
    assert '<i data-pagefind-meta="namen[data-w]" data-w="Pw"></i>' in html
    assert f'<i data-pagefind-meta="artikelen[data-w]" data-w="{article_token("2.3.5")}"></i>' in html
    assert html.endswith("<h1>A</h1> <p>artikel 2.3.5</p>")
    assert hidden_words("delen", ["achterstand"]) == '<i data-pagefind-meta="delen[data-w]" data-w="achterstand"></i>'
    assert hidden_words("delen", []) == ""


def test_the_copy_of_the_home_page_lies_at_the_root() -> None:
    assert path_of(Document("", "<h1>A</h1>")) == "index.html"


def test_a_facet_with_quotes_stays_a_facet() -> None:
    assert 'data-w="A &#34;B&#34; &lt;C&gt;"' in copy_of(Document("x/", "", {"Wet": ['A "B" <C>']}))


def test_no_article_number_begins_another() -> None:
    tokens = [article_token(number) for number in ("1", "16", "16a", "16.1", "161", "1.6", "2.3.5", "235", "3:46")]
    assert not [(one, other) for one in tokens for other in tokens if one != other and other.startswith(one)]
