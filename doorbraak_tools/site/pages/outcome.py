"""What the amounts of a plan come to, on its page: in sentences, in a figure and in tables."""

from markupsafe import Markup, escape

from doorbraak_tools.site.pages.page import RULES, href
from doorbraak_tools.site.pages.site_plan import SitePlan
from doorbraak_tools.site.pages.templating import render
from doorbraak_tools.text.dutch import kept_together
from doorbraak_tools.view.figure import figure
from doorbraak_tools.view.outcome import outcome_text


def outcome_html(plan: SitePlan, source: str) -> Markup:
    """Return the outcome of a plan for its page; empty when there is none or when its amounts are not right."""
    text = outcome_text(plan.case)
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
