"""The pages of the handbook that are made from plans and from the schema. Pure: knows no site generator.

A page's HTML is finished but for the frame around it; addresses in it are relative and end in `/` (directory URLs).
"""

from doorbraak_tools.pages.build import build_pages
from doorbraak_tools.pages.handbook import fill_markers, navigation
from doorbraak_tools.pages.page import HANDBOOK, Heading, Page

__all__ = ["HANDBOOK", "Heading", "Page", "build_pages", "fill_markers", "navigation"]
