"""gunicorn behind nginx: ``gunicorn --config deploy/gunicorn.conf.py portal.wsgi``."""

import multiprocessing
import os

bind = os.environ.get("GUNICORN_BIND", "127.0.0.1:8001")
workers = int(os.environ.get("WEB_CONCURRENCY", 2 * multiprocessing.cpu_count()))
threads = int(os.environ.get("GUNICORN_THREADS", 4))
worker_class = "gthread"
# The settings are read once, and what they load is shared between the workers.
preload_app = True
# Seconds. An upload of 50 MB is buffered by nginx, so a worker never waits for a slow client.
timeout = 30
graceful_timeout = 30
keepalive = 5
# Workers take turns being renewed, so that memory that a library leaks is given back.
max_requests = 5000
max_requests_jitter = 500
# nginx writes the access log.
accesslog = None
errorlog = "-"
# Nothing steers the processes but signals: no socket for it in anybody's home folder.
control_socket_disable = True
