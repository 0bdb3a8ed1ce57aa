import pytest

from doorbraak_tools.checks import Weighing
from doorbraak_tools.language.diagnose import problems
from doorbraak_tools.language.document import Document
from doorbraak_tools.plan.model import Severity
from tests.language.plans import opened
from tests.support.plans import SMALL, TODAY, small


def pieces(text: str) -> list[tuple[str, str]]:
    """Return the code of each finding with the words that it is about."""
    document = opened(text)
    found = []
    for problem in problems(document):
        (first, start), (last, end) = problem.range
        assert first == last
        found.append((problem.found.code, document.layout.lines[first][start:end]))
    return found


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        pytest.param("status: ingediend", "status: ingedient", ("kies-uit", "status: ingedient"), id="an answer"),
        pytest.param("status: ingediend", "Status: ingediend", ("onbekend-veld", "Status"), id="a name"),
        pytest.param("opgesteld: 2026-07-06", "opgesteld: 6 juli", ("schrijfwijze", "opgesteld: 6 juli"), id="a day"),
        pytest.param("Een inkomen viel weg.", "Bel 06-12345678.", ("nummer-of-adres", "06-12345678"), id="a number"),
        pytest.param("  gebeurd: Een inkomen viel weg.\n", "", ("ontbreekt", "situatieschets"), id="what is missing"),
        pytest.param("opsteller:", "opsteller", ("geen-dubbele-punt", "opsteller casusregisseur"), id="a slip"),
    ],
)
def test_a_finding_is_about_the_very_words(old: str, new: str, wanted: tuple[str, str]) -> None:
    assert wanted in pieces(small((old, new)))


def test_where_nothing_is_wrong_nothing_is_found() -> None:
    assert pieces(SMALL) == []


@pytest.mark.parametrize(
    "broken", ["opsteller: *casusregisseur", 'opsteller: "casusregisseur', "opsteller: [a", "\topsteller: a", "%"]
)
def test_behind_a_line_that_cannot_be_read_the_other_findings_stay(broken: str) -> None:
    text = small(("status: ingediend", "status: ingedient"), ("opsteller: casusregisseur", broken))
    codes = [code for code, _ in pieces(text)]
    assert "kies-uit" in codes
    assert len(codes) > 1


def test_a_finding_has_its_page_in_the_handbook_when_there_is_one() -> None:
    text = small(("status: ingediend", "status: ingedient"))
    [with_site] = problems(Document(text, TODAY, handbook="https://voorbeeld.nl/plannen/"))
    assert with_site.address == "https://voorbeeld.nl/plannen/controles/#kies-uit"
    [without] = problems(opened(text))
    assert without.address == ""


def test_checks_weigh_as_the_repository_says() -> None:
    text = small(("Een inkomen viel weg.", f"Een inkomen viel weg{' en toen kwam er nog iets' * 9}."))
    [usual] = problems(opened(text))
    assert (usual.found.code, usual.found.severity) == ("lange-zin", Severity.HINT)
    assert problems(Document(text, TODAY, weighing=Weighing({"lange-zin": None}))) == ()
