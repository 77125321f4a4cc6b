#!/bin/sh
# Installs redis-server when it is missing: the integration tests start their own servers, on free ports of the loopback.
set -eu

if command -v redis-server >/dev/null 2>&1; then
  redis-server --version
  exit 0
fi

say() { printf '%s\n' "$*" >&2; }

if ! command -v apt-get >/dev/null 2>&1; then
  say "redis-server is missing. Install it with 'brew install redis' (macOS), 'apk add redis' (Alpine) or 'dnf install redis' (Fedora)."
  exit 1
fi

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    say "redis-server is missing, and there is no sudo to install it. As root, run: apt-get update && apt-get install -y redis-server"
    exit 1
  fi
  as_root=sudo
fi

say "redis-server is missing: installing it with apt-get."
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
$as_root apt-get install -y -qq --no-install-recommends redis-server
redis-server --version
