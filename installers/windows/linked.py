"""Which libraries each file asks Windows' loader for, and whether all of them are there.

A library that is missing shows only when something is done that needs it; here it shows when the folder is made.
"""

import re
import subprocess
from pathlib import Path

WINDOWS = (
    "advapi32",
    "authz",
    "bcrypt",
    "bcryptprimitives",
    "cfgmgr32",
    "comctl32",
    "comdlg32",
    "crypt32",
    "d3d11",
    "d3d12",
    "d3d9",
    "dbghelp",
    "dnsapi",
    "dwmapi",
    "dwrite",
    "dxgi",
    "gdi32",
    "icuuc",
    "imm32",
    "iphlpapi",
    "kernel32",
    "mpr",
    "msvcrt",
    "ncrypt",
    "netapi32",
    "ntdll",
    "ole32",
    "oleaut32",
    "powrprof",
    "propsys",
    "psapi",
    "rpcrt4",
    "secur32",
    "setupapi",
    "shcore",
    "shell32",
    "shlwapi",
    "ucrtbase",
    "uiautomationcore",
    "user32",
    "userenv",
    "uxtheme",
    "version",
    "winhttp",
    "winmm",
    "winspool",
    "ws2_32",
    "wtsapi32",
)
"""Libraries of Windows 10 itself; icuuc came with its version 1703."""

_NAME = re.compile(r"DLL Name: (\S+)")


def unmet(app: Path, tools: str) -> list[str]:
    """Return what is asked for and neither in the folder nor part of Windows, as ``FILE asks for LIBRARY``."""
    files = sorted(path for path in app.rglob("*") if path.suffix.lower() in (".dll", ".pyd", ".exe"))
    there = {path.name.lower() for path in files}
    problems = []
    for path in files:
        absent = [name for name in _asked_for(path, tools) if name not in there and not _is_of_windows(name)]
        problems += [f"{path.relative_to(app).as_posix()} asks for {name}" for name in absent]
    return problems


def _asked_for(path: Path, tools: str) -> list[str]:
    told = subprocess.run([f"{tools}objdump", "-p", str(path)], check=True, capture_output=True, text=True).stdout
    return [name.lower() for name in _NAME.findall(told)]


def _is_of_windows(name: str) -> bool:
    return name.startswith(("api-ms-win-", "ext-ms-win-")) or name.rpartition(".")[0] in WINDOWS
