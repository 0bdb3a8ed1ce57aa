"""The least that any checker does: parse with PyYAML's C loader and judge with a schema engine in Rust."""

import sys
from pathlib import Path

import jsonschema_rs
import yaml

from doorbraak_tools.plan.method import plan_schema

_fits = jsonschema_rs.Draft202012Validator(plan_schema(), validate_formats=True).is_valid


class _Loader(yaml.CSafeLoader):
    """Leaves a day the text that it is, as the schema wants."""


_Loader.yaml_implicit_resolvers = {
    first: [resolver for resolver in every if "timestamp" not in resolver[0]]
    for first, every in _Loader.yaml_implicit_resolvers.items()
}


def judge(raw: bytes) -> bool:
    """Return whether the front matter of a plan has the shape of one."""
    return _fits(yaml.load(raw.decode().split("---\n")[1], Loader=_Loader))


if __name__ == "__main__":
    for path in sorted(Path(sys.argv[1]).glob("*.md")):
        judge(path.read_bytes())
