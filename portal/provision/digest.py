"""What a page says, as one hash: the same for a revision and for the page that shows it."""

import hashlib
import json

from django.core.serializers.json import DjangoJSONEncoder

#: Where the page stands, when it was touched, and its primary keys: not what it says.
BOOKKEEPING = frozenset(
    {
        "pk",
        "id",
        "path",
        "depth",
        "numchild",
        "url_path",
        "content_type",
        "live",
        "has_unpublished_changes",
        "first_published_at",
        "last_published_at",
        "latest_revision",
        "latest_revision_created_at",
        "live_revision",
        "draft_title",
        "expired",
        "locked",
        "locked_at",
        "locked_by",
        "owner",
        "alias_of",
        "folded",
        "wagtail_admin_comments",
        "index_entries",
    }
)
#: What an alias has of its own; the rest it must share with its source.
ALIAS_OWN = frozenset({"slug", "locale", "translation_key"})


def content_digest(content, *, ignore=frozenset()):
    """Return the SHA-256 of a page's content as 64 hexadecimal digits.

    Args:
        content: what ``page.serializable_data()`` or ``revision.content`` holds.
        ignore: further top-level field names to leave out.
    """
    kept = {
        name: _without_keys(value)
        for name, value in content.items()
        if name not in BOOKKEEPING and name not in ignore
    }
    text = json.dumps(kept, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def page_digest(page, *, ignore=frozenset()):
    """Return the digest of a page of its specific class as it is in memory."""
    return content_digest(page.serializable_data(), ignore=ignore)


def says_the_same(page, revision):
    """Return whether ``page`` says what ``revision`` says.

    A release may add a field to a page type, or take one away, after the revision was written and
    approved. What the revision lacks counts as not filled in; every other word must be the same.
    """
    digest = page_digest(page)
    if digest == content_digest(revision.content):
        return True
    return digest == content_digest(_with_the_fields_of_today(revision))


def _with_the_fields_of_today(revision):
    written = revision.content
    return {
        # Rows of a page may have got a field, too.
        name: value if name not in written or isinstance(value, list) else written[name]
        for name, value in revision.as_object().serializable_data().items()
    }


def _without_keys(value):
    """Drop the primary keys of child rows: they are given when the row is first stored."""
    if isinstance(value, str) and value.startswith("[{"):
        # A stream is JSON in text, and PostgreSQL gives its keys back in an order of its own.
        try:
            return json.loads(value, object_pairs_hook=lambda pairs: sorted(pairs, key=repr))
        except ValueError:
            return value
    if isinstance(value, list):
        return [
            {name: part for name, part in item.items() if name not in ("pk", "id", "page")}
            if isinstance(item, dict) and "pk" in item
            else item
            for item in value
        ]
    return value
