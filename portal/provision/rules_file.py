"""A rule set as a TOML file: read, checked in full, and handed on as plain values.

``data/rule_sets/du-thao-2020.toml`` is the example; its head explains the keys.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.utils.translation import gettext as _

from .clauses import is_clause
from .enums import ClockKind
from .rule_checks import COUNTED_CLOCKS, is_day_of_every_year

SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
KIND = re.compile(r"^[a-z]+(?:_[a-z]+)*$")

REQUIRED_OF_SET = {"code": str, "citation": str, "title_vi": str, "valid_from": date}
OPTIONAL_OF_SET = {
    "citation_en": str,
    "title_en": str,
    "valid_to": date,
    "note_vi": str,
    "note_en": str,
}
REQUIRED_OF_RULE = {
    "category": str,
    "title_vi": str,
    "clause": str,
    "clock": str,
    "trigger_vi": str,
}
OPTIONAL_OF_RULE = {
    "title_en": str,
    "clock_clause": str,
    "days": int,
    "extended_days": int,
    "due_month": int,
    "due_day": int,
    "commitment": bool,
    "consent_required": bool,
    "trigger_en": str,
    "note_vi": str,
    "note_en": str,
    "kinds": list,
}
#: What an optional key means when it is left out.
EMPTY = {str: "", date: None, int: None, bool: False, list: []}


class RuleSetError(ValueError):
    """A rule set cannot be loaded; ``problems`` lists every reason as a sentence."""

    def __init__(self, source: str, problems: list[str]):
        super().__init__("\n".join([f"{source}:", *(f"- {problem}" for problem in problems)]))
        self.problems = problems


@dataclass(frozen=True)
class RuleSetFile:
    """The checked contents of a file: values by model field, one dict per rule.

    A rule's ``category``, ``title_vi`` and ``title_en`` belong to its category.
    """

    values: dict
    rules: list[dict]


def read_rule_set(path: Path) -> RuleSetFile:
    """Read and check a file.

    Raises:
        RuleSetError: the file cannot be read, or says what no rule set can say.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleSetError(str(path), [str(error)]) from error
    rules = data.pop("rules", [])
    problems = list(_problems(data, rules))
    if problems:
        raise RuleSetError(str(path), problems)
    return RuleSetFile(
        values=_with_defaults(data, OPTIONAL_OF_SET),
        rules=[_with_defaults(rule, OPTIONAL_OF_RULE) for rule in rules],
    )


def _with_defaults(values: dict, optional: dict[str, type]) -> dict:
    values = {**{key: EMPTY[kind] for key, kind in optional.items()}, **values}
    return {key: value.strip() if type(value) is str else value for key, value in values.items()}


def _problems(data: dict, rules: list) -> Iterator[str]:
    yield from _problems_of_keys(data, REQUIRED_OF_SET, OPTIONAL_OF_SET, _("Head"))
    if isinstance(data.get("code"), str) and not SLUG.match(data["code"]):
        yield _("Head: “code” is written in small letters, digits and hyphens.")
    first, last = data.get("valid_from"), data.get("valid_to")
    if type(first) is date and type(last) is date and last < first:
        yield _("Head: “valid_to” lies before “valid_from”.")
    if not rules or not all(isinstance(rule, dict) for rule in rules):
        yield _("The file has no table [[rules]].")
        return
    for number, rule in enumerate(rules, start=1):
        name = _("Rule %(number)d (%(category)s)") % {
            "number": number,
            "category": rule.get("category", "?"),
        }
        keys = list(_problems_of_keys(rule, REQUIRED_OF_RULE, OPTIONAL_OF_RULE, name))
        yield from keys or (f"{name}: {problem}" for problem in _problems_of_rule(rule))
    categories = Counter(rule.get("category") for rule in rules)
    for category in (category for category, times in categories.items() if times > 1):
        yield _("Category “%(category)s” has more than one rule.") % {"category": category}


def _problems_of_keys(values: dict, required: dict, optional: dict, name: str) -> Iterator[str]:
    """Yield what is missing, unknown, or of the wrong type."""
    for key in required:
        if values.get(key) in (None, ""):
            yield _("%(name)s: “%(key)s” is missing.") % {"name": name, "key": key}
    known = {**required, **optional}
    for key, value in values.items():
        if key not in known:
            yield _("%(name)s: “%(key)s” is not a known key.") % {"name": name, "key": key}
        # Exactly the type: in Python True is an integer and a date with a time is a date.
        elif type(value) is not known[key]:
            yield _("%(name)s: “%(key)s” must be %(kind)s.") % {
                "name": name,
                "key": key,
                "kind": {
                    str: _("a text"),
                    int: _("a whole number"),
                    bool: _("true or false"),
                    date: _("a date YYYY-MM-DD"),
                    list: _("a list of names"),
                }[known[key]],
            }


def _problems_of_rule(rule: dict) -> Iterator[str]:
    """Yield what does not fit together in a rule whose keys are in order."""
    if not SLUG.match(rule["category"]):
        yield _("“category” is written in small letters, digits and hyphens.")
    for key in ("clause", "clock_clause"):
        if rule.get(key) and not is_clause(rule[key]):
            yield _("“%(key)s” is written as article.clause.point, for example 4.15.đ.") % {
                "key": key
            }
    if not all(isinstance(kind, str) and KIND.match(kind) for kind in rule.get("kinds", [])):
        yield _("“kinds” are written in small letters and underscores.")
    if rule["clock"] not in ClockKind.values:
        yield _("unknown clock “%(clock)s”; known are: %(known)s.") % {
            "clock": rule["clock"],
            "known": ", ".join(ClockKind.values),
        }
        return
    yield from _problems_of_days(rule)
    if rule["clock"] == ClockKind.FIXED_DATE:
        if not is_day_of_every_year(rule.get("due_month"), rule.get("due_day")):
            yield _("a fixed date needs “due_month” and “due_day”, a day that every year has.")
    elif "due_month" in rule or "due_day" in rule:
        yield _("“due_month” and “due_day” belong to the clock fixed_date only.")


def _problems_of_days(rule: dict) -> Iterator[str]:
    days, extended_days = rule.get("days"), rule.get("extended_days")
    if rule["clock"] not in COUNTED_CLOCKS:
        if days is not None or extended_days is not None:
            yield _("the clock %(clock)s counts no days.") % {"clock": rule["clock"]}
    elif days is None:
        yield _("the clock %(clock)s needs “days”.") % {"clock": rule["clock"]}
    elif days < 1:
        yield _("“days” must be 1 or more.")
    elif extended_days is not None and extended_days <= days:
        yield _("“extended_days” must be more than “days”.")
