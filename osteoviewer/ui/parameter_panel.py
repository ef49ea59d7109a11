"""The parameters of the large stage, to be tried out."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from osteoviewer.imaging.pipeline import Stage
from osteoviewer.imaging.stage_controls import controls_of
from osteoviewer.ui.elided_combo import ElidedCombo
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.value_slider import NAME_SHARE, SLIDER_SHARE, ValueSlider
from osteoviewer.ui.words import stage_title

_MARGIN = 8
_NARROWEST = 164
"""In which a slider and its number are seen whole."""


class ParameterPanel(QFrame):
    """Controls made from what a stage may be told."""

    parameters_wanted = Signal(str, object)
    """A stage, and all of its parameters as the user wants them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "inspector")
        self.setAccessibleName(self.tr("Parameters"))
        self.setMinimumWidth(_NARROWEST)
        self._title, self._note = as_role(QLabel(), "strong"), as_role(QLabel(), "muted")
        self._note.setWordWrap(True)
        self._rows: list[QWidget] = []
        self._sliders: dict[str, ValueSlider] = {}
        self._method: QComboBox | None = None
        self._stage: Stage | None = None
        self._methods: dict[str, Mapping[str, Any]] = {}
        rows = QWidget()
        self._column = QVBoxLayout(rows)
        self._column.setContentsMargins(0, 0, _MARGIN // 2, 0)
        self._column.setSpacing(_MARGIN // 2)
        self._column.addWidget(self._note)
        self._column.addStretch(1)
        scroll = as_role(QScrollArea(), "plain")
        scroll.setWidget(as_role(rows, "plain"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_MARGIN, _MARGIN, _MARGIN // 2, _MARGIN)
        outer.setSpacing(_MARGIN // 2)
        outer.addWidget(self._title)
        outer.addWidget(scroll, 1)

    def show_stage(self, stage: Stage, methods: Mapping[str, Mapping[str, Any]]) -> None:
        """Show a stage's parameters as they are; `methods` are what else it may be told, by the method's name."""
        is_same = self._stage is not None and (stage.name, tuple(stage.parameters)) == (
            self._stage.name,
            tuple(self._stage.parameters),
        )
        self._stage, self._methods = stage, dict(methods)
        if not is_same:
            self._build(stage)
        self._title.setText(stage_title(stage.name))
        for key, slider in self._sliders.items():
            slider.show_value(stage.parameters[key])

    def show_note(self, title: str, note: str) -> None:
        """Say why there is nothing to try."""
        self._stage = None
        self._clear()
        self._title.setText(title)
        self._note.setText(note)
        self._note.show()

    def _build(self, stage: Stage) -> None:
        self._clear()
        if len(self._methods) > 1:
            self._add(self._method_row(stage))
        for control in controls_of(stage):
            slider = ValueSlider(control, parameter_name(control.key))
            slider.changed.connect(self._take)
            self._sliders[control.key] = slider
            self._add(slider)
        self._note.setText("" if self._rows else self.tr("This stage has no parameters to try."))
        self._note.setVisible(not self._rows)

    def _method_row(self, stage: Stage) -> QWidget:
        holder, box = QWidget(), ElidedCombo()
        name = parameter_name("method")
        box.setAccessibleName(name)
        for method in self._methods:
            box.addItem(method_name(method), method)
        box.setCurrentIndex(list(self._methods).index(stage.parameters["method"]))
        box.activated.connect(self._take_method)
        self._method = box
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(as_role(ElidedLabel(name), "muted"), NAME_SHARE)
        row.addWidget(box, SLIDER_SHARE)
        return holder

    def _add(self, row: QWidget) -> None:
        self._rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)

    def _clear(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self._sliders.clear()
        self._method = None

    @Slot(str, object)
    def _take(self, key: str, value: object) -> None:
        if self._stage is not None:
            self.parameters_wanted.emit(self._stage.name, {**self._stage.parameters, key: value})

    @Slot(int)
    def _take_method(self, place: int) -> None:
        if self._stage is not None and self._method is not None:
            shared = {"widths": self._stage.parameters["widths"]}
            self.parameters_wanted.emit(self._stage.name, {**self._methods[self._method.itemData(place)], **shared})


def parameter_name(key: str) -> str:
    """Return what a parameter is called; one that is not known keeps its own name."""
    names = {
        "window": _tr("Window, pixels"),
        "bins": _tr("Gray bins"),
        "method": _tr("Method"),
        "widths": _tr("Condyle widths"),
        "clusters": _tr("Clusters of gray"),
        "edge_low": _tr("Lower edge threshold"),
        "edge_high": _tr("Upper edge threshold"),
        "erosion": _tr("Erosion, pixels"),
        "smallest": _tr("Least share of bone"),
    }
    return names.get(key, key)


def method_name(method: str) -> str:
    """Return what a way to find the knee is called."""
    return {"landmarks": _tr("Landmark networks"), "paper": _tr("K-means and edges")}.get(method, method)


def _tr(text: str) -> str:
    return QCoreApplication.translate("parameters", text)
