"""Runs before the frozen program: what it starts, such as a browser, gets the system's own libraries, not these.

The bootloader puts the bundle's folder into LD_LIBRARY_PATH, which the loader has read by now.
"""

import os
import sys

if sys.platform == "linux":
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before
