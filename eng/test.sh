#!/bin/sh
# Runs every test of the solution; further arguments go to `dotnet test`. Ends with one line: N passed, N failed, N skipped.
# Without redis-server the tests that need one are skipped, and say so; with CI=true they fail.
set -u
cd "$(dirname "$0")/.." || exit 1

if [ "${CI:-}" = "true" ]; then
  export CACHEWRIGHT_REQUIRE_REDIS=1
fi

sh eng/install-redis.sh || echo "Going on without redis-server." >&2
sh eng/install-native-tools.sh || echo "Going on without a native linker." >&2

log=$(mktemp)
code=$(mktemp)
trap 'rm -f "$log" "$code"' EXIT

# A pipe hides the exit code in POSIX sh, so it travels through a file.
{
  dotnet test --solution Cachewright.slnx -c Release --timeout 10m "$@"
  echo $? >"$code"
} 2>&1 | tee "$log"
status=$(cat "$code")

# One summary for the whole run, or one per project, depending on the SDK: all are added up.
totals=$(
  sed "s/^[[:space:]]*//; s/[[:space:]]*\$//" "$log" | awk '
    /^Test run summary/ { summaries++; inside = 1; next }
    inside && /^succeeded: [0-9]+$/ { passed += $2 }
    inside && /^failed: [0-9]+$/ { failed += $2 }
    inside && /^skipped: [0-9]+$/ { skipped += $2; inside = 0 }
    END { print passed + 0, failed + 0, skipped + 0, summaries + 0 }'
)
# shellcheck disable=SC2086 # the four numbers are meant to be split
set -- $totals

failures=$2
if [ "$failures" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$4" -eq 0 ]; }; then
  echo "dotnet test ended with exit code $status and no failed test: it counts as one failure." >&2
  failures=1
fi

printf '%d passed, %d failed, %d skipped\n' "$1" "$failures" "$3"
[ "$failures" -eq 0 ]
