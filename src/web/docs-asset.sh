#!/usr/bin/env bash
# Fetches the API reference that /docs is made of from npm. For a newer version
# change the two figures; `npm view @scalar/api-reference@VERSION dist.integrity`
# gives the second. The version also stands in README.md beside this script.
set -euo pipefail
version=1.76.0
integrity=sha512-pjqwnzmA9YK3ZX+IZSICMsywm4qI6HLSngR2py9H6TvFApHHuJjkTAd+gFJfnqJDzJuro8k7ji6JCtJ2U+Byng==

here=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm pack --silent --ignore-scripts "@scalar/api-reference@$version" >/dev/null
archive=scalar-api-reference-$version.tgz
found=sha512-$(openssl dgst -sha512 -binary "$archive" | base64 -w0)
[ "$found" = "$integrity" ] || { echo "$archive is $found, not $integrity" >&2; exit 1; }
tar -xzf "$archive" package/dist/browser/standalone.js
gzip -9 -n -c package/dist/browser/standalone.js >"$here/assets/scalar.js.gz"
