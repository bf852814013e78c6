"""axe looks at a page in a real browser."""

import json
from pathlib import Path

import axe_core_python

from ..journeys import ARGUMENTS

AXE = next(Path(axe_core_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
#: Width in pixels and colour scheme.
DESKTOP = (1280, "light")
PHONE = (375, "dark")


def problems_by_address(playwright, addresses, *, chromium, base, look) -> dict[str, list[str]]:
    """Return what axe finds at each of ``addresses`` where it finds anything.

    Args:
        playwright: the running playwright.
        addresses: what is opened, one after the other in one browser.
        chromium: the path of Chromium.
        base: the address of the server.
        look: ``DESKTOP`` or ``PHONE``.
    """
    width, scheme = look
    browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        base_url=base,
        color_scheme=scheme,
        bypass_csp=True,
    )
    page = context.new_page()
    found = {}
    for address in addresses:
        page.goto(address)
        page.evaluate(AXE)
        result = page.evaluate(f"axe.run(document, {json.dumps(RULES)})")
        if violations := result["violations"]:
            found[address] = [
                f"{each['id']} {each['nodes'][0]['target']} ×{len(each['nodes'])}"
                for each in violations
            ]
    browser.close()
    return found
