"""The forms of an agenda."""
