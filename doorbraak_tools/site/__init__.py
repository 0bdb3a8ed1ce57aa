"""The site as MkDocs and Pagefind make it: pages that are finished already, the frame around them, the search index."""

from doorbraak_tools.site.frame import TEMPLATE, Frames
from doorbraak_tools.site.index import write_index
from doorbraak_tools.site.made_page import MadePage

__all__ = ["TEMPLATE", "Frames", "MadePage", "write_index"]
