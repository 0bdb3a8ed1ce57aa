"""Two texts, line by line: what is added, gone, changed or moved, and in a changed line which words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from doorbraak_tools.outputs.differences.changes import LineChange, Way
from doorbraak_tools.view.run import Look, Run, plain, words

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_PROPER = re.compile(r"\w+")
# Comparing takes the product of both lengths, and more on text made to be slow. Beyond what a plan holds (lines in an
# answer, words in a line, pairs of words that are looked at for each word) a coarser answer does.
_MOST_LINES = 250_000
_MOST_WORDS = 250_000
_WORK_PER_WORD = 1_000
_WORK_PER_PAIR = 50
_ALIKE, _NEARLY_ALL, _FEW = 0.5, 0.75, 4


def changed_lines(old: Sequence[str], new: Sequence[str]) -> tuple[LineChange, ...]:
    """Return the changes that make the new lines of the old ones, in the order of the new text."""
    if len(old) * len(new) > _MOST_LINES:
        return tuple(_counted(old, new))
    found: list[LineChange] = []
    for tag, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            found += (LineChange(Way.REMOVED, old=plain(line)) for line in old[start:end])
            found += (LineChange(Way.ADDED, new=plain(line)) for line in new[new_start:new_end])
    return tuple(_with_changes(list(_with_moves(found))))


def changed_words(old: str, new: str) -> LineChange:
    """Return one line that became another, with the words marked that differ."""
    ours, theirs = _WORDS.findall(old), _WORDS.findall(new)
    if len(ours) * len(theirs) > _MOST_WORDS:
        return LineChange(Way.CHANGED, (Run(old, Look.CHANGED),), (Run(new, Look.CHANGED),))
    before: list[Run] = []
    after: list[Run] = []
    for tag, start, end, new_start, new_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        look = Look.PLAIN if tag == "equal" else Look.CHANGED
        before.append(Run("".join(ours[start:end]), look))
        after.append(Run("".join(theirs[new_start:new_end]), look))
    return LineChange(Way.CHANGED, *(tuple(run for run in runs if run.text) for runs in (before, after)))


def _with_moves(found: Sequence[LineChange]) -> Iterator[LineChange]:
    """Make one move of a line that is gone in one place and added in another."""
    gone = Counter(words(change.old) for change in found if change.way is Way.REMOVED)
    come = Counter(words(change.new) for change in found if change.way is Way.ADDED)
    moved = gone & come
    taken = +moved
    for change in found:
        if change.way is Way.REMOVED and taken[words(change.old)]:
            taken[words(change.old)] -= 1
        elif change.way is Way.ADDED and moved[words(change.new)]:
            moved[words(change.new)] -= 1
            yield LineChange(Way.MOVED, change.new, change.new)
        else:
            yield change


def _with_changes(found: Sequence[LineChange]) -> Iterator[LineChange]:
    """Make one change of an added line and the line much like it that is gone, the first such line."""
    split = [_PROPER.findall(words(change.old or change.new)) for change in found]
    gone = {at: frozenset(split[at]) for at, change in enumerate(found) if change.way is Way.REMOVED}
    partner: dict[int, int] = {}
    work = _WORK_PER_WORD * sum(map(len, split))
    for at, change in enumerate(found):
        if change.way is not Way.ADDED:
            continue
        for candidate, theirs in gone.items():
            if theirs.isdisjoint(split[at]):
                continue
            pairs = len(split[candidate]) * len(split[at])
            work -= pairs + _WORK_PER_PAIR
            if work < 0:
                break
            if pairs <= _MOST_WORDS and _alike(split[candidate], split[at]):
                partner[at] = candidate
                del gone[candidate]
                break
    paired = set(partner.values())
    for at, change in enumerate(found):
        if at in partner:
            yield changed_words(words(found[partner[at]].old), words(change.new))
        elif at not in paired:
            yield change


def _alike(old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether two lines share half of their words, or nearly all of the shorter one."""
    shorter = min(len(old), len(new))
    shared = sum(block.size for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks())
    return shared > _ALIKE * (len(old) + len(new)) / 2 or shared >= max(_FEW, _NEARLY_ALL * shorter)


def _counted(old: Sequence[str], new: Sequence[str]) -> Iterator[LineChange]:
    """Return what is gone and added without looking at the order."""
    gone, come = Counter(old), Counter(new)
    yield from (LineChange(Way.REMOVED, old=plain(line)) for line in (gone - come).elements())
    yield from (LineChange(Way.ADDED, new=plain(line)) for line in (come - gone).elements())
