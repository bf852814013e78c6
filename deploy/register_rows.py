"""A large register for measuring: simulated years, and what lies beside the register.

``simulate_year`` writes obligations, events and stays: the present year, and the one before. The
years before that are copies of the last whole one, moved by whole weeks so that working days stay
what they are; decisions, requests, announced events, receipts and notices follow from the register
in the proportions of a real year. Both are done by PostgreSQL itself: a few seconds a year.
"""

from datetime import timedelta

from django.core.management import call_command
from django.db import connection
from django.db.models import Max
from django.utils import timezone

#: A year in whole weeks.
DAYS = 364
#: Copies have keys above all that are given meanwhile.
STEP = 1_000_000
#: Every so many obligations one was asked for by the Portal, one announced as an event, and so on:
#: so often that the first page of each list is full, whatever the size of the register.
REQUEST_EVERY, EVENT_EVERY, URGENT_EVERY, OVERRIDE_EVERY = 20, 25, 40, 40

_DECISIONS = """
INSERT INTO provision_approvalrecord (page_id, revision_id, content_hash, title, unit_id, step,
    decision, ground, remedy, comment, decided_by_id, decided_by_name, decided_at, evidence)
SELECT p.id, e.id, repeat('0', 64), p.title, p.unit_id, coalesce(e.data->>'step', 'verification'),
    e.kind, coalesce(e.data->>'ground', ''),
    CASE WHEN e.kind = 'approved' THEN '' ELSE 'Bổ sung nguồn số liệu.' END, '',
    %(editor)s, 'Biên tập viên', e.at, '{}'
FROM provision_provisionevent e JOIN provision_provision p ON p.id = e.provision_id
WHERE e.kind IN ('approved', 'returned', 'refused') AND p.id > %(after)s
"""
_RECEIPTS = """
INSERT INTO edits_receipt (page_id, title, address, unit_id, provision_id, changes, published_at,
    published_by_id)
SELECT p.id, p.title, '/tin/' || p.id || '/', p.unit_id, p.id, '[]', p.published_at, %(editor)s
FROM provision_provision p WHERE p.status = 'published' AND p.id > %(after)s
"""
_REQUESTS = """
WITH asked AS (
    INSERT INTO information_requests_informationrequest (title, details, why, category_id,
        asked_on, due_on, asked_by_id, asked_at, follows)
    SELECT 'Yêu cầu ' || p.id, 'Số liệu của đơn vị.', 'Phục vụ tuyên truyền.', r.category_id,
        p.triggered_on, greatest(p.due_on, p.triggered_on), %(editor)s, p.created_at, p.id::text
    FROM provision_provision p JOIN provision_rule r ON r.id = p.rule_id
    WHERE p.id %% %(request_every)s = 0 AND p.due_on IS NOT NULL AND p.id > %(after)s
    RETURNING id, due_on, follows
)
INSERT INTO information_requests_unitrequest (request_id, unit_id, provision_id, status, due_on,
    reason, changed_at, changed_by_id, delivered_at)
SELECT asked.id, p.unit_id, p.id, CASE WHEN p.received_at IS NULL THEN 'asked' ELSE 'delivered' END,
    asked.due_on, '', p.created_at, %(editor)s, p.received_at
FROM asked JOIN provision_provision p ON p.id = asked.follows::bigint
"""
_COVERAGE = """
INSERT INTO coverage_coveredevent (unit_id, title, about, starts_at, place, host, leaders,
    contact_name, contact_phone, accreditation, wants_reporter, wants_photographer, category_id,
    status, reason, task_id, announced_at, announced_by_id, changed_at, version)
SELECT p.unit_id, 'Sự kiện ' || p.id, 'Hội nghị.', p.created_at, 'Hà Nội', 'Đơn vị', '', 'Cán bộ',
    '0', '', true, false, r.category_id,
    CASE WHEN p.status = 'cancelled' THEN 'cancelled' ELSE 'declined' END, 'Không bố trí được.',
    p.id, p.created_at, %(editor)s, p.created_at, 0
FROM provision_provision p JOIN provision_rule r ON r.id = p.rule_id
WHERE p.id %% %(event_every)s = 0 AND p.id > %(after)s
"""
_URGENT = """
INSERT INTO urgent_urgentpublication (page_id, revision_id, title, unit_id, reason, published_by_id,
    confirmed_by_id, published_at, reviewed_by_id, reviewed_at, verdict, note)
SELECT p.id, p.id, p.title, p.unit_id, 'Vụ việc được dư luận quan tâm.', %(editor)s, %(leader)s,
    p.published_at, %(office)s, p.published_at, 'in_order', ''
FROM provision_provision p
WHERE p.id %% %(urgent_every)s = 0 AND p.published_at IS NOT NULL AND p.id > %(after)s
"""
_OVERRIDES = """
INSERT INTO leaks_leakoverride (page_id, title, unit_id, content_hash, kind, finding, finding_key,
    reason, decided_by_id, decided_by_name, decided_at)
SELECT p.id, p.title, p.unit_id, md5(p.id::text), 'phone', '{}', md5(p.id::text),
    'Số điện thoại công vụ.', %(editor)s, 'Biên tập viên', p.created_at
FROM provision_provision p WHERE p.id %% %(override_every)s = 0 AND p.id > %(after)s
"""
_NOTICES = """
INSERT INTO notices_notice (user_id, kind, text, url, created_at, read_at)
SELECT m.user_id, 'due', 'Việc đang chờ bạn.', '/admin/work/', p.created_at,
    CASE WHEN p.status = 'awaited' THEN NULL ELSE p.created_at END
FROM provision_provision p JOIN units_membership m ON m.unit_id = p.unit_id
WHERE p.id > %(after)s
"""
#: What lies at the desk, half of it verified, half of it late: a page of the inbox is full.
_AT_DESK = """
WITH lying AS (
    INSERT INTO provision_provision (title, unit_id, rule_id, channel, triggered_on, due_on,
        due_working, received_at, status, created_at)
    SELECT title, unit_id, rule_id, channel, %(today)s, %(today)s - (id %% 4 / 2)::int, due_working,
        now() - interval '1 hour', CASE WHEN id %% 2 = 0 THEN 'submitted' ELSE 'accepted' END, now()
    FROM provision_provision WHERE status = 'published' ORDER BY id LIMIT %(count)s
    RETURNING id, received_at
)
INSERT INTO provision_hop (provision_id, holder, started_at)
SELECT id, 'desk', received_at FROM lying
"""
#: One obligation with its events and stays, moved by weeks; the key by a constant.
_EARLIER = (
    """
INSERT INTO provision_provision (id, title, unit_id, rule_id, channel, triggered_on, due_on,
    due_working, received_at, published_at, closed_at, status, created_at)
SELECT id + %(step)s, title, unit_id, rule_id, channel, triggered_on - %(days)s, due_on - %(days)s,
    due_working, received_at - %(time)s, published_at - %(time)s, closed_at - %(time)s, status,
    created_at - %(time)s
FROM provision_provision WHERE id > %(first)s AND id <= %(last)s
""",
    """
INSERT INTO provision_provisionevent (provision_id, page_id, title, kind, at, detail, data)
SELECT provision_id + %(step)s, page_id, title, kind, at - %(time)s, detail, data
FROM provision_provisionevent WHERE provision_id > %(first)s AND provision_id <= %(last)s
""",
    """
INSERT INTO provision_hop (provision_id, holder, unit_id, started_at, ended_at, due_on)
SELECT provision_id + %(step)s, holder, unit_id, started_at - %(time)s, ended_at - %(time)s,
    due_on - %(days)s
FROM provision_hop WHERE provision_id > %(first)s AND provision_id <= %(last)s
""",
)
_NEXT_KEY = """
SELECT setval(pg_get_serial_sequence('provision_provision', 'id'), max(id))
FROM provision_provision
"""
_BESIDE = (_DECISIONS, _RECEIPTS, _REQUESTS, _COVERAGE, _URGENT, _OVERRIDES, _NOTICES)


def simulate(*, provisions, year, seed):
    """Write one simulated year, with what has become of it by today."""
    call_command(
        "simulate_year",
        provisions=provisions,
        year=year,
        seed=seed,
        until=timezone.localdate(),
        verbosity=0,
    )


def fill_desk(*, count=120):
    """Let so many obligations lie at the desk, whatever the size of the register."""
    with connection.cursor() as cursor:
        cursor.execute(_AT_DESK, {"count": count, "today": timezone.localdate()})


def newest() -> int:
    """Return the key of the newest obligation."""
    from portal.provision.models import Provision

    return Provision.objects.aggregate(newest=Max("pk"))["newest"] or 0


def copy_into_earlier_years(*, first, last, years):
    """Copy the obligations with a key above ``first`` up to ``last`` into so many years before."""
    with connection.cursor() as cursor:
        for number in range(1, years + 1):
            days = number * DAYS
            values = {
                "first": first,
                "last": last,
                "step": number * (last - first) + STEP,
                "days": days,
                "time": timedelta(days=days),
            }
            for statement in _EARLIER:
                cursor.execute(statement, values)
        cursor.execute(_NEXT_KEY)


def write_beside(*, after, people):
    """Write decisions, receipts, requests … of the obligations with a key above ``after``.

    Args:
        people: keys of the users ``editor``, ``leader`` and ``office``, who have done it all.
    """
    from portal.provision.reporting.figures import rebuild

    values = people | {
        "after": after,
        "request_every": REQUEST_EVERY,
        "event_every": EVENT_EVERY,
        "urgent_every": URGENT_EVERY,
        "override_every": OVERRIDE_EVERY,
    }
    with connection.cursor() as cursor:
        for statement in _BESIDE:
            cursor.execute(statement, values)
        cursor.execute("VACUUM ANALYZE")
    rebuild()


def counts() -> str:
    """Return how many rows there are, in words."""
    from portal.provision.models import ApprovalRecord, Hop, Provision, ProvisionEvent

    return (
        f"{Provision.objects.count():,} provisions, {ProvisionEvent.objects.count():,} events, "
        f"{Hop.objects.count():,} stays, {ApprovalRecord.objects.count():,} decisions"
    )
