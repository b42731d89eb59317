#!/usr/bin/env bash
# Builds everything and runs every test. Installs what the tests need and the machine lacks (PostgreSQL), starts it for
# the length of the run, and leaves nothing running. Arguments go to `dotnet test`, for example:
#   ./test.sh --filter FullyQualifiedName~Scoping
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

work=$(mktemp -d)
chmod 755 "$work"
postgres_started=
say() { printf '%s\n' "$*" >&2; }

as_admin() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo "$@"
  else return 1
  fi
}

find_postgres() { { ls -d /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/pgsql/bin 2>/dev/null || true; } | sort -V | tail -n 1; }

# PostgreSQL refuses to run as root, so root hands it to the postgres user that the package made.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi
}

clean_up() {
  status=$?
  if [ -n "$postgres_started" ]; then
    as_postgres "'$pg/pg_ctl' -D '$work/pg/data' -m immediate stop" >/dev/null 2>&1 || true
  fi
  rm -rf "$work"
  exit "$status"
}
trap clean_up EXIT INT TERM

start_postgres() {
  pg=$(find_postgres)
  if [ -z "$pg" ]; then
    say "Installing PostgreSQL for the tests ..."
    if ! { as_admin apt-get update -q && as_admin env DEBIAN_FRONTEND=noninteractive apt-get install -y -q postgresql; } >"$work/apt.log" 2>&1; then
      tail -n 5 "$work/apt.log" >&2
      say "PostgreSQL is needed and could not be installed. Install it (Debian: apt-get install postgresql), or set"
      say "VARUMARKE_TEST_POSTGRES to a server whose user may create databases, and run ./test.sh again."
      exit 1
    fi
    pg=$(find_postgres)
  fi
  mkdir -p "$work/pg"
  if [ "$(id -u)" = 0 ]; then chown postgres "$work/pg"; fi
  port=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])' 2>/dev/null || echo $((20000 + RANDOM % 20000)))
  as_postgres "cd '$work/pg' && '$pg/initdb' -D '$work/pg/data' -A trust -U varumarke --locale=C.UTF-8 -E UTF8" >"$work/initdb.log" 2>&1 || { cat "$work/initdb.log" >&2; exit 1; }
  as_postgres "'$pg/pg_ctl' -D '$work/pg/data' -l '$work/pg/log' -w -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work/pg -c max_connections=300 -c fsync=off' start" >/dev/null || { cat "$work/pg/log" >&2; exit 1; }
  postgres_started=yes
  export VARUMARKE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=varumarke"
}

command -v dotnet >/dev/null || { say "The .NET 10 SDK is needed: install the package dotnet-sdk-10.0."; exit 1; }
[ -n "${VARUMARKE_TEST_POSTGRES:-}" ] || start_postgres

dotnet build Varumarke.sln -v q -clp:ErrorsOnly

log="$work/tests.log"
failed_projects=0
for project in tests/*.Tests/*.csproj; do
  dotnet test "$project" --no-build "$@" 2>&1 | tee -a "$log" || failed_projects=$((failed_projects + 1))
done

passed=$(( $(grep -oE 'Passed: +[0-9]+' "$log" | grep -oE '[0-9]+' | tr '\n' '+')0 ))
failed=$(( $(grep -oE 'Failed: +[0-9]+' "$log" | grep -oE '[0-9]+' | tr '\n' '+')0 ))
# A project that died without a count has failed as a whole.
[ "$failed_projects" -gt 0 ] && [ "$failed" -eq 0 ] && failed=$failed_projects
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
