"""A template of the user: its styles, page, header and footer stay; what it lacks of ours is lent to it."""

import re
from copy import deepcopy
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart
from docx.shared import Cm, Pt

from doorbraak_tools.outputs.documents.word.styles import WRITTEN_IN
from doorbraak_tools.outputs.form import Unavailable

_REFERS = ("w:basedOn", "w:next", "w:link")
_MEASURES = ("page_width", "page_height", "left_margin", "right_margin", "top_margin", "bottom_margin")
_TEMPLATE_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_TYPES = "[Content_Types].xml"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(wordprocessingml|officeDocument|drawingml)/")
_LEAST_WIDE = Cm(6)
"""A page with less room than this between its margins is no page to write on."""

_MORE_WHITE = 1.06
"""How much more height the headings of other styles take than ours."""


def opened(template: bytes, ours: Any) -> Any:
    """Return an empty document that looks as the template (DOCX or DOTX) does, and as `ours` where it says nothing.

    Raises Unavailable for a file that is no such document.
    """
    try:
        made = docx.Document(BytesIO(_as_document(template)))
        _ = made.styles  # a part of another type has none
    except Exception as error:  # the library raises what its zip and XML readers raise
        raise Unavailable(
            "Dit sjabloon is geen Word-document zonder macro's (.docx of .dotx). Bewaar het in Word als .docx."
        ) from error
    _keep_page(made.element.body, made.part)
    section: Any = made.sections[0]
    our_section = ours.sections[0]
    for name in _MEASURES:
        if getattr(section, name) is None:
            setattr(section, name, getattr(our_section, name))
    if section.page_width - section.left_margin - section.right_margin < _LEAST_WIDE:
        for name in _MEASURES:
            setattr(section, name, getattr(our_section, name))
    _lend_styles(made, ours)
    return made


def style_id(made: Any, name: str) -> str:
    """Return the id of a style that is there. The library knows only the case in which Word writes its name."""
    return str(_named(made.styles.element, name).get(qn("w:styleId")))


def room(made: Any, ours: Any) -> tuple[float, float]:
    """Return how wide and high the text of a page is in a document, in letters and lines, as parts of ours."""
    (width, height), (our_width, our_height) = map(_room, (made, ours))
    return width / our_width, height / our_height / _MORE_WHITE


def _room(document: Any) -> tuple[float, float]:
    section: Any = document.sections[0]
    wide = section.page_width - section.left_margin - section.right_margin
    high = section.page_height - section.top_margin - section.bottom_margin
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:sz')}")
    size = document.styles["Normal"].font.size or Pt(10 if defaults is None else int(defaults.get(qn("w:val"))) / 2)
    return wide / size, high / size


def _as_document(template: bytes) -> bytes:
    """Return a DOTX, or a document in Strict Open XML, as the DOCX that Word makes of it: other names for the same."""
    try:
        with ZipFile(BytesIO(template)) as source:
            types = source.read(_TYPES)
            if _TEMPLATE_TYPE not in types and not _STRICT.search(source.read("_rels/.rels")):
                return template
            written = BytesIO()
            with ZipFile(written, "w") as target:
                for name in source.namelist():
                    content = source.read(name)
                    if name.endswith((".xml", ".rels")):
                        content = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", content)
                        content = content.replace(b' w:conformance="strict"', b"")
                    if name == _TYPES:
                        content = types.replace(_TEMPLATE_TYPE, CONTENT_TYPE.WML_DOCUMENT_MAIN.encode())
                    target.writestr(name, content)
            return written.getvalue()
    except (BadZipFile, KeyError):
        return template  # the library says what is wrong with it


def _keep_page(body: Any, part: Any) -> None:
    """Empty the body but for its page; a header that this has of an earlier section stays."""
    page = body.get_or_add_sectPr()
    has = {(one.tag, one.get(qn("w:type"))) for one in page}
    for earlier in reversed(body.findall(f".//{qn('w:pPr')}/{qn('w:sectPr')}")):
        for one in earlier:
            kind = (one.tag, one.get(qn("w:type")))
            if one.tag in {qn("w:headerReference"), qn("w:footerReference")} and kind not in has:
                page.insert(0, deepcopy(one))
                has.add(kind)
    known = part.rels
    for one in list(page):
        if one.get(qn("r:id")) is not None and one.get(qn("r:id")) not in known:
            page.remove(one)
    for child in list(body):
        if child is not page:
            body.remove(child)


def _lend_styles(made: Any, ours: Any) -> None:
    theirs, lent = made.styles.element, ours.styles.element
    for name in WRITTEN_IN:
        _lend(_named(lent, name), theirs, lent, made, ours)


def _lend(style: Any, theirs: Any, lent: Any, made: Any, ours: Any) -> str:
    """Return the id that a style of ours has in the template; it is put there when the template has none of that name.

    A style of the same name for something else than paragraphs or tables goes by another name from now on.
    """
    name = style.find(qn("w:name")).get(qn("w:val"))
    there = _named(theirs, name)
    if there is not None and there.get(qn("w:type")) == style.get(qn("w:type")):
        return str(there.get(qn("w:styleId")))
    if there is not None:
        there.find(qn("w:name")).set(qn("w:val"), f"{name} (sjabloon)")
    copied = deepcopy(style)
    ids = {one.get(qn("w:styleId")) for one in theirs}
    if copied.get(qn("w:styleId")) in ids:
        copied.set(qn("w:styleId"), f"Doorbraak{copied.get(qn('w:styleId'))}")
    if any(one.get(qn("w:default")) and one.get(qn("w:type")) == copied.get(qn("w:type")) for one in theirs):
        copied.attrib.pop(qn("w:default"), None)
    theirs.append(copied)
    for tag in _REFERS:
        for refers in copied.findall(qn(tag)):
            meant = next((one for one in lent if one.get(qn("w:styleId")) == refers.get(qn("w:val"))), None)
            if tag == "w:basedOn" and meant is not None:
                refers.set(qn("w:val"), _lend(meant, theirs, lent, made, ours))
            else:
                copied.remove(refers)
    for number in copied.iter(qn("w:numId")):
        number.set(qn("w:val"), _lend_bullets(number.get(qn("w:val")), made, ours))
    return str(copied.get(qn("w:styleId")))


def _named(styles: Any, name: str) -> Any:
    """Return the style of that name, whatever its case: Word writes "heading 1" and shows "Heading 1"."""
    wanted = name.lower()
    found = (one for one in styles.findall(qn("w:style")) if one.find(qn("w:name")) is not None)
    return next((one for one in found if one.find(qn("w:name")).get(qn("w:val")).lower() == wanted), None)


def _lend_bullets(number: str, made: Any, ours: Any) -> str:
    """Return the number under which the template has the bullets that ours has under this number."""
    lent = ours.part.numbering_part.element
    told = next(one for one in lent.findall(qn("w:num")) if one.get(qn("w:numId")) == number)
    shape = told.find(qn("w:abstractNumId")).get(qn("w:val"))
    bullets = deepcopy(next(a for a in lent.findall(qn("w:abstractNum")) if a.get(qn("w:abstractNumId")) == shape))
    theirs = _numbering(made)
    shapes = [int(one.get(qn("w:abstractNumId"))) for one in theirs.findall(qn("w:abstractNum"))]
    bullets.set(qn("w:abstractNumId"), str(max(shapes, default=-1) + 1))
    for told_by in (*bullets.findall(qn("w:nsid")), *bullets.iter(qn("w:pStyle"))):
        told_by.getparent().remove(told_by)  # they bind it to lists and styles of our document
    theirs.insert(len(shapes), bullets)
    return str(theirs.add_num(max(shapes, default=-1) + 1).numId)


def _numbering(made: Any) -> Any:
    """Return the element with the lists of a document; a document without lists gets an empty one."""
    for relation in made.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING and not relation.is_external:
            return relation.target_part.element
    empty = docx.Document().part.numbering_part.blob
    part = NumberingPart.load(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, empty, made.part.package)
    for one in list(part.element):
        part.element.remove(one)
    made.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part.element
