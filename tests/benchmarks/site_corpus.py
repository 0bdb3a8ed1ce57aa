"""Many released plans for the site: answers drawn from the example plans, so that words repeat as they do in Dutch."""

import random
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from doorbraak_tools.plan.method import plan_schema
from doorbraak_tools.release import Record, Release, fingerprint, render_record

PROJECT = Path(__file__).parents[2]
_DAY = date(2026, 1, 1)
_OUTCOMES = ["toegekend", "toegezegd", "deels", "afgewezen", "aangehouden", ""]
_STATUSES = ["ingediend", "akkoord", "in-uitvoering", "afgerond", "afgewezen"]


def write_site(folder: Path, number: int, seed: int = 1) -> None:
    """Write `number` released plans of some 5 KB each into `folder`/plans, and the release file; same for same seed."""
    chance = random.Random(seed)
    pool = _Pool(chance)
    plans = folder / "plans"
    plans.mkdir(parents=True, exist_ok=True)
    record: dict[str, Release] = {}
    for index in range(number):
        slug = f"plan-{index:05}"
        raw = _plan(pool, index).encode()
        (plans / f"{slug}.md").write_bytes(raw)
        record[slug] = Release(fingerprint(raw), 1, "fictief", "redactie", "2026-07-06")
    (plans / "vrijgave.json").write_text(render_record(Record(record)), encoding="utf-8")


class _Pool:
    """Sentences, citations and nouns of the example plans, to draw from."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        texts = [path.read_text(encoding="utf-8") for path in sorted((PROJECT / "plans").glob("*.md"))]
        fronts = [yaml.load(text.split("---\n")[1], yaml.CBaseLoader) for text in texts if text.startswith("---\n")]
        bodies = " ".join(
            line for text in texts for line in text.split("---\n")[-1].splitlines() if line[:1] not in "#>"
        )
        self.sentences: list[str] = re.findall(r"[A-Z][^.*>]{30,160}\.", bodies)
        corners = [front["waardendriehoek"]["legitimiteit"] for front in fronts]
        parts = [part for corner in corners for part in corner.values() if isinstance(part, dict)]
        self.rules = [line for part in parts for line in part["regels"].splitlines()]
        self.room = [line for part in parts for line in part["ruimte"].splitlines()]
        self.obstacles = [d["knelpunt"].splitlines()[0] for front in fronts for d in front["doorbraak"].values()]
        words = sorted(set(re.findall(r"\b[a-z]{4,9}\b", bodies)))
        self.nouns: list[str] = [word for word in words if not word.endswith(("en", "t", "e"))]
        self.domains: list[str] = plan_schema()["properties"]["leefgebieden"]["items"]["enum"]

    def lines(self, number: int) -> str:
        """Return so many sentences, one in three with a compound that few plans share; each on a line of its own."""
        return "\n".join(self._sentence() for _ in range(number))

    def _sentence(self) -> str:
        sentence = self.chance.choice(self.sentences)
        if self.chance.random() < 1 / 3:
            compound = self.chance.choice(self.nouns) + self.chance.choice(self.nouns)
            sentence = sentence[:-1] + f" bij de {compound}."
        return sentence


def _plan(pool: _Pool, index: int) -> str:
    chance = pool.chance
    day = _DAY + timedelta(days=index % 300)
    outcome = chance.choice(_OUTCOMES)
    doorbraak: dict[str, Any] = {"knelpunt": chance.choice(pool.obstacles), "wat": pool.lines(1), "doelen": ["K1"]}
    if outcome:
        doorbraak["besluit"] = {"uitkomst": outcome, "door": "teamleider", "op": str(day), "reden": pool.lines(1)}
    amount = chance.randrange(500, 9000)
    cost = {"post": "Begeleiding", "bedrag": 75, "per": "uur", "aantal": 8, "elke": "maand", "betaler": "gemeente"}
    once = {"post": "Ontruiming", "bedrag": amount, "per": "keer", "betaler": "verhuurder", "bron": "opgave"}
    front = {
        "doorbraakplan": 1,
        "titel": f"{chance.choice(pool.nouns).capitalize()} en {chance.choice(pool.nouns)}, plan {index}",
        "voorbeeld": "fictief",
        "status": chance.choice(_STATUSES),
        "opgesteld": str(day),
        "opsteller": "casusregisseur",
        "leefgebieden": sorted(chance.sample(pool.domains, chance.randint(1, 4))),
        "situatieschets": {"gebeurd": pool.lines(3), "last_van": pool.lines(2), "geprobeerd": pool.lines(2)},
        "toekomstperspectief": {
            "korte_termijn": {"K1": pool.lines(1)},
            "lange_termijn": {"L1": pool.lines(1)},
            "wens": pool.lines(1),
            "anders_dan_nu": pool.lines(1),
        },
        "overzicht": {
            "zelf": f"{pool.lines(1)} (L1)",
            "ondersteuning": f"{pool.lines(1)} (L1)",
            "oplossen_of_behandelen": f"{pool.lines(1)} (K1)",
        },
        "doorbraak": {"D1": doorbraak},
        "waardendriehoek": {
            "legitimiteit": {
                "peildatum": "2026-07-01",
                "D1": {
                    "regels": "\n".join(chance.sample(pool.rules, 2)),
                    "bedoeling": pool.lines(1),
                    "ruimte": chance.choice(pool.room),
                    "waarom_hier": pool.lines(2),
                    "andere_regels": chance.choice(pool.rules),
                    "wie_gaat_erover": "college van burgemeester en wethouders",
                },
            },
            "rendement": {
                "maanden": 12,
                "huidige_situatie": [{**cost, "bron": "tarief 2026"}],
                "als_er_niets_gebeurt": [once],
                "doorbraakscenario": [{**once, "post": "Lening", "soort": "lening", "betaler": "gemeente"}],
            },
            "betrokkenheid": {
                "regie": pool.lines(1),
                "besproken_met_inwoner": str(day),
                "inwoner_staat_erachter": "ja",
            },
        },
        "actieplan": {
            "realiseren": [{"wie": "consulent", "wat": pool.lines(1), "uiterlijk": "2026-12-20", "doorbraak": "D1"}],
            "daarna": [{"wie": "moeder", "wat": pool.lines(1), "uiterlijk": "2026-12-30"}],
            "als_het_niet_werkt": [{"als": "De verhuurder zet door", "dan": "Spoedoverleg", "wie": "consulent"}],
        },
    }
    text: str = yaml.dump(front, allow_unicode=True, sort_keys=False, width=1000)
    story = "\n\n".join(pool.lines(5).replace("\n", " ") for _ in range(4))
    return f"---\n{text}---\n\n## 1. Situatieschets\n\n{story}\n\n> Ik wil gewoon weer slapen.\n"
