"""What is typed in of a patient: in the units of a form, within what a person can have, told from the header."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoviewer.errors import BadClinicalData
from osteoviewer.imaging.clinical import AGE, AGES, BMI, HEIGHTS_M, SEX, WEIGHTS_KG, ClinicalRecord, Sex
from osteoviewer.imaging.patient import FIGURES, Origin, PatientFacts, entry_text, read_entries

HEADER = ClinicalRecord(67.0, Sex.FEMALE, 1.62)
NOTHING = dict.fromkeys(FIGURES, "")


def test_what_is_typed_in_is_told_from_what_the_header_states() -> None:
    facts = PatientFacts(HEADER, HEADER).with_record(ClinicalRecord(68.0, Sex.FEMALE, 1.62, 61.0))
    origins = {name: facts.origin(name) for name in ("age_years", "sex", "height_m", "weight_kg")}
    assert origins == {
        "age_years": Origin.TYPED,
        "sex": Origin.HEADER,
        "height_m": Origin.HEADER,
        "weight_kg": Origin.TYPED,
    }
    assert facts.is_changed
    assert not facts.with_record(HEADER).is_changed


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (HEADER, {AGE: Origin.HEADER, SEX: Origin.HEADER, BMI: Origin.UNKNOWN}),
        (ClinicalRecord(None, Sex.MALE, 1.62, 61.0), {AGE: Origin.UNKNOWN, SEX: Origin.TYPED, BMI: Origin.TYPED}),
    ],
)
def test_an_input_of_the_model_is_typed_in_where_any_part_of_it_is(
    record: ClinicalRecord, expected: dict[str, Origin]
) -> None:
    facts = PatientFacts(HEADER, record)
    assert {name: facts.origin_of_input(name) for name in (AGE, SEX, BMI)} == expected


@given(
    age=st.integers(int(AGES[0]), int(AGES[1])),
    height=st.integers(int(HEIGHTS_M[0] * 100), int(HEIGHTS_M[1] * 100)),
    weight=st.integers(int(WEIGHTS_KG[0]) * 10, int(WEIGHTS_KG[1]) * 10),
    sex=st.sampled_from([None, *Sex]),
)
def test_what_was_read_is_shown_as_it_was_typed(age: int, height: int, weight: int, sex: Sex | None) -> None:
    texts = {"age_years": str(age), "height_m": str(height), "weight_kg": f"{weight / 10:g}"}
    record = read_entries(texts, sex)
    assert (record.age_years, record.sex) == (age, sex)
    assert record.height_m == pytest.approx(height / 100)
    assert {name: entry_text(name, record) for name in FIGURES} == texts


def test_a_comma_is_a_decimal_point_and_an_empty_entry_is_not_known() -> None:
    assert read_entries({**NOTHING, "weight_kg": "61,5"}, None) == ClinicalRecord(weight_kg=61.5)
    assert read_entries(NOTHING, None) == ClinicalRecord()


def test_an_entry_that_was_left_as_it_was_keeps_the_exact_figure_of_the_header() -> None:
    header = ClinicalRecord(67.41273, Sex.FEMALE, 1.6237, 61.0049)
    texts = {name: entry_text(name, header) for name in FIGURES}
    assert read_entries(texts, Sex.FEMALE, header) == header
    changed = read_entries({**texts, "weight_kg": "62"}, Sex.FEMALE, header)
    assert changed == ClinicalRecord(67.41273, Sex.FEMALE, 1.6237, 62.0)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("height_m", "1.62", "40 to 260 cm"),
        ("age_years", "131", "0 to 130 years"),
        ("weight_kg", "-3", "2 to 400 kg"),
        ("weight_kg", "nan", "2 to 400 kg"),
        ("age_years", "old", "0 to 130 years"),
    ],
)
def test_what_no_person_can_have_is_refused_in_the_unit_of_the_form(name: str, text: str, said: str) -> None:
    with pytest.raises(BadClinicalData) as caught:
        read_entries({**NOTHING, name: text}, None)
    assert said in caught.value.hint
