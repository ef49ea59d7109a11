"""Put a finished file in place of another, which something else may have open, as happens on Windows."""

import time
from pathlib import Path

PATIENCE_S = 1.0
"""How long virus scanners and indexers are waited for, which look into every new file for a moment."""

_PAUSE_S = 0.05
_DENIED, _SHARED, _LOCKED = 5, 32, 33
_OPEN_ELSEWHERE = (_DENIED, _SHARED, _LOCKED)
"""What Windows says of a file that another program has open; of one that is to be replaced it says the first."""


class OpenElsewhere(PermissionError):
    """Another program has the file open."""


def put_in_place(finished: Path, target: Path) -> None:
    """Give a file the name of another, if there is one, whose content is then gone.

    Raises
    ------
    OpenElsewhere
        When another program keeps one of them open. Only on Windows does that stand in the way.
    OSError
        What else the system says.
    """
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            finished.replace(target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _OPEN_ELSEWHERE:
                raise
            if time.monotonic() > end:
                raise OpenElsewhere(*error.args) from error
            time.sleep(_PAUSE_S)
        else:
            return
