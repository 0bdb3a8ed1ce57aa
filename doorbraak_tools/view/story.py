"""The body of a plan: CommonMark to HTML that cannot do anything but be read."""

import re

# Two locks: cmark leaves out raw HTML and unsafe links, and nh3 lets only these elements through. No images: a picture
# in a plan is either a file that is not there or a request to another host.
_TAGS = {
    "p", "br", "em", "strong", "del", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "h1", "h2", "h3", "h4", "h5",
    "h6", "a", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
_SCHEMES = {"http", "https"}
# Of elements inside each other nh3 takes the square of the time, and only for quotations cmark knows no limit.
_MOST_QUOTES = 100
_TOO_DEEP = re.compile(rf"^((?:[ \t]{{0,4}}>){{{_MOST_QUOTES}}})(?:[ \t]{{0,4}}>)+", re.MULTILINE)


def clean_html(text: str) -> str:
    """Return a section's text as HTML. Its elements carry no attributes but the address of a link to the web.

    Quotations inside each other are shown up to a hundred deep.
    """
    import cmarkgfm
    import nh3

    text = _TOO_DEEP.sub(r"\1", text)
    raw = cmarkgfm.markdown_to_html_with_extensions(text, extensions=["table", "strikethrough"])
    return nh3.clean(raw, tags=_TAGS, attributes=_ATTRIBUTES, attribute_filter=_links_out_only, url_schemes=_SCHEMES)


def _links_out_only(tag: str, attribute: str, value: str) -> str | None:
    """Keep a link only when it leads to the web: a relative one could point at what is not public."""
    if tag == "a" and attribute == "href" and not value.lower().startswith(("http://", "https://")):
        return None
    return value
