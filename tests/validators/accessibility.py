"""axe looks at a page in a real browser."""

import json
from pathlib import Path

import axe_core_python

from ..journeys import ARGUMENTS

AXE = next(Path(axe_core_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
#: Width in pixels and colour scheme, by name.
LOOKS = {"desktop": (1280, "light"), "phone": (375, "dark")}


def problems_by_address(playwright, addresses, *, chromium, base) -> dict[str, list[str]]:
    """Return what axe finds at each of ``addresses``, in any of the looks, where it finds anything.

    Args:
        playwright: the running playwright.
        addresses: what is opened, one after the other in one browser.
        chromium: the path of Chromium.
        base: the address of the server.
    """
    browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
    # A colour that is on its way from one scheme to the other is none that anybody reads.
    still = browser.new_context(base_url=base, bypass_csp=True, reduced_motion="reduce")
    page = still.new_page()
    found = {}
    for address in addresses:
        page.goto(address)
        page.evaluate(AXE)
        for name, (width, scheme) in LOOKS.items():
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            if problems := [*_violations(page), *_overflow(page, width)]:
                found.setdefault(address, []).extend(f"{name}: {each}" for each in problems)
    browser.close()
    return found


def _violations(page):
    result = page.evaluate(f"axe.run(document, {json.dumps(RULES)})")
    return [
        f"{each['id']} {each['nodes'][0]['target']} ×{len(each['nodes'])}"
        for each in result["violations"]
    ]


def _overflow(page, width):
    """Return a problem where a reader would have to scroll sideways (WCAG 1.4.10)."""
    needed = page.evaluate("document.documentElement.scrollWidth")
    return [f"the page is {needed} pixels wide"] if needed > width else []
