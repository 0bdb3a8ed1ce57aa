"""The body of a plan: CommonMark to HTML that cannot do anything but be read."""

import re

import cmarkgfm
import nh3
from markupsafe import Markup

# Two locks: cmark leaves out raw HTML and unsafe links, and nh3 lets only these elements through. No images: a picture
# in a plan is either a file that is not there or a request to another host.
_TAGS = {
    "p", "br", "em", "strong", "del", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "h1", "h2", "h3", "h4", "h5",
    "h6", "a", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
_TOP_HEADING = re.compile(r"<(/?)h[12]>")


def story_html(text: str) -> Markup:
    """Return a section's text as HTML. A quotation is what the resident said, and is marked as such."""
    raw = cmarkgfm.markdown_to_html_with_extensions(text, extensions=["table", "strikethrough"])
    clean = nh3.clean(raw, tags=_TAGS, attributes=_ATTRIBUTES, attribute_filter=_links_out_only, url_schemes=_SCHEMES)
    # Elements carry no attributes any more, so these replacements meet only what was meant.
    clean = _TOP_HEADING.sub(r"<\1h3>", clean)
    clean = clean.replace("<blockquote>", '<blockquote class="inwoner">')
    clean = clean.replace("<table>", '<div class="tabel" role="region" aria-label="Tabel" tabindex="0"><table>')
    clean = clean.replace("</table>", "</table></div>")
    return Markup(clean)  # noqa: S704  (cleaned above)


_SCHEMES = {"http", "https"}


def _links_out_only(tag: str, attribute: str, value: str) -> str | None:
    """Keep a link only when it leads to the web: a relative one could point at what is not public."""
    if tag == "a" and attribute == "href" and not value.lower().startswith(("http://", "https://")):
        return None
    return value
