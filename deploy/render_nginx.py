"""Fill in nginx's configuration of the Portal and print it.

For example, as root on the web server::

    python -m deploy.render_nginx --listen 8080 --upstream 127.0.0.1:8001 \\
        --static-root /srv/portal/static --media-root /srv/portal/media \\
        --cache-root /var/cache/nginx/portal \\
        > /etc/nginx/conf.d/portal.conf
"""

import argparse
from pathlib import Path

TEMPLATE = Path(__file__).with_name("nginx.conf.template")


def render(
    *, listen: str, upstream: str, static_root: str, media_root: str, cache_root: str
) -> str:
    """Return the site's configuration.

    Args:
        listen: what nginx listens on: a port, or an address with port.
        upstream: where gunicorn listens: an address with port, or ``unix:/path``.
        static_root: the folder that collectstatic fills (``STATIC_ROOT``).
        media_root: the folder of uploaded files (``MEDIA_ROOT``).
        cache_root: a folder for nginx's copies of pages; nobody else writes there.
    """
    values = {
        "@LISTEN@": listen,
        "@UPSTREAM@": upstream,
        "@STATIC_ROOT@": static_root.rstrip("/"),
        "@MEDIA_ROOT@": media_root.rstrip("/"),
        "@CACHE_ROOT@": cache_root.rstrip("/"),
    }
    header, marker, site = TEMPLATE.read_text(encoding="utf-8").partition("\nupstream ")
    for placeholder, value in values.items():
        site = site.replace(placeholder, value)
    return header + marker + site


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("listen", "upstream", "static-root", "media-root", "cache-root"):
        parser.add_argument(f"--{name}", required=True)
    print(render(**vars(parser.parse_args())), end="")


if __name__ == "__main__":
    main()
