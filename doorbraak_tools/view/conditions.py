"""What a plan does when it does not work, as a sentence."""

from doorbraak_tools.plan.queries import Data
from doorbraak_tools.text.dutch import as_clause


def condition_words(fallback: Data) -> str:
    """Return a fallback as "Als de verhuurder weigert: spoedoverleg.", in the words of the plan."""
    return f"{_if(as_clause(fallback.get('als', '')))}: {_lower(as_clause(fallback.get('dan', '')))}."


def _if(words: str) -> str:
    """Return the condition; one that goes on after the name of its field, `als: de verhuurder weigert`, with that."""
    return f"Als {words}" if words[:1].islower() and not words.startswith("als ") else words[:1].upper() + words[1:]


def _lower(words: str) -> str:
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
