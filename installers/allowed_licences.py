"""Under which licences something may be shipped, and how what packages say of themselves is read.

An allowed licence lets a work be passed on as files beside a program that is under another licence. The GPL and the
AGPL do not; where an exception to the GPL does, the exception stands here with its reason.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageMetadata

from license_expression import AND, OR, ExpressionError, LicenseWithExceptionSymbol, get_spdx_licensing

ALLOWED = frozenset(
    {
        "0BSD", "Apache-2.0", "blessing", "BSD-2-Clause", "BSD-3-Clause", "BSD-3-Clause-Clear", "BSL-1.0",
        "bzip2-1.0.6", "CC0-1.0", "FTL", "HPND", "IJG", "ISC", "libpng-2.0", "libtiff", "MIT", "MIT-CMU", "MPL-2.0",
        "NCSA", "OFL-1.1", "OpenSSL", "PSF-2.0", "Python-2.0", "Unicode-3.0", "Unlicense", "X11", "Zlib",
        "Bitstream-Vera", "LGPL-2.0-or-later", "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only",
        "LGPL-3.0-or-later", "LicenseRef-Argonne-SZ", "LicenseRef-Microsoft-Visual-Cpp-Runtime",
        "LicenseRef-Public-Domain",
    }
)  # fmt: skip
"""SPDX identifiers. The LGPL asks for the text, the source and libraries that can be replaced: see `licence_notes`."""

EXCEPTIONS = {
    "GPL-3.0-or-later WITH GCC-exception-3.1": "what a compiler adds to every program; the exception frees the program",
    "GPL-2.0-or-later WITH Bootloader-exception": "what PyInstaller puts before every program; the exception frees it",
    "Apache-2.0 WITH LLVM-exception": "the exception takes a duty away",
}
"""Licences with an exception that may be shipped, each with the reason."""

SPELLINGS = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "ISC License": "ISC",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSFL": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
"""How packages of older metadata write an SPDX identifier. "BSD License" is not here: it may be any of several."""


@dataclass(frozen=True)
class Looked:
    """What somebody found who opened the licence files of a package that does not say it in one clear word.

    Attributes
    ----------
    said : str
        What the package's metadata said then, as `said_by` gives it. Should it say something else, one must look again.
    expression : str
        The licence, in SPDX.
    where : str
        Where that stands.
    """

    said: str
    expression: str
    where: str


LOOKED_AT = {
    "colorama": Looked("BSD License", "BSD-3-Clause", "licenses/LICENSE.txt has three clauses"),
    "dicom-anonymizer": Looked("BSD License", "BSD-3-Clause", "licenses/LICENSE has three clauses"),
    "python-bidi": Looked(
        "GNU Library or Lesser General Public License (LGPL)",
        "LGPL-3.0-or-later",
        "the first lines of bidi/__init__.py; COPYING (the GPL) is there because the LGPL builds on it",
    ),
    "reportlab": Looked(
        "BSD license (see license.txt for details), Copyright (c) 2000-2025, ReportLab Inc.",
        "BSD-3-Clause AND Bitstream-Vera",
        "licenses/LICENSE has three clauses; the fonts named DarkGarden are under the GPL and must be left out",
    ),
    "scikit-image": Looked("Files: *", "BSD-3-Clause AND BSD-2-Clause AND MIT", "LICENSE.txt lists files and licences"),
    "scipy": Looked("Copyright (c) 2001-2002 Enthought, Inc. 2003, SciPy Developers.", "BSD-3-Clause", "LICENSE.txt"),
}
"""By the package's name, normalised."""

_SPDX = get_spdx_licensing()


class NotAllowed(Exception):
    """Something must not be shipped; the message is a sentence that names it."""


def said_by(metadata: PackageMetadata) -> list[str]:
    """Return what a package's metadata say of its licence, the most exact first."""
    said: list[str] = []
    for field in ("License-Expression", "License"):
        lines = [line.strip() for line in "".join(metadata.get_all(field) or []).splitlines() if line.strip()]
        said += lines[:1]
    classifiers = [line for line in metadata.get_all("Classifier") or [] if line.startswith("License ::")]
    return [*said, *(line.split("::")[-1].strip() for line in classifiers)]


def expression_of(name: str, metadata: PackageMetadata) -> str:
    """Return a package's licence in SPDX.

    Parameters
    ----------
    name : str
        Normalised.
    metadata : PackageMetadata
        Of the installed package.

    Raises
    ------
    NotAllowed
        When the package says nothing, or nothing clear and nobody has looked.
    """
    said = said_by(metadata)
    looked = LOOKED_AT.get(name)
    if looked is not None and not metadata.get_all("License-Expression"):
        if looked.said not in said:
            raise NotAllowed(f"{name} no longer says “{looked.said}” of its licence but {said}: look again.")
        return looked.expression
    for words in said:
        expression = SPELLINGS.get(words, words)
        if not _unknown(expression):
            return str(_SPDX.parse(expression))
    raise NotAllowed(f"{name} does not say clearly under which licence it is: {said or 'nothing'}.")


def check(name: str, expression: str) -> None:
    """Let pass what may be shipped.

    Parameters
    ----------
    name : str
        What the message is to name.
    expression : str
        Its licence, in SPDX; of an "OR" one side is enough.

    Raises
    ------
    NotAllowed
        When it is under a licence that is not allowed, or under none.
    """
    if not expression.strip() or _unknown(expression):
        raise NotAllowed(f"{name} is under no known licence: “{expression}”.")
    refused = sorted(_refused(_SPDX.parse(expression)))
    if refused:
        raise NotAllowed(f"{name} is under {expression}, and {', '.join(refused)} must not be shipped.")


def _refused(parsed: object) -> set[str]:
    """Return the licences of an expression that stand against it; none if it may be shipped."""
    if isinstance(parsed, OR):
        sides = [_refused(side) for side in parsed.args]
        return set() if any(not side for side in sides) else set().union(*sides)
    if isinstance(parsed, AND):
        return set().union(*(_refused(side) for side in parsed.args))
    if isinstance(parsed, LicenseWithExceptionSymbol):
        return set() if str(parsed) in EXCEPTIONS else {str(parsed)}
    return set() if str(parsed) in ALLOWED else {str(parsed)}


def _unknown(expression: str) -> list[str]:
    """Return what of an expression is no SPDX licence; references of our own (LicenseRef) are known."""
    try:
        keys: Iterable[str] = _SPDX.unknown_license_keys(expression)
    except (ExpressionError, ValueError):
        return [expression]
    return [key for key in keys if key not in ALLOWED]
