"""Een plan dat bij de verkeerde tafel wordt ingediend, verliest weken. Zegt het register dat een rechter, een minister
of een andere instantie over deze ruimte beslist, dan hoort die bij wie erover gaat."""

from collections.abc import Iterator, Mapping
from datetime import date

from doorbraak_tools.checks.citations import cited_lines, known_grounds, legitimacy
from doorbraak_tools.model import Finding, PlanDocument, Severity

TITLE = "Iemand anders beslist hierover"
SEVERITY = Severity.WARNING
READS = ("legitimiteit",)
GOOD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2026-09-01
    D1:
      ruimte: Faillissementswet artikel 287b lid 1
      wie_gaat_erover: De rechtbank. De schuldhulpverlener bereidt het verzoek voor.
"""
BAD = """\
waardendriehoek:
  legitimiteit:
    peildatum: 2026-09-01
    D1:
      ruimte: Faillissementswet artikel 287b lid 1
      wie_gaat_erover: Het college van burgemeester en wethouders.
"""

# What people write for each decider of the register. Only these are compared: a text that names none of them, or one
# that may mean anybody, is never said to be wrong.
_WORDS: Mapping[str, tuple[str, ...]] = {
    "college": (
        "college", "burgemeester en wethouders", "b&w", "b en w", "gemeente", "wethouder", "teamleider", "teammanager",
        "afdelingshoofd", "consulent", "sociale dienst", "mandaat", "dagelijks bestuur",
    ),
    "burgemeester": ("burgemeester",),
    "raad": ("raad",),
    "rechter": ("rechter", "rechtbank", "gerecht"),
    "minister": ("minister", "staatssecretaris"),
    "CIZ": ("ciz",),
    "UWV": ("uwv",),
    "SVB": ("svb", "sociale verzekeringsbank"),
    "zorgverzekeraar": ("verzekeraar",),
    "Dienst Toeslagen": ("toeslagen", "belastingdienst"),
    "verhuurder": ("verhuurder", "corporatie"),
}  # fmt: skip


def find(plan: PlanDocument, today: date) -> Iterator[Finding]:
    """Compare who decides according to the register with who decides according to the plan, per doorbraak."""
    deciders: dict[str, set[str]] = {}
    for cited in cited_lines(plan):
        if cited.answer == "ruimte":
            for citation in cited.line.citations:
                for ground in known_grounds(citation.reference, plan):
                    deciders.setdefault(cited.doorbraak, set()).update(ground.decides)
    for code, known in deciders.items():
        said = str(legitimacy(plan)[code].get("wie_gaat_erover", "")).lower()
        named = {who for who, words in _WORDS.items() if any(word in said for word in words)}
        if named and known <= set(_WORDS) and not named & known:
            who = " of ".join(sorted(known))
            yield Finding(
                ("waardendriehoek", "legitimiteit", code, "wie_gaat_erover"),
                f"Volgens het register beslist hierover: {who}.",
                f"Noem {who} erbij, of leg uit waarom het hier anders ligt.",
            )
