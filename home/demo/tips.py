"""Demo tips of nobody about one notice, and the officer in charge who reads them."""

import json
from datetime import date, timedelta
from pathlib import Path

from django.utils import timezone

from wanted.models import Tip, TipMessage, TipOfficer, WantedNoticePage
from wanted.tips import services
from wanted.tips.receipts import written

TIPS = json.loads((Path(__file__).parent / "data" / "tips.json").read_text(encoding="utf-8"))
UNIT = "A05"
OFFICER = "cong-tac-vien"


def load_tips(users):
    """Create the demo tips.

    Returns:
        The receipt of the first one, as people write it: whoever tries the demonstration comes
        back with it. Nothing where there is no notice to tell about.
    """
    notice = WantedNoticePage.objects.shown().filter(unit__code=UNIT).order_by("pk").first()
    if notice is None:
        return ""
    officer = users[OFFICER]
    TipOfficer.objects.get_or_create(
        unit=notice.unit, user=officer, defaults={"valid_from": date(2020, 1, 1)}
    )
    receipts = [_load(entry, notice, officer) for entry in TIPS]
    return written(receipts[0])


def _load(entry, notice, officer):
    receipt = services.send_tip(
        unit=notice.unit,
        text=entry["text"],
        form="",
        notice=notice.translation_key,
        notice_code=notice.code,
        quietly=True,
    )
    tip = Tip.objects.of_receipt(receipt).get()
    for text in entry["replies"]:
        services.reply(tip=tip, user=officer, text=text)
    for text in entry["notes"]:
        services.note(tip=tip, user=officer, text=text)
    if entry["state"] != tip.state:
        services.assess(tip=tip, user=officer, state=entry["state"], value=entry["value"])
    day = timezone.localdate() - timedelta(days=entry["days"])
    Tip.objects.filter(pk=tip.pk).update(
        received_on=day, quiet_since=day, has_news=entry["state"] == "new"
    )
    TipMessage.objects.filter(tip=tip).update(written_on=day)
    return receipt
