#!/bin/sh
# restore.sh dump FILE DATABASE                    into a new, empty database
# restore.sh moment BASE ARCHIVE DATA [MOMENT]     a data folder, to be started: up to a moment, or to the end of the archive
set -eu
kind=$1
case $kind in
  dump)
    file=$2 database=$3
    # The role that the API works in is the cluster's, and in no dump.
    psql --quiet --dbname="$database" --set=ON_ERROR_STOP=1 --command="do \$\$ begin
      if not exists (select from pg_roles where rolname = 'vigie_api') then create role vigie_api nologin; end if;
      execute format('grant vigie_api to %I', current_user);
    end \$\$"
    pg_restore --no-owner --exit-on-error --single-transaction --dbname="$database" "$file"
    ;;
  moment)
    base=$2 archive=$3 data=$4 moment=${5:-}
    if [ -n "$(ls -A "$data" 2>/dev/null || true)" ]; then echo "$data is not empty" >&2; exit 2; fi
    umask 077
    mkdir -p "$data"
    cp -a "$base/." "$data/"
    chmod 700 "$data"
    {
      echo "restore_command = 'cp \"$archive/%f\" \"%p\"'"
      if [ -n "$moment" ]; then echo "recovery_target_time = '$moment'"; fi
      echo "recovery_target_action = 'promote'"
    } >>"$data/postgresql.auto.conf"
    touch "$data/recovery.signal"
    ;;
  *) echo "dump or moment is wanted" >&2; exit 2 ;;
esac
