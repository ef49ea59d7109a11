"""The landmark networks: their shapes, their losses, the graph that ships, and a run from films to files."""

import csv
import re
import shutil
import signal
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from torch import Tensor, nn

from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline, Stage
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.inference.landmarks import SIZE, STRIDE
from osteoviewer.inference.landmarks import expected_places as places_of_the_viewer
from osteoviewer.inference.runtime import open_session
from training.alone import LOCK
from training.errors import BadRun, BadTrainingData
from training.landmarks import run
from training.landmarks.config import LandmarkConfig, Plan
from training.landmarks.films import MarkedView, fold_of_groups, read_marks
from training.landmarks.fit import TASKS, coarse_loss, expected_places, fine_loss, fit
from training.landmarks.network import LandmarkAnswer, LandmarkNetwork
from training.landmarks.release import export_landmarks
from training.landmarks.run import train_landmarks
from training.landmarks.samples import MAP_SIZE, Sample, coarse_targets, fine_targets

LARGEST_GRAPH = 1.2e6
POINTS = [[60.5, 64.5], [40.5, 30.5], [44.5, 94.5]]


@pytest.mark.parametrize("maps", [2, 3])
@pytest.mark.parametrize("batch", [1, 4])
def test_a_network_gives_its_maps_at_half_the_size_and_one_number_a_window(maps: int, batch: int) -> None:
    with torch.inference_mode():
        answer = LandmarkNetwork(maps).eval()(torch.rand(batch, 1, SIZE, SIZE))

    assert answer.maps.shape == (batch, maps, SIZE // STRIDE, SIZE // STRIDE)
    assert answer.whole.shape == (batch,)


def test_every_weight_of_a_network_matters_to_its_answer() -> None:
    network = LandmarkNetwork(3)

    answer = network(torch.rand(2, 1, SIZE, SIZE))
    (answer.maps.square().mean() + answer.whole.square().mean()).backward()

    still = [name for name, weight in network.named_parameters() if weight.grad is None or not weight.grad.any()]
    assert not still


@given(seed=st.integers(0, 2**31), spread=st.floats(0, 30), offset=st.floats(-100, 100))
def test_torch_and_the_viewer_read_the_same_places_from_maps(seed: int, spread: float, offset: float) -> None:
    maps = (np.random.default_rng(seed).normal(size=(2, 3, MAP_SIZE, MAP_SIZE)) * spread + offset).astype(np.float32)

    ours = expected_places(torch.from_numpy(maps)).numpy()

    np.testing.assert_allclose(ours, places_of_the_viewer(maps), atol=2e-3)


@given(row=st.integers(0, MAP_SIZE - 1), column=st.integers(0, MAP_SIZE - 1))
def test_a_sharp_map_gives_its_pixel(row: int, column: int) -> None:
    maps = np.zeros((1, 2, MAP_SIZE, MAP_SIZE), np.float32)
    maps[0, 0, row, column] = maps[0, 1, 7, 9] = 60

    ours, viewers = expected_places(torch.from_numpy(maps)).numpy(), places_of_the_viewer(maps)

    expected = [[STRIDE * row + 0.5, STRIDE * column + 0.5], [STRIDE * 7 + 0.5, STRIDE * 9 + 0.5]]
    np.testing.assert_allclose(ours[0], expected, atol=1e-3)
    np.testing.assert_allclose(viewers[0], expected, atol=1e-3)


def test_the_maps_that_are_taught_give_the_landmarks_that_are_taught() -> None:
    points, bumps, _ = fine_targets([sample(POINTS)])

    np.testing.assert_allclose(expected_places(bumps.clamp(min=1e-30).log()).numpy(), points.numpy(), atol=1e-2)


def sample(*knees: Sequence[Sequence[float]]) -> Sample:
    return Sample(np.zeros((SIZE, SIZE), np.float32), np.array(knees, dtype=np.float64).reshape(-1, 3, 2))


def shifted(points: Sequence[Sequence[float]], by: float) -> list[list[float]]:
    return [[row, column + by] for row, column in points]


def fine_answer(points: Sequence[Sequence[float]], whole: float) -> LandmarkAnswer:
    return LandmarkAnswer(fine_targets([sample(points)])[1].clamp(min=1e-12).log(), torch.tensor([whole]))


def coarse_answer(points: Sequence[Sequence[float]], whole: float, *, wider: float = 0.0) -> LandmarkAnswer:
    bumps, widths, _ = coarse_targets([sample(points)])
    return LandmarkAnswer(torch.stack([bumps.clamp(1e-4, 1 - 1e-4).logit(), widths + wider], 1), torch.tensor([whole]))


def test_the_fine_loss_grows_with_the_distance_from_the_landmarks_and_with_a_wrong_verdict() -> None:
    targets = fine_targets([sample(POINTS)])

    losses = [float(fine_loss(fine_answer(shifted(POINTS, by), 5.0), targets)) for by in (0, 1, 4, 12)]

    assert losses == sorted(losses)
    assert len(set(losses)) == 4
    assert float(fine_loss(fine_answer(POINTS, -5.0), targets)) > losses[0] + 0.5


def test_the_fine_loss_of_a_window_without_a_knee_is_about_the_verdict_alone() -> None:
    targets = fine_targets([sample()])

    right, moved, wrong = (
        float(fine_loss(fine_answer(points, whole), targets))
        for points, whole in ((POINTS, -5.0), (shifted(POINTS, 20), -5.0), (POINTS, 5.0))
    )

    assert right == moved < 0.01
    assert wrong > 0.5


def test_a_landmark_outside_the_window_is_not_asked_for() -> None:
    outside = [POINTS[0], [40.5, -3.0], POINTS[2]]
    targets = fine_targets([sample(outside)])

    losses = [
        float(fine_loss(fine_answer([POINTS[0], [40.5, column], POINTS[2]], 5.0), targets)) for column in (20.5, 90.5)
    ]

    assert losses[0] == pytest.approx(losses[1])


def test_the_coarse_loss_grows_with_the_distance_from_the_joint_the_width_and_a_wrong_verdict() -> None:
    targets = coarse_targets([sample(POINTS)])

    right = float(coarse_loss(coarse_answer(POINTS, 5.0), targets))

    assert float(coarse_loss(coarse_answer(shifted(POINTS, 4), 5.0), targets)) > right + 0.01
    assert float(coarse_loss(coarse_answer(POINTS, 5.0, wider=0.4), targets)) == pytest.approx(right + 0.2, abs=1e-4)
    assert float(coarse_loss(coarse_answer(POINTS, -5.0), targets)) > right + 0.5


def test_the_coarse_loss_of_an_empty_window_asks_for_no_width() -> None:
    targets = coarse_targets([sample()])
    answer = coarse_answer(POINTS, -5.0)

    wider = LandmarkAnswer(torch.cat([answer.maps[:, :1], answer.maps[:, 1:] + 3.0], 1), answer.whole)
    nothing = LandmarkAnswer(torch.full_like(answer.maps, -9.0), answer.whole)

    loss = float(coarse_loss(answer, targets))

    assert float(coarse_loss(wider, targets)) == loss
    assert float(coarse_loss(nothing, targets)) < loss


@pytest.fixture(scope="module")
def network() -> LandmarkNetwork:
    """A network whose BatchNorm has seen something, so that folding it must matter."""
    torch.manual_seed(4)
    network = LandmarkNetwork(3).eval()
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.normal_(module.running_mean, std=0.3)  # type: ignore[arg-type]
            nn.init.uniform_(module.running_var, 0.5, 2.0)  # type: ignore[arg-type]
            nn.init.uniform_(module.weight, 0.8, 1.6)
            nn.init.normal_(module.bias, std=0.2)
        elif isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight)
    nn.init.normal_(network.maps.weight, std=0.06)
    return network


@pytest.fixture(scope="module")
def graph(network: LandmarkNetwork) -> bytes:
    return export_landmarks(network)


@pytest.mark.parametrize("batch", [1, 2, 5])
def test_the_graph_agrees_with_torch_for_any_number_of_windows(
    network: LandmarkNetwork, graph: bytes, batch: int
) -> None:
    windows = np.random.default_rng(batch).random((batch, 1, SIZE, SIZE), dtype=np.float32)

    maps, whole = open_session(graph, threads=1).run(["maps", "whole"], {"windows": windows})

    with torch.inference_mode():
        expected = network(torch.from_numpy(windows))
    assert float(expected.maps.std(dim=(0, 2, 3)).min()) > 0.1  # so that what is allowed is little
    assert maps.dtype == whole.dtype == np.float32
    np.testing.assert_allclose(maps, expected.maps.numpy(), atol=5e-3)
    np.testing.assert_allclose(whole, expected.whole.numpy(), atol=5e-3)


def test_the_graph_is_small_and_has_the_names_that_the_viewer_asks_for(graph: bytes) -> None:
    model = onnx.load_from_string(graph)

    assert len(graph) < LARGEST_GRAPH
    assert [entry.name for entry in model.graph.input] == ["windows"]
    assert [entry.name for entry in model.graph.output] == ["maps", "whole"]
    large = [tensor for tensor in model.graph.initializer if np.prod(tensor.dims) >= 64]
    assert large
    assert {tensor.data_type for tensor in large} == {onnx.TensorProto.FLOAT16}


def test_the_same_network_gives_the_same_graph_and_stays_as_it_is(network: LandmarkNetwork, graph: bytes) -> None:
    before = {name: value.clone() for name, value in network.state_dict().items()}

    assert export_landmarks(network) == graph
    assert all(value.equal(before[name]) for name, value in network.state_dict().items())


PLAN = {"steps": 2, "batch": 2, "learning_rate": 1e-3, "weight_decay": 1e-3}
PIPELINE = Pipeline((Stage("denoise", {"window": 3}), Stage("equalize", {"bins": 64})))
FILMS = {"one.png": "G1", "two.png": "G2", "three.png": "G3", "four.png": "G1"}
PARTS = ["all", "without-fold-0", "without-fold-1"]
FILES = sorted(f"{part}/{name}.safetensors" for part in PARTS for name in ("coarse", "fine"))


def draw_marked_films(root: Path) -> None:
    root.mkdir()
    knees, films = [], []
    for seed, (name, group) in enumerate(FILMS.items()):
        drawn = draw_knee(seed=seed, density=0.5, rows=256, columns=210)
        Image.fromarray(np.rint(drawn.pixels * 255).astype(np.uint8)).save(root / name)
        knees.append((name, *drawn.joint, *drawn.condyles))
        films.append((name, group))
    for table, header, rows in (
        ("knees.csv", ("file", "joint_y", "joint_x", "condyle_left_x", "condyle_right_x"), knees),
        ("films.csv", ("file", "group"), films),
    ):
        with (root / table).open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([header, *rows])


def config_of(folder: Path, **fitting: Any) -> LandmarkConfig:
    chosen = {
        "folds": 2,
        "seed": 3,
        "inverted_every": 3,
        "close_ups": 1,
        "drawn": 2,
        "coarse": PLAN,
        "fine": PLAN,
        **fitting,
    }
    return LandmarkConfig.model_validate(
        {
            "output": {"name": "tiny", "version": "0.0.1", "run_folder": str(folder / "run")},
            "data": {"root": str(folder / "films"), "max_pixels": 1_000_000, "description": "synthetic knees"},
            "fitting": chosen,
            "thresholds": {"peak": 0.3, "knee": 0.5, "disagreement": 0.1},
        }
    )


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with films and a finished run."""
    folder = tmp_path_factory.mktemp("landmarks")
    draw_marked_films(folder / "films")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "default_pipeline", lambda: PIPELINE)
        assert train_landmarks(config_of(folder), resume=False, report=lambda _line: None) == folder / "run"
    return folder


@pytest.fixture
def trained(finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, whose films are where they were."""
    monkeypatch.setattr(run, "default_pipeline", lambda: PIPELINE)
    shutil.copytree(finished / "run", tmp_path / "run")
    return tmp_path


def config_for(trained: Path, finished: Path, **fitting: Any) -> LandmarkConfig:
    config = config_of(finished, **fitting)
    return config.model_copy(update={"output": config.output.model_copy(update={"run_folder": str(trained / "run")})})


def kept_in(folder: Path) -> list[Path]:
    return [path for path in (folder / "run").rglob("*") if path.is_file() and path.name != LOCK]


def networks_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder / "run").as_posix() for path in kept_in(folder))


def times_in(folder: Path) -> Mapping[Path, int]:
    return {path: path.stat().st_mtime_ns for path in kept_in(folder)}


def test_a_run_leaves_a_network_of_each_kind_for_all_films_and_without_each_fold(finished: Path) -> None:
    assert networks_in(finished) == sorted([*FILES, "run.json"])
    contents = {(finished / "run" / file).read_bytes() for file in FILES}
    assert len(contents) == len(FILES)


def test_a_run_is_not_begun_over_another_one(trained: Path, finished: Path) -> None:
    before = times_in(trained)

    with pytest.raises(BadRun):
        train_landmarks(config_for(trained, finished), resume=False, report=lambda _line: None)

    assert times_in(trained) == before


def test_a_finished_run_that_is_resumed_fits_nothing_again(trained: Path, finished: Path) -> None:
    before, lines = times_in(trained), list[str]()

    train_landmarks(config_for(trained, finished), resume=True, report=lines.append)

    assert times_in(trained) == before
    assert not lines


def test_a_stopped_run_that_is_resumed_fits_the_missing_network_as_it_would_have_been(
    trained: Path, finished: Path
) -> None:
    missing = trained / "run" / "without-fold-1" / "fine.safetensors"
    expected = missing.read_bytes()
    missing.unlink()
    before, lines = times_in(trained), list[str]()

    train_landmarks(config_for(trained, finished), resume=True, report=lines.append)

    assert missing.read_bytes() == expected
    assert {path: time for path, time in times_in(trained).items() if path != missing} == before
    assert {line.split(":")[0] for line in lines} == {"without-fold-1, fine", "step 1 of 2", "step 2 of 2"}


@pytest.mark.parametrize(
    "fitting",
    [{"seed": 4}, {"folds": 3}, {"drawn": 3}, {"close_ups": 0}, {"inverted_every": 2}, {"fine": {**PLAN, "steps": 3}}],
    ids=lambda fitting: next(iter(fitting)),
)
def test_a_run_is_not_resumed_with_another_configuration(
    trained: Path, finished: Path, fitting: Mapping[str, Any]
) -> None:
    before = times_in(trained)

    with pytest.raises(BadRun):
        train_landmarks(config_for(trained, finished, **fitting), resume=True, report=lambda _line: None)

    assert times_in(trained) == before


@pytest.mark.parametrize(("table", "change"), [("knees.csv", (",1", ",2")), ("films.csv", ("G2", "G1"))])
def test_a_run_is_not_resumed_with_other_marks_or_radiographs(
    trained: Path, finished: Path, table: str, change: tuple[str, str]
) -> None:
    shutil.copytree(finished / "films", trained / "films")
    config = config_of(trained)
    record = trained / "run" / "run.json"
    record.write_text(record.read_text(encoding="utf-8").replace(str(finished), str(trained)), encoding="utf-8")
    train_landmarks(config, resume=True, report=lambda _line: None)
    before = (trained / "films" / table).read_text(encoding="utf-8")
    (trained / "films" / table).write_text(before.replace(*change), encoding="utf-8")

    with pytest.raises(BadRun):
        train_landmarks(config, resume=True, report=lambda _line: None)


def test_no_network_sees_a_film_whose_radiograph_it_is_scored_on(
    finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    seen: dict[str, list[str]] = {}
    numbers: dict[str, int] = {}

    def note_film(path: Path, *, max_pixels: int) -> Radiograph:
        read.append(path.name)
        return read_radiograph(path, max_pixels=max_pixels)

    def note_part(line: str) -> None:
        if match := re.match(r"(.*), coarse: (\d+) views of (\d+) films", line):
            assert int(match[3]) == len(read)
            seen[match[1]], numbers[match[1]] = list(read), int(match[2])
            read.clear()

    def no_fit(name: str, _views: Sequence[MarkedView], _plan: Plan, **_options: Any) -> LandmarkNetwork:
        return LandmarkNetwork(TASKS[name].maps)

    monkeypatch.setattr(run, "default_pipeline", lambda: PIPELINE)
    monkeypatch.setattr(run, "read_radiograph", note_film)
    monkeypatch.setattr(run, "fit", no_fit)
    config = config_for(tmp_path, finished)
    train_landmarks(config, resume=False, report=note_part)

    fold_of = fold_of_groups(read_marks(finished / "films"), folds=2, seed=config.fitting.seed)
    assert set(seen) == set(PARTS)
    assert sorted(seen["all"]) == sorted(FILMS)
    for fold in range(2):
        assert sorted(seen[f"without-fold-{fold}"]) == sorted(
            film for film, group in FILMS.items() if fold_of[group] != fold
        )
    assert len(seen["without-fold-0"]) + len(seen["without-fold-1"]) == len(FILMS)
    # films, a close-up of the knee of each, every third film inverted, and drawn knees from two sides
    assert numbers["all"] == 4 + 4 + 2 + 2 * 2


def test_a_run_without_films_is_not_begun(tmp_path: Path) -> None:
    with pytest.raises(BadTrainingData):
        train_landmarks(config_of(tmp_path), resume=False, report=lambda _line: None)

    assert not (tmp_path / "run").exists()


@pytest.fixture
def view() -> MarkedView:
    rows, columns = np.mgrid[0:90, 0:80] / 90
    return MarkedView(((rows + columns) / 2).astype(np.float32), np.array([[[45.0, 40.0], [36.0, 20.0], [36.0, 60.0]]]))


@pytest.mark.parametrize("name", list(TASKS))
def test_a_seed_gives_the_same_network_again_and_another_seed_another(name: str, view: MarkedView) -> None:
    plan = Plan.model_validate(PLAN)

    one, again, other = (
        weights_of(fit(name, [view], plan, seed=seed, report=lambda _line: None)) for seed in (1, 1, 2)
    )

    assert all(value.equal(again[key]) for key, value in one.items())
    assert not all(value.equal(other[key]) for key, value in one.items())
    assert all(torch.isfinite(value).all() for value in one.values())


def weights_of(network: nn.Module) -> dict[str, Tensor]:
    assert not network.training
    return network.state_dict()


def test_ctrl_c_while_fitting_is_a_keyboard_interrupt(view: MarkedView) -> None:
    before = signal.getsignal(signal.SIGINT)

    def press(_line: str) -> None:
        raise KeyboardInterrupt

    try:
        with pytest.raises(KeyboardInterrupt):
            fit("fine", [view], Plan.model_validate(PLAN), seed=1, report=press)
        assert signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
