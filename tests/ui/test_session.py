"""The session: a film is shown before the model is looked for, and no result ever stands beside another film."""

import logging
import os
from functools import partial
from pathlib import Path

import pytest

from osteoviewer.errors import OsteoViewerError, UnreadableFile
from osteoviewer.paths import resources
from osteoviewer.studies.library import Library
from osteoviewer.ui.film_job import FilmRead, Model, load_model
from osteoviewer.ui.film_source import FilmSource, read_early
from osteoviewer.ui.films import State
from osteoviewer.ui.session import Session
from tests.ui.builders import failing_source, knee_file, knee_source, noise
from tests.ui.conftest import InlineExecutor, Record

STAGES = ["denoise", "equalize", "roi", "smudge", "resize"]


def _states(session: Session) -> list[State]:
    return [film.state for film in session.films.films]


def _with(find_model: object) -> Session:
    library = Library(Path(os.devnull) / "studies.sqlite", max_pixels=4_000_000)
    return Session(
        InlineExecutor(), find_model, read=read_early(InlineExecutor(), (), max_pixels=4_000_000), library=library
    )


def test_a_film_is_shown_before_the_model_is_looked_for(qapp: object, tiny_bundle: Path) -> None:
    looked: list[bool] = []

    def find_model() -> Model:
        looked.append(True)
        return load_model(tiny_bundle, resources())

    session = _with(find_model)
    record = Record(session)
    session.open_source(knee_source())
    assert record.names[-1] == "film_opened"
    assert not looked
    session.film_shown()
    assert looked == [True]
    assert record.names[-1] == "analysis_finished"


def test_other_films_are_searched_for_once_the_named_one_is_analysed(
    session: Session, record: Record, tmp_path: Path
) -> None:
    session.studies.progress_changed.connect(lambda: record.said.append(("search_began", ())))
    session.open_paths([knee_file(tmp_path)])
    session.film_shown()
    assert "search_began" in record.names
    assert record.names.index("search_began") > record.names.index("diagnosed")


def test_other_films_are_searched_for_where_the_named_one_is_closed_before_it_is_analysed(
    session: Session, record: Record, tmp_path: Path
) -> None:
    session.studies.progress_changed.connect(lambda: record.said.append(("search_began", ())))
    session.open_paths([knee_file(tmp_path), tmp_path])
    assert "search_began" not in record.names
    session.close_film()
    assert "search_began" in record.names


def test_other_films_are_searched_for_where_the_named_one_cannot_be_analysed(
    session: Session, record: Record, tmp_path: Path
) -> None:
    session.studies.progress_changed.connect(lambda: record.said.append(("search_began", ())))
    (tmp_path / "film.png").write_bytes(b"no picture")
    session.open_paths([tmp_path / "film.png"])
    assert "search_began" in record.names
    assert "failed" in record.names


def test_a_film_that_is_never_painted_is_analysed_all_the_same(qtbot: object, session: Session, record: Record) -> None:
    session.open_source(knee_source())
    qtbot.waitUntil(lambda: session.state is State.DONE, timeout=5000)
    assert "diagnosed" in record.names


def test_everything_is_told_in_order(session: Session, record: Record) -> None:
    session.open_source(knee_source())
    session.film_shown()
    assert [name for name in record.names if name != "step_started"] == [
        "cleared",
        "film_reading",
        "film_opened",
        "analysis_started",
        "model_loaded",
        *["stage_completed"] * 2,
        "knees_changed",
        *["stage_completed"] * 3,
        "diagnosed",
        "analysis_finished",
    ]
    steps = [values[0] for name, values in record.said if name == "step_started"]
    assert steps == ["model", *STAGES, "network"]


def test_the_diagnosis_is_that_of_the_classifier_and_the_time_that_of_all_stages(
    session: Session, record: Record, tiny_bundle: Path
) -> None:
    session.open_source(knee_source())
    session.film_shown()
    _, diagnosis, card, seconds = record.last("diagnosed")
    film = record.last("film_opened")[0]
    model = load_model(tiny_bundle, resources())
    *_, equalized = model.pipeline.run_film(film.radiograph.pixels)
    *_, last = model.pipeline.run_knee(equalized.image, session.knees.edits.current[0].region)
    assert dict(diagnosis.probabilities) == pytest.approx(dict(model.classifier.classify(last.image).probabilities))
    assert card == model.card
    made = [values[0].result.seconds for name, values in record.said if name == "stage_completed"]
    assert seconds > sum(made) + diagnosis.seconds, "the search for the knee counts as well"
    assert seconds < 2 * (sum(made) + diagnosis.seconds) + 1
    assert record.last("analysis_finished") == (seconds,)


def test_the_model_is_loaded_once(qapp: object, tiny_bundle: Path) -> None:
    calls: list[int] = []

    def find_model() -> Model:
        calls.append(1)
        return load_model(tiny_bundle, resources())

    session = _with(find_model)
    for seed in (1, 2):
        session.open_source(knee_source(str(seed), seed))
        session.film_shown()
    assert session.state is State.DONE
    assert calls == [1]


def test_a_new_film_discards_the_old_diagnosis(session: Session, record: Record) -> None:
    session.open_source(knee_source("first"))
    session.film_shown()
    record.said.clear()
    session.open_source(knee_source("second", 2))
    assert record.names[:4] == ["cleared", "film_reading", "film_opened", "analysis_started"]


def test_once_the_model_is_loaded_a_film_is_analysed_while_it_is_painted(session: Session, record: Record) -> None:
    session.open_source(knee_source("first"))
    assert record.names[-1] == "film_opened"
    session.film_shown()
    record.said.clear()
    session.open_source(knee_source("second", 2))
    assert record.names[-1] == "analysis_finished"
    session.film_shown()
    assert record.names.count("analysis_started") == 1


def test_opening_a_film_during_an_analysis_discards_it_at_once(session: Session, record: Record) -> None:
    first = True

    def open_another(_: object) -> None:
        nonlocal first
        if first:
            first = False
            session.open_source(knee_source("second", 2))

    session.stage_completed.connect(open_another)
    session.open_source(knee_source("first"))
    session.film_shown()
    assert record.names.count("film_opened") == 2
    assert "diagnosed" not in record.names[: record.names.index("film_opened", record.names.index("stage_completed"))]
    assert record.names.count("diagnosed") == 1
    assert _states(session) == [State.WAITING, State.DONE]


def test_a_model_that_cannot_be_used_still_shows_the_stages(qapp: object, tmp_path: Path) -> None:
    session = _with(partial(load_model, tmp_path / "none", resources()))
    record = Record(session)
    for name in ("a", "b"):
        session.open_source(knee_source(name))
        session.film_shown()
    assert record.names.count("model_unusable") == 1
    assert record.names.count("not_diagnosed") == 2
    assert record.names.count("stage_completed") == 2 * len(STAGES)
    assert "diagnosed" not in record.names
    assert "network" not in [values[0] for name, values in record.said if name == "step_started"]
    assert _states(session) == [State.DONE, State.DONE]
    assert record.last("not_diagnosed")[0].message


def test_a_film_without_a_knee_is_refused_and_not_failed(session: Session, record: Record) -> None:
    session.open_source(FilmSource("noise", noise))
    session.film_shown()
    assert session.state is State.REFUSED
    assert record.last("refused")[0].message
    assert not {"failed", "diagnosed"} & set(record.names)


def test_a_file_that_cannot_be_read_is_told_of_and_the_next_one_is_read(session: Session, record: Record) -> None:
    session.open_source(failing_source())
    assert isinstance(record.last("failed")[0], UnreadableFile)
    assert session.state is State.FAILED
    session.open_source(knee_source())
    session.film_shown()
    assert _states(session) == [State.FAILED, State.DONE]


@pytest.mark.parametrize("where", ["reading", "model"])
def test_the_unexpected_is_told_of_in_a_sentence_and_logged_without_the_path(
    qapp: object, where: str, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down() -> Model:
        raise ZeroDivisionError("/home/doctor/Planted^Name.png")

    session = _with(break_down)
    record = Record(session)
    with caplog.at_level(logging.INFO, "osteoviewer"):
        session.open_source(failing_source(KeyError("/home/Planted^Name")) if where == "reading" else knee_source())
        session.film_shown()
    error = record.last("failed")[0]
    assert type(error) is OsteoViewerError
    assert "unexpected" in error.message
    assert "log" in error.hint
    assert "Planted" not in caplog.text
    assert ("KeyError" if where == "reading" else "ZeroDivisionError") in caplog.text
    assert record.names[-2:] == ["results_cleared", "failed"]


def test_escape_stops_the_analysis_and_keeps_the_film_and_what_is_done(session: Session, record: Record) -> None:
    session.stage_completed.connect(lambda made: session.cancel() if made.result.name == "equalize" else None)
    session.open_source(knee_source())
    session.film_shown()
    assert session.state is State.CANCELLED
    assert record.names.count("stage_completed") == 2
    assert record.names[-1] == "cancelled"
    assert record.names.count("cleared") == 1
    assert "results_cleared" not in record.names


def test_analysing_again_clears_the_results_and_repeats_them(session: Session, record: Record) -> None:
    session.open_source(knee_source())
    session.film_shown()
    first = record.last("diagnosed")[1]
    record.said.clear()
    session.analyse_again()
    assert record.names[0] == "results_cleared"
    assert "film_opened" not in record.names
    assert dict(record.last("diagnosed")[1].probabilities) == dict(first.probabilities)


def test_analysing_again_reads_a_film_again_that_could_not_be_read(session: Session, record: Record) -> None:
    session.open_source(failing_source())
    record.said.clear()
    session.analyse_again()
    assert record.names == ["cleared", "film_reading", "failed"]


def test_cancelling_nothing_says_nothing(session: Session, record: Record) -> None:
    session.cancel()
    session.analyse_again()
    session.film_shown()
    session.close_film()
    assert record.names == ["cleared"]


def test_several_files_are_a_list_of_which_the_first_is_shown(session: Session, tmp_path: Path) -> None:
    paths = [knee_file(tmp_path, f"{number}.png", number) for number in range(3)]
    session.open_paths(paths)
    session.film_shown()
    assert [film.source.name for film in session.films.films] == ["0.png", "1.png", "2.png"]
    assert _states(session) == [State.DONE, State.WAITING, State.WAITING]
    session.step(1)
    session.film_shown()
    assert session.films.index == 1
    session.step(1)
    session.step(1)
    assert session.films.index == 2
    session.step(-1)
    assert session.films.index == 1


def test_the_files_of_a_folder_are_opened_in_order_without_hidden_ones(session: Session, tmp_path: Path) -> None:
    for name in ("b.png", "A.png", ".hidden"):
        knee_file(tmp_path, f"{name}.png").rename(tmp_path / name)
    (tmp_path / "folder").mkdir()
    session.open_paths([tmp_path])
    assert [session.studies.source(key).name for key in session.studies.listing.film_keys] == ["A.png", "b.png"]
    assert [film.source.name for film in session.films.films] == ["A.png"]


def test_an_empty_folder_is_told_of(session: Session, record: Record, tmp_path: Path) -> None:
    session.open_paths([tmp_path])
    assert record.last("failed")[0].message == "No film was found."
    assert session.films.films == ()
    assert session.state is State.FAILED


def test_a_file_that_is_open_already_is_shown_again_and_listed_once(session: Session, tmp_path: Path) -> None:
    first, second = knee_file(tmp_path, "1.png"), knee_file(tmp_path, "2.png")
    session.open_paths([first, second])
    session.open_paths([second])
    assert session.films.index == 1
    assert len(session.films.films) == 2


def test_closing_a_film_shows_the_next_one_and_the_last_leaves_nothing(
    session: Session, record: Record, tmp_path: Path
) -> None:
    session.open_paths([knee_file(tmp_path, "1.png"), knee_file(tmp_path, "2.png")])
    session.close_film()
    assert session.films.current.source.name == "2.png"
    session.close_film()
    assert session.films.films == ()
    assert session.state is State.EMPTY
    assert record.names[-1] == "cleared"


def test_the_class_of_a_film_stays_in_the_list_when_another_is_shown(session: Session, tmp_path: Path) -> None:
    session.open_paths([knee_file(tmp_path, "1.png"), knee_file(tmp_path, "2.png")])
    session.film_shown()
    listed: list[tuple[tuple[str | None, ...], ...]] = []
    session.film_opened.connect(lambda _: listed.append(tuple(film.labels for film in session.films.films)))
    session.step(1)
    first, second = listed[-1]
    assert len(first) == 1
    assert first[0] in ("normal", "osteopenia", "osteoporosis")
    assert second == ()
    assert session.films.films[0].labels == first


def test_no_path_and_no_name_gets_into_the_log(
    session: Session, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    bad = tmp_path / "Planted^Name.png"
    bad.write_text("hello")
    with caplog.at_level(logging.DEBUG, "osteoviewer"):
        session.open_paths([bad])
    assert "unreadable_file" in caplog.text
    assert "Planted" not in caplog.text


def test_the_film_is_delivered_ready_for_the_screen(session: Session, record: Record) -> None:
    session.open_source(knee_source())
    film = record.last("film_opened")[0]
    assert isinstance(film, FilmRead)
    assert film.raster.levels[0].shape == film.radiograph.shape
    assert film.raster.values is film.radiograph.pixels
