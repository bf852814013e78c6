"""Fill in admin forms as a browser would: take what the page shows, change some, send it back."""

from bs4 import BeautifulSoup
from django.forms.models import model_to_dict
from wagtail.blocks import BlockField, ListBlock, StreamBlock, StructBlock
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock


def form_values(response, *, selectors=("form[data-edit-form]", "main form")):
    """Return the values that a browser would send for a form.

    Args:
        response: the response that holds the form.
        selectors: CSS selectors, of which the first that matches anything counts.
    """
    soup = BeautifulSoup(response.content, "html.parser")
    form = next(filter(None, map(soup.select_one, selectors)), None)
    assert form is not None, "The page has no such form."
    values = _values_in(form)
    # Wagtail's script counts the blocks of a stream; these forms send streams without any.
    for block in form.select("[data-controller~=w-block][id]"):
        values.setdefault(f"{block['id']}-count", "0")
    return values


def edit_values(client, page, **changes):
    """Return what the page's edit form would send, with ``changes`` made."""
    response = client.get(f"/admin/pages/{page.pk}/edit/")
    assert response.status_code == 200, response.status_code
    return form_values(response) | changes


def instance_values(instance, *, user, parent):
    """Return what somebody sends who has entered all of ``instance`` in the editor.

    Streams, which Wagtail's script draws in a browser, and inline children are written out too.

    Args:
        instance: a page; saved or not.
        user: who sits at the form; fields that it does not offer to them are left out.
        parent: the page above.
    """
    form_class = instance.get_edit_handler().get_form_class()
    form = form_class(instance=instance, for_user=user, parent_page=parent)
    return _form_values(form)


def _form_values(form):
    # The form's own defaults for somebody who begins must give way to what was entered.
    form.initial |= model_to_dict(form.instance, fields=list(form.fields))
    values = {}
    for bound in form:
        if isinstance(bound.field, BlockField):
            values |= block_values(bound.html_name, bound.field.block, bound.value())
        elif not bound.field.disabled:
            values |= _values_in(_parsed(bound.as_widget()))
    for formset in getattr(form, "formsets", {}).values():
        values |= _formset_values(formset)
    return values


def _formset_values(formset):
    forms = formset.forms[: formset.initial_form_count()]
    stored = sum(1 for form in forms if form.instance.pk)
    values = _values_in(_parsed(str(formset.management_form)))
    values |= {
        f"{formset.prefix}-TOTAL_FORMS": str(len(forms)),
        f"{formset.prefix}-INITIAL_FORMS": str(stored),
    }
    for position, form in enumerate(forms, start=1):
        values |= _form_values(form)
        values |= {f"{form.prefix}-ORDER": str(position), f"{form.prefix}-DELETE": ""}
    return values


def block_values(prefix, block, value):
    """Return the values of one block of a stream, as the fields of a form.

    Args:
        prefix: name of the field, or of the part of it.
        block: the definition, of the class that Wagtail's ``StreamField`` was given.
        value: what the block holds.
    """
    if isinstance(block, StreamBlock):
        return _sequence_values(prefix, list(value or []))
    if isinstance(block, ListBlock):
        return _sequence_values(prefix, list(value.bound_blocks if value else []))
    if isinstance(block, StructBlock):
        values = {}
        for name, child in block.child_blocks.items():
            values |= block_values(f"{prefix}-{name}", child, (value or {}).get(name))
        return values
    if isinstance(block, BaseTypedTableBlock):
        return _table_values(prefix, value)
    shown = block.field.prepare_value(block.value_for_form(value))
    return _values_in(_parsed(block.field.widget.render(prefix, shown, {"id": prefix})))


def _table_values(prefix, table):
    values = {
        f"{prefix}-caption": table.caption,
        f"{prefix}-column-count": str(len(table.columns)),
        f"{prefix}-row-count": str(len(table.row_data)),
    }
    for number, column in enumerate(table.columns):
        name = f"{prefix}-column-{number}"
        values |= {
            f"{name}-type": column["block"].name,
            f"{name}-heading": column["heading"],
            f"{name}-order": str(number),
            f"{name}-deleted": "",
        }
    for row_number, row in enumerate(table.row_data):
        name = f"{prefix}-row-{row_number}"
        values |= {f"{name}-order": str(row_number), f"{name}-deleted": ""}
        for number, (column, cell) in enumerate(zip(table.columns, row["values"], strict=True)):
            values |= block_values(f"{prefix}-cell-{row_number}-{number}", column["block"], cell)
    return values


def _sequence_values(prefix, children):
    values = {f"{prefix}-count": str(len(children))}
    for position, child in enumerate(children):
        name = f"{prefix}-{position}"
        values |= {
            f"{name}-deleted": "",
            f"{name}-order": str(position),
            f"{name}-type": getattr(child, "block_type", "item"),
            f"{name}-id": child.id or "",
        }
        values |= block_values(f"{name}-value", child.block, child.value)
    return values


def _parsed(html):
    return BeautifulSoup(str(html), "html.parser")


def _values_in(form):
    """Return the values of the fields in ``form``, a piece of parsed HTML."""
    values = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        name, kind = field["name"], field.get("type", "text")
        if field.has_attr("disabled") or kind in ("submit", "button", "file"):
            continue
        if kind in ("checkbox", "radio") and not field.has_attr("checked"):
            continue
        if field.name == "textarea":
            # A browser drops one line break directly after the opening tag.
            value = field.text.removeprefix("\r\n").removeprefix("\n")
        elif field.name == "select":
            chosen = field.select("option[selected]") or field.select("option")[:1]
            if field.has_attr("multiple"):
                value = [option.get("value", "") for option in field.select("option[selected]")]
            else:
                value = chosen[0].get("value", "") if chosen else ""
        else:
            value = field.get("value", "on" if kind == "checkbox" else "")
        if kind == "checkbox" and name in values:
            value = [*_as_list(values[name]), value]
        values[name] = value
    return values


def _as_list(value):
    return value if isinstance(value, list) else [value]
