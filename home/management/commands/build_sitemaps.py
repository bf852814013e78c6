from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from home.sitemap.services import build_sitemaps


class Command(BaseCommand):
    help = (
        "Write the map of the Portal for search engines anew. Run it once after installation and "
        "then every night; between two runs the files follow what is published and taken off."
    )

    def handle(self, **options):
        for section, number in build_sitemaps().items():
            self.stdout.write(
                _("Map of the Portal, %(section)s: %(number)d addresses.")
                % {"section": section, "number": number}
            )
