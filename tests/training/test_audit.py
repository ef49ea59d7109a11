"""The audit says what is in a data set: damaged films, copies, contradicting labels, and shortcuts."""

import csv
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from osteoviewer.errors import ResultNotWritten
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.radiograph import Side
from tests.builders import dicom_bytes, dicom_dataset, png_bytes
from training.audit import near, shortcuts
from training.audit.borders import measure_borders
from training.audit.command import FINDINGS, REPORT, audit, format_audit
from training.audit.relations import Kind, Relation
from training.audit.result import AuditResult
from training.audit.shortcuts import draw_groups, predict_out_of_fold
from training.errors import BadTrainingData
from training.metrics import Answers

Film = NDArray[np.uint8]
RIGHT_HALF = "A/osteoporosis/right half.png"
SCALED = "A/normal/scaled part.jpg"
MIRRORED = "A/normal/mirrored.png"
MIRRORED_PART = "A/normal/mirrored part.png"
TWIN, TWIN_ELSEWHERE = "A/normal/twin.png", "A/osteoporosis/twin.png"
OTHER_FORMAT = "A/normal/other format.bmp"
DAMAGED, COLOUR, MARKUP = "A/normal/damaged.png", "A/normal/photo.png", "A/normal/<script>alert(1)<&>.png"


def knee(seed: int, *, rows: int = 300, side: Side = Side.RIGHT) -> Film:
    drawn = draw_knee(seed=seed, density=0.5, rows=rows, columns=round(rows * 0.8), side=side, has_letter=False)
    return np.rint(drawn.pixels * 255).astype(np.uint8)


def two_knees(seed: int, *, rows: int = 300) -> Film:
    return np.hstack([knee(seed, rows=rows), knee(seed + 1000, rows=rows, side=Side.LEFT)])


def scaled(film: Film, share: float) -> Film:
    picture = Image.fromarray(film)
    return np.asarray(picture.resize((round(film.shape[1] * share), round(film.shape[0] * share))))


def save(path: Path, film: Film) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(film).save(path)


def write_table(path: Path, rows: Sequence[Sequence[object]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


def draw_data(root: Path) -> Path:
    """Draw films of B with two knees, larger where the label is osteoporosis, and films of A cut out of some."""
    for number in range(6):
        save(root / f"B/normal/P{number}.png", two_knees(number))
        save(root / f"B/osteoporosis/P{number + 10}.png", two_knees(number + 10, rows=330))
    first, second, third = (two_knees(number) for number in (0, 1, 2))
    save(root / RIGHT_HALF, first[:, : first.shape[1] // 2])
    save(root / SCALED, scaled(second[20:, second.shape[1] // 2 :], 0.8))
    save(root / MIRRORED, third[:, ::-1])
    save(root / MIRRORED_PART, scaled(two_knees(3)[:, :240], 0.9)[:, ::-1])
    save(root / TWIN, knee(50))
    save(root / TWIN_ELSEWHERE, knee(50))
    save(root / OTHER_FORMAT, knee(50))
    save(root / MARKUP, knee(51))
    whole = (root / TWIN).read_bytes()
    (root / DAMAGED).write_bytes(whole[: len(whole) // 2])
    colours = np.random.default_rng(1).integers(0, 255, (80, 80, 3), np.uint8)
    Image.fromarray(colours).save(root / COLOUR)
    return root


def quiet(line: str) -> None:
    assert line


def run(root: Path, out: Path) -> AuditResult:
    return audit(root, out=out, seed=3, report=quiet)


@pytest.fixture(autouse=True, scope="module")
def few_draws() -> Iterator[None]:
    """Intervals from few draws are good enough for films that nobody reads."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shortcuts, "RESAMPLES", 50)
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_data(tmp_path_factory.mktemp("audit") / "data")


@pytest.fixture(scope="module")
def out(folder: Path) -> Path:
    return folder.parent / "report"


@pytest.fixture(scope="module")
def result(folder: Path, out: Path) -> AuditResult:
    return run(folder, out)


def relation_of(result: AuditResult, one: str, other: str) -> Relation:
    (found,) = [each for each in result.relations if {each.one, each.other} == {one, other}]
    return found


def test_films_are_counted_by_data_set_and_label(result: AuditResult) -> None:
    assert ("B", "normal", 6) in result.counts.labels
    assert ("B", "osteoporosis", 6) in result.counts.labels
    assert ("A", "osteoporosis", 2) in result.counts.labels
    assert sum(count for *_, count in result.counts.labels) == len(result.listing.films) == 22


def test_formats_modes_and_bits_are_of_the_files_that_could_be_read(result: AuditResult) -> None:
    assert result.counts.formats == (("A", "BMP", 1), ("A", "JPEG", 1), ("A", "PNG", 6), ("B", "PNG", 12))
    assert {mode for _, mode, _ in result.counts.modes} == {"L"}
    assert {bits for _, bits, _ in result.counts.bits} == {"8"}
    assert dict(result.counts.sizes)["B"].rows == (300.0, 315.0, 330.0)


def test_a_film_that_cannot_be_used_is_a_finding_and_ends_nothing(result: AuditResult) -> None:
    assert {each.file for each in result.unreadable} == {DAMAGED, COLOUR}
    assert all(each.reason.endswith(".") for each in result.unreadable)


def test_a_half_is_traced_to_the_film_it_was_cut_from_and_to_its_place(result: AuditResult) -> None:
    found = relation_of(result, RIGHT_HALF, "B/normal/P0.png")
    assert (found.kind, found.one, found.is_mirrored) == (Kind.PART, RIGHT_HALF, False)
    assert found.share == pytest.approx(0.5, abs=0.03)
    np.testing.assert_allclose(found.outline, [(0, 0), (0, 0.5), (1, 0.5), (1, 0)], atol=0.03)


def test_a_part_is_found_when_it_was_scaled_and_saved_again(result: AuditResult) -> None:
    found = relation_of(result, SCALED, "B/normal/P1.png")
    assert (found.kind, found.one) == (Kind.PART, SCALED)
    assert found.share == pytest.approx(0.5 * 280 / 300, abs=0.03)


def test_mirrored_films_and_mirrored_parts_are_found(result: AuditResult) -> None:
    whole = relation_of(result, MIRRORED, "B/normal/P2.png")
    part = relation_of(result, MIRRORED_PART, "B/normal/P3.png")
    assert (whole.kind, whole.is_mirrored, whole.matches) == (Kind.SAME_PIXELS, True, None)
    assert (part.kind, part.one, part.is_mirrored) == (Kind.PART, MIRRORED_PART, True)


def test_the_outline_of_a_mirrored_part_lies_where_it_was_cut_out(tmp_path: Path) -> None:
    film = two_knees(61)
    save(tmp_path / "data/A/normal/whole.png", film)
    save(tmp_path / "data/B/normal/mirrored part.png", film[:, :240][:, ::-1])
    (found,) = run(tmp_path / "data", tmp_path / "out").relations
    assert (found.one, found.kind, found.is_mirrored) == ("B/normal/mirrored part.png", Kind.PART, True)
    rows, columns = np.transpose(found.outline)
    np.testing.assert_allclose((rows.min(), rows.max(), columns.min(), columns.max()), (0, 1, 0, 0.5), atol=0.03)


def test_two_parts_that_share_an_area_overlap(tmp_path: Path) -> None:
    film = two_knees(62)
    save(tmp_path / "data/A/normal/left.png", film[:, :320])
    save(tmp_path / "data/A/normal/right.png", film[:, 160:])
    (found,) = run(tmp_path / "data", tmp_path / "out").relations
    assert found.kind is Kind.OVERLAP
    assert found.share == pytest.approx(0.5, abs=0.03)


def test_a_mark_that_two_films_share_does_not_make_them_one(tmp_path: Path) -> None:
    blocks = np.random.default_rng(6).integers(0, 255, (50, 40), np.uint8)
    stamp = blocks.repeat(2, axis=0).repeat(2, axis=1)
    for number in (63, 64):
        film = knee(number, rows=600)
        film[20:120, 20:100] = stamp
        save(tmp_path / f"data/A/normal/{number}.png", film)
    assert run(tmp_path / "data", tmp_path / "out").relations == ()


def test_dicom_and_pictures_of_16_bits_are_told_by_their_header(tmp_path: Path) -> None:
    levels = knee(65).astype(np.uint16) * 16
    folder = tmp_path / "data/A/normal"
    folder.mkdir(parents=True)
    (folder / "film.dcm").write_bytes(dicom_bytes(dicom_dataset(levels, bits=12)))
    (folder / "film.png").write_bytes(png_bytes(levels))
    counts = run(tmp_path / "data", tmp_path / "out").counts
    assert counts.formats == (("A", "DICOM", 1), ("A", "PNG", 1))
    assert counts.modes == (("A", "I;16", 1), ("A", "MONOCHROME2", 1))
    assert counts.bits == (("A", "12", 1), ("A", "16", 1))
    assert "Planted" not in (tmp_path / "out" / REPORT).read_text(encoding="utf-8")


def test_the_same_bytes_and_the_same_pixels_of_another_format_are_told_apart(result: AuditResult) -> None:
    kinds = {frozenset((each.one, each.other)): each.kind for each in result.relations}
    first = min(TWIN, OTHER_FORMAT, TWIN_ELSEWHERE)
    assert first == OTHER_FORMAT
    assert kinds[frozenset((OTHER_FORMAT, TWIN))] is Kind.SAME_PIXELS
    same = result.related(Kind.SAME_BYTES, Kind.SAME_PIXELS, is_mirrored=False)
    assert {each.one for each in same} | {each.other for each in same} == {TWIN, TWIN_ELSEWHERE, OTHER_FORMAT}


def test_different_knees_are_not_taken_for_one(result: AuditResult) -> None:
    assert result.radiographs == 14
    assert len({result.group_of[f"B/normal/P{number}.png"] for number in range(6)}) == 6


def test_films_joined_through_a_third_are_one_radiograph(tmp_path: Path) -> None:
    film = two_knees(60)
    save(tmp_path / "data/A/normal/left.png", film[:, :240])
    save(tmp_path / "data/A/normal/right.png", film[:, 240:])
    save(tmp_path / "data/B/normal/both.png", film)
    assert run(tmp_path / "data", tmp_path / "out").radiographs == 1


def test_a_data_set_cut_out_of_another_is_said_to_be(result: AuditResult) -> None:
    (origin,) = [each for each in result.origins if (each.dataset, each.source) == ("A", "B")]
    assert (origin.traced, origin.copies, origin.halves) == (4, 1, 3)


def test_the_same_pixels_in_two_classes_are_found(result: AuditResult) -> None:
    (found,) = result.same_pixels
    assert (found.dataset, found.labels) == ("A", ("normal", "osteoporosis"))
    assert set(found.files) == {TWIN, TWIN_ELSEWHERE, OTHER_FORMAT}


def test_contradictions_are_found_within_and_between_data_sets(result: AuditResult) -> None:
    (within,) = result.within()
    (between,) = result.between()
    assert within.labels == (("normal", "osteoporosis"),)
    assert between.labels == (("osteoporosis",), ("normal",))
    assert set(between.files) == {RIGHT_HALF, "B/normal/P0.png"}
    (crossing,) = result.crossings
    assert crossing.groups == 4
    assert crossing.counts == (("normal", "normal", 3), ("osteoporosis", "normal", 1))


def test_a_size_that_goes_with_the_label_is_a_shortcut(result: AuditResult) -> None:
    (size,) = [each for each in result.shortcuts if (each.dataset, each.facts) == ("B", "image size")]
    auc = {score.name: score for score in size.scores}["macro_auc"]
    assert (size.films, size.groups, auc.value, auc.chance) == (12, 12, 1.0, 0.5)
    assert auc.low <= auc.value <= auc.high


def test_too_few_radiographs_for_a_score_are_said_to_be_too_few(result: AuditResult) -> None:
    reasons = [each.reason for each in result.shortcuts if each.dataset == "A"]
    assert reasons == ["only 2 radiographs are labelled osteoporosis; 5 are needed"] * 3


def test_facts_that_say_nothing_predict_nothing() -> None:
    generator = np.random.default_rng(4)
    labels = np.repeat([0, 1], 100)
    groups = np.repeat(np.arange(100), 2).astype(np.str_)
    facts = generator.normal(size=(200, 2))
    probabilities = predict_out_of_fold(facts, labels, groups, model="logistic regression", seed=1)
    assert abs(np.mean(probabilities.argmax(axis=1) == labels) - 0.5) < 0.12


def test_a_film_is_never_predicted_by_a_copy_of_itself() -> None:
    generator = np.random.default_rng(5)
    facts = np.repeat(generator.normal(size=(60, 3)), 4, axis=0)
    labels, groups = np.repeat(generator.permutation([0, 1] * 30), 4), np.repeat(np.arange(60), 4).astype(np.str_)
    probabilities = predict_out_of_fold(facts, labels, groups, model="random forest", seed=1)
    assert np.mean(probabilities.argmax(axis=1) == labels) < 0.75


def test_a_draw_takes_whole_groups_and_keeps_every_label() -> None:
    labels, groups = np.array([0, 0, 1, 1, 0, 1]), np.array(["a", "a", "b", "c", "d", "d"])
    answers = Answers(np.zeros((6, 2)), labels, groups)
    for seed in range(20):
        rows = draw_groups(answers, np.random.default_rng(seed))
        assert set(labels[rows]) == {0, 1}
        assert np.count_nonzero(rows == 0) == np.count_nonzero(rows == 1)
        assert np.count_nonzero(rows == 4) == np.count_nonzero(rows == 5) == 1


def test_borders_are_measured_at_each_side() -> None:
    film = np.full((100, 200), 0.5, np.float32)
    film[:10] = 0.0
    assert measure_borders(film).black == (0.1, 0.0, 0.0, 0.0)
    film[:] = 0.5
    film[:, 160:] = 1.0
    borders = measure_borders(film)
    assert borders.black == (0.0, 0.0, 0.0, 0.0)
    assert borders.white == (0.0, 0.0, 0.0, 0.2)
    assert (borders.gray[2], borders.gray[3]) == (0.5, 1.0)
    assert borders.gray[0] == pytest.approx(0.6)


def test_the_report_holds_its_pictures_and_needs_nothing_else(result: AuditResult, out: Path) -> None:
    page = (out / REPORT).read_text(encoding="utf-8")
    sources = re.findall(r'src="([^"]*)"', page)
    assert len(sources) > 10
    assert all(source.startswith("data:image/jpeg;base64,") for source in sources)
    assert "<script" not in page
    assert not re.search(r"https?://|href=", page)


def test_a_film_named_like_markup_stays_text(tmp_path: Path) -> None:
    save(tmp_path / "data" / MARKUP, knee(70))
    save(tmp_path / "data" / TWIN, knee(70))
    run(tmp_path / "data", tmp_path / "out")
    page = (tmp_path / "out" / REPORT).read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;&amp;&gt;.png" in page


def test_the_findings_are_written_as_json_without_folders_of_this_machine(
    result: AuditResult, folder: Path, out: Path
) -> None:
    text = (out / FINDINGS).read_text(encoding="utf-8")
    found = json.loads(text)
    assert found["radiographs"] == result.radiographs
    assert len(found["relations"]) == len(result.relations)
    assert found["agreement"] is None
    assert {film["file"] for film in found["films"]} == {film.file for film in result.listing.films}
    for written in (text, (out / REPORT).read_text(encoding="utf-8"), format_audit(result)):
        assert str(folder.parent) not in written


def test_the_terminal_is_told_what_was_found(result: AuditResult) -> None:
    told = format_audit(result)
    assert re.search(r"^different radiographs +14$", told, re.MULTILINE)
    assert re.search(r"^A in B +4 of 8 films: 1 whole films, 3 halves, 0 other parts$", told, re.MULTILINE)
    assert "only 2 radiographs are labelled osteoporosis" in told


def test_two_audits_of_one_folder_find_the_same(tmp_path: Path) -> None:
    film = two_knees(80)
    save(tmp_path / "data/A/normal/half.png", film[:, :240])
    save(tmp_path / "data/B/normal/whole.png", film)
    save(tmp_path / "data/B/normal/other.png", two_knees(81))
    for name in ("one", "other"):
        run(tmp_path / "data", tmp_path / name)
    for name in (FINDINGS, REPORT):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()


def test_groups_of_the_list_are_compared_with_those_found(tmp_path: Path) -> None:
    save(tmp_path / "data/one.png", knee(90))
    save(tmp_path / "data/copy.png", knee(90))
    save(tmp_path / "data/other.png", knee(91))
    save(tmp_path / "data/not listed/film.png", knee(92))
    rows = [
        ("one.png", "A", "normal", "G1", "osteopenia"),
        ("copy.png", "B", "normal", "G2", "normal"),
        ("other.png", "B", "normal", "G2", "normal"),
        ("missing.png", "B", "normal", "G3", ""),
    ]
    write_table(tmp_path / "data/films.csv", [("file", "dataset", "label", "group", "b_labels"), *rows])
    result = run(tmp_path / "data", tmp_path / "out")
    assert result.agreement is not None
    assert result.agreement.only_found == (("copy.png", "one.png"),)
    assert result.agreement.only_given == (("copy.png", "other.png"),)
    assert (result.agreement.found, result.agreement.given, result.agreement.in_both) == (2, 2, 0)
    assert result.wrong_b_labels == ("one.png",)
    assert [each.file for each in result.unreadable] == ["missing.png"]
    assert result.listing.others == {"not listed": 1}


def draw_patients(root: Path) -> None:
    """Draw films of young and of old patients, whose age goes with the label and whose film does not."""
    records: list[Sequence[object]] = [("patient_id", "sex", "age_years", "bmi_kg_m2", "group")]
    for number in range(12):
        label, age = ("normal", 30 + number) if number < 6 else ("osteoporosis", 70 + number)
        save(root / f"B/{label}/P{number}.png", knee(100 + number))
        records.append((f"P{number}", "female" if number % 2 else "male", age, 25 + number % 3, f"G{number}"))
    records.append(("P999", "male", "", 25, "G999"))
    write_table(root / "patients.csv", records)


def test_age_sex_and_bmi_are_a_shortcut_and_no_patient_is_named_by_them(tmp_path: Path) -> None:
    draw_patients(tmp_path / "data")
    result = run(tmp_path / "data", tmp_path / "out")
    (record,) = [each for each in result.shortcuts if each.facts == "age, sex and BMI"]
    assert (record.films, record.groups, record.model) == (12, 12, "logistic regression")
    assert record.scores[0].value > 0.95
    assert "P999" not in (tmp_path / "out" / FINDINGS).read_text(encoding="utf-8")


def test_a_radiograph_with_records_of_two_patients_has_no_record(tmp_path: Path) -> None:
    draw_patients(tmp_path / "data")
    save(tmp_path / "data/B/normal/P3.png", knee(102))
    result = run(tmp_path / "data", tmp_path / "out")
    (record,) = [each for each in result.shortcuts if each.facts == "age, sex and BMI"]
    assert (record.films, record.reason) == (10, "only 4 radiographs are labelled normal; 5 are needed")


def test_a_folder_of_damaged_films_only_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "data/A/normal/film.png"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    result = run(tmp_path / "data", tmp_path / "out")
    assert (len(result.unreadable), result.radiographs) == (1, 0)
    assert "cannot be used" in (tmp_path / "out" / REPORT).read_text(encoding="utf-8")


def refuse(root: Path, out: Path, *, words: str) -> None:
    with pytest.raises(BadTrainingData) as refused:
        run(root, out)
    assert words in refused.value.message
    assert refused.value.hint.endswith(".")
    assert str(root) not in refused.value.message + refused.value.hint


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    refuse(tmp_path / "none", tmp_path / "out", words="does not exist")


def test_an_empty_folder_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    refuse(tmp_path / "data", tmp_path / "out", words="no film")
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe\x00", "cannot be read as a table"),
        (b"file,label\na.png,normal\n", "lacks the columns dataset"),
        (b"file,dataset,label\na.png,,normal\n", "lacks entries"),
        (b"file,dataset,label\na.png,A,normal\na.png,A,normal\n", "more than once"),
        (b"file,dataset,label\n../a.png,A,normal\n", "outside the data folder"),
        (b"file,dataset,label\n/etc/a.png,A,normal\n", "outside the data folder"),
        (b"file,dataset,label\n", "no film"),
    ],
)
def test_a_list_that_is_no_list_of_films_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/films.csv").write_bytes(content)
    refuse(tmp_path / "data", tmp_path / "out", words=words)


def test_records_that_are_no_records_are_refused_and_nothing_is_left(tmp_path: Path) -> None:
    save(tmp_path / "data/A/normal/film.png", knee(110))
    write_table(tmp_path / "data/patients.csv", [("patient_id", "sex"), ("P1", "female")])
    refuse(tmp_path / "data", tmp_path / "out", words="records lack columns")
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_folder_that_holds_something_is_not_written_to(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    said: list[str] = []
    with pytest.raises(BadTrainingData, match="not empty"):
        audit(folder, out=tmp_path, seed=3, report=said.append)
    assert said == []
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_an_empty_folder_takes_the_report(tmp_path: Path) -> None:
    save(tmp_path / "data/A/normal/film.png", knee(111))
    (tmp_path / "out").mkdir()
    run(tmp_path / "data", tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {FINDINGS, REPORT}
    assert {path.name for path in tmp_path.iterdir()} == {"data", "out"}


def test_a_place_that_cannot_be_written_to_is_told_before_anything_is_computed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    said: list[str] = []
    with pytest.raises(ResultNotWritten):
        audit(folder, out=tmp_path / "file" / "out", seed=3, report=said.append)
    assert said == []


def test_what_is_stopped_while_writing_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "data/A/normal/film.png", knee(112))
    write_text = Path.write_text

    def stop_at_the_report(self: Path, *args: str, **kwargs: str) -> int:
        if self.name == REPORT:
            raise KeyboardInterrupt
        return write_text(self, *args, **kwargs)

    monkeypatch.setattr(Path, "write_text", stop_at_the_report)
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path / "data", tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def choose_groups(root: Path, chosen: Path, *, groups: int) -> int:
    """Link the films of the first radiographs with at least four files, with their list; return how many films."""
    with (root / "films.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = [row["group"] for row in rows]
    kept = [name for name in sorted(set(names)) if names.count(name) >= 4][:groups]
    rows = [row for row in rows if row["group"] in kept]
    for row in rows:
        (chosen / row["file"]).parent.mkdir(parents=True, exist_ok=True)
        (chosen / row["file"]).symlink_to(root / row["file"])
    write_table(chosen / "films.csv", [list(rows[0]), *(list(row.values()) for row in rows)])
    return len(rows)


def test_real_radiographs_are_grouped_as_they_were_by_hand(radiographs: Path, tmp_path: Path) -> None:
    films = choose_groups(radiographs, tmp_path / "data", groups=8)
    result = run(tmp_path / "data", tmp_path / "out")
    assert len(result.group_of) == films
    assert result.agreement is not None
    assert (result.agreement.only_found, result.agreement.only_given) == ((), ())
    assert result.radiographs == 8
    (origin,) = [each for each in result.origins if (each.dataset, each.source) == ("A", "B")]
    assert origin.traced == origin.films
    assert result.same_pixels
    assert result.wrong_b_labels == ()
    assert all(each.matches is None or each.matches >= near.LEAST_MATCHES for each in result.relations)
