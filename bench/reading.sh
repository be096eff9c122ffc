#!/usr/bin/env bash
# The reader beside the parser it uses and beside @mozilla/readability on linkedom: the same folder of pages, one core, warm,
# processor time. Then the memory for one page of 5 MB. Writes bench/results/DATE-reading.md; needs node and npm.
#   bench/reading.sh FOLDER        pages as they are, not packed: the others do not unpack
set -euo pipefail
folder=$(realpath "$1")
if [ -n "$(find "$folder" -name '*.gz' -print -quit)" ]; then echo "$folder holds packed pages: unpack them first" >&2; exit 2; fi
cd "$(dirname "$0")/.."
dotnet build -c Release bench/Crosscheck.Benchmarks >/dev/null
bench() { taskset -c 0 dotnet artifacts/bin/Crosscheck.Benchmarks/release/Crosscheck.Benchmarks.dll "$@"; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 linkedom@0.18.14 >/dev/null)
{
  printf '<!doctype html><html><head><title>Long</title></head><body><article>'
  for ((part = 0; part < 30000; part++)); do
    printf '<p class="text">Paragraph %d of a long page tells <a href="/p/%d">of a harbour</a>, of the ships that lay in it and of the people who waited for them on the quay.</p>\n' "$part" "$part"
  done
  printf '</article></body></html>'
} >"$work/large.html"

result=bench/results/$(date +%F)-reading.md
{
  echo "# Reading, $(date +%F)"
  echo
  echo "Commit $(git rev-parse --short HEAD); $(nproc) processors ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)); load $(cut -d' ' -f1 /proc/loadavg); .NET $(dotnet --version), node $(node --version). Processor seconds a pass on one core, median of the warm passes, pages of $(basename "$(dirname "$folder")")."
  echo
  echo '| reader | pages | seconds | pages a second | MB a second | times AngleSharp alone |'
  echo '| --- | ---: | ---: | ---: | ---: | ---: |'
  bench reading "$folder"
  (cd "$work" && taskset -c 1 node "$OLDPWD/bench/readability.mjs" "$folder")
  echo
  bench large-page "$work/large.html"
} | tee "$result"
