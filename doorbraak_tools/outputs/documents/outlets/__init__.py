"""The forms in which a document is given out. One file is one form; its name is the choice that users make."""
