"""What the workplace in the browser needs on the site: a Python for browsers, and our own package to run in it."""

from doorbraak_tools.site.workplace.bundle import engine_files

__all__ = ["engine_files"]
