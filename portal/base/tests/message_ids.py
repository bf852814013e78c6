"""Find the texts that source code hands to gettext, without gettext's own tools."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.utils.translation.template import templatize

# What the leading arguments of each function are.
CALLS = {
    "gettext": ("text",),
    "gettext_lazy": ("text",),
    "gettext_noop": ("text",),
    "ngettext": ("text", "plural"),
    "ngettext_lazy": ("text", "plural"),
    "pgettext": ("context", "text"),
    "pgettext_lazy": ("context", "text"),
    "npgettext": ("context", "text", "plural"),
    "npgettext_lazy": ("context", "text", "plural"),
}
TEMPLATE_CALL = re.compile(r"\b(?:n?p?gettext|_)\(")


class MessageId(NamedTuple):
    """What a catalogue knows a text by."""

    text: str
    context: str | None = None
    plural: str | None = None


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
        arguments = CALLS.get(names.get(called, ""), ())
        if arguments and len(node.args) >= len(arguments):
            yield from _message_id_of_call(node, arguments)


def _message_id_of_call(call: ast.Call, arguments: tuple[str, ...]) -> Iterator[MessageId]:
    given = dict(zip(arguments, call.args, strict=False))
    if isinstance(given["text"], ast.JoinedStr | ast.BinOp):
        raise ValueError(f"line {call.lineno}: gettext needs one literal text")
    if isinstance(given["text"], ast.Constant) and given["text"].value:
        yield MessageId(**{name: getattr(node, "value", None) for name, node in given.items()})


def message_ids_of_template(source: str) -> Iterator[MessageId]:
    """Yield the texts of one Django template: tags, blocks and ``_("…")``."""
    code = templatize(source)
    for match in TEMPLATE_CALL.finditer(code):
        call = ast.parse(_call_at(code, match.start()), mode="eval").body
        name = "gettext" if call.func.id == "_" else call.func.id
        yield from _message_id_of_call(call, CALLS[name])


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
