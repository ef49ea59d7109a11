r"""Signing, where there is a certificate: a command of the builder's own is run on every program and on the setup.

``OSTEOVIEWER_SIGN`` names it; the file's path is added at its end, and the file must be signed in place. With a
certificate in a file, and the Debian package ``osslsigncode``, it can be a script such as ::

    #!/bin/sh
    osslsigncode sign -pkcs12 "$CERTIFICATE" -readpass "$PASSWORD_FILE" -h sha256 -n OsteoViewer \
        -ts "$TIMESTAMP_SERVER" -in "$1" -out "$1.signed" && mv "$1.signed" "$1"

Neither the certificate nor its password is ever kept in the project. That the command is run on each file is tested;
a real certificate has not been tried, for the project has none.
"""

import os
import shlex
import subprocess
from pathlib import Path

VARIABLE = "OSTEOVIEWER_SIGN"


def command() -> str | None:
    """Return the command that signs, or None where nothing is signed."""
    return os.environ.get(VARIABLE) or None


def sign(path: Path) -> None:
    """Sign a file in place, if there is a command for it.

    Raises
    ------
    subprocess.CalledProcessError
        When it cannot be signed.
    """
    wanted = command()
    if wanted is not None:
        subprocess.run([*shlex.split(wanted), str(path)], check=True)
