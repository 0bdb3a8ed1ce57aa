"""What the workplace in the browser needs on the site: a Python for browsers, and our own package to run in it."""

from doorbraak_tools.site.workplace.bundle import engine_files, house_of

__all__ = ["engine_files", "house_of"]
