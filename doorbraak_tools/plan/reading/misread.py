"""Places where YAML reads something else than the writer meant, without calling it a fault."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import Any

import yaml

from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import DataPath, Diagnostic, Severity, Span, value_at
from doorbraak_tools.plan.reading.comments import like_comments
from doorbraak_tools.plan.reading.faults import fault
from doorbraak_tools.plan.reading.parsers import QUICK, Reference
from doorbraak_tools.text.escaping import forbidden_in
from doorbraak_tools.text.letters import BULLETS

# A comment behind an answer is fine when it looks like one: two spaces, a #, a space. One space, or a # that sticks
# to a word or number ("Kamer #12"), was meant as text.
_CUT_OFF = re.compile(r" #| {2,}#[^\s]")
# A # that only white space may make a comment of, and between brackets a ? that only white space may make a sign of;
# libyaml asks for none.
_NOT_YAML = re.compile(r"#(?<=[\"'\]}\[{,|>0-9+-]#)|\?(?<=[\[{,\s]\?)\S")
_HEADER_CUT_OFF = re.compile(r"[|>][-+0-9]{0,2}#")
_Loader: Any = QUICK or Reference
_POINT_ENDS = re.compile(r"[.!?:;…)\"'”’]$")
_POINT = re.compile(rf"[^\W_a-zß-öø-ÿ]|['’\"“„(€]|[{BULLETS}-]\s|[0-9]")
"""How a line begins that is a point of its own, and no later part of a sentence."""

# What looks like a comment where YAML has none. Between quotation marks, who wrote the # on the first line meant it; on
# a later one, which YAML may join to the line before, it is as in a block.
_LIKE_A_COMMENT = {"|": re.compile(r"^[\s\u200b-\u200d\u2060]*#|\s#(?:\s|[^\W\d_])"), ">": re.compile(r"(?:^|\s)#")}
_ALL_PUT_ASIDE = re.compile(r"(?:\s*#.*(?:\n|\Z))+\s*")
_QUOTED_LIKE_ONE = re.compile(r"^\s*#")


def cut_off_answers(text: str, spans: Mapping[DataPath, Span], data: Any) -> Iterator[Diagnostic]:
    """Find one-line answers whose end was taken for a comment. `text` is the whole file."""
    lines = text.split("\n") if " #" in text else ()
    for path, span in spans.items() if lines else ():
        if span.style or span.line > len(lines):
            continue
        rest = lines[span.line - 1][span.column - 1 :]
        if " #" not in rest or not field_at(path).is_text:
            continue
        value = value_at(data, path)
        if isinstance(value, str) and rest.startswith(value) and _CUT_OFF.match(rest[len(value) :]):
            column = span.column + len(value) + rest[len(value) :].index("#")
            yield fault("afgekapt", span.line, column, Severity.WARNING)


def run_together(text: str, spans: Mapping[DataPath, Span], data: Any) -> Iterator[Diagnostic]:
    """Find answers of several points that YAML makes one line of, because no | stands above them.

    Lines that break off in the middle of a sentence are one line, also to the writer: those are left alone.
    """
    begins = [span.key_line for span in spans.values()][1:]
    begins.append(_line_of_fence(text))
    likely = [
        (path, span, following)
        for (path, span), following in zip(spans.items(), begins, strict=True)
        if following > span.line + 1 and not span.style
    ]
    lines = text.split("\n") if likely else []
    for path, span, following in likely:
        value = value_at(data, path)
        if not isinstance(value, str) or not field_at(path).is_text:
            continue
        rest = [line.strip() for line in lines[span.line : following - 1]]
        points = [
            lines[span.line - 1][span.column - 1 :].strip(),
            *(line for line in rest if line[:1] not in {"", "#"}),
        ]
        # What is no part of the answer, such as a field that stands there twice, was not read into it.
        whole = " ".join(points).split() == value.split()
        if (
            whole
            and len(points) > 1
            and all(_POINT_ENDS.search(one) or _POINT.match(other) for one, other in pairwise(points))
        ):
            column = span.key_column + len(str(path[-1])) if isinstance(path[-1], str) else span.column
            yield fault("geen-streep", span.key_line, column, Severity.WARNING)


def _line_of_fence(text: str) -> int:
    """Return the 1-based line of the second line of dashes."""
    return text.count("\n", 0, text.find("\n---", text.find("---") + 3) + 1) + 1


def not_as_yaml_says(front: str) -> Iterator[Diagnostic]:
    """Find where libyaml reads a front matter, which it can read, otherwise than YAML says; lines count as its own."""
    if not ("#" in front or "?" in front) or not _NOT_YAML.search(front):
        return
    # What libyaml does not accept, PyYAML may have read.
    with suppress(yaml.YAMLError):
        yield from list(_misread(front, _Loader(front)))
        return
    with suppress(yaml.YAMLError):
        yield from _misread(front, Reference(front))


def _misread(front: str, loader: Any) -> Iterator[Diagnostic]:
    try:
        for token in iter(loader.get_token, None):
            begin, end, last = token.start_mark, token.end_mark, token.end_mark.index
            if begin.index == last:
                continue
            header = _HEADER_CUT_OFF.match(front, begin.index) if getattr(token, "style", None) in {"|", ">"} else None
            if header is not None:
                column = begin.column + header.end() - header.start()
                yield fault("afgekapt", begin.line + 1, column, Severity.WARNING)
            elif front[last : last + 1] == "#" and getattr(token, "style", None) not in {"|", ">"}:
                yield fault("afgekapt", end.line + 1, end.column + 1, Severity.WARNING)
            elif isinstance(token, yaml.KeyToken) and not front[last : last + 1].isspace():
                yield fault("vraagteken", begin.line + 1, begin.column + 1)
    finally:
        loader.dispose()


def odd_answers(
    lines: Sequence[str], spans: Mapping[DataPath, Span], container: Any, example: bool, at: DataPath = ()
) -> Iterator[tuple[str, DataPath, int]]:
    """Yield code, place and 0-based line of what in an answer is not what it seems; the answers hold no comments.

    That is a sign that no plan may hold, made with a backslash; an answer that is nothing but what a writer may take
    for comments; and in an example each such line, for they may take it for private.
    """
    for key, value in container.items() if isinstance(container, dict) else enumerate(container):
        if isinstance(value, (dict, list)):
            yield from odd_answers(lines, spans, value, example, (*at, key))
        if not isinstance(value, str):
            continue
        if forbidden_in(value):
            yield "verboden-teken", (*at, key), 0
        if not example:
            if "#" in value and spans[*at, key].style in {"|", ">"} and _ALL_PUT_ASIDE.fullmatch(value):
                yield "hekje-is-tekst", (*at, key), 0
            continue
        if "#" in value and (span := spans[*at, key]).style:
            joined = span.style in "\"'" and value.count("#") > lines[span.line - 1].count("#", span.column - 1)
            like = _LIKE_A_COMMENT.get("|" if joined else span.style, _QUOTED_LIKE_ONE)
            for number, line in enumerate(value.split("\n")):
                if like.search(line):
                    yield "hekje-is-tekst", (*at, key), number
        for number in like_comments(value):
            yield "lijkt-opmerking", (*at, key), number
