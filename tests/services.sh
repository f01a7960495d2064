#!/usr/bin/env bash
# Private PostgreSQL and MariaDB servers for the tests, on free ports, in memory
# where there is room, and without any durability.
#
#   tests/services.sh start       start them (installing what is absent on Debian), print their URLs
#   tests/services.sh urls        print the URLs of those that run
#   tests/services.sh stop        end them and remove what they stored
#   tests/services.sh run CMD...  run a command with TOUCHSTONE_TEST_DATABASES set; what was started for it is stopped
#
# No other instance of either server is touched, and none is set up.
set -euo pipefail
cd "$(dirname "$0")/.."
state=${CARGO_TARGET_DIR:-target}/test-services
mkdir -p "$state"

say() { echo "services: $*" >&2; }

# The account the servers run as: PostgreSQL refuses root.
account=
if [ "$(id -u)" = 0 ]; then
    account=nobody
    if id postgres >/dev/null 2>&1; then account=postgres; fi
fi

# Becomes a program of that account; to be called in a subshell.
become() {
    # A folder that the account may be in.
    cd /
    if [ -n "$account" ]; then
        exec setpriv --reuid="$account" --regid="$(id -g "$account")" --clear-groups "$@"
    fi
    exec "$@"
}

# A program of PostgreSQL 15 or newer, which Debian keeps out of the path.
postgres_program() {
    local found
    found=$(ls -d /usr/lib/postgresql/*/bin/"$1" 2>/dev/null | sort -t/ -k5 -n | tail -n 1)
    [ -n "$found" ] || found=$(command -v "$1") || return 1
    echo "$found"
}

mariadb_program() {
    PATH=$PATH:/usr/sbin:/sbin command -v "$1"
}

privileged() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Installs without questions, and without an instance being set up or started.
install_packages() {
    command -v apt-get >/dev/null || { say "install $*, please: there is no apt-get here"; exit 1; }
    say "installing $*"
    local log=$state/apt.log
    if ! {
        privileged apt-get update -q &&
            privileged env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
    } >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        exit 1
    fi
}

install_absent() {
    if ! postgres_program initdb >/dev/null; then
        install_packages postgresql-common
        # Else the package makes a cluster and starts it.
        local conf=/etc/postgresql-common/createcluster.conf
        privileged cp -p "$conf" "$conf.before"
        echo "create_main_cluster = false" | privileged tee "$conf" >/dev/null
        install_packages postgresql || { privileged mv "$conf.before" "$conf"; exit 1; }
        privileged mv "$conf.before" "$conf"
    fi
    if ! mariadb_program mariadbd >/dev/null || ! mariadb_program mariadb-install-db >/dev/null; then
        # The programs alone; `mariadb-server` would add a running service.
        install_packages mariadb-server-core mariadb-client-core
    fi
}

free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 12000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
}

# Memory if there is a gigabyte of it, else the disk.
make_folder() {
    local place=${TMPDIR:-/tmp} room
    room=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')
    if [ -w /dev/shm ] && [ "${room:-0}" -gt 1000000 ]; then place=/dev/shm; fi
    mktemp -d "$place/touchstone-services.XXXXXX"
}

# Whether a process still is the server that was started in the folder.
is_ours() {
    [ -n "$1" ] && [ -r "/proc/$1/cmdline" ] && tr '\0' ' ' <"/proc/$1/cmdline" | grep -qF "$folder"
}

# Reads the state of the last start; fails if nothing was started.
load() {
    folder= postgres_pid= mariadb_pid= urls=
    [ -f "$state/state" ] || return 1
    # shellcheck disable=SC1091
    . "$state/state"
}

running() {
    load && is_ours "$postgres_pid" && is_ours "$mariadb_pid"
}

save() {
    printf 'folder=%q\npostgres_pid=%q\nmariadb_pid=%q\nurls=%q\n' \
        "$folder" "$postgres_pid" "$mariadb_pid" "$urls" >"$state/state"
}

stop() {
    load || return 0
    local pid
    for pid in "$postgres_pid" "$mariadb_pid"; do
        # SIGQUIT: PostgreSQL's immediate shutdown. MariaDB knows SIGTERM only.
        if is_ours "$pid"; then
            if [ "$pid" = "$postgres_pid" ]; then kill -QUIT "$pid"; else kill -TERM "$pid"; fi
        fi
    done
    for pid in "$postgres_pid" "$mariadb_pid"; do
        for _ in $(seq 100); do
            is_ours "$pid" || continue 2
            sleep 0.1
        done
        is_ours "$pid" && kill -KILL "$pid"
    done
    case $folder in
    */touchstone-services.*) rm -rf "$folder" ;;
    esac
    rm -f "$state/state"
}

# Waits until a server takes connections; fails if it ends before.
await() {
    local name=$1 pid=$2 port=$3 log=$4
    for _ in $(seq 300); do
        if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then return; fi
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.1
    done
    say "$name does not start:"
    tail -n 20 "$log" >&2
    stop
    exit 1
}

start_postgres() {
    local port
    port=$(free_port)
    (become "$(postgres_program initdb)" -D "$folder/postgres" -U postgres -A trust -E UTF8 --locale=C.UTF-8 \
        --no-sync) >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
    cat >>"$folder/postgres/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
max_connections = 300
shared_buffers = 256MB
dynamic_shared_memory_type = mmap
fsync = off
full_page_writes = off
synchronous_commit = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 256MB
autovacuum = off
CONF
    (become "$(postgres_program postgres)" -D "$folder/postgres") >"$folder/postgres.log" 2>&1 </dev/null &
    postgres_pid=$!
    urls="$urls postgres://postgres@127.0.0.1:$port/postgres"
    save
    await PostgreSQL "$postgres_pid" "$port" "$folder/postgres.log"
}

start_mariadb() {
    # Those of MySQL 8, which is stricter than MariaDB by itself.
    local modes=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE
    modes=$modes,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION
    local port
    port=$(free_port)
    (become "$(mariadb_program mariadb-install-db)" --no-defaults --auth-root-authentication-method=normal \
        --skip-test-db --skip-name-resolve --datadir="$folder/mariadb") >"$folder/mariadb-install.log" 2>&1 ||
        { cat "$folder/mariadb-install.log" >&2; exit 1; }
    (become "$(mariadb_program mariadbd)" --no-defaults --datadir="$folder/mariadb" \
        --socket="$folder/mariadb.sock" --pid-file="$folder/mariadb.pid" \
        --bind-address=127.0.0.1 --port="$port" --skip-name-resolve --max-connections=300 \
        --character-set-server=utf8mb4 --collation-server=utf8mb4_general_ci \
        --skip-log-bin --sync-binlog=0 --sql-mode="$modes" --performance-schema=OFF --table-open-cache=4000 \
        --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 --innodb-flush-method=nosync \
        --innodb-use-native-aio=0 --innodb-buffer-pool-size=256M --innodb-log-file-size=96M \
        --innodb-stats-persistent=0) >"$folder/mariadb.log" 2>&1 </dev/null &
    mariadb_pid=$!
    urls="$urls mysql://root@127.0.0.1:$port/mysql"
    save
    await MariaDB "$mariadb_pid" "$port" "$folder/mariadb.log"
}

start() {
    if running; then return; fi
    stop
    install_absent
    folder=$(make_folder) postgres_pid= mariadb_pid= urls=sqlite
    # The account may have come with a package.
    if [ "$(id -u)" = 0 ] && id postgres >/dev/null 2>&1; then account=postgres; fi
    if [ -n "$account" ]; then chown "$account" "$folder"; fi
    save
    start_postgres
    start_mariadb
}

run() {
    if ! running; then
        trap stop EXIT
        trap 'exit 130' INT TERM
        start
    fi
    TOUCHSTONE_TEST_DATABASES=$urls "$@"
}

case ${1:-} in
start) start && echo "$urls" ;;
urls) running && echo "$urls" ;;
stop) stop ;;
run) shift && run "$@" ;;
*) sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
esac
