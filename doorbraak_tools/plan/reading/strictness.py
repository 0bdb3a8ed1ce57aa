"""How strict a plan is judged, by its status. The one place that knows."""

from doorbraak_tools.plan.method import plan_schema
from doorbraak_tools.plan.model import Severity


def severity_of_gap(status: object) -> Severity:
    """Return how a missing answer weighs: still to do in a concept, a fault from the moment the plan is handed in.

    A status that is missing or not known counts as a concept: it is a fault of its own already.
    """
    _concept, *handed_in = plan_schema()["properties"]["status"]["enum"]
    return Severity.ERROR if status in handed_in else Severity.TODO
