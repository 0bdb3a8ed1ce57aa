"""Registers: facts that stand in one place, as data files that a lawyer or a controller can read and correct.

One register is one data file in `data/` (of grounds: one for each law), one schema in `schema/` and one reader here. A
municipality's own registers have the same shape and lie in `registers/` beside its plans.
"""
