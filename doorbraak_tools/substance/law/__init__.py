"""References to law: from what people write to a typed Reference, and from there to one way of writing and an address.

`dutch` is the grammar, in one place. `kinds/` holds the ids and addresses, one file per kind. `citations`
reads one citation or a line of a plan, `write` writes back. Import these where a plan cites something, not before: a
plan without citations should not pay for them.
"""
