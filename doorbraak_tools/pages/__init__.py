"""The pages of the handbook that are made from plans and from the schema. Pure: knows no site generator.

A page's HTML is finished but for the frame around it; addresses in it are relative and end in `/` (directory URLs).
"""

from doorbraak_tools.pages.build import PageOf, build_pages
from doorbraak_tools.pages.handbook import fill_markers, navigation
from doorbraak_tools.pages.page import HANDBOOK, Heading, Page
from doorbraak_tools.pages.plan_page import plan_page

__all__ = ["HANDBOOK", "Heading", "Page", "PageOf", "build_pages", "fill_markers", "navigation", "plan_page"]
