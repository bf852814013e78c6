"""axe looks at every kind of public page, in both languages, on a phone and on a desktop."""

import json
from pathlib import Path

import axe_core_python
import pytest
from playwright.sync_api import sync_playwright

from home.demo.accounts import load_accounts
from home.demo.articles import load_articles
from home.demo.documents import load_documents
from home.demo.sections import arrange_home, load_sections
from portal.provision.permits import demo_permit
from tests.journeys import ARGUMENTS

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

AXE = next(Path(axe_core_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


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
    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
        for width, scheme in ((1280, "light"), (375, "dark")):
            context = browser.new_context(
                viewport={"width": width, "height": 800},
                base_url=live_server.url,
                color_scheme=scheme,
                bypass_csp=True,
            )
            page = context.new_page()
            for address in addresses:
                page.goto(address)
                page.evaluate(AXE)
                result = page.evaluate(f"axe.run(document, {json.dumps(RULES)})")
                found += [
                    f"{address} ({width}, {scheme}): {problem['id']} "
                    f"{problem['nodes'][0]['target']} ×{len(problem['nodes'])}"
                    for problem in result["violations"]
                ]
        browser.close()
    assert not found, "\n".join(found)
