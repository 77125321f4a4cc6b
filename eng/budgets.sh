#!/bin/sh
# Keeps files small enough to read in one go: no file under src over 300 lines. Prints the median as well (aim: under 60).
set -eu
cd "$(dirname "$0")/.."
limit=300

find src \( -name bin -o -name obj \) -prune -o -type f \
  \( -name '*.cs' -o -name '*.csproj' -o -name '*.props' -o -name '*.targets' \) -print |
  while IFS= read -r file; do
    printf '%d %s\n' "$(wc -l <"$file")" "$file"
  done |
  sort -n |
  awk -v limit="$limit" '
    { lines[NR] = $1; total += $1 }
    $1 > limit { printf "%s has %d lines, more than %d: split it.\n", $2, $1, limit; over++ }
    END {
      if (NR == 0) { print "No files found under src."; exit 1 }
      median = NR % 2 ? lines[(NR + 1) / 2] : (lines[NR / 2] + lines[NR / 2 + 1]) / 2
      printf "%d files, %d lines, median %g, longest %d\n", NR, total, median, lines[NR]
      exit over > 0
    }'
