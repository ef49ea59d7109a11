"""What stands on a report's pages, and where."""

from dataclasses import replace
from datetime import timedelta, timezone
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoviewer import RESEARCH_USE
from osteoviewer.analysis import KneesFound, PolarityCorrected, Refused, StageCompleted
from osteoviewer.errors import BadModelBundle
from osteoviewer.imaging.radiograph import Box, Side
from osteoviewer.looks import look_of
from osteoviewer.report import film_blocks
from osteoviewer.report.blocks import bar, paragraph, sign
from osteoviewer.report.drawing import Block, Page, Picture, Shape, Text, below, beside
from osteoviewer.report.facts import HeatMap, Means, Report, Subject, Verdict
from osteoviewer.report.film_blocks import REGION
from osteoviewer.report.fonts import width_of
from osteoviewer.report.forms import Form, pages_in, usual_name
from osteoviewer.report.gather import gather
from osteoviewer.report.images import film_picture, heat_picture
from osteoviewer.report.layout import Parts
from osteoviewer.report.words import time_text
from tests.builders import CLASSES
from tests.report.builders import MADE_AT, SHA256, WINDOW, diagnosis_of, knee_at, knee_film, report_of, with_knee


def words_on(*pages: Page) -> str:
    return "\n".join(mark.words for page in pages for mark in page.marks if isinstance(mark, Text))


REPORT = report_of()


@pytest.mark.parametrize("form", list(Form))
def test_one_knee_fits_on_one_page_that_says_everything(form: Form) -> None:
    (page,) = pages_in(form, report_of())
    said = words_on(page)
    for words in (
        RESEARCH_USE, "0.143 × 0.143 mm", "calibrated", "2026-11-27 12:30:05+00:00", "OsteoViewer 9.8.7", "tiny 1.0.0",
        "Right knee, side by header", "Osteopenia  0.61", "at 90 %: normal or osteopenia", "W 0.800 L 0.500",
        "300 rows × 240 columns", "window 5", "bins 256", "widths 1.25", "250 ms", "Denoised", "Smudged",
    ):  # fmt: skip
        assert words in said.replace("\n", " ")
    joined = said.replace("\n", "")
    report = report_of()
    assert report.means.card is not None
    files = report.means.card.files
    for digest in (SHA256, files.model_onnx, files.weights_safetensors, report.means.pipeline.digest):
        assert digest in joined


@pytest.mark.parametrize("form", list(Form))
def test_nothing_lies_beyond_a_page(form: Form) -> None:
    report = with_knee(report_of(knee_at(0), knee_at(90)), verdict=Verdict("Disagree", "normal", "word " * 3000))
    for page in pages_in(form, report):
        for mark in page.marks:
            match mark:
                case Text(down, right, words, size, is_bold):
                    assert 0 < down <= page.height - 10
                    assert 0 <= right <= right + width_of(words, size, is_bold=is_bold) <= page.width
                case Shape(points):
                    assert all(0 <= down <= page.height and 0 <= right <= page.width for down, right in points)
                case Picture():
                    assert 0 <= mark.down <= mark.down + mark.height <= page.height
                    assert 0 <= mark.right <= mark.right + mark.width <= page.width


def test_a_knee_with_heat_map_short_note_and_name_still_fits_on_one_page() -> None:
    heat = HeatMap(np.ones((30, 24), np.float32), "osteopenia")
    verdict = Verdict("Disagree", "normal", "The joint line is normal.", MADE_AT)
    report = with_knee(report_of(subject=Subject("A^B", "7")), heat=heat, verdict=verdict)
    for form in Form:
        (page,) = pages_in(form, report)
        said = words_on(page)
        assert "Reader: Disagree, sees normal (2026-11-27 12:30:05+00:00)" in said
        assert "The joint line is normal." in said


def test_a_long_note_goes_on_over_pages_and_each_says_what_the_report_is_not_for() -> None:
    note = " ".join(f"word{number}" for number in range(3000))
    pages = pages_in(Form.A4, with_knee(report_of(), verdict=Verdict("Cannot tell", note=note)))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert RESEARCH_USE in words_on(page)
        assert f"page {number} of {len(pages)}" in words_on(page)
    said = words_on(*pages).split()
    assert [word for word in said if word.startswith("word")] == note.split()


def test_the_lines_of_a_long_note_stand_close_together_and_none_alone_on_a_page() -> None:
    note = " ".join(f"word{number}" for number in range(1200))
    for page in pages_in(Form.A4, with_knee(report_of(), verdict=Verdict("Agree", note=note))):
        downs = [mark.down for mark in page.marks if isinstance(mark, Text) and mark.words.startswith("word")]
        assert len(downs) != 1
        assert {round(below - above, 3) for above, below in pairwise(downs)} <= {round(8.5 * 1.32, 3)}


def test_a_note_stands_at_the_side_where_its_own_language_begins() -> None:
    arabic = "\u0639\u0638\u0645"
    report = with_knee(report_of(), verdict=Verdict("Agree", note=f"{arabic} 12\nin English"))
    (page,) = pages_in(Form.A4, report)
    lines = {mark.words: mark for mark in page.marks if isinstance(mark, Text)}
    right_to_left, left_to_right = lines[f"{arabic} 12"], lines["in English"]
    assert right_to_left.is_leftwards
    assert right_to_left.right > left_to_right.right + 100
    assert right_to_left.right + width_of(right_to_left.words, 8.5) == pytest.approx(page.width - 34)


@pytest.mark.parametrize(("n_heat", "n_pages", "height"), [(0, 1, 205), (1, 1, 0.7 * 205), (2, 2, 205)])
def test_a_film_is_made_smaller_only_where_that_saves_a_page(n_heat: int, n_pages: int, height: float) -> None:
    heat = HeatMap(np.ones((30, 24), np.float32), "osteopenia")
    report = report_of(knee_at(0), knee_at(90))
    knees = (*(replace(knee, heat=heat) for knee in report.knees[:n_heat]), *report.knees[n_heat:])
    pages = pages_in(Form.A4, replace(report, knees=knees))
    assert len(pages) == n_pages
    film = next(mark for mark in pages[0].marks if isinstance(mark, Picture))
    assert film.height == pytest.approx(height)


@given(st.integers(-50, 200), st.integers(-50, 250), st.integers(20, 200))
def test_a_region_lies_on_the_page_where_it_lies_on_the_film(top: int, left: int, side: int) -> None:
    knee = replace(knee_at(), region=Box(top, left, top + side, left + side), landmarks=None)
    report = with_knee(REPORT, knee=knee)
    marks = film_blocks.film(report, 200, 300).moved(70, 30)
    film = next(mark for mark in marks if isinstance(mark, Picture))
    (drawn,) = (mark for mark in marks if isinstance(mark, Shape) and mark.edge == REGION)
    downs, rights = [down for down, _ in drawn.points], [right for _, right in drawn.points]
    rows = [(down - film.down) / film.height * 300 for down in (min(downs), max(downs))]
    columns = [(right - film.right) / film.width * 240 for right in (min(rights), max(rights))]
    assert rows == pytest.approx([min(max(top, 0), 300), min(max(top + side, 0), 300)], abs=1e-6)
    assert columns == pytest.approx([min(max(left, 0), 240), min(max(left + side, 0), 240)], abs=1e-6)
    assert film.width / film.height == pytest.approx(240 / 300)


@given(st.floats(0, 1), st.sampled_from(CLASSES))
def test_a_bar_is_as_long_as_its_probability(share: float, label: str) -> None:
    ground, filled = bar(label, share, 8, 200).marks
    assert isinstance(ground, Shape)
    assert isinstance(filled, Shape)
    longest = max(right for _, right in filled.points) - min(right for _, right in filled.points)
    assert longest == pytest.approx(max(0.5, 200 * share))
    assert filled.fill == look_of(label).colour


def test_classes_differ_in_form_as_well_as_in_colour() -> None:
    forms = {tuple(mark.points for mark in sign(label, 10).marks) for label in (*CLASSES, "other")}
    assert len(forms) == 4
    (ring,) = sign(None, 10).marks
    assert isinstance(ring, Shape)
    assert ring.fill is None


def test_what_cannot_be_told_is_said_so_and_not_as_a_class() -> None:
    unlike = replace(diagnosis_of(), is_unlike=True)
    said = words_on(*pages_in(Form.A4, with_knee(report_of(), diagnosis=unlike)))
    assert "Cannot tell" in said
    assert "unlike those" in said
    assert "Osteopenia  0.61" not in said
    assert "0.61" in said
    every = diagnosis_of(allowed=CLASSES)
    assert "no class can be ruled out" in words_on(*pages_in(Form.A4, with_knee(report_of(), diagnosis=every)))


def test_a_refusal_and_a_missing_model_are_said_with_what_to_do() -> None:
    refused = Refused(0, "cut", "The joint is cut off.", "Take another film.")
    report = with_knee(report_of(), diagnosis=None, refusal=refused)
    error = BadModelBundle("The model is damaged.", "Install it again.")
    said = words_on(*pages_in(Form.A4, replace(report, means=Means(report.means.pipeline, None, error))))
    for words in ("No class is given", "The joint is cut off.", "Take another film.", "The model is damaged."):
        assert words in said
    whole = Report(
        report.film, report.means, report.occasion, refusal=Refused(None, "none", "No knee is seen.", "Draw.")
    )
    assert "No knee is seen." in words_on(*pages_in(Form.A4, whole))


def test_two_knees_are_told_apart_and_what_was_done_by_hand_is_said() -> None:
    report = report_of(knee_at(0, is_manual=True), knee_at(90, side=None))
    said = words_on(*pages_in(Form.LETTER, report))
    assert "Right knee, 1 of 2 from the left of the film, side by header, region set by hand" in said
    assert "Knee, side unknown, 2 of 2" in said
    assert "the region of knee 1 was set" in said
    assert "Smudged, knee 2" in said
    assert "1 R by hand" in said


def test_parts_that_were_not_asked_for_are_left_out() -> None:
    heat = HeatMap(np.ones((30, 24), np.float32), "osteopenia")
    report = with_knee(report_of(), heat=heat)
    whole = words_on(*pages_in(Form.A4, report))
    bare = words_on(*pages_in(Form.A4, report, Parts(has_stages=False, has_heat=False, has_methods=False)))
    for words in ("Stages", "Heat map for osteopenia", "Pipeline", "Model"):
        assert words in whole.splitlines()
        assert words not in bare.splitlines()
    assert RESEARCH_USE in bare


def test_whose_film_it_is_stands_there_only_where_it_was_asked_for() -> None:
    report = report_of(subject=Subject("Planted^Name", "ID-77"))
    assert {"Planted^Name", "ID-77"} <= set(words_on(*pages_in(Form.A4, report)).splitlines())
    note = Verdict("Agree", note="word " * 3000)
    for page in pages_in(Form.A4, with_knee(report, verdict=note)):
        assert "Planted^Name, ID-77   Film" in words_on(page)
    said = words_on(*pages_in(Form.A4, report_of()))
    assert "Planted" not in said
    assert "Name\n" in said  # of the model
    assert "Identifier" not in said


def test_the_film_is_shown_as_on_the_screen() -> None:
    report = report_of()
    shown = film_picture(report)
    expected = np.rint(np.clip((report.film.pixels - 0.1) / 0.8, 0, 1) * 255)
    assert np.abs(shown.astype(int) - expected).max() <= 1
    inverted = film_picture(replace(report, occasion=replace(report.occasion, is_inverted=True)))
    assert np.abs(inverted.astype(int) - (255 - expected)).max() <= 1


def test_what_was_drawn_lies_over_the_film_and_what_hangs_below_it_is_left_out() -> None:
    drawn = np.zeros((340, 240, 4), np.uint8)
    drawn[:100, :50] = (255, 0, 0, 255)
    drawn[300:] = (0, 255, 0, 255)
    picture = film_picture(report_of(annotations=drawn))
    assert picture.shape == (300, 240, 3)
    assert (picture[:100, :50] == (255, 0, 0)).all()
    assert (picture[150:, :, 0] == film_picture(report_of())[150:]).all()
    assert "annotations were drawn" in words_on(*pages_in(Form.A4, report_of(annotations=drawn)))


def test_a_heat_map_lies_where_it_is_about_and_what_is_not_known_is_the_film_alone() -> None:
    values = np.full((30, 24), np.nan, np.float32)
    values[15:, :] = 1.0  # the lower half of the film: from row 150
    report = report_of()
    knee = report.knees[0]
    picture = heat_picture(report, knee, HeatMap(values, "normal")).astype(int)
    assert picture.shape == (160, 160, 3)  # the region's own pixels
    film = film_picture(report)[70:230, 40:200].astype(int)
    assert (picture[:70] == film[:70, :, np.newaxis]).all()
    yellow = np.array((253, 231, 37))  # the end of viridis
    assert np.abs(picture[100:] - (film[100:, :, np.newaxis] * 0.55 + yellow * 0.45)).max() <= 1.5


def test_after_a_change_of_polarity_the_report_is_about_the_film_as_it_was_turned_round() -> None:
    report = report_of()
    stage = report.stages[0]
    events = [
        StageCompleted(None, stage), PolarityCorrected(report.film.inverted()), StageCompleted(None, stage),
        KneesFound((), 0.5, {}),
    ]  # fmt: skip
    made = gather(report.film, events, report.means, report.occasion)
    assert len(made.stages) == 1
    assert made.film.is_inverted
    assert (made.occasion.window.low, made.occasion.window.high) == pytest.approx((1 - WINDOW.high, 1 - WINDOW.low))
    assert made.search_seconds == 0.5
    assert "exchanged by the program" in words_on(*pages_in(Form.A4, made)).replace("\n", " ")


def test_a_files_usual_name_says_nothing_but_hash_and_time() -> None:
    assert usual_name(Form.A4, report_of()) == f"report-{SHA256[:16]}-20261127-123005.pdf"
    later = replace(report_of().occasion, made_at=MADE_AT.astimezone(timezone(timedelta(hours=2))))
    assert usual_name(Form.SHEET, report_of(occasion=later)) == f"report-{SHA256[:16]}-20261127-143005.png"


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.0, "< 1 ms"), (0.0124, "12 ms"), (0.999, "999 ms"), (1.234, "1.23 s"), (75.0, "75.00 s")]
)
def test_a_time_has_a_unit_that_suits_it(seconds: float, words: str) -> None:
    assert time_text(seconds) == words


@given(st.text(st.characters(codec="utf-8"), max_size=80), st.floats(30, 300))
def test_a_paragraph_keeps_to_its_width(words: str, width: float) -> None:
    for mark in paragraph(words, width).marks:
        assert isinstance(mark, Text)
        assert width_of(mark.words, mark.size) <= width or len(mark.words) == 1


@given(st.lists(st.tuples(st.floats(0, 50), st.floats(0, 50)), max_size=5), st.floats(0, 9))
def test_blocks_take_as_much_room_together_as_alone(sizes: list[tuple[float, float]], gap: float) -> None:
    blocks = [Block(height, width) for height, width in sizes]
    gaps = gap * max(0, len(sizes) - 1)
    assert below(blocks, gap).height == pytest.approx(sum(height for height, _ in sizes) + gaps)
    assert beside(blocks, gap).width == pytest.approx(sum(width for _, width in sizes) + gaps)


def test_sides_and_names_of_a_left_knee() -> None:
    said = words_on(*pages_in(Form.A4, report_of(knee_at(side=Side.LEFT), film=knee_film(spacing=None))))
    assert "Left knee, side by header" in said
    assert "lengths on this film are not known" in said
