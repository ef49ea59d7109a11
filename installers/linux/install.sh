#!/bin/sh
# Install OsteoViewer for the one who runs this, without root: below ~/.local, or below the folder in PREFIX.
# "./uninstall.sh" removes all of it, and nothing of what was kept about films.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
prefix=${PREFIX:-$HOME/.local}
program=$prefix/lib/osteoviewer

say() { printf '%s\n' "$*" >&2; }

case $prefix in
/*) ;;
*)
    say "PREFIX must begin with “/”."
    exit 2
    ;;
esac
newline='
'
case $prefix in
*"$newline"* | *%*)
    say "No menu can start a program in a folder whose name has a line break or a percent sign: $prefix"
    exit 2
    ;;
esac

rm -rf "$program.new"
mkdir -p "$prefix/bin" "$prefix/lib" "$prefix/share/applications" "$prefix/share/man/man1"
cp -a "$here/osteoviewer" "$program.new"
cp "$here/uninstall.sh" "$program.new/uninstall.sh"
rm -rf "$program"
mv "$program.new" "$program"
ln -sf ../lib/osteoviewer/osteoviewer "$prefix/bin/osteoviewer"
(cd "$here/share" && find icons metainfo man -type f) | while IFS= read -r file; do
    mkdir -p "$prefix/share/$(dirname "$file")"
    cp "$here/share/$file" "$prefix/share/$file"
done

# As the desktop entry specification wants it: the path in quotes, with \ before " ` $ \, and each \ twice.
quoted=$(printf '%s' "$prefix/bin/osteoviewer" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g')
while IFS= read -r line; do
    case $line in
    Exec=*) printf 'Exec="%s" %%F\n' "$quoted" ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$here/share/applications/osteoviewer.desktop" >"$prefix/share/applications/osteoviewer.desktop"

for refresh in "update-desktop-database $prefix/share/applications" "gtk-update-icon-cache $prefix/share/icons/hicolor"; do
    command -v "${refresh%% *}" >/dev/null && "${refresh%% *}" -q "${refresh#* }" 2>/dev/null || true
done

missing=$(LD_LIBRARY_PATH=$program/internal ldd "$program/internal/PySide6/Qt/plugins/platforms/libqxcb.so" \
    "$program/internal/PySide6/QtWidgets.abi3.so" 2>/dev/null | sed -n 's/^[[:space:]]*\(.*\) => not found.*/\1/p' | sort -u)
if [ -n "$missing" ]; then
    say "The window needs libraries that this system does not have:" $missing
    say "On Debian and Ubuntu: sudo apt-get install libgl1 libegl1 libfontconfig1 libdbus-1-3 libglib2.0-0 libx11-xcb1" \
        "libxcb-randr0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-render0"
fi
"$prefix/bin/osteoviewer" --version
case :$PATH: in
*":$prefix/bin:"*) ;;
*) say "Start it from the menu, or as $prefix/bin/osteoviewer; that folder is not in your PATH." ;;
esac
