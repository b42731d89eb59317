#!/usr/bin/env bash
# Builds everything and runs every test. Installs what the tests need and the machine lacks (PostgreSQL; Node.js for
# Azurite, the blob service, for the backoffice and for other people's clients; Chromium; exiftool), starts it for the length of the run, and leaves nothing running. Arguments go to `dotnet test`, for example:
#   ./test.sh --filter FullyQualifiedName~Scoping
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

work=$(mktemp -d)
chmod 755 "$work"
postgres_started=
azurite=
building=
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
  [ -z "$azurite" ] || kill "$azurite" 2>/dev/null || true
  [ -z "$building" ] || kill "$building" 2>/dev/null || true
  rm -rf "$work"
  exit "$status"
}
trap clean_up EXIT INT TERM

# install WHAT IT IS, WHAT ELSE WOULD DO, PACKAGE ...
install() {
  say "Installing $1 for the tests ..."
  if ! { as_admin apt-get update -q && as_admin env DEBIAN_FRONTEND=noninteractive apt-get install -y -q "${@:3}"; } >"$work/apt.log" 2>&1; then
    tail -n 5 "$work/apt.log" >&2
    say "$1 is needed and could not be installed. Install it (Debian: apt-get install ${*:3})$2, and run ./test.sh again."
    exit 1
  fi
}

free_port() {
  python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])' 2>/dev/null || echo $((20000 + RANDOM % 20000))
}

start_postgres() {
  pg=$(find_postgres)
  if [ -z "$pg" ]; then
    install PostgreSQL ", or set VARUMARKE_TEST_POSTGRES to a server whose user may create databases" postgresql
    pg=$(find_postgres)
  fi
  mkdir -p "$work/pg"
  if [ "$(id -u)" = 0 ]; then chown postgres "$work/pg"; fi
  port=$(free_port)
  as_postgres "cd '$work/pg' && '$pg/initdb' -D '$work/pg/data' -A trust -U varumarke --locale=C.UTF-8 -E UTF8" >"$work/initdb.log" 2>&1 || { cat "$work/initdb.log" >&2; exit 1; }
  as_postgres "'$pg/pg_ctl' -D '$work/pg/data' -l '$work/pg/log' -w -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work/pg -c max_connections=300 -c fsync=off' start" >/dev/null || { cat "$work/pg/log" >&2; exit 1; }
  postgres_started=yes
  export VARUMARKE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=varumarke"
}

# install_packages FOLDER, WHAT THEY ARE
install_packages() {
  [ -d "$1/node_modules" ] || { say "Installing $2 for the tests ..."; npm ci --prefix "$1" --ignore-scripts >"$work/npm.log" 2>&1 || { tail -n 5 "$work/npm.log" >&2; exit 1; }; }
}

# Azure's own emulator of blob storage, with an account and a key of this run.
start_azurite() {
  install_packages tests/azurite Azurite
  blob_port=$(free_port)
  key=$(head -c 48 /dev/urandom | base64 | tr -d '\n')
  AZURITE_ACCOUNTS="varumarke:$key" node tests/azurite/node_modules/azurite/dist/src/blob/main.js --silent --inMemoryPersistence --disableTelemetry \
    --skipApiVersionCheck --blobHost 127.0.0.1 --blobPort "$blob_port" >"$work/azurite.log" 2>&1 &
  azurite=$!
  for _ in $(seq 100); do
    grep -q "successfully listens" "$work/azurite.log" && break
    kill -0 "$azurite" 2>/dev/null || break
    sleep 0.2
  done
  grep -q "successfully listens" "$work/azurite.log" || { cat "$work/azurite.log" >&2; exit 1; }
  export VARUMARKE_TEST_AZURITE="DefaultEndpointsProtocol=http;AccountName=varumarke;AccountKey=$key;BlobEndpoint=http://127.0.0.1:$blob_port/varumarke"
}

command -v dotnet >/dev/null || { say "The .NET 10 SDK is needed: install the package dotnet-sdk-10.0."; exit 1; }
command -v npm >/dev/null || install "Node.js (with npm)" "" nodejs npm

# Meanwhile the rest is fetched and started.
dotnet build Varumarke.sln -v q -clp:ErrorsOnly >"$work/build.log" 2>&1 &
building=$!
[ -n "${VARUMARKE_TEST_POSTGRES:-}" ] || start_postgres
[ -n "${VARUMARKE_TEST_AZURITE:-}" ] || start_azurite
install_packages tests/clients "generators of clients"
install_packages tests/browser "the browser's driver"
install_packages tests/frontends "frameworks of websites"
install_packages examples/brand-site "the example of a website"
if [ -z "${CHROMIUM:-}" ] && [ ! -x /usr/bin/chromium ]; then install Chromium ", or set CHROMIUM to the path of one" chromium; fi
command -v exiftool >/dev/null || install exiftool "" libimage-exiftool-perl
built=0
wait "$building" || built=$?
building=
cat "$work/build.log"
[ "$built" = 0 ] || exit "$built"

# The run is of parts, each a process of its own, and as many go side by side as the machine has cores: where one waits for a browser,
# a database or another program, the next goes on. The web tests are several parts, since Umbraco's service locator allows a process
# one site at a time; few, since each compiles the program anew. A test belongs to the first part that names it, and to a part of its own
# where none does: each runs, and once. That one takes the longest, so it begins. Whoever asks for some tests gets the projects whole.
web=tests/Varumarke.Web.Tests
parts=("Backoffice.BrowserTests" "Library." "Backoffice. Engine. Operations. Sync.")
mkdir "$work/parts" "$work/tmp" "$work/templates"
count=0
# part PROJECT, FILTER
part() { count=$((count + 1)); printf '%s\n' "$1" "$2" >"$work/parts/$(printf '%02d' "$count")"; }
# none_of NAMES: the filter of all that no name of these fits.
none_of() { for name in $1; do printf '&FullyQualifiedName!~.Web.Tests.%s' "$name"; done; }
rest=
if [ $# = 0 ]; then rest=$(none_of "${parts[*]}"); fi
part "$web" "${rest#&}"
if [ $# = 0 ]; then
  before=
  for names in "${parts[@]}"; do
    any=
    for name in $names; do any="$any|FullyQualifiedName~.Web.Tests.$name"; done
    part "$web" "(${any#|})$before"
    before="$before$(none_of "$names")"
  done
fi
for project in tests/*.Tests; do [ "$project" = "$web" ] || part "$project" ""; done

# What the tests write they take away, as far as they live; what one leaves that was killed goes with the work folder. A process of
# tests ends before it would gain by compiling better what it runs: measured, a quarter of its time went into that.
run_part() {
  { read -r project; read -r filter; } <"$1"
  TMPDIR="$work/tmp" VARUMARKE_TEST_TEMPLATES="$work/templates" DOTNET_TieredPGO=0 DOTNET_TC_CallCountThreshold=1388 \
    dotnet test "$project" --no-build ${filter:+--filter "$filter"} "${@:2}" >"$1.log" 2>&1 || touch "$1.failed"
  cat "$1.log"
}
export -f run_part
export work
cores=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
find "$work/parts" -type f | sort | xargs -P "$((cores < 2 ? 2 : cores > 4 ? 4 : cores))" -I '{}' bash -c 'run_part "$@"' part '{}' "$@"

# of WHAT: how many tests have passed, or failed.
of() { echo $(( $(cat "$work"/parts/*.log | grep -oE "$1: +[0-9]+" | grep -oE '[0-9]+' | tr '\n' '+')0 )); }
passed=$(of Passed)
failed=$(of Failed)
# A part that died without a count has failed as a whole.
for part in "$work"/parts/*.failed; do
  [ ! -e "$part" ] || grep -qE 'Failed: +[1-9]' "${part%.failed}.log" || failed=$((failed + 1))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
