#!/bin/sh
# Sign a Windows program in place: sign.sh FILE. OSTEOVIEWER_SIGN="sh .../installers/sign.sh" has each of them signed.
# CERTIFICATE_FILE names a PKCS #12 file, PASSWORD_FILE a file with its password, and TIMESTAMP_SERVER, if set, a server
# that says when. A real certificate has never been tried: the project has none.
set -eu
file=$1
osslsigncode sign -pkcs12 "$CERTIFICATE_FILE" -readpass "$PASSWORD_FILE" -h sha256 -n OsteoViewer \
    ${TIMESTAMP_SERVER:+-ts "$TIMESTAMP_SERVER"} -in "$file" -out "$file.signed"
mv "$file.signed" "$file"
