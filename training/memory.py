"""Keep the memory of freed arrays instead of giving it back to the system and asking for it again at every step."""

import ctypes
from typing import Final

_TRIM_THRESHOLD: Final = -1
_MMAP_MAX: Final = -4
_LARGEST: Final = 2**31 - 1


def keep_freed_memory() -> bool:
    """Let the C library keep what is freed, until the process ends.

    It otherwise takes every array of 32 MiB or more anew from the system, which hands it out page by page, zeroed: on
    the network of Table 1 that is a good part of a step (see `make bench`). The memory in use at most stays the same,
    apart from gaps between arrays.

    Returns
    -------
    bool
        False where the C library is not glibc, so that nothing was changed.
    """
    try:
        library = ctypes.CDLL(None)
        library.gnu_get_libc_version  # noqa: B018  # other libraries' mallopt has other numbers
        is_kept, is_never_mapped = library.mallopt(_TRIM_THRESHOLD, _LARGEST), library.mallopt(_MMAP_MAX, 0)
    except (OSError, AttributeError, TypeError):  # Windows, macOS, musl
        return False
    return bool(is_kept and is_never_mapped)
