"""The forms of differences."""
