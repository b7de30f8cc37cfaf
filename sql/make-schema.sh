#!/bin/sh
# Prints sql/schema.sql: the whole schema of an installed database, as pg_dump writes it, without what differs from
# one server to the next.  Run it after a migration:  sh sql/make-schema.sh "dbname=liaison" > sql/schema.sql
set -eu
[ $# = 1 ] || { echo "usage: sh make-schema.sh CONNINFO" >&2; exit 2; }
pg_dump --schema-only --no-owner --no-privileges --dbname="$1" |
  sed -e '/^-- Dumped /d' -e '/^\\restrict /d' -e '/^\\unrestrict /d' |
  cat -s
