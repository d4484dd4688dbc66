#!/usr/bin/env bash
# Real calendar programs read the calendars of a folder.
#
#     tests/clients/calendars.sh OUTPUT [AS_OF]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || { sed -n '2,4p' "$0" >&2; exit 2; }

failed=0
"$here/read_calendars.py" "$1" || failed=1
"$here/check_vtimezone.py" "$1" || failed=1
"$here/caldav_roundtrip.py" "$1" "$1" || failed=1
exit "$failed"
