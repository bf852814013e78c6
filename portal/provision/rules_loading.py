"""Loading rule sets: beside each other, again and again, and never under a running clock."""

from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from .announcements import rule_changes
from .models import Category, Provision, Rule, RuleSet
from .rule_checks import FROZEN_FIELDS
from .rules_file import RuleSetError, RuleSetFile, read_rule_set

RULE_SETS = Path(__file__).parent / "data" / "rule_sets"

CATEGORY_FIELDS = ("title_vi", "title_en")
WORDING_FIELDS = ("trigger_en", "note_vi", "note_en")
#: How the Portal files its pages; the law says nothing of it.
FILING_FIELDS = ("kinds",)
RULE_FIELDS = (*FROZEN_FIELDS, *WORDING_FIELDS, *FILING_FIELDS)


@dataclass
class LoadReport:
    """What a load did; rules are named by the code of their category."""

    rule_set: RuleSet
    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)


def rule_set_files() -> list[Path]:
    """Return the rule sets that come with the Portal, by file name."""
    return sorted(RULE_SETS.glob("*.toml"))


@transaction.atomic
def load_rule_set(path: Path) -> LoadReport:
    """Bring the rows of one rule set to what its file says; running it again changes nothing.

    Another rule set with a later first day takes over from that day. What is closed keeps what it
    was told: a rule under which anything was closed is not changed in what it says in law. Open
    obligations follow, with a trace of the old and the new day.

    Raises:
        RuleSetError: the file is faulty, starts on the same day as another set, or would change
            a rule that obligations were closed under, or remove one that has any. Nothing is
            written then.
    """
    contents = read_rule_set(path)
    existing = {
        rule.category.code: rule
        for rule in Rule.objects.select_related("category").filter(
            rule_set__code=contents.values["code"]
        )
    }
    problems = [
        *_problems_of_validity(contents),
        *_problems_of_rules_in_use(contents, existing),
    ]
    if problems:
        raise RuleSetError(str(path), problems)
    return _write(contents, existing)


def _problems_of_validity(contents: RuleSetFile) -> list[str]:
    values = contents.values
    problems = []
    others = RuleSet.objects.exclude(code=values["code"])
    for other in others.filter(valid_from=values["valid_from"]):
        problems.append(
            _("Rule set “%(other)s” starts on the same day, %(day)s: which holds is undecided.")
            % {"other": other.code, "day": f"{other.valid_from:%d/%m/%Y}"}
        )
    stored = RuleSet.objects.filter(code=values["code"]).first()
    if (
        stored
        and stored.valid_from != values["valid_from"]
        and Provision.objects.filter(rule__rule_set=stored).exists()
    ):
        problems.append(
            _(
                "“valid_from” cannot move from %(day)s: obligations have started under this rule "
                "set. Load the change as a new rule set."
            )
            % {"day": f"{stored.valid_from:%d/%m/%Y}"}
        )
    return problems


def _problems_of_rules_in_use(contents: RuleSetFile, existing: dict[str, Rule]) -> list[str]:
    entries = {entry["category"]: entry for entry in contents.rules}
    in_use = Rule.objects.filter(
        pk__in=[rule.pk for rule in existing.values()], provisions__isnull=False
    ).distinct()
    problems = []
    closed = set(
        Provision.objects.closed().filter(rule__in=in_use).values_list("rule_id", flat=True)
    )
    for rule in in_use.select_related("category"):
        entry = entries.get(rule.category.code)
        changed = [
            name for name in FROZEN_FIELDS if entry is None or entry[name] != getattr(rule, name)
        ]
        if changed and (entry is None or rule.pk in closed):
            problems.append(
                _(
                    "Obligations were closed under the rule for “%(category)s”, so %(fields)s "
                    "cannot change. Load the change as a new rule set with its own first day."
                )
                % {"category": rule.category.code, "fields": ", ".join(changed)}
            )
    return problems


def _write(contents: RuleSetFile, existing: dict[str, Rule]) -> LoadReport:
    with rule_changes.one_change():
        return _write_rows(contents, existing)


def _write_rows(contents: RuleSetFile, existing: dict[str, Rule]) -> LoadReport:
    values = contents.values
    rule_set, _created = RuleSet.objects.update_or_create(code=values["code"], defaults=values)
    report = LoadReport(rule_set)
    for position, entry in enumerate(contents.rules, start=1):
        code = entry["category"]
        category = _category(entry, rule_set=rule_set, sort_order=position * 10)
        wanted = {name: entry[name] for name in RULE_FIELDS}
        rule = existing.pop(code, None)
        if rule is None:
            Rule.objects.create(rule_set=rule_set, category=category, **wanted)
            report.created.append(code)
        elif any(getattr(rule, name) != value for name, value in wanted.items()):
            Rule.objects.filter(pk=rule.pk).update(**wanted)
            rule_changes.changed(rule.category_id)
            report.updated.append(code)
        else:
            report.unchanged.append(code)
    for code, rule in existing.items():
        rule.delete()
        report.removed.append(code)
    return report


def _category(entry: dict, *, rule_set: RuleSet, sort_order: int) -> Category:
    """Return the category, its titles and order as the latest rule set that has it words them."""
    values = {**{name: entry[name] for name in CATEGORY_FIELDS}, "sort_order": sort_order}
    category, created = Category.objects.get_or_create(code=entry["category"], defaults=values)
    has_later_wording = category.rules.filter(rule_set__valid_from__gt=rule_set.valid_from)
    if not created and not has_later_wording.exists():
        for name, value in values.items():
            setattr(category, name, value)
        category.save()
    return category
