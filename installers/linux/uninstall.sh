#!/bin/sh
# Remove what install.sh has put below ~/.local, or below the folder in PREFIX. Settings, and what was kept about films,
# stay where they are: ~/.config/osteoviewer, ~/.local/share/osteoviewer, ~/.cache/osteoviewer and
# ~/.local/state/osteoviewer. Delete those yourself if you want to.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
case $here in
*/lib/osteoviewer) prefix=${PREFIX:-${here%/lib/osteoviewer}} ;;
*) prefix=${PREFIX:-$HOME/.local} ;;
esac
cd /
rm -f "$prefix/bin/osteoviewer" "$prefix/share/applications/osteoviewer.desktop" \
    "$prefix/share/metainfo/osteoviewer.metainfo.xml" "$prefix/share/man/man1/osteoviewer.1"
rm -f "$prefix"/share/icons/hicolor/*/apps/osteoviewer.png "$prefix"/share/icons/hicolor/*/apps/osteoviewer.svg
rm -rf "$prefix/lib/osteoviewer"
for refresh in "update-desktop-database $prefix/share/applications" "gtk-update-icon-cache $prefix/share/icons/hicolor"; do
    command -v "${refresh%% *}" >/dev/null && "${refresh%% *}" -q "${refresh#* }" 2>/dev/null || true
done
if [ -f "$prefix/share/applications/mimeinfo.cache" ] && [ "$(wc -l <"$prefix/share/applications/mimeinfo.cache")" -le 1 ]; then
    rm "$prefix/share/applications/mimeinfo.cache" # of no other program
fi
# Folders are removed if nothing else is in them.
for folder in "$prefix"/share/icons/hicolor/*/apps "$prefix"/share/icons/hicolor/* "$prefix/share/icons/hicolor" \
    "$prefix/share/icons" "$prefix/share/metainfo" "$prefix/share/man/man1" "$prefix/share/man" \
    "$prefix/share/applications" "$prefix/share" "$prefix/bin" "$prefix/lib" "$prefix"; do
    [ -d "$folder" ] && rmdir "$folder" 2>/dev/null || true
done
printf '%s\n' "OsteoViewer is removed. Its settings, and what was kept about films, are still there." >&2
