"""Reports in the languages of the window."""

import re
from dataclasses import replace

import numpy as np
import pytest

from osteoviewer import RESEARCH_USE
from osteoviewer.analysis import Refused
from osteoviewer.errors import BadModelBundle
from osteoviewer.imaging.knees import Knee
from osteoviewer.report.drawing import Page, Picture, Shape, Text
from osteoviewer.report.facts import HeatMap, Means, Report, Subject, Verdict
from osteoviewer.report.film_blocks import REGION
from osteoviewer.report.fonts import has_right_to_left
from osteoviewer.report.forms import Form, file_bytes, pages_in
from osteoviewer.report.language import ENGLISH, Language
from osteoviewer.report.pdf import pdf_bytes
from osteoviewer.ui.report_language import language_named
from scripts.translations import LANGUAGES, REPORT, Words, gather, read
from tests.report.builders import MADE_AT, knee_at, read_pdf, report_of, text_of, with_knee

OWN = [words.text for words in gather() if words.context == REPORT]
UPPER = Language("xx", translate=lambda _table, text: re.sub(r"[^{}]+(?![^{}]*\})", lambda part: part[0].upper(), text))


def full(language: Language, *knees: Knee) -> Report:
    """A report with everything that can be said of two knees."""
    heat = HeatMap(np.ones((30, 24), np.float32), "osteopenia", "occlusion")
    wanted = knees or (knee_at(0, is_manual=True), knee_at(90))
    report = report_of(*wanted, subject=Subject("A, B", ""), annotations=np.zeros((300, 240, 4), np.uint8))
    verdict = Verdict("Disagree", "normal", "", MADE_AT)
    report = with_knee(report, heat=heat, verdict=verdict)
    return replace(report, occasion=replace(report.occasion, language=language, is_inverted=True))


def test_what_is_said_has_its_figures_in_every_language() -> None:
    text = "{n} of {count} from the left of the film"
    assert ENGLISH.say(text, n=1, count=2) == "1 of 2 from the left of the film"
    assert UPPER.say(text, n=1, count=2) == "1 OF 2 FROM THE LEFT OF THE FILM"
    assert language_named("de").say(text, n=1, count=2) == "1 von 2 von links auf der Aufnahme"


def texts(*pages: Page) -> list[str]:
    return [mark.words for page in pages for mark in page.marks if isinstance(mark, Text)]


def said_in(data: bytes) -> str:
    """All words of a PDF, in one line: those that another program finds, and those that are there to be copied."""
    contents = b"".join(page.get_contents().get_data() for page in read_pdf(data).pages)
    spans = re.findall(rb"/ActualText <([0-9a-f]+)>", contents)
    copied = [bytes.fromhex(span.decode()).decode("utf-16") for span in spans]
    return " ".join([text_of(data).replace("\n", " "), *copied])


def test_the_report_has_words_of_its_own_and_the_extractor_finds_them() -> None:
    assert {"Knee radiograph: report of the analysis", "Reader: {opinion}", "Stages"} <= set(OWN)
    assert len(OWN) > 90


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_report_is_in_every_language(language: str) -> None:
    known = read(language)
    assert [text for text in OWN if not known.get(Words(REPORT, text))] == []


@pytest.mark.parametrize("form", [Form.A4, Form.SHEET])
def test_nothing_of_a_report_is_said_past_its_language(form: Form) -> None:
    report = full(UPPER)
    card = report.means.card
    assert card is not None
    own = [card.name, card.architecture, card.intended_use, f"{card.metrics[0].data}, {card.metrics[0].split}"]
    names = {"OsteoViewer", "knee-landmarks-1.0.0", "ms", *" ".join(own).split()}
    said = " ".join(texts(*pages_in(form, report))).split()
    in_english = {word for word in said if re.search("[a-z]{2}", word) and not re.fullmatch("[0-9a-f]+…?", word)}
    assert in_english <= names


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("form", [Form.A4, Form.LETTER])
def test_a_report_in_each_language_has_its_words(code: str, form: Form) -> None:
    language, known = language_named(code), read(code)
    report = full(language)
    pages = pages_in(form, report)
    made = pdf_bytes(pages, title="t", made_at=MADE_AT, language=language, is_compressed=False)
    said = said_in(made)
    for text in ("Film", "Stages", "Pipeline", "Model", "Right knee", "Smudged", "not stated", "Intended use"):
        assert known[Words(REPORT, text)] in said, text
        assert known[Words(REPORT, text)] != text or (code, text) in (("fr", "Stages"),), text
    for label in ("normal", "osteopenia", "osteoporosis"):
        assert known[Words("words", label)] in said
    assert known[Words("words", RESEARCH_USE)] in said
    assert read_pdf(made).trailer["/Root"]["/Lang"] == code


def test_a_pdf_is_called_in_the_language_of_the_report() -> None:
    report = full(language_named("de"))
    facts = read_pdf(file_bytes(Form.A4, report, pages_in(Form.A4, report))).metadata
    assert facts is not None
    assert facts.title is not None
    assert facts.title.startswith("Aufnahme 0123456789abcdef. Nur für Forschungszwecke.")


def test_refusals_and_missing_models_are_told_in_the_language_of_the_report() -> None:
    known = read("es")
    refused = Refused(None, "none", "No knee seen from the front was found on this film.", "Choose another frame.")
    error = BadModelBundle("The model’s card is missing.", "Choose another frame.")
    report = full(language_named("es"))
    report = replace(report, knees=(), refusal=refused, means=Means(report.means.pipeline, None, error))
    said = " ".join(texts(*pages_in(Form.A4, report)))
    for text in (refused.message, refused.hint):
        assert known[Words("sentences", text)] in said


def test_arabic_pages_are_the_mirror_of_english_ones_but_the_film_is_not() -> None:
    knee = knee_at(30)
    english, arabic = (pages_in(Form.A4, full(language, knee))[0] for language in (ENGLISH, language_named("ar")))
    films = [next(mark for mark in page.marks if isinstance(mark, Picture)) for page in (english, arabic)]
    assert films[0].right + films[0].width == pytest.approx(arabic.width - films[1].right)
    assert np.array_equal(films[0].pixels, films[1].pixels)
    regions = [
        next(mark for mark in page.marks if isinstance(mark, Shape) and mark.edge == REGION)
        for page in (english, arabic)
    ]
    left, right = (
        {round(x - film.right, 6) for _, x in region.points} for film, region in zip(films, regions, strict=True)
    )
    assert left == right
    assert min(left) == pytest.approx(30 / 240 * films[0].width)


def test_arabic_lines_run_to_the_left_and_a_note_runs_as_it_was_written() -> None:
    report = with_knee(full(language_named("ar"), knee_at()), verdict=Verdict("Agree", note="The joint line. 5 mm."))
    (page,) = pages_in(Form.A4, report)
    lines = [mark for mark in page.marks if isinstance(mark, Text)]
    assert all(line.is_leftwards for line in lines if has_right_to_left(line.words))
    (note,) = (line for line in lines if line.words == "The joint line. 5 mm.")
    assert note.is_leftwards is False
    assert (
        read_pdf(pdf_bytes([page], title="t", made_at=MADE_AT, language=language_named("ar"))).trailer["/Root"][
            "/ViewerPreferences"
        ]["/Direction"]
        == "/R2L"
    )


@pytest.mark.parametrize("code", ["en", "xx", ""])
def test_a_language_that_there_are_no_words_of_is_english(code: str) -> None:
    assert language_named(code) is ENGLISH


@pytest.mark.parametrize("code", LANGUAGES)
def test_one_knee_with_all_that_can_be_said_of_it_fits_on_one_page_in_every_language(code: str) -> None:
    assert len(pages_in(Form.A4, full(language_named(code), knee_at()))) == 1
