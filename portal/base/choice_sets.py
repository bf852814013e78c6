"""A field that holds several of a fixed list of choices, filtered by one of them."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

_MARK = "|"


class ChoiceSetField(models.CharField):
    """Several of ``choices``, as a tuple of their values in the order of the choices.

    Stored as ``|one|two|``; the lookup ``has`` asks for one value on every database:
    ``filter(provinces__has="01")``. No value may contain ``|``.
    """

    description = _("Several of a list of choices")
    default_error_messages = {
        "unknown_choice": _("“%(value)s” is not one of the choices."),
    }

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 255)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", ())
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection):
        return self.to_python(value)

    def to_python(self, value):
        if value is None:
            return ()
        given = value.split(_MARK) if isinstance(value, str) else value
        known = [choice for choice, _label in self.flatchoices]
        given = [str(part) for part in given if str(part)]
        # A value that was a choice once is kept: it is told when the field is validated.
        return tuple(
            sorted(
                dict.fromkeys(given),
                key=lambda part: known.index(part) if part in known else len(known),
            )
        )

    def get_prep_value(self, value):
        parts = self.to_python(value)
        return f"{_MARK}{_MARK.join(parts)}{_MARK}" if parts else ""

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value, model_instance):
        known = {choice for choice, _label in self.flatchoices}
        for part in value:
            if part not in known:
                raise ValidationError(
                    self.error_messages["unknown_choice"],
                    code="unknown_choice",
                    params={"value": part},
                )
        if not value and not self.blank:
            raise ValidationError(self.error_messages["blank"], code="blank")

    def run_validators(self, value):
        super().run_validators(self.get_prep_value(value))

    def formfield(self, **kwargs):
        return forms.MultipleChoiceField(
            choices=self.choices,
            required=not self.blank,
            label=kwargs.get("label", self.verbose_name),
            help_text=kwargs.get("help_text", self.help_text),
            widget=forms.CheckboxSelectMultiple,
        )

    def labels_of(self, instance):
        """Return the labels of what ``instance`` holds, in order."""
        labels = dict(self.flatchoices)
        return [str(labels.get(value, value)) for value in self.value_from_object(instance)]


@ChoiceSetField.register_lookup
class Has(models.lookups.Contains):
    """Whether one value is among those of the field."""

    lookup_name = "has"

    def get_prep_lookup(self):
        return f"{_MARK}{self.rhs}{_MARK}"

    def get_rhs_op(self, connection, rhs):
        return connection.operators["contains"] % rhs
