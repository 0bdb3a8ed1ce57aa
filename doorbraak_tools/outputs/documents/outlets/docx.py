"""A Word document with real styles, which a municipality can give its own look with a template.

What another program may rely on to read a plan back (`import` does) in a document of the kind `plan`:

- A step is a paragraph in `Heading 1`: "1. Situatieschets"; a corner of step 5 is `Heading 2`: "5a. Legitimiteit".
  A doorbraak is a heading of level 2 (step 4) or 3 (corner 5a) that ends in its code: "Doorbraak D1". A group of fields
  (dreiging, besluit) is a heading with the group's title in the schema.
- A question is a paragraph in the style `Vraag`: the question of the card, or the field's title in the schema when the
  card does not ask for it. What follows, up to the next `Vraag` or heading, is its answer.
- An answer in words has one paragraph a line, as it was written: in the style `Antwoord` when there is one line, in
  `List Bullet` when there are more. Dates are in words (6 juli 2026); a list of codes or functions is one line with
  commas.
- Goals are paragraphs in the style `Kenmerk`: code, tab, text; a further line of that goal starts with the tab. The
  head of the plan, before step 1, has the same form: title in the schema, tab, value.
- A list of items (money, actions) is a table, its first row the titles in the schema. A cell has one paragraph a line.
  Of money, the note stands under the item, the kind under the amount, and year, region and hand behind the source.
- The body of a plan stands between the heading of a step and its first question: style `Verhaal`, `Verhaal lijst` or
  `Citaat` (what the resident said), tables without caption, and headings that are none of those above.
- In a form an answer that is still to come is a content control with a prompt (`FILL_IN` in `inputs/word/document.py`)
  until somebody types in it; its title is the question, label or column that it belongs to.
- What this tool worked out is no answer: the styles `Uitkomst`, `Kern`, `Noot` and `Let op`, all between the headings
  "De uitkomst" and "De posten" in corner 5b, and all under the headings "Hoe het plan ervoor staat" and
  "Aangehaalde regels", behind the steps.

It has no chart: Word shows SVG only beside a picture of dots, which no library of ours draws. The table that follows
the chart in the other forms has the same numbers.
"""

from doorbraak_tools.outputs.documents.structure import Document
from doorbraak_tools.outputs.form import Made, not_installed

BINARY = True


def make(document: Document) -> Made:
    """Return the document as DOCX. Raises Unavailable, also for a template that is no Word document."""
    try:
        from doorbraak_tools.outputs.documents.word.writer import written
    except ModuleNotFoundError as error:
        raise not_installed("docx") from error
    return written(document)
