"""How much the rules find in Dutch paragraphs, and how often they are wrong. The figures stand in the handbook.

Two sets of rules: those of every check, and those that a plan to be published meets as well. The first are counted by
kind; the second by paragraph, for a capital does not say what kind of name it is.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from doorbraak_tools.substance.privacy import Kind, Match, personal_data
from doorbraak_tools.substance.privacy.unlisted import first_names, unlisted_names

ROOT = Path(__file__).parents[3]
LINES = (Path(__file__).parent / "labelled.tsv").read_text(encoding="utf-8").splitlines()
LABELLED = [
    (set() if kinds == "-" else set(kinds.split(",")), text)
    for kinds, _, text in (line.partition("\t") for line in LINES if not line.startswith("#"))
]
CLEAN = sum(not labels for labels, _ in LABELLED)
ALWAYS = {kind.value for kind in Kind} - {Kind.WORD.value, Kind.FIRST_NAME.value}
"""What the rules of every check can find."""

Rule = Callable[[str], Iterable[Match]]
PUBLISHING: tuple[Rule, ...] = (personal_data, unlisted_names)
RELEASING: tuple[Rule, ...] = (*PUBLISHING, first_names)


def by_kind() -> tuple[int, int, int]:
    """Return how many kinds were rightly found, wrongly found and missed, each paragraph by itself."""
    right = wrong = missed = 0
    for labels, text in LABELLED:
        found = {one.kind.value for one in personal_data(text)}
        right += len(found & labels)
        wrong += len(found - labels)
        missed += len(labels - found)
    return right, wrong, missed


def by_paragraph(rules: tuple[Rule, ...]) -> tuple[int, int, int]:
    """Return in how many paragraphs something was rightly found, wrongly found and missed."""
    found = [(bool(labels), any(next(iter(rule(text)), None) for rule in rules)) for labels, text in LABELLED]
    return found.count((True, True)), found.count((False, True)), found.count((True, False))


def test_the_set_is_large_half_clean_and_every_kind_is_in_it() -> None:
    assert len(LABELLED) >= 120
    assert 0.45 < CLEAN / len(LABELLED) < 0.55
    assert set().union(*(labels for labels, _ in LABELLED)) == ALWAYS | {"plaats"}
    assert len({text for _, text in LABELLED}) == len(LABELLED)


def test_the_rules_of_every_check_are_right_and_find_most_of_what_has_a_form() -> None:
    right, wrong, missed = by_kind()
    assert right / (right + wrong) >= 0.99, f"{wrong} false alarms"
    assert right / (right + missed) >= 0.70, f"{missed} missed"


def test_the_rules_of_a_release_find_nearly_all() -> None:
    right, wrong, missed = by_paragraph(RELEASING)
    assert right / (right + wrong) >= 0.93, f"{wrong} false alarms"
    assert right / (right + missed) >= 0.92, f"{missed} missed"


def test_the_list_of_first_names_earns_its_keep() -> None:
    without, false_without, _ = by_paragraph(PUBLISHING)
    with_names, false_with, _ = by_paragraph(RELEASING)
    assert with_names - without >= 10
    assert false_with == false_without


def test_the_handbook_gives_these_figures() -> None:
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    assert f"{len(LABELLED)} verzonnen stukjes tekst, waarvan {CLEAN} zonder" in page
    right, wrong, missed = by_kind()
    assert row("Altijd", right, right + missed, "gegevens", wrong) in page
    for name, rules in (
        ("In een voorbeeld, met `doorbraak check`", PUBLISHING),
        ("Bij `doorbraak release`", RELEASING),
    ):
        right, wrong, missed = by_paragraph(rules)
        assert row(name, right, right + missed, "stukjes", wrong) in page


def row(rules: str, right: int, whole: int, what: str, wrong: int) -> str:
    """Return a row of the handbook's table."""
    share, sure = round(100 * right / whole), round(100 * right / (right + wrong))
    return f"| {rules} | {right} van de {whole} {what} ({share} procent) | {wrong} keer ({sure} procent klopte) |"


SEALED = [
    line.split("\t") for line in (Path(__file__).parent / "sealed.tsv").read_text(encoding="utf-8").splitlines()[2:]
]


def test_of_paragraphs_that_were_not_looked_at_most_is_found() -> None:
    """The handbook says who wrote them, and that one writer's paragraphs flatter."""
    found = [(kind, {one.kind.value for one in personal_data(text)}) for kind, text in SEALED]
    right = sum(kind in kinds for kind, kinds in found)
    labelled, wrong = sum(kind != "-" for kind, _ in found), sum(bool(kinds - {kind}) for kind, kinds in found)
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    assert (
        f"vond {right} van de {labelled}, en in de {len(found) - labelled} zonder {wrong} keer iets ten onrechte"
        in page
    )


FRESH = [
    line.split("\t") for line in (Path(__file__).parent / "fresh.tsv").read_text(encoding="utf-8").splitlines()[2:]
]


def fresh_found(rules: tuple[Rule, ...]) -> tuple[set[str], int]:
    """Return the words that were found of the fresh paragraphs, and in how many nothing but other words was."""
    found, wrong = set(), 0
    for _, words, text in FRESH:
        pointing = [(text.index(word), text.index(word) + len(word), word) for word in words.split("|") if word]
        for one in (one for rule in rules for one in rule(text)):
            found |= {word for start, end, word in pointing if start < one.end and one.start < end}
            wrong += not pointing
    return found, wrong


def test_what_natural_spelling_showed_stays_found() -> None:
    found, wrong = fresh_found((personal_data,))
    telling = {words.split("|")[0] for _, words, _ in FRESH if words}
    assert telling - found == {"Fatma", "de enige Eritrese tandarts van het dorp"}
    assert wrong == 0
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    by_rules = [len(fresh_found(rules)[0] & telling) for rules in ((personal_data,), PUBLISHING)]
    assert f"op dezelfde stukjes is het nu {by_rules[0]} en {by_rules[1]}," in page


def test_what_only_looks_like_them_is_not_found() -> None:
    for text in (
        "Meneer is van 3 maart 2024 tot 5 mei 2024 opgenomen geweest.",
        "Het dossier 2023/24 van de school is kwijt.",
        "Het nummer van de gemeente is 14 0182.",
        "Zijn klantnummer van de bank is weg.",
        "De zaak 2024 loopt nog.",
    ):
        assert list(personal_data(text)) == [], text


def test_what_people_wrote_otherwise_is_found_and_what_is_like_it_is_not() -> None:
    for text in (
        "Mevrouw gaf haar burgerservicenummer door (12-34-56-782) aan de balie.",
        "Zie het dossier met nr. 2024/00871 bij de rechtbank.",
        "De jongste is op 21.03.2015 ter wereld gekomen.",
        "Hij kwam ter wereld op 4 juni 2011.",
        "Zij wordt op 9 oktober 2026 achttien.",
        "Zij wordt op 3 mei 2027 18 jaar.",
        "geboortedatum kind: 2012-04-30",
        "Haar 06 is 24681357, dat neemt zij altijd op.",
        "Ze mailt vanaf proef.persoon@voorbeeld punt nl.",
        "Mail hem op proef underscore persoon at voorbeeld dot nl.",
        "De jongste is geboren op drie maart tweeduizend achttien.",
        "Geboortedatum: zeven en twintig juli negentienhonderd tachtig.",
        "Onze zoon werd op de vierde juni geboren.",
        "Haar nummer is nul zes, twee acht vier een zeven zeven drie nul.",
        "Mobiel: nul zes twaalf vierendertig zesenvijftig achtenzeventig.",
        "Te bereiken op plus eenendertig zes 24 81 33 77.",
        "De boete staat bij het CJIB onder nummer 4 0291 8837 2213 0098.",
        "Tegen de beschikking met nummer B-2025/77412 is bezwaar gemaakt.",
        "De aanvraag (nummer 2025-118823) is kwijt.",
        "Dossier 774.102 van de jeugdbescherming is gesloten.",
        "Het besluit is genomen door A.M. ter Haar van de afdeling inkomen.",
        "Mevrouw ter Haar wil niet meer praten.",
    ):
        assert len(list(personal_data(text))) == 1, text
    for text in (
        "De regeling wordt op 1 juli 2026 twee jaar verlengd.",
        "De huur wordt op 1 juli 12 procent hoger.",
        "Het besluit wordt op 3 mei 2026 genomen.",
        "Zij is op 3 mei 2025 ter zitting gehoord.",
        "De afspraak met het kind op 3 mei 2026 gaat door.",
        "Bij 06 is de wachttijd 20 minuten in 2025.",
        "Het dossier met nummer 3 op de lijst ligt klaar.",
        "Het dossier 120.000 euro aan schulden is te groot voor één consulent.",
        "Hij is op drie maart begonnen met werken.",
        "De baby is geboren toen de huur al drie maanden open stond.",
        "Plan nul zes keer besproken.",
        "De zaak met nummer 34 op de lijst wordt in maart besproken.",
        "In de wet met nummer 34 352 staat hoe dat gaat.",
        "Met mw. De gemeente belde ook Het Rijk.",
    ):
        assert list(personal_data(text)) == [], text
