"""Load on one address: wrk where Debian's package is installed, else threads of this Python."""

import http.client
import re
import statistics
import subprocess
import threading
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from tests import parts

CONNECTIONS = 8
#: With no answer in so many seconds there is nothing to measure.
LONGEST = 60


@dataclass(frozen=True)
class Load:
    """Requests per second, and the median time of an answer in milliseconds."""

    rate: float
    milliseconds: float


def measure(address: str, *, seconds: int) -> Load:
    """Ask for ``address`` again and again over ``CONNECTIONS`` connections for ``seconds``.

    Raises:
        RuntimeError: an answer was not 200.
    """
    load = with_wrk(address, seconds) if parts.program("wrk") else with_threads(address, seconds)
    if load.rate or seconds > LONGEST:
        return load
    # Nothing was answered in that time: wait as long as it takes.
    return measure(address, seconds=seconds * 4)


def with_wrk(address: str, seconds: int) -> Load:
    # A slow answer is measured, not counted as an error: the machine may be busy with other things.
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "30s", "--latency"]
    command.append(address)
    report = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in report or "Socket errors" in report:
        raise RuntimeError(f"{address} did not answer every request:\n{report}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", report)[1])
    median, unit = re.search(r"50%\s+([\d.]+)(us|ms|s)", report).groups()
    return Load(rate, float(median) * {"us": 0.001, "ms": 1, "s": 1000}[unit])


def with_threads(address: str, seconds: int) -> Load:
    times: list[float] = []
    refused: list[int] = []
    end = time.perf_counter() + seconds

    def visit() -> None:
        parsed = urlsplit(address)
        connection = http.client.HTTPConnection(parsed.netloc, timeout=30)
        while (start := time.perf_counter()) < end:
            connection.request("GET", parsed._replace(scheme="", netloc="").geturl() or "/")
            response = connection.getresponse()
            response.read()
            times.append(time.perf_counter() - start)
            if response.status != 200:
                refused.append(response.status)
        connection.close()

    visitors = [threading.Thread(target=visit) for _ in range(CONNECTIONS)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    if refused:
        raise RuntimeError(f"{address} answered {len(refused)} times {refused[0]}")
    return Load(len(times) / seconds, statistics.median(times or [0]) * 1000)
