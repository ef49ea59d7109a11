"""Where an exception came from, as names of modules and functions: full paths may hold the name of a patient."""

import traceback
from pathlib import Path


def places_of(error: BaseException) -> str:
    """Return module, line and function of each call, the innermost first."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    return places or "unknown"
