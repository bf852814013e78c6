"""A migration's models created together, in the time that Django takes for one of them.

After each ``CreateModel`` Django renders anew every model that is related to the new one. Here that
is nearly every model of the project, because all hang together by pages and accounts. New tables
need nothing of the kind: nothing refers to them yet, so their models join those already rendered.
"""

from django.db.migrations.operations import (
    AddConstraint,
    AddField,
    AddIndex,
    AlterUniqueTogether,
    CreateModel,
)
from django.db.migrations.operations.base import Operation


class CreatedTogether(Operation):
    """Create the models of ``operations``, complete with what the rest of them adds to these.

    Fields, indexes and constraints may be added to the models created here only: their tables are
    made once, in the form that they have after the last operation.
    """

    reduces_to_sql = True
    additions = (AddField, AddIndex, AddConstraint, AlterUniqueTogether)

    def __init__(self, operations):
        self.operations = operations
        self.names = [op.name_lower for op in operations if isinstance(op, CreateModel)]
        for operation in operations:
            if not isinstance(operation, CreateModel) and not self._adds_to_these(operation):
                raise ValueError(f"Not part of creating the models: {operation.describe()}")

    def _adds_to_these(self, operation):
        if not isinstance(operation, self.additions):
            return False
        # What belongs to a field, an index or a constraint calls the model by another name.
        changed = getattr(operation, "model_name_lower", "") or operation.name_lower
        return changed in self.names

    def state_forwards(self, app_label, state):
        # Without rendered models beside it the state changes without rendering any.
        rendered = state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)
        if rendered is not None:
            rendered.render_multiple([state.models[app_label, name] for name in self.names])
            state.apps = rendered

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for model in self._models(app_label, schema_editor, to_state):
            schema_editor.create_model(model)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for model in reversed(self._models(app_label, schema_editor, from_state)):
            schema_editor.delete_model(model)

    def _models(self, app_label, schema_editor, state):
        models = [state.apps.get_model(app_label, name) for name in self.names]
        alias = schema_editor.connection.alias
        return [model for model in models if self.allow_migrate_model(alias, model)]

    def references_model(self, name, app_label):
        return any(op.references_model(name, app_label) for op in self.operations)

    def describe(self):
        return f"Create {len(self.names)} models together"
