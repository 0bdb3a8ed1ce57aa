"""The forms of a calculation."""
