"""The forms of signals."""
