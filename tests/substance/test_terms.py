"""Terms of law, counted by hand on a calendar."""

from datetime import date

import pytest

from doorbraak_tools.substance.registers.grounds import packaged_grounds_in
from doorbraak_tools.substance.terms import AFTER_NOTICE, DECISION, FIRST_TALK, OBJECTION, Term, is_working_day


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-01-01", "nieuwjaarsdag"), ("2026-04-03", "Goede Vrijdag"), ("2026-04-06", "tweede paasdag"),
        ("2026-04-27", "Koningsdag"), ("2025-04-26", "Koningsdag op zaterdag, want 27 april is een zondag"),
        ("2026-05-05", "de vijfde mei, ook als het geen lustrum is"), ("2026-05-14", "Hemelvaartsdag"),
        ("2026-05-25", "tweede pinksterdag"), ("2026-12-25", "eerste kerstdag"), ("2026-12-26", "tweede kerstdag"),
        ("2026-08-22", "zaterdag"), ("2026-08-23", "zondag"),
    ],
)  # fmt: skip
def test_days_of_rest_are_those_of_article_3(day: str, name: str) -> None:
    assert not is_working_day(date.fromisoformat(day)), name


@pytest.mark.parametrize("day", ["2026-05-04", "2026-12-24", "2026-12-31", "2025-10-31", "2026-11-11", "2026-04-28"])
def test_other_days_are_working_days(day: str) -> None:
    assert is_working_day(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("term", "start", "last"),
    [
        (DECISION, "2026-07-13", "2026-09-07"),  # Monday to Monday
        (DECISION, "2026-06-27", "2026-08-24"),  # from a Saturday: ends on one, so on Monday
        (DECISION, "2026-10-30", "2026-12-28"),  # ends on Christmas Day, then Boxing Day, Sunday: Monday
        (DECISION, "2026-03-10", "2026-05-06"),  # ends on the fifth of May, a Tuesday
        (DECISION, "2026-02-06", "2026-04-07"),  # ends on Good Friday, before Easter
        (AFTER_NOTICE, "2026-04-13", "2026-04-28"),  # ends on King's Day
        (AFTER_NOTICE, "2026-08-20", "2026-09-03"),
        (OBJECTION, "2026-10-27", "2026-12-08"),
        (FIRST_TALK, "2026-11-26", "2026-12-01"),  # Thursday: Friday, Monday, Tuesday
        (FIRST_TALK, "2026-12-24", "2026-12-30"),  # after Christmas on a Friday and a Saturday
        (FIRST_TALK, "2026-04-01", "2026-04-08"),  # Easter between
    ],
)  # fmt: skip
def test_the_last_day(term: Term, start: str, last: str) -> None:
    assert term.last_day(date.fromisoformat(start)) == date.fromisoformat(last)


def test_a_term_has_passed_on_the_day_after_its_last() -> None:
    assert DECISION.over_from(date(2026, 6, 27)) == date(2026, 8, 25)


@pytest.mark.parametrize(
    ("term", "law", "artikel"),
    [(DECISION, "BWBR0005537", "4:13"), (AFTER_NOTICE, "BWBR0005537", "4:17"), (FIRST_TALK, "BWBR0031331", "4")],
)
def test_the_text_is_the_one_of_the_register(term: Term, law: str, artikel: str) -> None:
    (ground,) = (ground for ground in packaged_grounds_in(law) if ground.artikel == artikel)
    assert (term.text_of, term.file) == (ground.peildatum, ground.file)
