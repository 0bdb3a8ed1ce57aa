"""Many realistic plans: 60 lines of front matter and 3 KB of body, one in fifty faulty; the same for the same seed."""

import random
from pathlib import Path

_ROLES = ["casusregisseur", "inkomensconsulent", "schuldhulpverlener", "moeder", "wijkverpleegkundige", "mentor"]
_TROUBLES = ["huurachterstand", "geen adres", "te weinig uren zorg", "een gestopte uitkering", "een afgesloten meter"]
_SENTENCES = [
    "De post ligt al weken ongeopend op tafel.",
    "Het loon is gestegen, maar de toeslagen liepen achter.",
    "De regeling met de verhuurder stopte na twee termijnen.",
    "Na een gesprek aan de keukentafel was er weer wat lucht.",
    "Het huishouden heeft rust nodig en een vast bedrag per week.",
    "Er is geen andere plek waar het gezin terechtkan.",
]


def write_corpus(folder: Path, number: int, seed: int = 1) -> list[Path]:
    """Write `number` plans into the folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    paths = []
    for index in range(number):
        path = folder / f"plan-{index:05}.md"
        path.write_text(_plan(chance, index), encoding="utf-8")
        paths.append(path)
    return paths


def _plan(chance: random.Random, index: int) -> str:
    text = _FRONT.format(
        index=index,
        trouble=chance.choice(_TROUBLES),
        who=chance.choice(_ROLES),
        one=chance.choice(_SENTENCES),
        two=chance.choice(_SENTENCES),
        three=chance.choice(_SENTENCES),
        amount=chance.randrange(500, 9000),
    )
    if index % 50 == 49:
        text = text.replace("status: ingediend", "status: ingedind").replace("doelen: [K1]", "doelen: [K7]")
    story = "\n\n".join(" ".join(chance.choice(_SENTENCES) for _ in range(5)) for _ in range(12))
    return f"---\n{text}---\n\n## 1. Situatieschets\n\n{story}\n\n> Ik wil gewoon weer slapen.\n"


_FRONT = """\
doorbraakplan: 1
titel: Plan {index} over {trouble}
status: ingediend
opgesteld: 2026-07-06
opsteller: {who}
leefgebieden: [wonen, schulden]
situatieschets:
  gebeurd: |
    {one}
    {two}
  last_van: |
    {three}
  geprobeerd: |
    {two}
toekomstperspectief:
  korte_termijn:
    K1: |
      De dreiging is van de baan.
  lange_termijn:
    L1: |
      Zelf alles op tijd kunnen betalen.
  wens: Rust in huis.
  anders_dan_nu: De post gaat open.
overzicht:
  zelf: |
    Elke week de post doen. (L1)
  ondersteuning: |
    Iemand die meekijkt. (L1)
  oplossen_of_behandelen: |
    {trouble} (K1)
doorbraak:
  D1:
    knelpunt: Voor schulden is er in de regel geen bijstand.
    wat: De gemeente leent het bedrag.
    doelen: [K1]
waardendriehoek:
  legitimiteit:
    peildatum: 2026-07-01
    D1:
      regels: Participatiewet artikel 13 lid 1 onderdeel g
      bedoeling: Bijstand is er om nu van te leven.
      ruimte: Participatiewet artikel 49 onderdeel b
      waarom_hier: |
        {one}
      andere_regels: Algemene wet bestuursrecht artikel 3:46
      wie_gaat_erover: college van burgemeester en wethouders
  rendement:
    maanden: 12
    huidige_situatie:
      - {{post: Begeleiding, bedrag: 75, per: uur, aantal: 8, elke: maand, betaler: gemeente, bron: tarief 2026}}
    als_er_niets_gebeurt:
      - {{post: Ontruiming, bedrag: {amount}, per: keer, betaler: verhuurder, bron: opgave verhuurder}}
    doorbraakscenario:
      - {{post: Lening, bedrag: {amount}, per: keer, soort: lening, betaler: gemeente, bron: opgave verhuurder}}
  betrokkenheid: {{regie: Zelf bepalen wat eerst gaat., besproken_met_inwoner: 2026-07-05, inwoner_staat_erachter: ja}}
actieplan:
  realiseren:
    - {{wie: {who}, wat: Besluit nemen over de lening, uiterlijk: 2026-12-20, doorbraak: D1}}
  daarna:
    - {{wie: moeder, wat: Vaste lasten betalen, uiterlijk: 2026-12-30}}
  als_het_niet_werkt:
    - {{als: De verhuurder zet door, dan: Spoedoverleg, wie: {who}}}
"""
