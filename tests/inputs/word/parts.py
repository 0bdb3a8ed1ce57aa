"""Word documents for the tests, made of their parts: as other programs than python-docx write them."""

import io
import zipfile
from collections.abc import Mapping

from doorbraak_tools.inputs.word import Imported, read_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{KIND}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:wps="http://schemas.microsoft.com/office/word/2010/x"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Standaard"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Lijstalinea"><w:name w:val="List Paragraph"/></w:style>
"""


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*inside: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    content = "".join(one if one.startswith("<") else run(one) for one in inside)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


def asked(*inside: str) -> str:
    """A document in which this is the answer to "Wat is er gebeurd?", in a paragraph, or in blocks of its own."""
    blocks = "".join(
        one if one.startswith(("<w:p>", "<w:tbl", "<w:sdt", "<w:altChunk")) else para(one) for one in inside
    )
    return "".join((
        para("Stap 1: Situatieschets", style="Kop1"), para("Wat is er gebeurd?", style="Kop2"), blocks,
        para("Stap 2: Toekomstperspectief", style="Kop1"), para("Wens", style="Kop2"), para("Rust in huis."),
    ))  # fmt: skip


def package(
    body: str, parts: Mapping[str, str] | None = None, relations: str = "", *, main: str = "word/document.xml",
    types: str = "", styles: str | None = STYLES,
) -> bytes:  # fmt: skip
    """A document with this in its body; `parts` and `relations` come beside what every document has."""
    folder, _, name = main.rpartition("/")
    held: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.'
        'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{_WORD}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{KIND}/officeDocument"'
        f' Target="{main}"/></Relationships>',
        main: f"<w:document {SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
    }
    if styles is not None:
        held[f"{folder}/styles.xml"] = f"<w:styles {SPACES}>{styles}</w:styles>"
        relations += f'<Relationship Id="rIdS" Type="{KIND}/styles" Target="styles.xml"/>'
    held[f"{folder}/_rels/{name}.rels"] = f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>'
    held |= parts or {}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part, content in held.items():
            target.writestr(part, content)
    return out.getvalue()


def related(name: str, kind: str, target: str, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{name}" Type="{KIND}/{kind}" Target="{target}"{mode}/>'


def read(*inside: str, parts: Mapping[str, str] | None = None, relations: str = "", styles: str = "") -> Imported:
    return read_word(package(asked(*inside), parts, relations, styles=STYLES + styles))


def answer(*inside: str, parts: Mapping[str, str] | None = None, relations: str = "", styles: str = "") -> str:
    return str(
        read(*inside, parts=parts, relations=relations, styles=styles).answers.get(("situatieschets", "gebeurd"), "")
    )
