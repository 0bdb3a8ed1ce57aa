import pytest

from doorbraak_tools.language import codes
from doorbraak_tools.language.codes import Use
from doorbraak_tools.language.ranges import applied
from tests.language.plans import opened

TEXT = """---
toekomstperspectief:
  korte_termijn:
    K1: |
      Wij blijven wonen, anders dan bij K2.
    K2: De rekeningen zijn betaald.
  lange_termijn:
    L1: Ik werk.
overzicht:
  zelf: |
    De post doen. (K1, L1)
    Vitamine D1 slikken en de A1 mijden. (K9)
doorbraak:
  D1:  # K1 in een opmerking blijft staan
    wat: Zij mag blijven.
    doelen: [K1, L1]
  D2:
    na: [D1]
waardendriehoek:
  legitimiteit:
    D1:
      regels: |
        Regeling K1 artikel 3
actieplan:
  realiseren:
    - wat: Bellen over D1
      doorbraak: D1
---

## 4. Doorbraak

Met D1 begint het, en K1 volgt.
"""


def uses(code: str) -> list[tuple[int, str]]:
    return [(one.range.start.line + 1, one.use.value) for one in codes.uses(opened(TEXT), code)]


def test_a_code_is_found_in_keys_answers_texts_and_story_and_nowhere_else() -> None:
    assert uses("K1") == [(4, "home"), (11, "pointer"), (16, "pointer"), (32, "mention")]
    assert uses("D1") == [(14, "home"), (18, "pointer"), (21, "key"), (26, "mention"), (27, "pointer"), (32, "mention")]
    assert uses("K2") == [(5, "mention"), (6, "home")]
    assert uses("K9") == [(12, "pointer")]


def test_another_number_goes_to_every_place_and_changes_nothing_else() -> None:
    edits = codes.renamed(opened(TEXT), "D1", "D7")
    assert isinstance(edits, tuple)
    after = applied(TEXT, edits)
    changed = [(a, b) for a, b in zip(TEXT.split("\n"), after.split("\n"), strict=True) if a != b]
    assert len(changed) == len(edits) == 6
    assert all(a.replace("D1", "D7") == b for a, b in changed)
    assert "Vitamine D1" in after
    assert "# K1 in een opmerking" in after


@pytest.mark.parametrize(
    ("code", "new", "said"),
    [
        ("K1", "K2", "K2 staat al in dit plan. Kies een nummer dat nog vrij is."),
        ("K1", "L3", "Dit is geen code die hier kan staan. Geef elk doel een eigen code: K1, K2, K3."),
        ("D1", "doorbraak", "Dit is geen code die hier kan staan. Geef elke doorbraak een eigen code: D1, D2, D3."),
        ("K1", "K9", "K9 wordt al genoemd op regel 12, zonder dat het bestaat. Maak dat eerst in orde."),
    ],
)
def test_a_number_that_cannot_be_is_refused_with_the_reason(code: str, new: str, said: str) -> None:
    assert codes.renamed(opened(TEXT), code, new) == said


def test_the_number_that_it_has_changes_nothing() -> None:
    assert codes.renamed(opened(TEXT), "K1", "K1") == ()
    assert next(one for one in codes.occurrences(opened(TEXT)) if one.code == "K1").use is Use.HOME
