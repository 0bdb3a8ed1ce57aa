"""Eén feit wijst zelden iemand aan, een paar samen wel: een tweeling in een dorp, een zeldzame ziekte en de dag erbij.
Deze controle kijkt in een plan om te publiceren naar woorden voor zulke feiten. Zij weet niet hoe klein een plaats is
of hoe vaak iets voorkomt, en de meeste verhalen die iemand herkent, ziet zij niet. Lees het plan dus ook zelf met de
ogen van de buren."""

from doorbraak_tools.checks.rule import Case, Finding, Findings, Severity

TITLE = "Feiten die samen naar één gezin kunnen wijzen"
SEVERITY = Severity.WARNING
READS = ()
GOOD = """\
voorbeeld: fictief
situatieschets:
  huishouden: Moeder met een tweeling, in een flat in de stad
"""
BAD = GOOD.replace("een flat in de stad", "een dorp")


def find(case: Case) -> Findings:
    """Name the kinds of facts and their lines, once for the whole plan, at the first of them."""
    if "voorbeeld" not in case.data:
        return
    from doorbraak_tools.substance.privacy.indirect import first_of_each, quasi_identifiers

    whole = case.searchable
    places = [(whole.place(one.start), one.trait) for one in first_of_each(quasi_identifiers(whole.text))]
    if places:
        named = ", ".join(f"{trait.value} (regel {place.line})" for place, trait in places)
        hint = "Verander of schrap er een, of maak het algemener. Lees ook wat ik niet zie: ik ken alleen woorden."
        yield Finding(places[0][0], f"Deze feiten kunnen samen naar één gezin wijzen: {named}.", hint)
