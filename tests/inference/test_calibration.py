"""Probabilities, prediction sets and clinical densities, each computed another way."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from scipy.stats import multivariate_normal

from osteoviewer.checked import make, plain
from osteoviewer.imaging.clinical import ClinicalRecord, Sex
from osteoviewer.inference.calibration import (
    Calibration,
    ClinicalModel,
    PredictionSets,
    Reference,
    set_key,
    softmax,
    subsets,
)
from osteoviewer.inference.card import InputSize
from osteoviewer.inference.diagnosis import Doubt
from tests.builders import CLASSES, plain_calibration, tiny_classifier, tiny_network

SIZE = InputSize(rows=224, columns=224, channels=3)
IMAGE = np.full((8, 8, 3), 0.5, np.float32)
INPUTS = ("age_years", "sex", "bmi_kg_m2")
MEANS = {"normal": [33.0, 0.6, 26.0], "osteopenia": [51.0, 0.5, 28.0], "osteoporosis": [65.0, 0.3, 27.0]}
COVARIANCE = [[90.0, -1.0, -5.0], [-1.0, 0.25, 0.5], [-5.0, 0.5, 18.0]]
CLINICAL = ClinicalModel(inputs=list(INPUTS), means=MEANS, covariance=COVARIANCE, radiographs=90)
SETS = PredictionSets(coverage=0.9, thresholds={set_key(used): 0.2 for used in subsets(INPUTS)}, radiographs=20)
OLD_WOMAN = ClinicalRecord(age_years=79, sex=Sex.FEMALE, height_m=1.6, weight_kg=60)


@given(
    age=st.none() | st.floats(20, 90),
    sex=st.none() | st.sampled_from(Sex),
    weight=st.none() | st.floats(40, 120),
)
def test_what_is_missing_is_left_out_of_the_density(age: float | None, sex: Sex | None, weight: float | None) -> None:
    record = ClinicalRecord(age_years=age, sex=sex, height_m=1.7, weight_kg=weight)
    known = record.values
    places = [place for place, name in enumerate(INPUTS) if name in known]
    classifier = tiny_classifier(tiny_network(), size=SIZE, clinical=CLINICAL, prediction_sets=SETS)

    diagnosis = classifier.classify(IMAGE, record)

    of_image = np.array(list(diagnosis.image_probabilities.values()))
    densities = np.ones(3)
    if places:
        inside = np.array(COVARIANCE)[np.ix_(places, places)]
        values = [known[INPUTS[place]] for place in places]
        densities = np.array([multivariate_normal.pdf(values, np.array(MEANS[c])[places], inside) for c in CLASSES])
    expected = of_image * densities / (of_image * densities).sum()
    assert list(diagnosis.probabilities.values()) == pytest.approx(expected, abs=1e-9)
    assert diagnosis.clinical_used == tuple(INPUTS[place] for place in places)


def test_age_moves_the_answer_and_the_answer_from_the_film_stays() -> None:
    classifier = tiny_classifier(tiny_network(), size=SIZE, clinical=CLINICAL, prediction_sets=SETS)
    alone, with_record = classifier.classify(IMAGE), classifier.classify(IMAGE, OLD_WOMAN)
    assert with_record.probabilities["osteoporosis"] > alone.probabilities["osteoporosis"] + 0.2
    assert with_record.image_probabilities == alone.image_probabilities == alone.probabilities


def test_a_model_without_densities_uses_nothing_beside_the_film() -> None:
    classifier = tiny_classifier(tiny_network(), size=SIZE)
    assert classifier.classify(IMAGE, OLD_WOMAN).clinical_used == ()
    assert classifier.classify(IMAGE, OLD_WOMAN).probabilities == classifier.classify(IMAGE).probabilities


def test_scores_are_divided_by_the_temperature_and_moved_by_how_common_a_class_is() -> None:
    offsets = {"normal": -1.0, "osteopenia": 0.5, "osteoporosis": 0.0}
    plain = tiny_classifier(tiny_network(), size=SIZE).classify(IMAGE).probabilities
    moved = tiny_classifier(tiny_network(), size=SIZE, temperature=2.0, class_offsets=offsets).classify(IMAGE)
    expected = softmax(np.log(list(plain.values())) / 2 + list(offsets.values()))
    assert list(moved.probabilities.values()) == pytest.approx(expected)


def test_a_set_holds_what_reaches_the_threshold_and_never_nothing() -> None:
    probabilities = {"normal": 0.15, "osteopenia": 0.6, "osteoporosis": 0.25}
    assert SETS.choose(probabilities, ()) == ("osteopenia", "osteoporosis")
    strict = replace(SETS, thresholds={"image": 0.9})
    assert strict.choose(probabilities, ()) == ("osteopenia",)


def test_nothing_can_be_told_where_every_class_is_in_the_set_or_the_knee_is_unlike_the_training_knees() -> None:
    every = PredictionSets(coverage=0.9, thresholds={"image": 0.0}, radiographs=20)
    one = replace(every, thresholds={"image": 1.0})
    near = Reference(largest=0.1, radiographs=20)
    assert tiny_classifier(tiny_network(), size=SIZE, prediction_sets=every).classify(IMAGE).doubt is Doubt.ANY_CLASS
    assert tiny_classifier(tiny_network(), size=SIZE, prediction_sets=one).classify(IMAGE).doubt is None
    unlike = tiny_classifier(tiny_network(), size=SIZE, prediction_sets=one, reference=near).classify(IMAGE)
    assert unlike.doubt is Doubt.UNLIKE


def test_a_calibration_without_a_threshold_for_what_may_be_known_is_refused() -> None:
    content = {**plain(plain_calibration()), "clinical": plain(CLINICAL)}
    with pytest.raises(ValueError, match="no threshold"):
        make(Calibration, content)
