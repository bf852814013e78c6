#!/usr/bin/env bash
# Install, as far as they are missing, and start the real parts that the tests use: PostgreSQL,
# Redis, nginx, Chromium and Java, from Debian's packages. Running it twice is harmless.
#
# nginx, Chromium and Java need only be there: each test starts its own. The role made here is for
# development on this machine: PostgreSQL and Redis listen on the loopback address.
set -euo pipefail
cd "$(dirname "$0")/.."

database_role=portal
services_file=var/services.env

say() { printf '==> %s\n' "$*"; }
fail() {
    printf 'make services: %s\n' "$*" >&2
    exit 1
}
have() { PATH="$PATH:/usr/sbin:/sbin" command -v "$1" >/dev/null 2>&1; }
retry() { "$@" || { sleep 5 && "$@"; } || { sleep 15 && "$@"; }; }

missing_packages() {
    ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || echo postgresql
    have redis-server || echo redis-server
    have nginx || echo nginx
    have chromium || echo chromium
    have wrk || echo wrk
    # The Nu Html Checker, which comes with a Python package, runs on it.
    have java || echo default-jre-headless
    # Vietnamese letters in screenshots, also where a page falls back to the system's font.
    [ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || echo fonts-dejavu-core
}

install_missing() {
    local packages
    mapfile -t packages < <(missing_packages)
    [ "${#packages[@]}" -gt 0 ] || return 0
    have apt-get || fail "${packages[*]} missing, and this system has no apt-get; install them by hand."
    [ "$(id -u)" = 0 ] || fail "${packages[*]} missing; run 'make services' as root to install them."
    export DEBIAN_FRONTEND=noninteractive
    say "installing ${packages[*]} from Debian's packages"
    local log=var/services-apt.log
    # The package list may be absent or older than the archive: fetch it anew, then install.
    retry apt-get -q update >"$log" 2>&1 || { tail -n 20 "$log" >&2; fail "apt-get update failed."; }
    retry apt-get -q install -y --no-install-recommends "${packages[@]}" >>"$log" 2>&1 \
        || { tail -n 20 "$log" >&2; fail "apt-get install failed; the whole log is $log."; }
}

as_postgres() { (cd / && runuser -u postgres -- "$@"); }

database_url() { echo "postgres://$database_role:$database_role@127.0.0.1:$1/portal"; }

start_postgresql() {
    local version cluster port status rest
    if [ -z "$(pg_lsclusters --no-header)" ]; then
        version=$(basename "$(ls -d /usr/lib/postgresql/*/ | sort -V | tail -n 1)")
        say "creating the PostgreSQL cluster $version/main"
        pg_createcluster "$version" main >/dev/null
    fi
    read -r version cluster port status rest < <(pg_lsclusters --no-header | tail -n 1)
    if [ "${status%%,*}" != online ]; then
        [ "$(id -u)" = 0 ] || fail "PostgreSQL is not running; run 'make services' as root to start it."
        say "starting PostgreSQL $version/$cluster"
        pg_ctlcluster "$version" "$cluster" start
    fi
    postgresql_url=$(database_url "$port")
    if ! psql "$postgresql_url" -qAtc 'SELECT 1' >/dev/null 2>&1; then
        [ "$(id -u)" = 0 ] || fail "the role '$database_role' is missing; run 'make services' as root."
        say "creating the role '$database_role' and the database 'portal'"
        as_postgres psql -p "$port" -q -v ON_ERROR_STOP=1 postgres <<SQL
DO \$\$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '$database_role') THEN
        CREATE ROLE $database_role LOGIN;
    END IF;
END \$\$;
ALTER ROLE $database_role LOGIN CREATEDB PASSWORD '$database_role';
SQL
        as_postgres psql -p "$port" -qAtc "SELECT 1 FROM pg_database WHERE datname = 'portal'" \
            | grep -q 1 \
            || as_postgres createdb -p "$port" -O "$database_role" -E UTF8 -T template0 portal
        psql "$postgresql_url" -qAtc 'SELECT 1' >/dev/null \
            || fail "PostgreSQL runs on port $port but does not let '$database_role' in by password."
    fi
    drop_abandoned_test_databases
}

# A test run that was killed leaves its databases behind. Those that nobody is connected to go.
drop_abandoned_test_databases() {
    psql "$postgresql_url" -qAtc "SELECT datname FROM pg_database d WHERE datname LIKE 'test\_portal\_%'
        AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datname = d.datname)" \
        | while read -r name; do
            say "dropping the abandoned test database $name"
            psql "$postgresql_url" -qc "DROP DATABASE IF EXISTS \"$name\"" || true
        done
}

start_redis() {
    if ! redis-cli -h 127.0.0.1 ping >/dev/null 2>&1; then
        [ "$(id -u)" = 0 ] || fail "Redis is not running; run 'make services' as root to start it."
        say "starting Redis"
        service redis-server start >/dev/null 2>&1 \
            || redis-server --daemonize yes --bind 127.0.0.1 --save '' --dir /tmp >/dev/null
        for _ in 1 2 3 4 5 6 7 8 9 10; do
            redis-cli -h 127.0.0.1 ping >/dev/null 2>&1 && break
            sleep 0.5
        done
    fi
    redis-cli -h 127.0.0.1 ping >/dev/null 2>&1 || fail "Redis does not answer on 127.0.0.1:6379."
}

mkdir -p var
install_missing
start_postgresql
start_redis

cat >"$services_file" <<ENV
DATABASE_URL=$postgresql_url
REDIS_URL=redis://127.0.0.1:6379/0
ENV
say "PostgreSQL listens at $postgresql_url"
say "Redis listens at redis://127.0.0.1:6379/0"
say "nginx: $(PATH="$PATH:/usr/sbin" command -v nginx), Chromium: $(command -v chromium)"
say "written to $services_file; next: 'make test' uses all of them"
