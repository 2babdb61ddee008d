#!/bin/sh
# Makes a release of this checkout in a folder of its own, with the Node that it runs on: install.sh [FOLDER], /opt/kring
# unless said. Any Node from 20 on and npm build it. FOLDER/current then points to it; the release before it stays, as the way
# back. Nothing is started, and no data is touched.
set -eu

target=${1:-/opt/kring}
checkout=$(cd "$(dirname "$0")/.." && pwd)
cd "$checkout"

npm ci --include=dev --ignore-scripts=false --no-audit --no-fund --loglevel=error
node=node_modules/node/bin/node
"$node" tools/build-when-stale.ts
"$node" tools/write-bill.ts

version=$("$node" -p 'require("./package.json").version')
release="$target/releases/$version-$(date -u +%Y%m%dT%H%M%SZ)"
mkdir -p "$release/bin"
cp -R LICENSE CHANGELOG.md README.md package.json package-lock.json .npmrc kring.cdx.json src build docs deploy "$release/"
rm -f "$release/deploy/.env" # of compose, with its secrets
cp -L "$node" "$release/bin/node"
(cd "$release" && npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund --loglevel=error)

ln -s "$release" "$target/next"
mv -T "$target/next" "$target/current"
echo "Kring $version stands in $release, and $target/current points to it."
