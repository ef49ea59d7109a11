"""The stream of events: what is told of a film and of each knee, in which order, and what a refusal leaves out."""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import pytest

from osteoviewer.analysis import (
    AnalysisEvent,
    Diagnosed,
    KneesFound,
    Method,
    PolarityCorrected,
    Refused,
    StageCompleted,
    analyse,
)
from osteoviewer.errors import BadPipeline
from osteoviewer.imaging.knees import Knee, Landmarks
from osteoviewer.imaging.lateral_phantom import draw_lateral_knee
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.imaging.radiograph import Box
from osteoviewer.inference.bundle import load_bundle
from tests.builders import default_pipeline, film_of, paper_pipeline, two_knees


@pytest.fixture(scope="module")
def method(tiny_bundle: object) -> Method:
    bundle = load_bundle(tiny_bundle)
    return Method(bundle.pipeline, bundle.landmarks, bundle.classifier)


FILM = draw_knee(seed=3, density=0.5, rows=600, columns=480).radiograph()
PAIR = film_of(two_knees(), "2" * 64)


def told(events: Sequence[AnalysisEvent]) -> list[str]:
    names = []
    for event in events:
        match event:
            case StageCompleted(knee, result):
                names.append(result.name if knee is None else f"{result.name} {knee}")
            case Refused(knee, reason, _, _):
                names.append(f"refused {knee} {reason}")
            case Diagnosed(knee, _):
                names.append(f"diagnosed {knee}")
            case _:
                names.append(type(event).__name__)
    return names


def test_a_film_of_one_knee_is_told_of_in_order(method: Method) -> None:
    names = told(list(analyse(FILM, method)))
    assert names == ["denoise", "equalize", "KneesFound", "roi 0", "smudge 0", "resize 0", "diagnosed 0"]


def test_each_of_two_knees_has_its_stages_and_its_diagnosis(method: Method) -> None:
    events = list(analyse(PAIR, method))
    of_knees = [f"{name} {knee}" for knee in (0, 1) for name in ("roi", "smudge", "resize", "diagnosed")]
    assert told(events) == ["denoise", "equalize", "KneesFound", *of_knees]
    answers = [dict(event.diagnosis.probabilities) for event in events if isinstance(event, Diagnosed)]
    assert answers[0] != answers[1]


def test_a_film_of_the_wrong_polarity_is_turned_round_and_analysed(method: Method) -> None:
    events = list(analyse(film_of(np.float32(1) - FILM.pixels, "4" * 64), method))
    names = told(events)
    place = names.index("PolarityCorrected")
    assert names[place:] == [
        "PolarityCorrected", "denoise", "equalize", "KneesFound", "roi 0", "smudge 0", "resize 0", "diagnosed 0",
    ]  # fmt: skip
    turned = next(event.radiograph for event in events if isinstance(event, PolarityCorrected))
    assert turned.is_inverted
    np.testing.assert_allclose(turned.pixels, FILM.pixels, atol=1e-6)
    plain = next(event for event in analyse(FILM, method) if isinstance(event, KneesFound)).knees[0].landmarks
    found = next(event for event in events if isinstance(event, KneesFound)).knees[0].landmarks
    assert found.joint.row == pytest.approx(plain.joint.row, abs=2)


def test_a_picture_without_a_knee_in_either_polarity_keeps_its_own(method: Method) -> None:
    noise = np.random.default_rng(0).normal(0.4, 0.01, (300, 240)).clip(0, 1).astype(np.float32)
    names = told(list(analyse(film_of(noise, "5" * 64), method)))
    assert "PolarityCorrected" not in names
    assert names[-1].startswith("refused None no_")


@pytest.mark.parametrize("seed", range(6))
def test_a_drawn_lateral_view_is_refused(method: Method, seed: int) -> None:
    film = film_of(draw_lateral_knee(seed=seed, density=0.5, rows=600, columns=480), "6" * 64)
    names = told(list(analyse(film, method)))
    assert names[-1] == "refused None no_knee"


def test_a_film_whose_header_says_lateral_is_refused_whatever_it_shows(method: Method) -> None:
    names = told(list(analyse(replace(FILM, view_position="LL"), method)))
    assert names == ["denoise", "equalize", "KneesFound", "refused None lateral_view"]


def test_what_the_papers_way_found_on_its_way_is_told(method: Method) -> None:
    events = list(analyse(FILM, replace(method, pipeline=paper_pipeline())))
    (found,) = [event for event in events if isinstance(event, KneesFound)]
    assert len(found.findings["centres"]) == 3
    assert found.findings["threshold"] == pytest.approx(np.mean(found.findings["centres"][-2:]), abs=1e-3)
    (landmarks,) = [event for event in analyse(FILM, method) if isinstance(event, KneesFound)]
    assert dict(landmarks.findings) == {}


def test_a_refused_knee_still_has_its_stages_and_the_other_knee_its_diagnosis(method: Method) -> None:
    pixels, left = PAIR.pixels.copy(), draw_knee(seed=1, density=0.6, rows=300, columns=240).landmarks
    cv2.rectangle(pixels, *_plate(left), 1.0, -1)
    names = told(list(analyse(film_of(pixels, "7" * 64), method)))
    assert "refused 0 implant" in names
    assert "diagnosed 0" not in names
    assert "smudge 0" in names
    assert "diagnosed 1" in names


def _plate(marks: Landmarks) -> tuple[tuple[int, int], tuple[int, int]]:
    """Opposite corners, column first, of a plate over the condyles."""
    row, column, width = marks.joint.row, marks.joint.column, marks.width_px
    return (round(column - 0.2 * width), round(row - 0.3 * width)), (
        round(column + 0.2 * width),
        round(row - 0.1 * width),
    )


def test_knees_given_by_hand_replace_the_search(method: Method) -> None:
    wanted = (Knee(Box(50, 60, 250, 260), is_manual=True), Knee(Box(200, 200, 420, 420), is_manual=True))
    events = list(analyse(FILM, method, by_hand=wanted))
    (found,) = [event for event in events if isinstance(event, KneesFound)]
    assert found.knees == wanted
    boxes = [event.result.box for event in events if isinstance(event, StageCompleted) and event.result.name == "roi"]
    assert boxes == [knee.region for knee in wanted]
    assert [name for name in told(events) if "diagnosed" in name] == ["diagnosed 0", "diagnosed 1"]


def test_a_region_by_hand_is_judged_by_its_size_alone(method: Method) -> None:
    metal = film_of(np.clip(FILM.pixels * 5, 0, 1), "8" * 64)
    large, small = (Knee(Box(100, 100, 100 + side, 100 + side), is_manual=True) for side in (300, 40))
    assert told(list(analyse(metal, method, by_hand=[large])))[-1] == "diagnosed 0"
    assert told(list(analyse(metal, method, by_hand=[small])))[-1] == "refused 0 too_few_pixels"


def test_no_knee_left_by_hand_is_an_answer_of_its_own(method: Method) -> None:
    assert told(list(analyse(FILM, method, by_hand=())))[-1] == "refused None none_left"


def test_without_a_classifier_the_stages_are_shown_and_nothing_is_diagnosed(method: Method) -> None:
    names = told(list(analyse(FILM, replace(method, classifier=None))))
    assert names[-1] == "resize 0"


def test_a_pipeline_without_a_region_of_interest_is_refused(method: Method) -> None:
    without = Pipeline(tuple(stage for stage in default_pipeline().stages if stage.name != "roi"))
    with pytest.raises(BadPipeline):
        list(analyse(FILM, replace(method, pipeline=without)))


def test_the_analysis_can_be_stopped_between_any_two_events(method: Method) -> None:
    for stop in range(6):
        events = analyse(FILM, method)
        for _ in range(stop):
            next(events)
        events.close()
