"""Mail: one message to one person, sent by the worker once its cause is committed."""

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django_tasks import task


@task()
def send_message(subject, body, address):
    """Send one message. A failure is the task's: it is kept with its traceback."""
    send_mail(subject, body, settings.DEFAULT_FROM_EMAIL, [address])


def mail_after_commit(*, subject, body, address):
    """Have a message sent when the transaction is committed, or at once outside of one.

    Args:
        subject: without personal data: it is read on locked screens and in logs.
        body: plain text.
        address: of one person; nothing is sent to an empty one.
    """
    if address:
        transaction.on_commit(lambda: send_message.enqueue(str(subject), str(body), address))
