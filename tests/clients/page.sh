#!/bin/sh
# Opens the subscribe page of an output folder in a real browser and checks what a reader meets.
# usage: tests/clients/page.sh OUTPUT_DIR [AS_OF] [SCREENSHOT_DIR]
# Needs node, npm and chromium (CHROMIUM names another path). Packages are installed once into
# TIDINGS_NPM, by default a folder in the user's cache.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
packages=${TIDINGS_NPM:-${XDG_CACHE_HOME:-$HOME/.cache}/tidings-page}
mkdir -p "$packages"
if [ ! -d "$packages/node_modules/html-validate" ]; then
  npm install --silent --no-audit --no-fund --prefix "$packages" \
    axe-core@4 playwright-core@1 html-validate@10
fi
cp "$here/page.mjs" "$packages/page.mjs"
exec node "$packages/page.mjs" "$@"
