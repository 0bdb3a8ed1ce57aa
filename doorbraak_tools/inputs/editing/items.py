"""Adding, moving and taking away a whole item: an action, an amount, a goal, a doorbraak."""

from typing import Any

import yaml

from doorbraak_tools.inputs.editing.answers import insert_field, proven
from doorbraak_tools.inputs.editing.nodes import Front, end_of, is_empty, line_end, line_start, read_front, with_lines
from doorbraak_tools.inputs.editing.written import field_lines, item_lines
from doorbraak_tools.plan.method import Schema, field_at, in_new_plan
from doorbraak_tools.plan.model import DataPath, value_at


def add_item(text: str, path: DataPath) -> str | None:
    """Return the text with a new item, whose fields are still empty: `path` ends in its code or its place in a list."""
    front, field = read_front(text), field_at(path)
    if front is None or not field:
        return None
    name, empty = path[-1], _empty(field)
    key, parent = front.at(path[:-1])
    if parent is None:
        return None
    if isinstance(name, str):
        if isinstance(parent, yaml.MappingNode):
            changed = insert_field(front.text, parent, field_at(path[:-1]), name, empty)
        elif key is not None and is_empty(parent):
            changed = with_lines(
                front.text,
                line_end(front.text, key.end_mark.index),
                field_lines(name, field, empty, key.start_mark.column + 2),
            )
        else:
            return None
    elif isinstance(parent, yaml.SequenceNode) and parent.value:
        regions = _regions(front, parent)
        if regions is None or name != len(regions):
            return None
        first = parent.value[0].start_mark.column - 2
        changed = with_lines(front.text, regions[-1][1], item_lines(field, empty, first))
    elif key is not None and is_empty(parent):
        changed = with_lines(
            front.text, line_end(front.text, key.end_mark.index), item_lines(field, empty, key.start_mark.column + 2)
        )
    else:
        return None
    wanted: Any = front.raw
    siblings: Any = value_at(wanted, path[:-1]) or ({} if isinstance(name, str) else [])
    # Only the front of a map may move: in which order its keys stand does not matter to what is read.
    more = {**siblings, name: empty} if isinstance(name, str) else [*siblings, empty]
    if len(path) > 1:
        value_at(wanted, path[:-2])[path[-2]] = more
    else:
        wanted = more
    return None if changed is None else proven(front, changed, wanted)


def remove(text: str, path: DataPath) -> str | None:
    """Return the text without the item at that place, the comments right above an item of a list included."""
    front = read_front(text)
    if front is None or len(path) < 2:
        return None
    key, node = front.at(path)
    _, parent = front.at(path[:-1])
    if node is None or parent is None or (isinstance(parent, yaml.CollectionNode) and parent.flow_style):
        return None
    if key is not None:
        last = key.end_mark.index if is_empty(node) else end_of(front.text, node)
        region = line_start(front.text, key.start_mark.index), line_end(front.text, last)
    else:
        regions = _regions(front, parent)
        if regions is None or not isinstance(path[-1], int):
            return None
        region = regions[path[-1]]
    wanted: Any = front.raw
    siblings: Any = value_at(wanted, path[:-1])
    del siblings[path[-1]]
    if not siblings:
        value_at(wanted, path[:-2])[path[-2]] = ""
    return proven(front, front.text[: region[0]] + front.text[region[1] :], wanted)


def move_item(text: str, path: DataPath, by: int) -> str | None:
    """Return the text with an item of a list one place up (`by` is -1) or down (1)."""
    front = read_front(text)
    if front is None or not isinstance(path[-1], int):
        return None
    _, parent = front.at(path[:-1])
    regions = _regions(front, parent)
    first, second = sorted((path[-1], path[-1] + by))
    if regions is None or first < 0 or second >= len(regions):
        return None
    (a, b), (c, d) = regions[first], regions[second]
    changed = front.text[:a] + front.text[c:d] + front.text[b:c] + front.text[a:b] + front.text[d:]
    wanted: Any = front.raw
    siblings: Any = value_at(wanted, path[:-1])
    siblings[first], siblings[second] = siblings[second], siblings[first]
    return proven(front, changed, wanted)


def _empty(field: Schema) -> Any:
    """Return an item with the fields of a new plan, all of them empty."""
    if not field.is_map:
        return ""
    return {key: "" for key, child in field.fields.items() if in_new_plan(field, key) and "const" not in child}


def _regions(front: Front, parent: yaml.Node | None) -> list[tuple[int, int]] | None:
    """Return the lines of each item of a list, the comments above it counted to it; None for another form of list."""
    if not isinstance(parent, yaml.SequenceNode) or parent.flow_style:
        return None
    regions: list[tuple[int, int]] = []
    for item in parent.value:
        at = item.start_mark.index
        begin = line_start(front.text, at)
        if front.text[begin:at].strip() != "-" or is_empty(item):
            return None
        last = end_of(front.text, item)
        regions.append((regions[-1][1] if regions else begin, line_end(front.text, last)))
    return regions
