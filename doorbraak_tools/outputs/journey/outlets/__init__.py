"""The forms of a journey."""
