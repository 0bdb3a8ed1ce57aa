"""Text as such: Dutch dates and amounts, letters, escaping, and where bundled files lie."""
