"""An answer that is open, or that could not be read, stops every total and says so; it is never once, and never p.m."""

import pytest

from doorbraak_tools.plan.model import PlanDocument, Severity
from doorbraak_tools.release import internal
from doorbraak_tools.release.record import Record
from doorbraak_tools.substance.costs.words import why_no_total
from doorbraak_tools.view.key_facts import key_facts
from doorbraak_tools.view.outcome import outcome_text
from tests.outputs.documents.support import rendered
from tests.support.plans import case, read, shown, small

ITEM = "{post: Lening, bedrag: 3650, betaler: gemeente, bron: opgave verhuurder}"
ONE_OPEN = "De kosten zijn nog niet uitgerekend: 1 antwoord over geld staat nog open."
NOT_READ = "De kosten zijn niet uitgerekend: in de bedragen staat iets waar niet mee te rekenen valt."

OPEN = [
    ("bedrag: 3650", "bedrag: 3650, per: ", ("doorbraakscenario", 0, "per")),
    ("bedrag: 3650", "bedrag: 3650, per: ~", ("doorbraakscenario", 0, "per")),
    ("bedrag: 3650", "bedrag: 3650, per: ''", ("doorbraakscenario", 0, "per")),
    ("bedrag: 3650", "bedrag: 3650, per: ' ', elke: week, aantal: 2", ("doorbraakscenario", 0, "per")),
    ("bedrag: 3650", "bedrag: {laag: 5, hoog: 9}, per: ", ("doorbraakscenario", 0, "per")),
    ("bedrag: 3650", "bedrag: 3650, per: uur", ("doorbraakscenario", 0, "per")),
    ("bedrag: 3650", "bedrag: 3650, per: uur, aantal: 4, elke: ", ("doorbraakscenario", 0, "elke")),
    ("bedrag: 3650", "bedrag: 3650, aantal: 4, elke: ' '", ("doorbraakscenario", 0, "elke")),
    ("bedrag: 3650", "bedrag: 3650, aantal: , elke: maand", ("doorbraakscenario", 0, "aantal")),
    ("bedrag: 3650", "bedrag: 3650, kans: ", ("doorbraakscenario", 0, "kans")),
    ("bedrag: 3650", "bedrag: 3650, kans: ' ', tot_maand: 3", ("doorbraakscenario", 0, "kans")),
    ("bedrag: 3650", "bedrag: 3650, per: maand, tot_maand: ~", ("doorbraakscenario", 0, "tot_maand")),
    ("bedrag: 3650", "bedrag: 3650, per: maand, van_maand: , tot_maand: 3", ("doorbraakscenario", 0, "van_maand")),
    ("bedrag: 3650", "bedrag: ", ("doorbraakscenario", 0, "bedrag")),
    ("bedrag: 3650", "bedrag: {}", ("doorbraakscenario", 0, "bedrag")),
    ("bedrag: 3650", "bedrag: {laag: 5}", ("doorbraakscenario", 0, "bedrag")),
    ("bedrag: 3650", "bedrag: {laag: , hoog: 5}", ("doorbraakscenario", 0, "bedrag")),
    ("bedrag: 3650, ", "", ("doorbraakscenario", 0, "bedrag")),
    ("maanden: 12", "maanden: ", ("maanden",)),
]
UNREAD = [
    ("bedrag: 3650", "bedrag: veel"),
    ("bedrag: 3650", "bedrag: ongeveer 3650"),
    ("bedrag: 3650", "bedrag: 3000-4000"),
    ("bedrag: 3650", "bedrag: -5"),
    ("bedrag: 3650", "bedrag: 1.250"),
    ("bedrag: 3650", "bedrag: 3650, per: eeuw"),
    ("bedrag: 3650", "bedrag: 3650, perr: maand"),
    ("bedrag: pm", "bedrag: onbekend"),
    (f"- {ITEM}", "- een lening van 3650"),
    ("maanden: 12", "maanden: 0"),
    ("maanden: 12", "maanden: 121"),
]


@pytest.mark.parametrize(("old", "new", "place"), OPEN)
class TestOpen:
    def test_there_is_no_total_and_every_outlet_says_so(self, old: str, new: str, place: tuple[str, ...]) -> None:
        found = case(small((old, new)))
        assert found.calculation.outcome is None
        assert [at[2:] for at in found.calculation.open] == [place]
        assert (why_no_total(found.calculation), key_facts(found)["Kosten"]) == (ONE_OPEN, ONE_OPEN)
        text = outcome_text(found)
        assert text is not None
        assert (text.lead, text.tables, text.paragraphs) == (ONE_OPEN, (), ())

    def test_it_is_to_do_in_a_concept_and_a_fault_later(self, old: str, new: str, place: tuple[str, ...]) -> None:
        handed_in = small((old, new))
        concept = handed_in.replace("status: ingediend", "status: concept")
        for text, severity in ((handed_in, Severity.ERROR), (concept, Severity.TODO)):
            if "per: uur" not in new:  # that one is for a check, not for reading
                assert [one.severity for one in read(text).diagnostics if one.code == "ontbreekt"] == [severity], place


@pytest.mark.parametrize(("old", "new"), UNREAD)
def test_what_could_not_be_read_stops_the_total_in_the_documents_and_on_the_page(old: str, new: str) -> None:
    text = small((old, new))
    assert case(text).calculation.outcome is None
    for kind in ("besluitnotitie", "plan"):
        assert NOT_READ in rendered(text, kind, "html").decode().replace("&nbsp;", " ")
    (page,) = shown(internal([(read(text), text.encode())], Record({})))
    assert key_facts(page.case)["Kosten"] == NOT_READ


def test_an_empty_per_beside_an_amount_that_is_not_known_asks_nothing() -> None:
    plan: PlanDocument = read(small(("bedrag: pm", "bedrag: pm, per: ")))
    assert plan.diagnostics == ()
    assert "per" not in plan.data["waardendriehoek"]["rendement"]["als_er_niets_gebeurt"][0]


def test_two_open_answers_are_told_together() -> None:
    found = case(small(("bedrag: pm", "bedrag: "), ("bedrag: 3650", "bedrag: 3650, per: ")))
    assert why_no_total(found.calculation) == (
        "De kosten zijn nog niet uitgerekend: 2 antwoorden over geld staan nog open."
    )


def test_the_whole_plan_in_words_shows_the_open_answer() -> None:
    for emptied, told in (
        ("per: ", "€ 3.650 per …"),
        ("per: uur, aantal: , elke: week", "€ 3.650 per uur × …, elke week"),
        ("per: maand, tot_maand: ", "€ 3.650 per maand, maand 1 tot en met …"),
    ):
        text = rendered(small(("bedrag: 3650", f"bedrag: 3650, {emptied}")), "plan", "html").decode()
        assert told in text.replace("\u00a0", " ").replace("&nbsp;", " ")
