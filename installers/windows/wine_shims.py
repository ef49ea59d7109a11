"""What Wine 8 lacks and Windows has, made for trying the program under Wine; none of it is ever in the setup.

``ucrtbase.dll``, Microsoft's C library, lacks complex numbers in Wine, which NumPy needs: a library of that name passes
all else on to a copy of Wine's. ``icuuc.dll``, part of Windows 10 since version 1703, is not there at all: Qt asks for
it and, for UTF-8, does not use it. ``bcryptprimitives.dll`` gives random bytes to what is written in Rust. They lie in
the system folder of a Wine of their own.
"""

import re
import subprocess
from pathlib import Path

from installers.windows.runtime import exported_names

WINE = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows")
OVERRIDES = "ucrtbase,icuuc,bcryptprimitives=n,b;mscoree,mshtml,winemenubuilder.exe=d"
"""For WINEDLLOVERRIDES: take ours where they are, and do without a browser, .NET and menus of the desktop."""

_MARK = b"Wine builtin DLL"
_COMPLEX = re.compile(r"(creal|cimag|cabs|carg|cexp|ccosh|ccos|csinh|csin|ctanh|ctan|cpow)([fl]?)")
_REAL = ("creal", "cimag", "cabs", "carg")
_RANDOM = """#include <windows.h>
BOOLEAN NTAPI SystemFunction036(void *, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *data, SIZE_T size) { return SystemFunction036(data, (ULONG)size); }
"""
_ICU = (
    "ucnv_open",
    "ucnv_close",
    "UCNV_FROM_U_CALLBACK_SUBSTITUTE",
    "UCNV_TO_U_CALLBACK_SUBSTITUTE",
    "ucnv_reset",
    "ucnv_getMaxCharSize",
    "ucnv_getName",
    "ucnv_getToUCallBack",
    "ucnv_getFromUCallBack",
    "ucnv_setToUCallBack",
    "ucnv_setFromUCallBack",
    "ucnv_cbToUWriteUChars",
    "ucnv_toUnicode",
    "ucnv_cbFromUWriteUChars",
    "ucnv_toUCountPending",
    "ucnv_fromUCountPending",
    "ucnv_getStandardName",
    "ucnv_getAvailableName",
    "ucnv_countAvailable",
    "ucnv_fromUnicode",
)


def make_shims(folder: Path, tools: str) -> None:
    """Make the libraries in a folder.

    Parameters
    ----------
    folder : Path
        Made if need be.
    tools : str
        What the names of the cross compiler's programs begin with.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _make_ucrtbase(folder, tools)
    source = folder / "icuuc.c"
    lines = [f"__declspec(dllexport) void *{name}(void) {{ return 0; }}\n" for name in _ICU]
    source.write_text("".join(lines), encoding="ascii")
    _link(folder, tools, "icuuc.dll", source)
    random = folder / "bcryptprimitives.c"
    random.write_text(_RANDOM, encoding="ascii")
    _link(folder, tools, "bcryptprimitives.dll", random, "-ladvapi32")


def _make_ucrtbase(folder: Path, tools: str) -> None:
    original = (WINE / "ucrtbase.dll").read_bytes()
    names = exported_names(original)
    (folder / "ucrtorig.dll").write_bytes(original.replace(_MARK, b"Native shim DLL\0", 1))
    ours = [name for name in names if _COMPLEX.fullmatch(name)]
    lines = [f" {name} = my_{name}\n" if name in ours else f' "{name}" = "ucrtorig.{name}"\n' for name in names]
    definition = folder / "ucrtbase.def"
    definition.write_text("LIBRARY ucrtbase.dll\nEXPORTS\n" + "".join(lines), encoding="ascii")
    source = folder / "ucrtbase.c"
    source.write_text("#include <complex.h>\n" + "".join(_function(name) for name in ours), encoding="ascii")
    _link(folder, tools, "ucrtbase.dll", source, definition)


def _function(name: str) -> str:
    found = _COMPLEX.fullmatch(name)
    assert found is not None  # noqa: S101 - the caller has looked
    base, suffix = found.groups()
    kind = {"": "double", "f": "float", "l": "double"}[suffix]
    result = kind if base in _REAL else f"{kind} _Complex"
    called = base + ("f" if suffix == "f" else "")
    second, passed = (f", {kind} _Complex b", ", b") if base == "cpow" else ("", "")
    return f"{result} my_{name}({kind} _Complex a{second}) {{ return {called}(a{passed}); }}\n"


def _link(folder: Path, tools: str, name: str, *sources: Path | str) -> None:
    command = [f"{tools}gcc", "-shared", "-static", "-O1", *map(str, sources), "-o", str(folder / name)]
    subprocess.run(command, check=True, cwd=folder)
