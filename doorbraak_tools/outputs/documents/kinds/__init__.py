"""The kinds of document. One file is one kind; its name is the choice that users make."""
