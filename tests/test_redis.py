import uuid

import pytest
import redis

from . import parts
from .production import run_python

STORE = """
import django, sys
django.setup()
from django.core.cache import cache
cache.set(sys.argv[1], {"title": "Cổng Thông tin"}, timeout=60)
"""
READ = """
import django, sys
django.setup()
from django.core.cache import cache
print(cache.get(sys.argv[1]))
"""


@pytest.mark.redis
def test_what_one_process_puts_into_the_cache_another_reads_from_redis():
    key = uuid.uuid4().hex
    stored = run_python("-c", STORE, key, REDIS_URL=parts.redis_url())
    read = run_python("-c", READ, key, REDIS_URL=parts.redis_url())

    with redis.Redis.from_url(parts.redis_url()) as server:
        names = server.keys(f"portal:*{key}")
        ages = [server.ttl(name) for name in names]
        server.delete(*names)
    assert (stored.returncode, read.returncode) == (0, 0), stored.stderr + read.stderr
    assert read.stdout.strip() == "{'title': 'Cổng Thông tin'}"
    assert len(names) == 1
    assert 0 < ages[0] <= 60


def test_without_an_address_of_redis_each_process_keeps_its_own_cache():
    key = uuid.uuid4().hex
    stored = run_python("-c", STORE, key)
    read = run_python("-c", READ, key)

    assert stored.returncode == 0, stored.stderr
    assert read.stdout.strip() == "None"
