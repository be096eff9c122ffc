#!/usr/bin/env bash
# The language layers beside wink-nlp on the same news: one core, warm, processor time; then two threads against one.
# Writes bench/results/DATE-language.md; needs node and npm.
#   bench/language.sh SHARED
set -euo pipefail
shared=$(realpath "$1")
cd "$(dirname "$0")/.."
dotnet build -c Release tools/Crosscheck.Training >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm install --silent --no-audit --no-fund wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1 >/dev/null)
# speed -c PROCESSORS [--thorough]
speed() { taskset -c "$2" dotnet artifacts/bin/Crosscheck.Training/release/Crosscheck.Training.dll speed --shared "$shared" "${@:3}"; }

result=bench/results/$(date +%F)-language.md
{
  echo "# Language, $(date +%F)"
  echo
  echo "Commit $(git rev-parse --short HEAD); $(nproc) processors ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)); load $(cut -d' ' -f1 /proc/loadavg); .NET $(dotnet --version), node $(node --version). Tokens a second of processor time on running news."
  echo
  echo '```'
  speed -c 0
  (cd "$work" && taskset -c 0 node "$OLDPWD/bench/wink.mjs" "$shared/data/attribution/train/text" 200)
  echo '--thorough:'
  speed -c 0 --thorough
  echo 'both processors:'
  speed -c 0,1 | grep threads
  echo '```'
} | tee "$result"
