"""Where two stages are compared: keeps the large view and the bar as the comparison says."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.compare_bar import CompareBar
from osteoviewer.ui.comparison import Comparison, Way
from osteoviewer.ui.difference_item import DifferenceItem
from osteoviewer.ui.difference_job import DifferenceMade, make_difference
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.keys_in_force import with_keys
from osteoviewer.ui.linked_cursor import LinkedCursor
from osteoviewer.ui.raster import Raster
from osteoviewer.ui.sentences import told
from osteoviewer.ui.swipe_item import SwipeItem
from osteoviewer.ui.words import PANEL_STAGES, stage_title


class CompareDesk(QObject):
    """Connects a comparison with the widgets.

    Parameters
    ----------
    workspace : Workspace
    comparison : Comparison
    cursor : LinkedCursor
        Says which place the values are asked for.
    """

    def __init__(self, workspace: Workspace, comparison: Comparison, cursor: LinkedCursor) -> None:
        super().__init__(workspace.window)
        self._workspace, self._display, self._comparison = workspace, workspace.display, comparison
        self._bar = CompareBar()
        workspace.put_under_view(self._bar)
        self._swipe, self._difference = SwipeItem(workspace.view.canvas), DifferenceItem(workspace.view.canvas)
        self._task = LatestTask(workspace.session.executor, self)
        self._task.delivered.connect(self._take)
        self._task.failed.connect(self._fail)
        self._made_of: tuple[Raster, Raster] | None = None
        self._made: DifferenceMade | None = None
        comparison.changed.connect(self.show_comparison)
        comparison.moved.connect(self._move)
        self._display.frame_added.connect(self._follow_frame)
        self._display.frame_dropped.connect(self._follow_frame)
        self._display.grays_changed.connect(self.show_comparison)
        self._bar.large_wanted.connect(self._display.choose)
        self._bar.other_wanted.connect(comparison.choose_other)
        self._bar.way_wanted.connect(self._choose_way)
        self._swipe.divider_moved.connect(comparison.put_divider)
        cursor.moved.connect(self._show_values)
        cursor.left.connect(self._show_words)

    def stop(self) -> None:
        """Give up all work."""
        self._task.cancel()

    @Slot()
    def show_comparison(self) -> None:
        """Show what the comparison says."""
        comparison, display = self._comparison, self._display
        self._bar.setVisible(comparison.is_open)
        self._bar.show_pair(display.index, comparison.other, comparison.way)
        other = display.frame(comparison.other)
        if comparison.is_open and comparison.way is Way.SWIPE and other is not None:
            window = display.window(comparison.other)
            self._swipe.put_divider(comparison.share)
            self._swipe.show(other.raster, window, is_inverted=display.is_inverted)
        else:
            self._swipe.hide()
        if comparison.is_open and comparison.way is Way.DIFFERENCE:
            self._subtract()
        else:
            self._task.cancel()
            self._made_of = self._made = None
            self._difference.hide()
        self._show_words()

    def _subtract(self) -> None:
        one, other = self._display.frame(self._display.index), self._display.frame(self._comparison.other)
        film = self._display.frame(0)
        if one is None or other is None or film is None:
            self._task.cancel()
            self._made_of = self._made = None
            self._difference.hide()
            return
        pair = one.raster, other.raster
        if pair != self._made_of:
            self._made_of, self._made = pair, None
            self._difference.hide()
            self._task.start(partial(make_difference, *pair, film.raster.pixels.shape))

    @Slot(object)
    def _take(self, made: DifferenceMade) -> None:
        self._made = made
        self._difference.show(made.raster)
        self._show_words()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._comparison.choose_way(Way.BLINK)
        if isinstance(error, OsteoViewerError):
            self._workspace.say(*told(error))
        else:
            self._workspace.session.fail_unexpectedly(error)

    @Slot(int)
    def _follow_frame(self, index: int) -> None:
        if self._comparison.is_open and index in (self._display.index, self._comparison.other):
            self.show_comparison()

    @Slot()
    def _move(self) -> None:
        self._swipe.put_divider(self._comparison.share)

    @Slot(str)
    def _choose_way(self, way: str) -> None:
        self._comparison.choose_way(Way(way))

    @Slot()
    def _show_words(self) -> None:
        comparison = self._comparison
        made, is_difference = self._made, comparison.way is Way.DIFFERENCE
        has_scale = is_difference and made is not None and made.difference is not None
        reach = made.difference.reach if has_scale and made is not None and made.difference is not None else 0.0
        self._bar.show_scale(_number(reach) if reach else "")
        if self._display.frame(comparison.other) is None:
            words = self.tr("{stage} is not there yet.").format(stage=self._title(comparison.other))
        elif is_difference:
            words = self._difference_words()
        elif comparison.way is Way.SWIPE:
            words = with_keys(
                self.tr(
                    "Left {one}, right {other}. Drag the line, or move it ({key:divider_left}, {key:divider_right})."
                ),
                one=self._title(comparison.other),
                other=self._title(self._display.index),
            )
        else:
            words = with_keys(self.tr("Blink between the two ({key:blink})."))
        self._bar.show_words(words)

    def _difference_words(self) -> str:
        made = self._made
        if made is None:
            return self.tr("Subtracting…")
        difference = made.difference
        if difference is None:
            return self.tr("The two share no pixel of the film.")
        if difference.largest == 0:
            return self.tr("The two are the same wherever both have pixels.")
        parts = [self.tr("Largest {largest}; the scale holds 99.5 % of the pixels.")]
        film = self._display.frame(0)
        if film is not None and (difference.box.rows, difference.box.columns) != film.raster.pixels.shape:
            parts.append(self.tr("Hatched: one of the two has no pixels there."))
        if self._display.unit(self._display.index) != self._display.unit(self._comparison.other):
            parts.append(self.tr("The two have different scales of gray."))
        return " ".join(parts).format(largest=_number(difference.largest))

    def _title(self, index: int) -> str:
        title = stage_title(PANEL_STAGES[index])
        return self.tr("{stage} (exploratory)").format(stage=title) if self._display.is_explored(index) else title

    @Slot(float, float)
    def _show_values(self, row: float, column: float) -> None:
        """Say both values under the cursor, and what one has more than the other."""
        if not self._comparison.is_open:
            return
        panels = self._workspace.stages.panels
        one = panels[self._display.index].canvas.value_at(row, column)
        other = panels[self._comparison.other].canvas.value_at(row, column)
        if one is None or other is None:
            self._bar.show_words(self.tr("One of the two has no pixel here."))
            return
        by = f"{one - other:+.3f}".replace("-", "−")
        self._bar.show_words(
            self.tr("{one} {a:.3f}   {other} {b:.3f}   difference {by}").format(
                one=self._title(self._display.index), a=one, other=self._title(self._comparison.other), b=other, by=by
            )
        )


def _number(value: float) -> str:
    return f"{value:.3f}" if value >= 0.0005 else f"{value:.1e}"
