"""Load demo content once; loading again changes nothing."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.urls import reverse

from home.demo.accounts import PASSWORD, PEOPLE, load_accounts
from home.demo.announcements import load_announcements
from home.demo.articles import load_articles
from home.demo.columns import end_columns, load_columns
from home.demo.desk import load_desk_work
from home.demo.documents import load_documents
from home.demo.downtime import load_downtime
from home.demo.events import load_events
from home.demo.indexing import indexed_afterwards
from home.demo.ministry import load_ministry
from home.demo.notices import load_notices
from home.demo.receptions import load_receptions
from home.demo.register import load_register
from home.demo.releases import load_joint_release
from home.demo.reports import load_focal_points, load_reports
from home.demo.reviews import load_reviews
from home.demo.science import load_science
from home.demo.sections import arrange_home, load_sections
from home.demo.services import load_directories
from home.demo.statements import load_statements
from home.demo.submissions import load_submissions
from home.demo.tips import load_tips
from home.demo.warnings import load_warnings
from home.setup import be_known_as, is_set_up
from news.models import ArticlePage
from portal.provision.permits import demo_permit


class Command(BaseCommand):
    help = (
        "Loads plainly fictional demo content under a permit, lets the site be known by "
        "PORTAL_BASE_URL, and prints the demo accounts."
    )

    def handle(self, *args, **options):
        if not settings.PORTAL_DEMO:
            raise CommandError(
                "Demo accounts have a published password: set PORTAL_DEMO=1 where that is meant."
            )
        if not is_set_up():
            call_command("setup_portal", stdout=self.stdout)
        if settings.PORTAL_BASE_URL:
            be_known_as(settings.PORTAL_BASE_URL)
        if ArticlePage.objects.exists():
            self.stdout.write("The demo content is there already.")
        else:
            self._load()
        self._print_accounts()

    @transaction.atomic
    def _load(self):
        with indexed_afterwards():
            users = load_accounts()
            with demo_permit(reason="Demo content", opened_by="load_demo"):
                load_sections(users["xuat-ban"])
                columns = load_columns(users)
                load_articles(users, columns)
                end_columns(columns)
                load_statements(users)
                load_warnings(users)
                load_events(users)
                load_announcements(users)
                load_documents(users)
                load_science(users)
                load_notices(users)
                load_directories(users)
                load_ministry(users)
                load_receptions(users)
                load_downtime(users)
                arrange_home(users["xuat-ban"])
            load_reviews(users)
            load_register(users["bien-tap"])
        if receipt := load_tips(users):
            address = reverse("tips:receipt")
            self.stdout.write(f"A demo tip's receipt code, to be entered at {address}: {receipt}")
        load_focal_points(users)
        load_desk_work(users)
        load_submissions(users)
        load_joint_release(users)
        load_reports(users)
        self.stdout.write(self.style.SUCCESS("The demo content is loaded."))

    def _print_accounts(self):
        self.stdout.write(f"\nDemo accounts at /admin/, password: {PASSWORD}")
        for person in PEOPLE:
            self.stdout.write(f"  {person['username']:<18} {person['unit']:<7} {person['about']}")
