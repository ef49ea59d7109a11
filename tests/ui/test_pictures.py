"""Every screen against a picture that somebody has looked at and accepted, with the reason for its last change."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tests.ui.picture_cases import LOOKS, PICTURES, REASONS, file_name, halved, screens

BLOCK = 8
FAR = 16.0
"""Mean difference of a block, of 255, from which it counts as another one; a digit of a time changes less."""
MOST_SHARE = 0.004
"""Of blocks that may differ: times are shown, and are never the same."""


def differing(one: Image.Image, other: Image.Image) -> float:
    """Return the share of blocks that differ; all of them where the sizes do."""
    if one.size != other.size:
        return 1.0
    first, second = (_blocks(picture) for picture in (one, other))
    return float((np.abs(first - second).max(axis=-1) > FAR).mean())


def _blocks(picture: Image.Image) -> NDArray[np.float64]:
    levels = np.asarray(picture.convert("RGB"), np.float64)
    rows, columns = levels.shape[0] // BLOCK, levels.shape[1] // BLOCK
    return levels[: rows * BLOCK, : columns * BLOCK].reshape(rows, BLOCK, columns, BLOCK, 3).mean(axis=(1, 3))


@pytest.mark.skipif(sys.platform != "linux", reason="letters are drawn otherwise on other systems")
@pytest.mark.parametrize("look", LOOKS)
def test_every_screen_looks_as_it_was_accepted(look: str, tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.ui.picture_cases", str(tmp_path), look]
    subprocess.run(command, cwd=root, check=True, capture_output=True, timeout=300)
    letters = f"letters-{LOOKS[look].scale}.txt"
    if (tmp_path / letters).read_text() != (PICTURES / letters).read_text():
        pytest.skip("letters are drawn otherwise here than where the pictures were accepted")
    shares = {}
    for path in sorted(tmp_path.glob("*.png")):
        with Image.open(path) as drawn, Image.open(PICTURES / path.name) as accepted:
            shares[path.name] = differing(halved(drawn), accepted)
    assert set(shares) == {file_name(look, screen) for screen in screens(LOOKS[look])}
    assert {name: share for name, share in shares.items() if share > MOST_SHARE} == {}


def test_every_accepted_picture_has_a_reason_and_is_the_one_that_it_is_about() -> None:
    reasons = json.loads(REASONS.read_text(encoding="utf-8"))
    found = {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in PICTURES.glob("*.png")}
    expected = {file_name(name, screen) for name, look in LOOKS.items() for screen in screens(look)}
    assert {f"{name}.png" for name in found} == expected
    assert {name: entry["sha256"] for name, entry in reasons.items()} == found
    assert all(len(entry["reason"].split()) >= 3 for entry in reasons.values())


def test_a_button_that_is_gone_or_moved_is_noticed_and_a_digit_is_not() -> None:
    with Image.open(PICTURES / "dark-window.png") as picture:
        whole = picture.convert("RGB")
    without = whole.copy()
    without.paste((24, 24, 24), (455, 335, 635, 370))
    assert differing(whole, without) > MOST_SHARE
    digit = whole.copy()
    digit.paste((240, 240, 240), (570, 60, 573, 66))
    assert differing(whole, digit) <= MOST_SHARE
