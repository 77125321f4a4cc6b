#!/bin/sh
# Installs a linker and zlib where they are missing: the NativeAOT test publishes a native program.
set -eu

if { command -v clang || command -v gcc; } >/dev/null 2>&1 && [ -f /usr/include/zlib.h ]; then
  exit 0
fi

if ! command -v apt-get >/dev/null 2>&1; then
  echo "NativeAOT needs clang and the headers of zlib (macOS: xcode-select --install); without them its test is skipped." >&2
  exit 1
fi

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  as_root=sudo
fi

echo "clang or zlib1g-dev is missing: installing them with apt-get." >&2
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
$as_root apt-get install -y -qq --no-install-recommends clang zlib1g-dev
