#!/bin/sh
# Install what pip cannot: sh scripts/sistem.sh contoh|uji [python]
# As root the missing packages are installed; otherwise the one command that does so is printed.
set -eu

what=$1
python=${2:-python3}

if ! command -v "$python" >/dev/null; then
    echo "$python tidak ditemukan. Pasang Python 3.11 atau yang lebih baru." >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "buat memerlukan Python 3.11 atau yang lebih baru. Pilih dengan: make $what PYTHON=…" >&2
    exit 1
fi

missing=
need() { missing="$missing $1"; }
library() { "$python" -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "$1" 2>/dev/null; }

"$python" -c 'import ensurepip, venv' 2>/dev/null || need python3-venv
library libpango-1.0.so.0 || need libpango-1.0-0
library libpangoft2-1.0.so.0 || need libpangoft2-1.0-0
library libharfbuzz-subset.so.0 || need libharfbuzz-subset0
if [ "$what" = uji ]; then
    fonts=/usr/share/fonts/truetype
    command -v soffice >/dev/null || need libreoffice-impress
    command -v qpdf >/dev/null || need qpdf
    [ -e $fonts/crosextra/Carlito-Regular.ttf ] || need fonts-crosextra-carlito
    [ -e $fonts/liberation/LiberationSans-Regular.ttf ] || need fonts-liberation
fi

[ -n "$missing" ] || exit 0
install="apt-get install --yes --no-install-recommends$missing"
if ! command -v apt-get >/dev/null; then
    echo "Pasang dahulu paket sistem ini (nama menurut Debian):$missing" >&2
    exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "Beberapa paket sistem belum ada. Jalankan: sudo apt-get update && sudo $install" >&2
    exit 1
fi
apt-get update
DEBIAN_FRONTEND=noninteractive $install
