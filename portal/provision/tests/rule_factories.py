"""Rules and obligations for tests; the rule sets are invented."""

import json
from datetime import date
from itertools import count

from portal.provision.models import Category, Provision, Rule, RuleSet
from portal.units.models import Unit, UnitKind

_numbers = count(1)


def make_rule(*, category="thu-nghiem", valid_from=date(2020, 1, 1), valid_to=None, **values):
    """Create a rule in a rule set of its own; a proactive one unless told."""
    number = next(_numbers)
    rule_set = RuleSet.objects.create(
        code=f"thu-{number}",
        citation=f"Thông tư thử {number}",
        title_vi="Bộ quy tắc thử",
        valid_from=valid_from,
        valid_to=valid_to,
    )
    category, _created = Category.objects.get_or_create(
        code=category, defaults={"title_vi": "Loại tin thử", "title_en": "Trial category"}
    )
    defaults = {
        "clause": "4.1",
        "clock_clause": "5.4",
        "clock": "proactive",
        "trigger_vi": "văn bản được ký",
        "trigger_en": "the document is signed",
    }
    return Rule.objects.create(rule_set=rule_set, category=category, **{**defaults, **values})


def make_provision(*, rule, triggered_on=date(2024, 1, 15)):
    """Open an obligation under ``rule`` for a made-up unit."""
    unit, _created = Unit.objects.get_or_create(
        code="THU", defaults={"name_vi": "Đơn vị thử", "kind": UnitKind.DEPARTMENT}
    )
    return Provision.objects.create(
        title="Tin thử", unit=unit, rule=rule, triggered_on=triggered_on
    )


def rule_set_text(*rules, **head):
    """Return a rule set as TOML; each rule a dict on top of a proactive one."""
    defaults = {
        "code": "thu-nghiem",
        "citation": "Thông tư thử",
        "title_vi": "Bộ quy tắc thử",
        "valid_from": date(2024, 1, 1),
    }
    lines = _lines({**defaults, **head})
    for rule in rules or ({},):
        lines.append("[[rules]]")
        lines.extend(
            _lines(
                {
                    "category": "cases",
                    "title_vi": "Vụ án",
                    "clause": "4.7",
                    "clock": "proactive",
                    "trigger_vi": "có thông tin",
                    **rule,
                }
            )
        )
    return "\n".join(lines)


def _lines(values):
    return [
        f"{key} = {value.isoformat() if isinstance(value, date) else json.dumps(value)}"
        for key, value in values.items()
        if value is not None
    ]
