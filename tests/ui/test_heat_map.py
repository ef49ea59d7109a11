"""The heat map: off until it is asked for, over the knee that it is about, and gone with its result."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from osteoviewer.errors import StageFailed
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.inference.saliency import Kind, SaliencyMap
from osteoviewer.ui import heat_desk
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.heat_bar import HeatBar, statement
from osteoviewer.ui.heat_feature import HeatFeature
from osteoviewer.ui.heat_item import colour_table, painted
from osteoviewer.ui.main_window import MainWindow
from tests.builders import film_of, two_knees
from tests.ui.builders import knee_source, noise


@pytest.fixture
def heat(window: MainWindow) -> HeatFeature:
    return next(feature for feature in window.features if isinstance(feature, HeatFeature))


@pytest.fixture
def few_patches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide nine places only, so that a test is short."""
    monkeypatch.setattr("osteoviewer.inference.saliency.PATCHES_A_SIDE", 2)


def show(window: MainWindow, source: FilmSource) -> None:
    window.session.open_source(source)
    window.session.film_shown()


def pair() -> Radiograph:
    return film_of(two_knees())


def bar_of(window: MainWindow) -> HeatBar:
    return window.findChildren(HeatBar)[0]


def words(window: MainWindow) -> str:
    return " ".join(label.text() for label in bar_of(window).findChildren(QLabel) if label.isVisible())


def shown(heat: HeatFeature) -> SaliencyMap | None:
    return None if heat._item is None else heat._item.shown


def made_of(values: object, kind: Kind = Kind.ACTIVATION) -> SaliencyMap:
    return SaliencyMap(kind, "normal", np.array(values, np.float32), np.eye(3))


def test_nothing_is_built_and_nothing_is_computed_before_it_is_asked_for(window: MainWindow, heat: HeatFeature) -> None:
    show(window, knee_source())
    assert window.findChildren(HeatBar) == []
    assert heat.desk.map is None


def test_it_is_about_the_most_probable_class_and_says_what_it_does_not_show(
    window: MainWindow, heat: HeatFeature
) -> None:
    show(window, knee_source())
    window.commands.actions["heat"].trigger()
    made = shown(heat)
    assert made is not None
    assert made.label == max(heat.desk.probabilities, key=heat.desk.probabilities.__getitem__)
    assert statement() in words(window)
    assert "score of osteopenia" in words(window)
    window.commands.actions["heat"].trigger()
    assert shown(heat) is None
    assert not bar_of(window).isVisible()


def test_it_lies_on_the_region_of_its_knee(window: MainWindow, heat: HeatFeature) -> None:
    show(window, knee_source())
    window.commands.actions["heat"].trigger()
    region = window.session.knees.edits.current[0].region
    item = heat._item._item  # type: ignore[union-attr]
    rows, columns = shown(heat).values.shape  # type: ignore[union-attr]
    first, last = (item.mapToParent(QPointF(*corner)) for corner in ((0, 0), (columns, rows)))
    assert (first.y(), first.x()) == pytest.approx((region.top, region.left), abs=1e-6)
    assert (last.y(), last.x()) == pytest.approx((region.bottom, region.right), abs=1e-6)


def test_each_of_two_knees_shows_its_own_map(window: MainWindow, heat: HeatFeature) -> None:
    show(window, FilmSource("pair", pair))
    window.commands.actions["heat"].trigger()
    left = shown(heat)
    window.display.choose_knee(1)
    right = shown(heat)
    assert left is not None
    assert right is not None
    assert left.to_source[1, 2] < right.to_source[1, 2]
    window.display.choose_knee(0)
    np.testing.assert_array_equal(shown(heat).values, left.values)  # type: ignore[union-attr]


def test_another_film_takes_the_map_away(window: MainWindow, heat: HeatFeature) -> None:
    show(window, knee_source())
    window.commands.actions["heat"].trigger()
    before = shown(heat)
    opened: list[object] = []
    window.session.film_opened.connect(lambda _: opened.append(shown(heat)))
    window.session.open_source(knee_source("other", seed=2))
    assert opened == [None]
    assert shown(heat) is not None
    assert shown(heat) is not before
    show(window, FilmSource("noise", noise))
    assert shown(heat) is None
    assert "this knee has no diagnosis" in words(window)


def test_another_analysis_takes_the_map_away(window: MainWindow, heat: HeatFeature) -> None:
    show(window, knee_source())
    window.commands.actions["heat"].trigger()
    before = shown(heat)
    gone = []
    window.session.results_cleared.connect(lambda: gone.append(shown(heat)))
    window.session.analyse_again()
    assert gone == [None]
    assert shown(heat) is not before


@pytest.mark.usefixtures("few_patches")
def test_a_class_and_a_kind_can_be_chosen_in_the_bar(window: MainWindow, heat: HeatFeature) -> None:
    show(window, knee_source())
    window.commands.actions["heat"].trigger()
    kind, label = bar_of(window).findChildren(QComboBox)
    label.setCurrentIndex(label.findData("osteoporosis"))
    label.activated.emit(label.currentIndex())
    assert shown(heat).label == "osteoporosis"  # type: ignore[union-attr]
    kind.setCurrentIndex(kind.findData("occlusion"))
    kind.activated.emit(kind.currentIndex())
    made = shown(heat)
    assert (made.kind, made.label, made.share) == (Kind.OCCLUSION, "osteoporosis", 1.0)  # type: ignore[union-attr]
    assert "loss of probability of osteoporosis" in words(window)


def test_an_occlusion_map_is_shown_while_it_grows_and_stops_when_it_is_told(
    qtbot: QtBot, live: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    heat = next(feature for feature in live.features if isinstance(feature, HeatFeature))
    go_on = threading.Event()

    def slow(_evidence: object, label: str) -> Iterator[SaliencyMap]:
        yield replace(made_of([[0.1, 0.0]], Kind.OCCLUSION), label=label, share=0.25)
        go_on.wait(10)
        yield replace(made_of([[0.1, 0.2]], Kind.OCCLUSION), label=label)

    monkeypatch.setitem(heat_desk._JOBS, heat_desk.OCCLUSION, slow)
    live.session.open_source(knee_source())
    qtbot.waitUntil(lambda: live.session.state == "done", timeout=10_000)
    heat.desk.choose(heat_desk.OCCLUSION, None)
    live.commands.actions["heat"].trigger()
    qtbot.waitUntil(lambda: shown(heat) is not None, timeout=5_000)
    assert bar_of(live).findChildren(QProgressBar)[0].value() == 25
    live.commands.actions["cancel"].trigger()
    go_on.set()
    qtbot.wait(100)
    assert shown(heat).share == 0.25  # type: ignore[union-attr]
    assert not heat.desk.is_running
    heat.desk.begin_again()
    qtbot.waitUntil(lambda: shown(heat) is not None and shown(heat).share == 1.0, timeout=5_000)


def test_a_map_that_fails_is_a_sentence_in_the_bar(
    window: MainWindow, heat: HeatFeature, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_evidence: object, _label: str) -> Iterator[SaliencyMap]:
        raise StageFailed("The network failed on this film.", "Close other programs, then try again.")
        yield

    monkeypatch.setitem(heat_desk._JOBS, heat_desk.ACTIVATION, fails)
    show(window, knee_source())
    window.commands.actions["heat"].trigger()
    assert "Close other programs, then try again." in words(window)
    monkeypatch.undo()
    bar_of(window).again_wanted.emit()
    assert shown(heat) is not None


def test_the_ends_of_the_scale_are_the_ends_of_the_colours_and_the_unknown_is_clear() -> None:
    picture = painted(made_of([[-1.0, 1.0], [3.0, np.nan]]))
    assert picture[0, 0].tolist() == [*colour_table()[0].tolist(), 255]
    assert picture[1, 0].tolist() == [*colour_table()[-1].tolist(), 255]
    assert picture[0, 1, :3].tolist() == colour_table()[128].tolist()
    assert picture[1, 1, 3] == 0


def test_colours_grow_lighter_all_the_way() -> None:
    lightness = colour_table().astype(float) @ [0.2126, 0.7152, 0.0722]
    assert (np.diff(lightness) >= -1).all()
    assert lightness[-1] - lightness[0] > 150


def test_losses_that_are_noise_do_not_fill_the_scale() -> None:
    made = made_of([[0.0, 0.001]], Kind.OCCLUSION)
    low, high = made.scale
    assert high - low == pytest.approx(0.02)
    assert (low + high) / 2 == pytest.approx(0.0005)
