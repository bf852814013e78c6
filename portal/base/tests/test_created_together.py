"""Models that a migration creates together: the same state as one after another."""

import pytest
from django.db import migrations, models
from django.db.migrations.state import ProjectState

from portal.base.created_together import CreatedTogether


def operations():
    """Return operations that create two models which refer to one another."""
    key = models.BigAutoField(primary_key=True)
    return [
        migrations.CreateModel("Hen", [("id", key), ("name", models.CharField(max_length=9))]),
        migrations.CreateModel(
            "Egg",
            [("id", key.clone()), ("hen", models.ForeignKey("base.Hen", models.PROTECT))],
        ),
        migrations.AddField("Hen", "hatched", models.ForeignKey("base.Egg", models.PROTECT)),
        migrations.AddIndex("Hen", models.Index(fields=["name"], name="hens_by_name")),
        migrations.AddConstraint(
            "Egg", models.UniqueConstraint(fields=["hen"], name="one_egg_for_a_hen")
        ),
    ]


def test_the_state_is_that_of_the_single_operations():
    together, single = ProjectState(), ProjectState()
    CreatedTogether(operations()).state_forwards("base", together)
    for operation in operations():
        operation.state_forwards("base", single)
    assert together == single


def test_models_rendered_before_stay_as_they_are():
    state = ProjectState()
    migrations.CreateModel("Cock", [("id", models.BigAutoField(primary_key=True))]).state_forwards(
        "base", state
    )
    cock = state.apps.get_model("base", "Cock")
    CreatedTogether(operations()).state_forwards("base", state)
    assert state.apps.get_model("base", "Cock") is cock
    assert state.apps.get_model("base", "Egg")._meta.get_field("hen").related_model is (
        state.apps.get_model("base", "Hen")
    )


def test_a_change_of_another_model_is_refused():
    with pytest.raises(ValueError, match="Not part of creating the models"):
        CreatedTogether([migrations.AddField("Cock", "name", models.TextField())])
    with pytest.raises(ValueError, match="Not part of creating the models"):
        CreatedTogether([migrations.RunPython(migrations.RunPython.noop)])
