"""The pages of the handbook that are made from plans and from the schema. Pure: knows no site generator.

A page's HTML is finished but for the frame around it; addresses in it are relative and end in `/` (directory URLs).
"""

from doorbraak_tools.site.pages.build import PageOf, build_pages
from doorbraak_tools.site.pages.handbook import fill_markers, navigation
from doorbraak_tools.site.pages.page import HANDBOOK, Page
from doorbraak_tools.site.pages.plan_page import internal_plan_page, plan_page
from doorbraak_tools.site.pages.site_plan import SitePlan, site_plans

__all__ = [
    "HANDBOOK",
    "Page",
    "PageOf",
    "SitePlan",
    "build_pages",
    "fill_markers",
    "internal_plan_page",
    "navigation",
    "plan_page",
    "site_plans",
]
