"""Fill in admin forms as a browser would: take what the page shows, change some, send it back."""

from bs4 import BeautifulSoup


def form_values(response, *, selectors=("form[data-edit-form]", "main form")):
    """Return the values that a browser would send for a form.

    Args:
        response: the response that holds the form.
        selectors: CSS selectors, of which the first that matches anything counts.
    """
    soup = BeautifulSoup(response.content, "html.parser")
    form = next(filter(None, map(soup.select_one, selectors)), None)
    assert form is not None, "The page has no such form."
    values = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        name, kind = field["name"], field.get("type", "text")
        if field.has_attr("disabled") or kind in ("submit", "button", "file"):
            continue
        if kind in ("checkbox", "radio") and not field.has_attr("checked"):
            continue
        if field.name == "textarea":
            # A browser drops one line break directly after the opening tag.
            values[name] = field.text.removeprefix("\r\n").removeprefix("\n")
        elif field.name == "select":
            chosen = field.select("option[selected]") or field.select("option")[:1]
            values[name] = chosen[0].get("value", "") if chosen else ""
        else:
            values[name] = field.get("value", "on" if kind == "checkbox" else "")
    # Wagtail's script counts the blocks of a stream; these forms send streams without any.
    for block in form.select("[data-controller~=w-block][id]"):
        values.setdefault(f"{block['id']}-count", "0")
    return values


def edit_values(client, page, **changes):
    """Return what the page's edit form would send, with ``changes`` made."""
    response = client.get(f"/admin/pages/{page.pk}/edit/")
    assert response.status_code == 200, response.status_code
    return form_values(response) | changes
