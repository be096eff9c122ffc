#!/usr/bin/env bash
# Wall time of the whole program, start included, beside `dotnet --version`: median of ten, taken in turn so that a busy
# machine is busy for all. Writes bench/results/DATE-startup.md; further folders of articles may be named.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=10
program=artifacts/bin/Crosscheck.Cli/release/crosscheck.dll
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
[ -f "$program" ] || dotnet build -c Release src/Crosscheck.Cli

names=('dotnet --version' 'crosscheck --version' 'crosscheck report samples/selka-ferry')
commands=('dotnet --version' "dotnet $program --version" "dotnet $program report samples/selka-ferry --out $out/r.html --json $out/s.json")
for folder in "$@"; do
  names+=("crosscheck report $(basename "$folder") ($(find "$folder" -type f ! -name 'articles.*' | wc -l) articles)")
  commands+=("dotnet $program report $folder --out $out/r.html --json $out/s.json")
done

seconds() { local start end; start=$(date +%s%N); eval "$1" >/dev/null 2>&1; end=$(date +%s%N); echo $(((end - start) / 1000000)); }

for command in "${commands[@]}"; do seconds "$command" >/dev/null; done
for ((run = 0; run < runs; run++)); do
  for index in "${!commands[@]}"; do seconds "${commands[$index]}" >>"$out/$index"; done
done

result=bench/results/$(date +%F)-startup.md
{
  echo "# Start-up, $(date +%F)"
  echo
  echo "Commit $(git rev-parse --short HEAD); $(nproc) processors ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)); load $(cut -d' ' -f1 /proc/loadavg); .NET $(dotnet --version). Milliseconds of wall time, $runs runs each, in turn."
  echo
  echo '| command | median | fastest | slowest |'
  echo '| --- | ---: | ---: | ---: |'
  for index in "${!names[@]}"; do
    sort -n "$out/$index" | awk -v name="${names[$index]}" '{v[NR]=$1} END {m = NR % 2 ? v[(NR+1)/2] : (v[NR/2] + v[NR/2+1]) / 2; printf "| `%s` | %d | %d | %d |\n", name, m, v[1], v[NR]}'
  done
} | tee "$result"
