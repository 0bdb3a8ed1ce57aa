"""The one exception for a call that cannot be carried out."""


class Refused(Exception):  # noqa: N818  (the package's one exception for a faulty call; `Refused` reads as it is)
    """A call that cannot be carried out; the message is Dutch and says what to do."""
