"""Find the texts that source code hands to gettext, without gettext's own tools."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize

# How many leading arguments name the message: (position of the context, of the message).
CALLS = {
    "gettext": (None, 0),
    "gettext_lazy": (None, 0),
    "gettext_noop": (None, 0),
    "ngettext": (None, 0),
    "ngettext_lazy": (None, 0),
    "pgettext": (0, 1),
    "pgettext_lazy": (0, 1),
    "npgettext": (0, 1),
    "npgettext_lazy": (0, 1),
}
TEMPLATE_CALL = re.compile(r"\b(?:n?p?gettext|_)\(")

MessageId = tuple[str | None, str]
"""The context, where there is one, and the English text."""


def message_ids_of_python(source: str) -> Iterator[MessageId]:
    """Yield the texts of one module, under whatever name it imported gettext.

    Raises:
        ValueError: a text is put together at run time, so no catalogue can hold it.
    """
    tree = ast.parse(source)
    names = {name: name for name in CALLS}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            names |= {alias.asname or alias.name: alias.name for alias in node.names}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
        positions = CALLS.get(names.get(called, ""))
        if positions and len(node.args) > positions[1]:
            yield from _message_id_of_call(node, positions)


def _message_id_of_call(call: ast.Call, positions: tuple[int | None, int]) -> Iterator[MessageId]:
    context, message = (None if at is None else call.args[at] for at in positions)
    if isinstance(message, ast.JoinedStr | ast.BinOp):
        raise ValueError(f"line {call.lineno}: gettext needs one literal text")
    if isinstance(message, ast.Constant) and message.value:
        yield getattr(context, "value", None), message.value


def message_ids_of_template(source: str) -> Iterator[MessageId]:
    """Yield the texts of one Django template: tags, blocks and ``_("…")``."""
    code = templatize(source)
    for match in TEMPLATE_CALL.finditer(code):
        call = ast.parse(_call_at(code, match.start()), mode="eval").body
        values = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
        if call.func.id in ("pgettext", "npgettext"):
            yield values[0], values[1]
        else:
            yield None, values[0]


def _call_at(code: str, start: int) -> str:
    """Return the text from ``start`` to the bracket that ends the call there."""
    reader = io.StringIO(code[start:])
    for token in tokenize.generate_tokens(reader.readline):
        if token.type == tokenize.OP and token.string == ")":
            row, column = token.end
            lines = code[start:].splitlines(keepends=True)
            return "".join(lines[: row - 1]) + lines[row - 1][:column]
    raise ValueError("a call without an end")


def message_ids_under(folder: Path) -> Iterator[tuple[Path, MessageId]]:
    """Yield every text of the Python modules and templates below ``folder``, tests left out."""
    readers = {".py": message_ids_of_python, ".html": message_ids_of_template}
    readers[".txt"] = message_ids_of_template
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        if path.suffix not in readers or {"tests", "migrations"} & set(inside):
            continue
        if path.suffix != ".py" and "templates" not in inside:
            continue
        try:
            for message_id in readers[path.suffix](path.read_text(encoding="utf-8")):
                yield path, message_id
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from error
