"""The demonstration without a display: the synthetic knee on the command line, and the window as a picture."""

from pathlib import Path

from osteoviewer.imaging.phantom import demo_knee


def show_without_display(folder: Path, *, model: Path | None) -> int:
    """Analyse the synthetic knee and write its stages and the rendered window to a folder; return the exit status."""
    from osteoviewer.app import render_window
    from osteoviewer.console import analyse_paths
    from osteoviewer.export import write_png

    film = folder / "synthetic-knee.png"
    write_png(film, demo_knee().pixels)
    print("There is no display to open a window on; the same analysis runs on the command line.\n", flush=True)
    status = analyse_paths([film], out=folder, output_format="text", model=model, stages=True)
    render_window([film], model=model, out=folder / "window.png")
    print(f"\nThe rendered window and the image of every stage are in {folder.resolve()}")
    return status
