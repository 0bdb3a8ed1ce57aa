"""What a site for inside an organisation shows: every plan, released or not, finished or not.

Of each plan the same fields are shown as on a public site: comments and what the schema does not call public stay out.
"""

from collections import Counter
from collections.abc import Iterable

from doorbraak_tools.plan.model import PlanDocument, Severity
from doorbraak_tools.plan.queries import PLACE, without
from doorbraak_tools.release.gate import PublicPlan, public, public_part
from doorbraak_tools.release.record import Record
from doorbraak_tools.release.standing import has_page_name


def internal(plans: Iterable[tuple[PlanDocument, bytes]], record: Record) -> tuple[PublicPlan, ...]:
    """Return every plan that could be read and whose name, its own alone, can be an address.

    Each plan comes with the bytes it was read from.
    """
    plans = list(plans)
    shown = {plan.slug: plan for plan in public(plans, record)}
    names = Counter(plan.slug for plan, _ in plans)
    for plan, _ in plans:
        if plan.slug not in shown and names[plan.slug] == 1 and plan.data and has_page_name(plan.slug):
            shown[plan.slug] = _unreleased(plan)
    return tuple(sorted(shown.values(), key=lambda plan: plan.slug))


def _unreleased(plan: PlanDocument) -> PublicPlan:
    """Return a plan without the places whose shape is wrong, and with the few answers that a page cannot do without."""
    sound = public_part(without(plan.data, plan.unsound))
    needed = {"titel": plan.slug, "status": plan.status, "opgesteld": "", "leefgebieden": [], "doorbraak": {}}
    faults = sum(found.severity is Severity.ERROR for found in plan.diagnostics)
    notice = "Dit plan is niet vrijgegeven."
    if faults:
        notice += f" Er {'zit nog 1 fout' if faults == 1 else f'zitten nog {faults} fouten'} in; zie doorbraak check."
    sections = tuple(section for section in plan.sections if section.step)
    unread = any(path[: len(PLACE)] == PLACE[: len(path)] for path in plan.unsound)
    return PublicPlan(plan.slug, {**needed, **sound}, sections, "", notice, unread)
