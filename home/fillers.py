"""What each part of the home page shows: one function for each kind of part."""

from news.columns.enums import ColumnState
from news.models import EventPage, TopicColumnPage, WarningPage

from .finders import finders_of
from .receptions.listing import next_sessions


def _fill_lead_story(part, articles, sections, shown):
    number = part.value["beside"] + 1
    newest = list(articles.exclude(pk__in=shown)[:number])
    chosen = part.value["article"]
    if chosen is not None and chosen.live:
        newest = [chosen, *(page for page in newest if page.pk != chosen.pk)][:number]
    part.pages = newest


def _fill_warnings(part, articles, sections, shown):
    in_force = WarningPage.objects.descendant_of(part.home).in_force()
    part.pages = list(in_force.select_related("locale").gravest_first()[: part.value["number"]])


def _fill_latest(part, articles, sections, shown):
    chosen = part.value["section"]
    part.section = sections.get(chosen.pk) if chosen else None
    if part.section is not None:
        newest = part.section.listed_for_display().exclude(pk__in=shown)
        part.pages = list(newest[: part.value["number"]])


def _fill_quick_links(part, articles, sections, shown):
    for link in part.value["links"]:
        page = link["page"]
        address = page.url if page is not None and page.live else link["address"]
        if address:
            part.links.append(
                {
                    "title": link["title"],
                    "text": link["text"],
                    "icon": link["icon"],
                    "address": address,
                }
            )


def _fill_topic_columns(part, articles, sections, shown):
    for column in part.value["columns"]:
        pages = [page for page in column["pages"] if page is not None and page.live]
        if pages or column["text"]:
            part.columns.append({"title": column["title"], "text": column["text"], "pages": pages})


def _fill_running_columns(part, articles, sections, shown):
    columns = TopicColumnPage.objects.descendant_of(part.home).live()
    running = columns.in_state(ColumnState.RUNNING).for_cards().running_first()
    part.pages = list(running[: part.value["number"]])


def _fill_finders(part, articles, sections, shown):
    part.finders = finders_of(part.value)


def _fill_reception(part, articles, sections, shown):
    section = part.value["section"]
    if section is None or not section.live:
        return
    part.sessions = next_sessions(section, number=part.value["number"])


def _fill_events(part, articles, sections, shown):
    section = part.value["section"]
    if section is None or not section.live:
        return
    part.section = section
    events = EventPage.objects.descendant_of(section).live().upcoming().for_cards()
    part.pages = list(events.order_by("starts_on", "pk")[: part.value["number"]])


FILLERS = {
    "lead_story": _fill_lead_story,
    "warnings": _fill_warnings,
    "quick_links": _fill_quick_links,
    "latest": _fill_latest,
    "topic_columns": _fill_topic_columns,
    "running_columns": _fill_running_columns,
    "finders": _fill_finders,
    "reception": _fill_reception,
    "events": _fill_events,
}
