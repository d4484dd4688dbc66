#!/usr/bin/env bash
# Real calendar programs read the calendars of a folder, and those of the torture example.
#
#     tests/clients/calendars.sh OUTPUT [AS_OF]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || { sed -n '2,4p' "$0" >&2; exit 2; }

torture=$(mktemp -d)
trap 'rm -rf "$torture"' EXIT
# The same fifty meetups, then one more: what a server kept of the first build is there after the second.
cargo run --quiet --manifest-path "$here/../../Cargo.toml" --example torture -- "$torture/old" 50
cargo run --quiet --manifest-path "$here/../../Cargo.toml" --example torture -- "$torture/new" 60

failed=0
for folder in "$1" "$torture/new"; do
    python3 "$here/read_calendars.py" "$folder" || failed=1
    python3 "$here/check_vtimezone.py" "$folder" || failed=1
    python3 "$here/caldav_roundtrip.py" "$folder" "$folder" || failed=1
done
python3 "$here/caldav_roundtrip.py" "$torture/old" "$torture/new" || failed=1
exit "$failed"
