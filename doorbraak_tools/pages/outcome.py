"""What the amounts of a plan come to, on its page: in sentences, in a figure and in tables."""

from markupsafe import Markup, escape

from doorbraak_tools.content.figure import figure
from doorbraak_tools.content.outcome import outcome_text
from doorbraak_tools.dutch import kept_together
from doorbraak_tools.pages.page import RULES, href
from doorbraak_tools.pages.templating import render
from doorbraak_tools.release import PublicPlan


def outcome_html(plan: PublicPlan, source: str) -> Markup:
    """Return the outcome of a plan for its page; empty when there is none or when its amounts are not right."""
    text = outcome_text(plan.data)
    if text is None:
        return Markup("")
    return render(
        "outcome.html",
        lead=escape(kept_together(text.lead)),
        paragraphs=[(start, escape(kept_together(paragraph))) for start, paragraph in text.paragraphs],
        tables=text.tables,
        figure=figure(text.seen),
        per_payer=text.per_payer,
        rules=href(source, RULES),
    )
