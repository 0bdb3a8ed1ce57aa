"""Stands in for `rpds` in a browser, where that library (in Rust) is not to be had: what `referencing` asks of it.

In the zip for the browser it is called `rpds`; nothing here imports it.
"""

from collections.abc import Iterable
from typing import Any


class HashTrieMap(dict[Any, Any]):
    """A map of which every change is a new map."""

    def insert(self, key: Any, value: Any) -> "HashTrieMap":
        """Return a map that holds this too."""
        return type(self)({**self, key: value})

    def remove(self, key: Any) -> "HashTrieMap":
        """Return a map without that key. Raises KeyError when it has no such key."""
        rest = type(self)(self)
        del rest[key]
        return rest

    def update(self, *others: Any, **more: Any) -> "HashTrieMap":  # type: ignore[override]  # that of rpds changes nothing
        """Return a map that holds what the others hold too."""
        made = type(self)(self)
        dict.update(made, *others, **more)
        return made

    @classmethod
    def convert(cls, value: Any) -> "HashTrieMap":
        """Return a map of this kind."""
        return value if isinstance(value, cls) else cls(value)


class HashTrieSet(frozenset[Any]):
    """A set of which every change is a new set."""

    def insert(self, value: Any) -> "HashTrieSet":
        """Return a set that holds this too."""
        return type(self)(self | {value})

    def update(self, *others: Iterable[Any]) -> "HashTrieSet":
        """Return a set that holds what the others hold too."""
        return type(self)(self.union(*others))


class List(tuple[Any, ...]):
    """A list of which every change is a new list."""

    __slots__ = ()

    def __new__(cls, values: Iterable[Any] = ()) -> "List":  # noqa: D102  (made of values, or of nothing)
        return super().__new__(cls, tuple(values))

    def push_front(self, value: Any) -> "List":
        """Return a list that begins with this."""
        return type(self)((value, *self))
