"""What there is to open: drawn films, as a picture and as DICOM, and what is none or was damaged."""

from pathlib import Path
from random import Random

from osteoviewer.export import write_png
from osteoviewer.imaging.phantom import draw_knee
from tests.builders import dicom_bytes, dicom_dataset, knee_levels

_PICTURES, _DICOM = 5, 2
_ROWS, _COLUMNS = 900, 720
_BAD = 6
_DAMAGES = 40


def make_films(folder: Path) -> list[Path]:
    """Draw films into a folder."""
    folder.mkdir(parents=True)
    paths = [folder / f"{number}.png" for number in range(_PICTURES)]
    for number, path in enumerate(paths):
        write_png(path, draw_knee(seed=number, density=0.5, rows=_ROWS, columns=_COLUMNS).pixels)
    for number in range(_DICOM):
        path = folder / f"{number}.dcm"
        path.write_bytes(dicom_bytes(dicom_dataset(knee_levels(_ROWS, _COLUMNS, seed=number).astype("uint16") * 16)))
        paths.append(path)
    return paths


def break_films(folder: Path, paths: list[Path], random: Random) -> list[Path]:
    """Write damaged copies, an empty folder, an empty file and a text; return them with a path that is nowhere."""
    (folder / "empty").mkdir(parents=True)
    (folder / "nothing.dcm").write_bytes(b"")
    (folder / "words.png").write_text("no film at all\n")
    broken = []
    for number in range(_BAD):
        data = bytearray(random.choice(paths).read_bytes())
        for _ in range(_DAMAGES):
            data[random.randrange(len(data))] = random.randrange(256)
        path = folder / f"broken{number}"
        path.write_bytes(data[: random.randrange(len(data))] if number % 2 else data)
        broken.append(path)
    return [*broken, folder / "empty", folder / "nothing.dcm", folder / "words.png", folder / "nowhere.png", folder]
