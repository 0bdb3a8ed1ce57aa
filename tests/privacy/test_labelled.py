"""How much the rules find in Dutch paragraphs, and how often they are wrong. The figures stand in the handbook."""

from pathlib import Path

from doorbraak_tools.privacy import Kind, personal_data

ROOT = Path(__file__).parent.parent.parent
LINES = (Path(__file__).parent / "labelled.tsv").read_text(encoding="utf-8").splitlines()
LABELLED = [
    (set() if kinds == "-" else set(kinds.split(",")), text)
    for kinds, _, text in (line.partition("\t") for line in LINES if not line.startswith("#"))
]


def counted() -> tuple[int, int, int]:
    """Return how many kinds were rightly found, wrongly found and missed, each paragraph by itself."""
    right = wrong = missed = 0
    for labels, text in LABELLED:
        found = {one.kind.value for one in personal_data(text)}
        right += len(found & labels)
        wrong += len(found - labels)
        missed += len(labels - found)
    return right, wrong, missed


def test_the_set_is_large_half_clean_and_every_kind_is_in_it() -> None:
    assert len(LABELLED) >= 120
    clean = sum(not labels for labels, _ in LABELLED)
    assert 0.45 < clean / len(LABELLED) < 0.55
    assert set().union(*(labels for labels, _ in LABELLED)) == {kind.value for kind in Kind}
    assert len({text for _, text in LABELLED}) == len(LABELLED)


def test_what_is_found_is_right_and_most_is_found() -> None:
    right, wrong, missed = counted()
    precision, recall = right / (right + wrong), right / (right + missed)
    assert precision >= 0.98, f"precision {precision:.3f}: {wrong} false alarms"
    assert recall >= 0.83, f"recall {recall:.3f}: {missed} missed"


def test_the_handbook_gives_these_figures() -> None:
    right, wrong, missed = counted()
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    clean = sum(not labels for labels, _ in LABELLED)
    assert f"{len(LABELLED)} verzonnen stukjes tekst, waarvan {clean} zonder" in page
    assert f"vond het {right} van de {right + missed} gegevens" in page
    assert f"{wrong} keer" in page
