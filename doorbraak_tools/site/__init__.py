"""The site as MkDocs and Pagefind make it: pages that are finished already, the frame around them, the search index."""

from doorbraak_tools.site.frame import TEMPLATE, Frames
from doorbraak_tools.site.index import write_index
from doorbraak_tools.site.made_page import MadePage
from doorbraak_tools.site.remembered import RememberedPages

__all__ = ["TEMPLATE", "Frames", "MadePage", "RememberedPages", "write_index"]
