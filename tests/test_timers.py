"""The timers of a server start commands that exist, and every job has a timer."""

import re
from pathlib import Path

from django.core.management import get_commands

UNITS = Path(__file__).resolve().parent.parent / "deploy" / "systemd"
#: Jobs that nobody starts by hand.
JOBS = {
    "ask_still_true",
    "build_sitemaps",
    "count_register",
    "keep_notices",
    "open_annual_reports",
    "publish_scheduled",
    "purge_tips",
    "release_together",
}


def test_every_job_is_started_by_a_timer_and_is_a_command():
    started = set()
    for timer in UNITS.glob("*.timer"):
        for target in re.findall(r"^Unit=(.+\.target)$", timer.read_text(), re.MULTILINE):
            text = (UNITS / target).read_text()
            started |= set(re.findall(r"portal-job@(\w+)\.service", text))
    assert started == JOBS
    assert started <= set(get_commands())
