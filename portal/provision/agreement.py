"""Whether what a page is agrees with the category it is filed under: the rules in force say."""

from django.utils import timezone
from django.utils.translation import gettext as _


def kinds_of(model):
    """Return what pages of ``model`` may be: labels by kind (``content_kind``), an empty dict
    where the type has none.
    """
    kind = getattr(model, "content_kind", "")
    if isinstance(kind, str):
        return {kind: model._meta.verbose_name} if kind else {}
    # Where each page says for itself what it is, its field has the choices.
    field = next((each for each in model._meta.get_fields() if each.name == "kind"), None)
    return dict(getattr(field, "choices", None) or [])


def fitting_categories(*, kind, on):
    """Return the categories that name ``kind`` among what they hold, by the rules of the day.

    Args:
        kind: a page's ``content_kind``.
        on: the day on which the rules must be in force.
    """
    return _categories_of(rule for rule in _rules_on(on) if kind in rule.kinds)


def categories_of_clause(clause, *, on):
    """Return the categories of one clause of Điều 4, for example "4.10", by the rules of the day.

    Args:
        on: the day on which the rules must be in force.
    """
    return _categories_of(rule for rule in _rules_on(on) if rule.clause == clause)


def _rules_on(day):
    from .models import Rule  # the models ask this module

    return Rule.objects.valid_on(day).select_related("category")


def _categories_of(rules):
    return list({rule.category_id: rule.category for rule in rules}.values())


def category_problem(*, category, kind, on):
    """Return why a page of ``kind`` cannot be filed under ``category``, or an empty string.

    Args:
        category: a ``Category`` or None: then nothing is said.
        kind: the page's ``content_kind``; empty where its type has none.
        on: the trigger date, on which the rule must be in force; today where it is None.
    """
    from .models import Rule  # the models ask this module
    from .models.rules import NoRuleInForce

    if category is None or not kind:
        return ""
    day = on or timezone.localdate()
    try:
        rule = Rule.objects.in_force(category=category, on=day)
    except NoRuleInForce:
        return ""  # the submission says so
    if not rule.kinds or kind in rule.kinds:
        return ""
    rules = Rule.objects.filter(rule_set=rule.rule_set).select_related("category")
    fitting = [each.category.title for each in rules if kind in each.kinds]
    if not fitting:
        return _("The category “%(category)s” does not hold pages of this kind.") % {
            "category": category.title
        }
    return _(
        "The category “%(category)s” does not hold pages of this kind: choose “%(fitting)s”, or "
        "another kind."
    ) % {"category": category.title, "fitting": "”, “".join(fitting)}
