"""The parts of the editor that every kind of notice has."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

#: Names and date of birth, the first rows of "the person".
NAMES_AND_BIRTH = (
    FieldPanel("other_names"),
    FieldRowPanel([FieldPanel("born_day"), FieldPanel("born_month"), FieldPanel("born_year")]),
    FieldPanel("born_note"),
    FieldRowPanel([FieldPanel("sex"), FieldPanel("nationality")]),
)
#: From the description to the grounds, below what the kind of notice asks for.
RECOGNITION_AND_GROUNDS = (
    MultiFieldPanel(
        [
            FieldPanel("description"),
            FieldRowPanel([FieldPanel("height"), FieldPanel("weight")]),
            FieldRowPanel([FieldPanel("eyes"), FieldPanel("hair")]),
            FieldPanel("marks"),
            FieldRowPanel([FieldPanel("last_seen_on"), FieldPanel("last_seen_place")]),
        ],
        _("How to recognise the person"),
    ),
    InlinePanel("photographs", heading=_("Photographs"), label=_("Photograph"), max_num=6),
    MultiFieldPanel(
        [FieldPanel("caution"), FieldPanel("contact"), FieldPanel("reward")],
        _("What readers should do"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("parents"),
            FieldPanel("exact_address"),
            FieldPanel("ethnicity"),
            FieldPanel("identity_paper"),
        ],
        _("Personal data that are hidden without a ground"),
        classname="collapsed",
    ),
    InlinePanel(
        "exposures",
        heading=_("Grounds for showing personal data"),
        label=_("Ground"),
        help_text=_("Also needed for anybody under 18. Every ground runs out."),
    ),
)
