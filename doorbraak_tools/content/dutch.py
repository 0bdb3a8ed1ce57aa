"""Dates and amounts as a Dutch reader writes them."""

import re
from datetime import date

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


def dutch_date(iso: str) -> str:
    """Return `2026-07-06` as "6 juli 2026"; text that is no date comes back as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def dutch_amount(written: str | int) -> str:
    """Return an amount as a plan writes it in the Dutch way: 1250.5 becomes "€ 1.250,50".

    Digits are only regrouped, nothing is calculated; what is no amount comes back as it is.
    """
    text = str(written).replace("€", "").strip()
    if text.lower() in {"pm", "p.m."}:
        return "p.m."
    euros, _, cents = text.replace(",", ".").rpartition(".") if re.search(r"[.,][0-9]{1,2}$", text) else (text, "", "")
    euros = re.sub(r"[.,]", "", euros)
    if not euros.isdigit() or not (cents == "" or cents.isdigit()):
        return str(written)
    grouped = f"{int(euros):,}".replace(",", ".")
    return f"€ {grouped},{cents.ljust(2, '0')}" if cents else f"€ {grouped}"


def enumeration(words: list[str]) -> str:
    """Return "a, b en c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} en {words[-1]}"
