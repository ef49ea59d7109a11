"""One film of the worklist, step by step."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from osteoviewer.analysis import Diagnosed, Method, analyse
from osteoviewer.errors import UnreadableFile
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.inference.bundle import load_bundle
from osteoviewer.studies.member import Member
from osteoviewer.worklist.film import ListedFilm, Outcome, State
from osteoviewer.worklist.work import Equipment, Step, analyse_listed
from tests.builders import knee_levels


@pytest.fixture(scope="module")
def equipment(tmp_path_factory: pytest.TempPathFactory) -> Equipment:
    from tests.builders import save_tiny_bundle

    bundle = load_bundle(save_tiny_bundle(tmp_path_factory.mktemp("models")))
    return Equipment(Method(bundle.pipeline, bundle.landmarks, bundle.classifier), bundle.card)


def drawn(read: object = None) -> ListedFilm:
    return ListedFilm("film", "film", "", "", "", None, read or knee)  # type: ignore[arg-type]


def knee() -> Radiograph:
    return draw_knee(seed=1, density=0.6, rows=300, columns=240).radiograph()


def knee_file(path: Path) -> ListedFilm:
    Image.fromarray(knee_levels()).save(path)
    return ListedFilm(
        str(path), path.name, "", "", "", Member.of_file(path), lambda: read_radiograph(path, max_pixels=4_000_000)
    )


def last(steps: Iterator[Step]) -> Outcome:
    outcome = list(steps)[-1]
    assert isinstance(outcome, Outcome)
    return outcome


def test_a_film_gets_the_answer_that_the_analysis_gives(equipment: Equipment) -> None:
    outcome = last(analyse_listed(drawn(), lambda: equipment, {}))
    diagnoses = [event.diagnosis for event in analyse(knee(), equipment.method) if isinstance(event, Diagnosed)]
    assert [dict(found.probabilities) for found in outcome.knees] == [dict(said.probabilities) for said in diagnoses]
    assert [found.prediction_set for found in outcome.knees] == [said.prediction_set for said in diagnoses]
    assert [found.told for found in outcome.knees] == [said.told for said in diagnoses]
    assert (outcome.sha256, outcome.seconds > 0) == (knee().sha256, True)


def test_a_film_that_cannot_be_read_is_an_outcome_with_its_sentence(equipment: Equipment) -> None:
    def broken() -> Radiograph:
        raise UnreadableFile("The file is empty.", "Copy it again.")

    outcome = last(analyse_listed(drawn(broken), lambda: equipment, {}))
    assert (outcome.state, outcome.message, outcome.hint) == (State.FAILED, "The file is empty.", "Copy it again.")


def test_without_a_model_the_reason_is_told(equipment: Equipment) -> None:
    missing = Equipment(equipment.method, None, UnreadableFile("There is no model.", "Install one."))
    outcome = last(analyse_listed(drawn(), lambda: missing, {}))
    assert (outcome.state, outcome.message) == (State.FAILED, "There is no model.")


def test_a_file_whose_bytes_are_known_is_read_and_not_analysed(tmp_path: Path, equipment: Equipment) -> None:
    first = last(analyse_listed(knee_file(tmp_path / "one.png"), lambda: equipment, {}))
    copy = knee_file(tmp_path / "two.png")
    steps = list(analyse_listed(copy, lambda: pytest.fail("analysed"), {first.sha256: first}))
    assert len(steps) == 2
    assert isinstance(steps[-1], Outcome)
    assert (steps[-1].knees, steps[-1].member) == (first.knees, copy.member)


def test_a_file_that_is_known_as_it_stands_is_not_even_read(tmp_path: Path, equipment: Equipment) -> None:
    film = knee_file(tmp_path / "one.png")
    first = last(analyse_listed(film, lambda: equipment, {}))
    assert list(analyse_listed(film, lambda: pytest.fail("analysed"), {film.member: first})) == [first]


def test_a_file_that_has_changed_since_it_was_listed_is_analysed_as_it_is_now(
    tmp_path: Path, equipment: Equipment
) -> None:
    film = knee_file(tmp_path / "one.png")
    first = last(analyse_listed(film, lambda: equipment, {}))
    Image.fromarray(knee_levels(seed=2)).save(tmp_path / "one.png")
    again = last(analyse_listed(film, lambda: equipment, {film.member: first}))
    assert again.member == Member.of_file(tmp_path / "one.png") != film.member
    assert again.sha256 != first.sha256


def test_the_time_that_a_film_is_held_up_is_not_counted(equipment: Equipment) -> None:
    now = 0.0

    def clock() -> float:
        nonlocal now
        now += 1.0
        return now

    steps = []
    for step in analyse_listed(drawn(), lambda: equipment, {}, clock=clock):
        steps.append(step)
        now += 1000.0
    assert isinstance(steps[-1], Outcome)
    assert steps[-1].seconds == len(steps)  # one second between each two looks at the clock


def test_no_pixels_are_left_behind_once_a_film_is_over_or_given_up(equipment: Equipment) -> None:
    read: list[weakref.ref[Radiograph]] = []

    def remembered() -> Radiograph:
        film = knee()
        read.append(weakref.ref(film))
        return film

    outcome = last(analyse_listed(drawn(remembered), lambda: equipment, {}))
    steps = analyse_listed(drawn(remembered), lambda: equipment, {})
    for _ in range(4):
        next(steps)
    del steps
    gc.collect()
    assert outcome.knees
    assert [film() for film in read] == [None, None]
