"""A reference to a place in a law, a local rule, a judgment or a European act."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["bwb", "cvdr", "ecli", "celex", "eigen"]
"""bwb: national law; cvdr: published local rule; ecli: case law; celex: European law; eigen: a municipality's own rule
that stands in its register without a published id."""

Divisions = tuple[tuple[str, str], ...]
"""Parts of a law above its articles, from large to small: `(("hoofdstuk", "4"), ("paragraaf", "4.1"))`."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One place, as precise as it was written. What was not written is ""; nothing is filled in.

    `id` is the published id (BWBR0015703, CVDR345917/1, ECLI:…, 32016R0679), or the title of an own rule without one.
    `onder` is a number below an onderdeel (`2°`), `zin` the sentence. `tot` is the end of a range of the smallest part
    that is given: articles 3 to 5 are one reference with artikel 3 and tot 5, because only the law itself knows whether
    there is a 3a in between. `peildatum` is the day on which the text was in force, when the reference itself says so.
    """

    kind: Kind
    id: str
    divisions: Divisions = ()
    artikel: str = ""
    lid: str = ""
    onderdeel: str = ""
    onder: str = ""
    zin: str = ""
    tot: str = ""
    peildatum: date | None = None
