# Sourced by tests/run and tests/shots: quiet .NET tools, a scratch folder, Chromium, fonts, the published program, and
# a PostgreSQL cluster that lives as long as the script. Each find_… returns 1 and leaves the reason in $why where the thing is not to be had.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export TESTINGPLATFORM_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
# A compiler server that outlives the script would keep the output of a CI run open.
[ "${CI:-}" != true ] || export UseSharedCompilation=false

scratch=$(mktemp -d "${TMPDIR:-/tmp}/relationstracker.XXXXXX") || exit 1
chmod 711 "$scratch"
echo $$ >"$scratch/pid"
configuration=Release
cluster="$scratch/postgres"
postgres_bin=
why=

leave() {
    stop_cluster "$cluster"
    rm -rf "$scratch"
}
trap leave EXIT
trap 'exit 130' INT TERM HUP

say() { printf '\n== %s\n' "$*"; }

# In one go what is not here; whatever that cannot have, each find_… below asks for by itself and says why not.
install_ahead() {
    local missing=()
    [ -n "${RELATIONSTRACKER_TEST_BROWSER:-}" ] || first_on_path chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell)
    { has_font hy && has_font fa && has_font ru; } || missing+=(fontconfig fonts-noto-core)
    has_office || missing+=(libreoffice-writer-nogui poppler-utils)
    [ -n "${RELATIONSTRACKER_TEST_POSTGRES:-}" ] || find_postgres_bin || missing+=(postgresql)
    [ ${#missing[@]} -eq 0 ] || install "${missing[@]}"
}

# RELATIONSTRACKER_TEST_BROWSER: the Chromium to drive; yours where you set it. Debian's build without windows needs half
# the time of the one with them; where it is not to be had, the whole browser does.
find_browser() {
    [ -z "${RELATIONSTRACKER_TEST_BROWSER:-}" ] || return 0
    RELATIONSTRACKER_TEST_BROWSER=$(first_on_path chromium-headless-shell) ||
        { install chromium-headless-shell && RELATIONSTRACKER_TEST_BROWSER=$(first_on_path chromium-headless-shell); } ||
        RELATIONSTRACKER_TEST_BROWSER=$(first_on_path chromium chromium-browser google-chrome) ||
        { install chromium && RELATIONSTRACKER_TEST_BROWSER=$(first_on_path chromium); } || return 1
    export RELATIONSTRACKER_TEST_BROWSER
}

# RELATIONSTRACKER_PROGRAM: what the browser tests start; published from the last build, as it would be shipped.
publish_program() {
    dotnet publish src/RelationsTracker.Web --no-build -c "$configuration" -v q -o "$scratch/program" || return 1
    export RELATIONSTRACKER_PROGRAM="$scratch/program/relationstracker.dll"
}

find_fonts() {
    local language
    for language in hy fa ru; do
        has_font "$language" || { install fontconfig fonts-noto-core && has_font "$language"; } || return 1
    done
}

# LibreOffice opens the Word documents that are written, and Poppler reads what was printed; tests look for them on the path.
find_office() {
    has_office || { install libreoffice-writer-nogui poppler-utils && has_office; }
}

has_office() { command -v soffice >/dev/null && command -v pdftotext >/dev/null && command -v pdfdetach >/dev/null; }

has_font() { command -v fc-list >/dev/null && [ -n "$(fc-list ":lang=$1")" ]; }

# RELATIONSTRACKER_TEST_POSTGRES: a connection string of a user who may create databases; yours where you set it.
find_postgres() {
    [ -z "${RELATIONSTRACKER_TEST_POSTGRES:-}" ] || return 0
    find_postgres_bin || { install postgresql && find_postgres_bin; } || return 1
    start_cluster || { why="the cluster did not start: $(tail -n 3 "$cluster.log" 2>/dev/null | tr '\n' ' ')"; return 1; }
    export RELATIONSTRACKER_TEST_POSTGRES="Host=$cluster;Username=postgres;Database=postgres"
}

find_postgres_bin() {
    local folder
    for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) "$(pg_config --bindir 2>/dev/null)"; do
        [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && postgres_bin=$folder && return 0
    done
    return 1
}

# Only a socket in a folder of our own: no port that may be taken, and no older cluster in the way.
start_cluster() {
    sweep_killed_runs
    mkdir "$cluster" && touch "$cluster.log" || return 1
    [ "$(id -u)" -ne 0 ] || chown postgres: "$cluster" "$cluster.log" || return 1
    as_postgres "$postgres_bin/initdb" --pgdata="$cluster/data" --username=postgres --auth=trust \
        --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$cluster.log" 2>&1 || return 1
    cat >>"$cluster/data/postgresql.conf" <<CONF || return 1
listen_addresses = ''
unix_socket_directories = '$cluster'
max_connections = 300
fsync = off
synchronous_commit = off
full_page_writes = off
CONF
    as_postgres "$postgres_bin/pg_ctl" start --pgdata="$cluster/data" --log="$cluster.log" --wait --silent
}

stop_cluster() {
    [ ! -e "$1/data/postmaster.pid" ] || as_postgres "$postgres_bin/pg_ctl" stop --pgdata="$1/data" --mode=immediate --silent
}

# A run that was killed outright could not stop its own cluster.
sweep_killed_runs() {
    local old
    for old in "${scratch%.*}".*; do
        ps -p "$(cat "$old/pid" 2>/dev/null || echo $$)" >/dev/null || { stop_cluster "$old/postgres"; rm -rf "$old"; }
    done
}

# The server refuses to run as root.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

first_on_path() {
    local name
    for name in "$@"; do command -v "$name" && return 0; done
    return 1
}

install() {
    local root=
    command -v apt-get >/dev/null || { why="cannot install $*: this is no Debian or Ubuntu"; return 1; }
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || { why="cannot install $*: neither root nor sudo without a password"; return 1; }
        root="sudo -n"
    fi
    say "installing $*"
    [ -e "$scratch/updated" ] || $root apt-get -qq update -o Acquire::Retries=3 && touch "$scratch/updated"
    $root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends -o Acquire::Retries=3 "$@" \
        >"$scratch/apt.log" 2>&1 || { why="apt-get could not install $*: $(tail -n 1 "$scratch/apt.log")"; return 1; }
}
