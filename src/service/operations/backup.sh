#!/bin/sh
# backup.sh dump DATABASE FOLDER     one consistent moment of the database, as a file; prints its path
# backup.sh base DATABASE FOLDER     the whole cluster, to go on from with the archive of its WAL
set -eu
kind=$1 database=$2 folder=$3
umask 077
mkdir -p "$folder"
case $kind in
  dump)
    file=$folder/vigie-$(date -u +%Y%m%dT%H%M%SZ).dump
    # A name of its own until it is whole: what is cut off is never taken for a backup.
    pg_dump --format=custom --no-owner --file="$file.part" "$database"
    pg_restore --list "$file.part" >/dev/null
    mv "$file.part" "$file"
    echo "$file"
    ;;
  base)
    pg_basebackup --dbname="$database" --pgdata="$folder" --checkpoint=fast --wal-method=stream --no-password
    pg_verifybackup --quiet "$folder"
    ;;
  *) echo "dump or base is wanted" >&2; exit 2 ;;
esac
