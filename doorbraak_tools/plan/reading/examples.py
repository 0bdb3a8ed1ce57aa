"""What can be wrong with the way a plan is written, shown: a code with what goes wrong and how it goes right."""

EXAMPLES: dict[str, tuple[str, str]] = {
    "samenvoegen": (
        "titel: Eerst de huur\n<<<<<<< HEAD\nstatus: concept\n=======\nstatus: ingediend\n>>>>>>> van-een-collega\n",
        "titel: Eerst de huur\nstatus: ingediend\n",
    ),
    "tab": (
        "situatieschets:\n\tgebeurd: Een inkomen viel weg.\n",
        "situatieschets:\n  gebeurd: Een inkomen viel weg.\n",
    ),
    "dubbele-punt": (
        "situatieschets:\n  gebeurd: Let op: het inkomen viel weg.\n",
        "situatieschets:\n  gebeurd: |\n    Let op: het inkomen viel weg.\n",
    ),
    "aanhalingsteken": (
        "toekomstperspectief:\n  wens: 's Ochtends rust.\n",
        "toekomstperspectief:\n  wens: |\n    's Ochtends rust.\n",
    ),
    "inspringen": (
        "situatieschets:\n  gebeurd: Een inkomen viel weg.\n   huishouden: Een moeder met een zoon\n",
        "situatieschets:\n  gebeurd: Een inkomen viel weg.\n  huishouden: Een moeder met een zoon\n",
    ),
    "haak": ("leefgebieden: [wonen, schulden\n", "leefgebieden: [wonen, schulden]\n"),
    "geen-spatie": ("titel: Eerst de huur\nstatus:concept\n", "titel: Eerst de huur\nstatus: concept\n"),
    "geen-dubbele-punt": (
        "titel: Eerst de huur\nstatus\nopsteller: wijkteam\n",
        "titel: Eerst de huur\nstatus: concept\nopsteller: wijkteam\n",
    ),
    "tekst-achter-streep": (
        "situatieschets:\n  gebeurd: | Een inkomen viel weg.\n",
        "situatieschets:\n  gebeurd: |\n    Een inkomen viel weg.\n",
    ),
    "geen-streep": (
        "toekomstperspectief:\n  wens:\n    Ze zei: rust.\n    En ruimte.\n",
        "toekomstperspectief:\n  wens: |\n    Ze zei: rust.\n    En ruimte.\n",
    ),
    "onleesbare-regel": (
        "situatieschets:\n  gebeurd: |\n  Een inkomen viel weg.\n  last_van: De post.\n",
        "situatieschets:\n  gebeurd: |\n    Een inkomen viel weg.\n  last_van: De post.\n",
    ),
    "dubbele-sleutel": (
        "situatieschets:\n  gebeurd: Een inkomen viel weg.\n  gebeurd: De huur steeg.\n",
        "situatieschets:\n  gebeurd: |\n    Een inkomen viel weg.\n    De huur steeg.\n",
    ),
    "geen-streepje": (
        "actieplan:\n  daarna:\n    - wie: inwoner\n      wat: De huur betalen\n"
        "      wie: wijkteam\n      wat: Meekijken met de post\n",
        "actieplan:\n  daarna:\n    - wie: inwoner\n      wat: De huur betalen\n"
        "    - wie: wijkteam\n      wat: Meekijken met de post\n",
    ),
    "streepje": (
        "actieplan:\n  daarna:\n    – wie: inwoner\n      wat: De huur betalen\n",
        "actieplan:\n  daarna:\n    - wie: inwoner\n      wat: De huur betalen\n",
    ),
    "afgekapt": (
        "toekomstperspectief:\n  wens: Rust in kamer #12\n",
        "toekomstperspectief:\n  wens: |\n    Rust in kamer #12\n",
    ),
    "vraagteken": (
        "leefgebieden: [wonen]\nactieplan:\n  daarna: [{?wie: inwoner, wat: De huur betalen}]\n",
        "leefgebieden: [wonen]\nactieplan:\n  daarna: [{wie: inwoner, wat: De huur betalen}]\n",
    ),
    "hekje-is-tekst": (
        "voorbeeld: fictief\nsituatieschets:\n  gebeurd: |\n    # intern: nog navragen\n    Een inkomen viel weg.\n",
        "voorbeeld: fictief\nsituatieschets:\n  # intern: nog navragen\n  gebeurd: |\n    Een inkomen viel weg.\n",
    ),
    "einde-opmerking": (
        "situatieschets:\n  gebeurd: |\n    Een inkomen viel weg. <!-- wanneer?\n",
        "situatieschets:\n  gebeurd: |\n    Een inkomen viel weg. <!-- wanneer? -->\n",
    ),
    "lijkt-opmerking": (
        "voorbeeld: fictief\nsituatieschets:\n  gebeurd: |\n    Een inkomen viel weg.\n    [//]: <> (wanneer?)\n",
        "voorbeeld: fictief\nsituatieschets:\n  gebeurd: |\n    Een inkomen viel weg. <!-- wanneer? -->\n",
    ),
    "onbekend-veld": ("titel: Eerst de huur\nstatis: concept\n", "titel: Eerst de huur\nstatus: concept\n"),
    "kies-uit": ("status: klaar\n", "status: afgerond\n"),
    "schrijfwijze": ("opgesteld: 31-12-2026\n", "opgesteld: 2026-12-31\n"),
    "verkeerde-soort": ("leefgebieden: wonen, schulden\n", "leefgebieden: [wonen, schulden]\n"),
    "dubbele-waarde": ("leefgebieden: [wonen, schulden, wonen]\n", "leefgebieden: [wonen, schulden]\n"),
}
"""Per code two pieces of front matter: in the first it is found, in the second it is not."""
