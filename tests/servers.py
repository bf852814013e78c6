"""Real servers on free ports of the loopback address, each ended with its ``with`` block."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.render_nginx import render

from . import parts

# What Debian's nginx.conf gives the site, without its own ports, log files and rights.
NGINX_MAIN = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log {folder}/access.log;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/portal.conf;
}}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for_port(port: int, process: subprocess.Popen, *, seconds: float = 120) -> None:
    """Return once something listens on ``port``.

    Raises:
        RuntimeError: the process ended, or nothing listened within ``seconds``.
    """
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args[0]} ended with code {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"{process.args[0]} does not listen on port {port} after {seconds} s")


@contextmanager
def running(command: list[str], *, port: int, **options) -> Iterator[None]:
    """Run ``command``, which listens on ``port``, for the length of the block."""
    process = subprocess.Popen(command, **options)
    try:
        wait_for_port(port, process)
        yield
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def nginx_in_front_of(
    upstream: str, *, folder: Path, static_root: Path, media_root: Path
) -> Iterator[str]:
    """Run nginx with the Portal's own configuration; give the address it listens at.

    Args:
        upstream: address and port of the application.
        folder: an empty folder for nginx's files.
    """
    port = free_port()
    site = render(
        listen=f"127.0.0.1:{port}",
        upstream=upstream,
        static_root=str(static_root),
        media_root=str(media_root),
        cache_root=str(folder / "copies"),
    )
    (folder / "portal.conf").write_text(site)
    # Started as root, nginx hands its work to a user who must be able to read the files.
    user = "user root;\n" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(user + NGINX_MAIN.format(folder=folder))
    command = [parts.program("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf")]
    try:
        with running([*command, "-e", str(folder / "error.log")], port=port):
            yield f"http://127.0.0.1:{port}"
    except RuntimeError as error:
        log = folder / "error.log"
        raise RuntimeError(f"{error}\n{log.read_text() if log.exists() else ''}") from error


def logs_of_ended_nginx(folder: Path, *, seconds: float = 30) -> str:
    """End the nginx of ``folder`` in good order and give all that it has logged.

    A line is written when a request has ended, which is after its answer: while nginx runs, a
    log may still lack what the asker has already seen.

    Raises:
        RuntimeError: it did not end within ``seconds``.
    """
    pid = folder / "nginx.pid"
    os.kill(int(pid.read_text()), signal.SIGQUIT)
    deadline = time.monotonic() + seconds
    while pid.exists():
        if time.monotonic() > deadline:
            raise RuntimeError(f"nginx did not end within {seconds} s")
        time.sleep(0.05)
    return "".join(path.read_text() for path in folder.glob("*.log"))
