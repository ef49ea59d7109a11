"""Open the window, or say why it cannot be opened and what works instead."""

import sys
from collections.abc import Sequence
from pathlib import Path

NO_WINDOW = 1
DEMO_FOLDER = Path("osteoviewer-demo")


def open_window(files: Sequence[Path], *, model: Path | None = None, demo: bool = False, is_alone: bool = False) -> int:
    """Open films, or the synthetic knee, in the window and stay until it is closed; return the exit status.

    A window that is open already shows the films, unless `is_alone`, or a model or the synthetic knee is asked for.
    Without a display the demonstration is written to `DEMO_FOLDER` instead.
    """
    from osteoviewer.app import has_display, run_viewer

    if has_display():
        return run_viewer(files, model=model, demo=demo, is_alone=is_alone)
    if demo:
        from osteoviewer.demo import show_without_display

        return show_without_display(DEMO_FOLDER, model=model)
    print("There is no display to open a window on. Use “osteoviewer analyze” instead.", file=sys.stderr)
    return NO_WINDOW
