"""The one way in: bytes to a plan."""

from dataclasses import replace
from functools import partial

import frontmatter

from doorbraak_tools.plan.method import known_part, part_of, plan_schema
from doorbraak_tools.plan.model import Diagnostic, PlanDocument, Severity
from doorbraak_tools.plan.reading.answers import restore_text, take_comments_out, without_empties
from doorbraak_tools.plan.reading.body import read_body
from doorbraak_tools.plan.reading.conformity import severity_of_gap, shape_faults
from doorbraak_tools.plan.reading.decode import conflicts, decode
from doorbraak_tools.plan.reading.faults import fault
from doorbraak_tools.plan.reading.going_on import hard_faults, read_on
from doorbraak_tools.plan.reading.handler import PlanHandler
from doorbraak_tools.plan.reading.misread import cut_off_answers, run_together, texts_like_comments


def unreadable(slug: str, code: str) -> PlanDocument:
    """Return the plan of a file that could not be read at all; `code` is one of reading's faults."""
    return PlanDocument(slug, {}, {}, diagnostics=(fault(code, 1, 1),))


def read_plan(raw: bytes, slug: str) -> PlanDocument:
    """Read the bytes of one plan. Total: whatever is wrong with them is in the plan's diagnostics."""
    text = decode(raw)
    if isinstance(text, Diagnostic):
        return PlanDocument(slug, {}, {}, diagnostics=(text,))
    if conflict := conflicts(text):
        return PlanDocument(slug, {}, {}, diagnostics=tuple(conflict), text=text)
    plan = read_text(text, slug)
    return read_on(plan, partial(read_text, slug=slug)) if hard_faults(plan) else plan


def read_text(text: str, slug: str = "") -> PlanDocument:
    """Read the text of one plan as it stands, its line ends as `\\n`; behind a fault nothing is presumed."""
    # python-frontmatter strips the text before the handler sees it; what it strips moves every line.
    stripped = text.lstrip()
    moved = text.count("\n", 0, len(text) - len(stripped))
    handler = PlanHandler()
    post = frontmatter.loads(text, handler=handler)
    faults = [*handler.faults, *handler.loaded.faults]
    spans = handler.loaded.spans
    if moved:
        faults = [_moved(found, moved) for found in faults]
        spans = {
            path: span._replace(key_line=span.key_line + moved, line=span.line + moved) for path, span in spans.items()
        }
    # Behind a stray --- the answers end too soon: what then seems to be missing would hide what is wrong.
    if handler.faults or not isinstance(handler.loaded.data, dict):
        return PlanDocument(slug, {}, spans, diagnostics=_in_order(faults), text=text)
    faults += cut_off_answers(text, spans, handler.loaded.data)
    faults += run_together(text, spans, handler.loaded.data)
    restore_text(handler.loaded.data, handler.loaded.written)
    # python-frontmatter strips the body too; count the lines it took off its front.
    body_at = len(text.rstrip()) - len(post.content)
    front = text[:body_at]
    # What a comment is, is asked of the answers as they were read, for that is what a page shows. Between quotation
    # marks a backslash can make any letter.
    unsure = list(take_comments_out(handler.loaded.data, ())) if "<!--" in front or "\\" in front else []
    example = "voorbeeld" in handler.loaded.data and ("#" in front or "\\" in front)
    likely = list(texts_like_comments(spans, handler.loaded.data)) if example else []
    data = without_empties(handler.loaded.data, plan_schema()) or {}
    sections, doubts, comment_doubt = read_body(post.content, text.count("\n", 0, body_at) + 1)
    plan = PlanDocument(slug, data, spans, sections)
    faults += [fault("kop-of-tekst", line, 1, Severity.WARNING) for line in doubts]
    faults += [fault("einde-opmerking", line, 1, Severity.WARNING) for line in comment_doubt]
    for code, found in (("einde-opmerking", unsure), ("hekje-is-tekst", likely)):
        faults += [fault(code, *plan.locate(at, line), Severity.WARNING) for at, line in found]
    shape = shape_faults(data, severity_of_gap(data.get("status")))
    faults += [
        Diagnostic(
            *plan.locate(found.at),
            found.code,
            found.severity,
            found.message,
            found.hint,
            part_of(found.at),
            known_part(found.at),
        )
        for found in shape
    ]
    misshapen = [found for found in shape if found.code != "ontbreekt"]
    unsound = frozenset(found.at for found in misshapen) | {found.instead for found in misshapen if found.instead}
    return PlanDocument(slug, data, spans, sections, _in_order(faults), unsound, text=text)


def _moved(found: Diagnostic, lines: int) -> Diagnostic:
    return replace(found, line=found.line + lines)


def _in_order(faults: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place; what stands at one place keeps the order of the method."""
    return tuple(sorted(faults, key=lambda found: (found.line, found.column)))
