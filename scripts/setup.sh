#!/bin/sh
# Make .venv in the project's folder ready: "setup.sh viewer" to run the program, "setup.sh dev" to train, test and measure.
# "setup.sh baselines" makes .venv-baselines, for the networks that the paper compares its own with;
# "setup.sh peers" makes .venv-peers, for the other viewers that the benchmarks start, without OsteoViewer in it;
# "setup.sh installer" makes .venv-installer, which freezes the program and packs it.
# Needs Python 3.11 or 3.12. As root on Debian or Ubuntu, missing system packages are installed; elsewhere they are named.
set -eu
cd "$(dirname "$0")/.."
what=$1

say() { printf '%s\n' "$*" >&2; }

find_python() {
    for candidate in ${PYTHON:-} python3.11 python3.12 python3; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 13))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    say "OsteoViewer needs Python 3.11 or 3.12. Install it, or name it: make setup PYTHON=/path/to/python3.11"
    exit 1
}

install_packages() { # install_packages WHY PACKAGE...: true if they are there afterwards
    why=$1
    shift
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing $* ($why)"
        apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
        return
    fi
    say "Missing on this machine, $why: $*"
    if command -v apt-get >/dev/null; then
        say "Install them with: sudo apt-get install --no-install-recommends $*"
    else
        say "These are Debian's names; install your system's packages of the same libraries."
    fi
    return 1
}

python=$(find_python)
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    install_packages "needed to make a virtual environment" python3-venv || exit 1
fi
if [ "$(uname -s)" = Linux ]; then
    packages=$("$python" scripts/system_libraries.py offscreen)
    # shellcheck disable=SC2086 # a list of words is meant
    [ -z "$packages" ] || install_packages "needed by Qt" $packages || exit 1
    extra=display
    [ "$what" = viewer ] || extra="display test"
    [ "$what" != installer ] || extra="display installer"
    # shellcheck disable=SC2086
    packages=$("$python" scripts/system_libraries.py $extra)
    # shellcheck disable=SC2086
    [ -z "$packages" ] || install_packages "needed for a window on a display" $packages || true
fi

venv=.venv
case $what in baselines | peers | installer) venv=.venv-$what ;; esac
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
pip="./$venv/bin/python -m pip --disable-pip-version-check"
say "Installing the packages of requirements/$what.lock into $venv; the first time this takes some minutes."
$pip install --quiet --requirement "requirements/$what.lock"
case $what in peers | installer) ;; *) $pip install --quiet --no-deps --no-build-isolation --editable . ;; esac
