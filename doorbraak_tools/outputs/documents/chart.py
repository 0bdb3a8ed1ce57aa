"""The figure of rendement for a document."""

from doorbraak_tools.outputs.documents.structure import Figure
from doorbraak_tools.substance.costs.rounding import RoundedOutcome
from doorbraak_tools.view.figure import figure
from doorbraak_tools.view.outcome import SHORT, by_payer, payer_words

INK, ACCENT = "1f2328", "154273"
_STYLE = f"""
text {{ font: 13px "Liberation Sans", Arial, Helvetica, sans-serif; fill: #{INK} }}
.betaler {{ font-weight: 700; font-size: 15px }}
rect {{ stroke: #{ACCENT}; stroke-width: 1.2 }}
.streep {{ fill: url(#staven-streep) }} .stip {{ fill: url(#staven-stip) }}
.vol, pattern circle {{ fill: #{ACCENT} }}
pattern path {{ stroke: #{ACCENT}; stroke-width: 2.4 }}
.rand {{ fill: none; stroke: #fff; stroke-width: 4.5 }}
.bereik {{ fill: none; stroke: #{INK}; stroke-width: 1.6 }}
"""


def chart(seen: RoundedOutcome) -> Figure | None:
    """Return the costs per payer in each scenario as a figure; None when no payer has a known amount."""
    svg = str(figure(seen, _STYLE))
    if not svg:
        return None
    told = (
        f"{name}: {'; '.join(' '.join((SHORT[key], *payer_words(group))) for key, group in groups)}."
        for name, groups in by_payer(seen)
    )
    return Figure(
        caption="Kosten per betaler in elk scenario",
        alternative=f"Staafdiagram van de verwachte kosten per betaler. {' '.join(told)}",
        svg=svg,
    )
