"""What the tests of coverage begin with."""

from portal.provision.commitments import load_commitments
from portal.provision.models import Category, Rule


def make_event_category(world):
    """Return a kind of information that is owed because of an event, by the world's rule set."""
    load_commitments()
    category = Category.objects.create(code="su-kien-thu", title_vi="Sự kiện thử")
    Rule.objects.create(
        rule_set=world.rule.rule_set,
        category=category,
        clause="4.2",
        clock_clause="5.3",
        clock="before_event",
        trigger_vi="sự kiện diễn ra",
        kinds=["event_report"],
    )
    return category
