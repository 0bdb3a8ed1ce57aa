"""The site as MkDocs and Pagefind make it: finished pages, the frame around them, the search index, a last check."""

from doorbraak_tools.site.check import Expected, Plans, expected, site_faults
from doorbraak_tools.site.index import write_index
from doorbraak_tools.site.made_page import TEMPLATE, Frames, MadePage
from doorbraak_tools.site.pages.build import RememberedPages

__all__ = [
    "TEMPLATE",
    "Expected",
    "Frames",
    "MadePage",
    "Plans",
    "RememberedPages",
    "expected",
    "site_faults",
    "write_index",
]
