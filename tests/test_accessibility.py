"""axe looks at every kind of public page, in both languages, on a phone and on a desktop."""

import pytest
from playwright.sync_api import sync_playwright

from home.demo.accounts import load_accounts
from home.demo.articles import load_articles
from home.demo.documents import load_documents
from home.demo.sections import arrange_home, load_sections
from portal.provision.permits import demo_permit

from .validators.accessibility import DESKTOP, PHONE, problems_by_address

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def addresses(transactional_db):
    from django.core.management import call_command

    from home.models import StandardPage
    from legal_docs.models import LegalDocumentPage
    from news.models import ArticlePage

    call_command("setup_portal", verbosity=0)
    users = load_accounts()
    with demo_permit(reason="pages to look at"):
        load_sections(users["xuat-ban"])
        load_articles(users)
        load_documents(users)
        arrange_home(users["xuat-ban"])
    pages = [model.objects.live().first() for model in (StandardPage, LegalDocumentPage)]
    articles = [page.url for page in ArticlePage.objects.live()]
    english = next(address for address in articles if address.startswith("/en/"))
    return [
        "/",
        "/en/",
        "/tin-tuc/",
        "/en/news/",
        "/van-ban/",
        "/en/documents/",
        *(page.url for page in pages),
        articles[0],
        english,
        "/tim-kiem/?q=thu+vien",
        "/en/search/?q=warning",
        "/khong-co-trang-nay/",
    ]


def test_axe_finds_nothing(addresses, live_server, chromium_path, monkeypatch):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        found = [
            problems_by_address(
                playwright, addresses, chromium=chromium_path, base=live_server.url, look=look
            )
            for look in (DESKTOP, PHONE)
        ]
    assert found == [{}, {}]
