"""The body of a plan on its page."""

import re

from markupsafe import Markup

from doorbraak_tools.view.story import clean_html

_TOP_HEADING = re.compile(r"<(/?)h[12]>")


def story_html(text: str) -> Markup:
    """Return a section's text as HTML. A quotation is what the resident said, and is marked as such."""
    clean = clean_html(text)
    # Elements carry no attributes any more, so these replacements meet only what was meant.
    clean = _TOP_HEADING.sub(r"<\1h3>", clean)
    clean = clean.replace("<blockquote>", '<blockquote class="inwoner">')
    clean = clean.replace("<table>", '<div class="tabel"><table>')
    clean = clean.replace("</table>", "</table></div>")
    return Markup(clean)  # noqa: S704  (cleaned above)
