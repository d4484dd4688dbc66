#!/usr/bin/env bash
# Every Atom document of a folder is held, by jing, to the RELAX NG grammar of RFC 4287 (tests/schema/atom.rnc)
# and to what a grammar cannot say (tests/schema/atom.sch).
#
#     tests/clients/grammar.sh OUTPUT [AS_OF]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
if ! command -v jing >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends jing >/dev/null
fi

mapfile -d '' documents < <(grep -rlZ --include='*.xml' --include='*.atom' '<feed xmlns="http://www.w3.org/2005/Atom"' "$1")
[ ${#documents[@]} -gt 0 ] || { echo "grammar: no Atom document in $1" >&2; exit 1; }
jing -c "$here/../schema/atom.rnc" "${documents[@]}"
if ! jing "$here/../schema/atom.sch" "${documents[@]}" >/dev/null; then
    # An assertion that fails names no file, so that each is asked for itself.
    for document in "${documents[@]}"; do
        jing "$here/../schema/atom.sch" "$document" || echo "grammar: $document" >&2
    done
    exit 1
fi
echo "grammar: ${#documents[@]} Atom documents, 0 problems"
