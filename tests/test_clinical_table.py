"""The table of what is known beside the films: whose it is, and clear words where it is wrong."""

from pathlib import Path

import pytest

from osteoviewer.clinical_table import read_clinical_table
from osteoviewer.errors import BadClinicalData
from osteoviewer.imaging.clinical import ClinicalRecord, Sex

HEADER = "file,age_years,sex,height_m,weight_kg\n"


def table(tmp_path: Path, rows: str, header: str = HEADER) -> Path:
    path = tmp_path / "clinical.csv"
    path.write_text(header + rows, encoding="utf-8")
    return path


def test_an_entry_belongs_to_the_file_whose_path_ends_with_it(tmp_path: Path) -> None:
    found = read_clinical_table(table(tmp_path, "a.png,61,female,1.6,70\nnear/a.png,30,M,,\n"))
    assert found.find(tmp_path / "a.png") == ClinicalRecord(61, Sex.FEMALE, 1.6, 70)
    assert found.find(tmp_path / "near" / "a.png") == ClinicalRecord(30, Sex.MALE)
    assert found.find(tmp_path / "b.png") is None
    assert found.find(tmp_path / "ba.png") is None


def test_the_body_mass_index_needs_height_and_weight(tmp_path: Path) -> None:
    found = read_clinical_table(table(tmp_path, "a.png,,,2.0,80\nb.png,,,,80\n"))
    a, b = found.find(Path("a.png")), found.find(Path("b.png"))
    assert a is not None
    assert a.values == {"bmi_kg_m2": 20.0}
    assert b is not None
    assert b.values == {}


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("a.png,old,,,\n", "Row 2 .* age_years is no number"),
        ("a.png,nan,,,\n", "Row 2 .* age_years is no number"),
        ("a.png,61,,,\nb.png,,,165,\n", "Row 3 .* height is not one that a person can have"),
        ("a.png,540,,,\n", "Row 2 .* age is not one"),
        ("a.png,,divers,,\n", "Row 2 .* sex is neither"),
        (",61,,,\n", "Row 2 .* names no file"),
        ("a.png,61,,,\na.png,62,,,\n", "Row 3 .* says otherwise"),
    ],
)
def test_a_wrong_entry_is_named_by_its_row(tmp_path: Path, rows: str, words: str) -> None:
    with pytest.raises(BadClinicalData, match=words) as caught:
        read_clinical_table(table(tmp_path, rows))
    assert "61" not in caught.value.message
    assert "540" not in caught.value.message


def test_what_is_no_such_table_is_refused(tmp_path: Path) -> None:
    binary = tmp_path / "film.csv"
    binary.write_bytes(b"\x89PNG\xff\xfe")
    for path in (binary, tmp_path / "missing.csv", table(tmp_path, "a.png,61\n", "file,age\n")):
        with pytest.raises(BadClinicalData, match="clinical table"):
            read_clinical_table(path)
