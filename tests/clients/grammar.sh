#!/usr/bin/env bash
# Every Atom document of a folder is held to the RELAX NG grammar of RFC 4287 (tests/schema/atom.rnc), by jing.
#
#     tests/clients/grammar.sh OUTPUT [AS_OF]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
if ! command -v jing >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends jing >/dev/null
fi

mapfile -d '' documents < <(grep -rlZ --include='*.xml' --include='*.atom' '<feed xmlns="http://www.w3.org/2005/Atom"' "$1")
[ ${#documents[@]} -gt 0 ] || { echo "grammar: no Atom document in $1" >&2; exit 1; }
jing -c "$here/../schema/atom.rnc" "${documents[@]}"
echo "grammar: ${#documents[@]} Atom documents, 0 problems"
