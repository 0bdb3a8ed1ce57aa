"""PDF made of the HTML form: tagged, in Dutch, with a title and bookmarks.

Standard it is PDF/UA-1, which a screen reader can follow (ISO 14289-1). For an archive it is PDF/A-2a (ISO 19005-2),
tagged as well; the library marks a file as one of the two. Nothing is fetched: the only addresses it may open are those
that hold their own data.
"""

from doorbraak_tools.outputs.documents.outlets.html import page
from doorbraak_tools.outputs.documents.structure import Document
from doorbraak_tools.outputs.form import Unavailable, not_installed

SUFFIXES = (".pdf",)
BINARY = True


def make(document: Document) -> bytes:
    """Return the document as PDF. Raises Unavailable."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except ModuleNotFoundError as error:
        raise not_installed("pdf") from error
    except OSError as error:  # the library is there, but what it draws letters with is not
        raise Unavailable(
            "Voor pdf is Pango nodig, en dat staat niet op deze computer. Op Debian en Ubuntu: "
            "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. Elders: zie de uitleg van WeasyPrint."
        ) from error
    fetcher = URLFetcher(allowed_protocols={"data"})
    source = HTML(string=page(document, paper=True), url_fetcher=fetcher)
    written: bytes = source.write_pdf(pdf_variant="pdf/a-2a" if document.archive else "pdf/ua-1")
    return written
