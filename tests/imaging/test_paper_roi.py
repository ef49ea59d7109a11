"""The paper's way to the knee: it finds drawn and most real joints, at most two, and fails in a sentence."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from skimage.measure import label, regionprops

from osteoviewer.errors import KneeNotFound
from osteoviewer.imaging.paper_roi import PaperFinding, _components, find_by_paper
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.radiograph import FloatImage, Side
from osteoviewer.imaging.reader import read_radiograph
from tests.builders import paper_pipeline, two_knees

PARAMETERS = {
    name: value for name, value in paper_pipeline().region.parameters.items() if name not in ("method", "widths")
}


def find(pixels: FloatImage) -> PaperFinding:
    *_, equalized = paper_pipeline().run_film(pixels)
    return find_by_paper(equalized.image, **PARAMETERS)


@pytest.mark.parametrize("seed", range(6))
def test_the_drawn_joint_is_found(seed: int) -> None:
    phantom = draw_knee(
        seed=seed, density=0.5, rows=900, columns=740, side=Side.LEFT if seed % 2 else Side.RIGHT, has_letter=False
    )
    (knee,) = find(phantom.pixels).knees
    width = phantom.landmarks.width_px
    assert np.hypot(knee.joint.row - phantom.joint[0], knee.joint.column - phantom.joint[1]) < 0.1 * width
    assert knee.width_px == pytest.approx(width, rel=0.15)
    assert knee.left_edge.column < knee.joint.column < knee.right_edge.column


def test_two_knees_are_found_from_left_to_right() -> None:
    first, second = find(two_knees(700, 560)).knees
    assert first.joint.column < 600 < second.joint.column


def test_the_findings_tell_of_the_papers_steps() -> None:
    findings = find(draw_knee(seed=3, density=0.5).pixels).findings
    assert findings["centres"] == sorted(findings["centres"])
    assert len(findings["centres"]) == PARAMETERS["clusters"]
    assert findings["threshold"] == pytest.approx(np.mean(findings["centres"][-2:]), abs=1e-3)
    assert findings["components"] >= 1


@pytest.mark.parametrize("image", [np.zeros((200, 200)), np.full((200, 200), 0.3), np.zeros((0, 5))])
def test_where_no_bone_stands_out_it_says_so(image: FloatImage) -> None:
    with pytest.raises(KneeNotFound) as caught:
        find_by_paper(image.astype(np.float32), **PARAMETERS)
    assert caught.value.reason == "no_bone"
    assert caught.value.hint


@given(rows=st.integers(1, 200), columns=st.integers(1, 200), seed=st.integers(0, 10**6), holes=st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_picture_gives_at_most_two_knees_or_a_refusal(rows: int, columns: int, seed: int, holes: bool) -> None:
    generator = np.random.default_rng(seed)
    image = generator.random((rows, columns)).astype(np.float32)
    if holes:
        image[generator.random((rows, columns)) < 0.5] = 0
    before = image.copy()
    image.flags.writeable = False
    try:
        knees = find_by_paper(image, **PARAMETERS).knees
    except KneeNotFound:
        return
    assert len(knees) <= 2
    assert all(np.isfinite([knee.joint.row, knee.joint.column, knee.width_px]).all() for knee in knees)
    assert np.array_equal(image, before)


def test_the_same_film_gives_the_same_answer() -> None:
    pixels = two_knees(700, 560)
    assert find(pixels).knees == find(pixels).knees


def test_on_most_real_films_the_joint_is_found(radiographs: Path) -> None:
    from training.landmarks.films import read_marks
    from training.landmarks.score import score_film

    errors = []
    for film in read_marks(radiographs)[::3]:
        pixels = read_radiograph(radiographs / film.file, max_pixels=10**8).pixels
        errors += [knee.error for knee in score_film(film, find(pixels).knees).knees]
    assert np.mean(np.array(errors) < 0.1) > 0.75


@pytest.mark.parametrize("density", [0.0, 0.2, 0.4, 0.6, 1.0])
def test_the_parts_of_bone_are_those_that_another_library_finds(density: float) -> None:
    mask = (np.random.default_rng(3).random((60, 50)) < density).astype(np.uint8)
    parts = [(part.bbox[1], part.bbox[3], int(part.area)) for part in regionprops(label(mask, connectivity=2))]
    assert sorted(map(tuple, _components(mask).tolist())) == sorted(parts)
