"""What of a document was not read, in Dutch words: the one list from which "Niet overgenomen" is told."""

from doorbraak_tools.text.dutch import counted

_KINDS: dict[str, tuple[str, str]] = {
    "picture": ("plaatje", "plaatjes"),
    "drawing": ("tekening zonder tekst", "tekeningen zonder tekst"),
    "chart": ("grafiek", "grafieken"),
    "diagram": ("schema (SmartArt)", "schema's (SmartArt)"),
    "object": ("ingesloten bestand", "ingesloten bestanden"),
    "word art": ("WordArt", "keer WordArt"),
    "link": ("adres achter een plaatje", "adressen achter plaatjes"),
    "symbol": ("teken dat ik niet ken", "tekens die ik niet ken"),
    "formula": ("formule: alleen de tekens zijn overgenomen", "formules: alleen de tekens zijn overgenomen"),
    "ink": ("handgeschreven stuk", "handgeschreven stukken"),
    "control": ("besturingselement", "besturingselementen"),
    "filled in": ("veld dat Word zelf invult", "velden die Word zelf invult"),
    "merge": ("leeg samenvoegveld", "lege samenvoegvelden"),
    "prompt": ("invulveld met nog de tekst van het formulier", "invulvelden met nog de tekst van het formulier"),
    "chunk": (
        "ingevoegd document dat Word pas bij het openen inleest. Open het in Word en bewaar het, dan lees ik het wel",
        "ingevoegde documenten die Word pas bij het openen inleest. Open het in Word en bewaar het, dan lees ik ze wel",
    ),
    "part": ("deeldocument", "deeldocumenten"),
    "outside": ("onderdeel van een andere plek: ik haal niets op", "onderdelen van een andere plek: ik haal niets op"),
    "note": ("noot waar de tekst niet naar verwijst", "noten waar de tekst niet naar verwijst"),
    "unknown": ("onderdeel dat ik niet ken", "onderdelen die ik niet ken"),
    # What is not counted has no word for more.
    "contents": ("de inhoudsopgave", ""),
    "deleted": ("wat met Wijzigingen bijhouden was doorgehaald", ""),
    "hidden": ("verborgen tekst", ""),
    "invisible": ("onzichtbare stuurtekens", ""),
    "header": ("de koptekst", ""),
    "footer": ("de voettekst", ""),
    "comments": ("de opmerkingen in de kantlijn", ""),
}  # fmt: skip
_SHOWN, _LONGEST = 3, 80


class LeftOut:
    """Counts what was not read, by its kind, with the first words of some."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._samples: dict[str, dict[str, None]] = {}

    def add(self, kind: str, sample: str = "") -> None:
        """Add one; `sample` says which."""
        self._counts[kind] = self._counts.get(kind, 0) + 1
        samples = self._samples.setdefault(kind, {})
        if sample and len(samples) <= _SHOWN:
            words = " ".join(sample[: 4 * _LONGEST].split())
            samples[words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"] = None

    def lines(self) -> list[str]:
        """Return a line for each kind, in the order of the list of kinds."""
        found = []
        for kind, (one, many) in _KINDS.items():
            if kind in self._counts:
                words = counted(self._counts[kind], one, many) if many else one
                samples = [f"“{sample}”" for sample in [*self._samples[kind]][:_SHOWN] if sample]
                more = ", …" if len(self._samples[kind]) > _SHOWN else ""
                found.append(f"{words} ({', '.join(samples)}{more})" if samples else words)
        return found
