"""What the kinds of annotations are called, and what is written beside one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from osteoviewer.annotations.annotation import Annotation, Kind

if TYPE_CHECKING:
    from osteoviewer.annotations.measure import Quantity

HIDDEN_TEXT = "• • •"


def _tr(text: str) -> str:
    return QCoreApplication.translate("annotation_words", text)


def kind_name(kind: Kind) -> str:
    """Return what a kind is called."""
    names = {
        Kind.LENGTH: _tr("Length"),
        Kind.ANGLE: _tr("Angle"),
        Kind.LINES_ANGLE: _tr("Angle between lines"),
        Kind.RECTANGLE: _tr("Rectangle"),
        Kind.ELLIPSE: _tr("Ellipse"),
        Kind.ARROW: _tr("Arrow"),
        Kind.TEXT: _tr("Text"),
        Kind.MEDIAL_JOINT_SPACE: _tr("Medial joint space"),
        Kind.LATERAL_JOINT_SPACE: _tr("Lateral joint space"),
    }
    return names[kind]


def how_to_draw(kind: Kind) -> str:
    """Say what to do with a tool in hand."""
    two = _tr("Drag from one end to the other, or click both.")
    corners = _tr("Drag from one corner to the opposite one.")
    narrowest = _tr("At its narrowest, drag from the femur to the tibia.")
    ways = {
        Kind.LENGTH: two,
        Kind.ANGLE: _tr("Click one end, the vertex, the other end."),
        Kind.LINES_ANGLE: _tr("Drag along one line, then along the other."),
        Kind.RECTANGLE: corners,
        Kind.ELLIPSE: corners,
        Kind.ARROW: _tr("Drag to what is meant."),
        Kind.TEXT: _tr("Click where the text belongs."),
        Kind.MEDIAL_JOINT_SPACE: narrowest,
        Kind.LATERAL_JOINT_SPACE: narrowest,
    }
    return ways[kind]


def label_lines(annotation: Annotation, measured: "Sequence[Quantity]", *, is_private: bool) -> tuple[str, ...]:
    """Return what is written beside an annotation; its text is left out while the patient is hidden."""
    numbers = {quantity.name: quantity for quantity in measured}
    lines = [_joint_space_text(annotation.kind)] if annotation.kind in _JOINT_SPACES else []
    lines += [_geometry_text(numbers[name]) for name in ("length", "angle") if name in numbers]
    lines += _statistics_text(numbers)
    if annotation.text:
        lines.append(HIDDEN_TEXT if is_private else annotation.text)
    return tuple(lines)


_JOINT_SPACES = (Kind.MEDIAL_JOINT_SPACE, Kind.LATERAL_JOINT_SPACE)


def _joint_space_text(kind: Kind) -> str:
    return kind_name(kind)


def _geometry_text(quantity: "Quantity") -> str:
    if quantity.unit == "°":
        note = "" if quantity.provenance else _tr(" (if pixels are square)")
        return _tr("{value:.1f}°{note}").format(value=quantity.value, note=note)
    note = provenance_text(quantity.provenance) if quantity.provenance else _tr("size unknown")
    return _tr("{value:,.1f} {unit} ({note})").format(value=quantity.value, unit=quantity.unit, note=note)


def provenance_text(provenance: str) -> str:
    """Return how the size of a pixel is known."""
    names = {
        "calibrated": _tr("calibrated"),
        "magnification-corrected": _tr("magnification-corrected"),
        "detector plane": _tr("detector plane"),
    }
    return names.get(provenance, provenance)


def _statistics_text(numbers: "dict[str, Quantity]") -> list[str]:
    if "n" not in numbers:
        return []
    value = {name: quantity.value for name, quantity in numbers.items()}
    lines = []
    if "mean" in value:
        lines.append(_tr("mean {mean:.3f}   SD {sd:.3f}").format(mean=value["mean"], sd=value["sd"]))
        lines.append(_tr("min {low:.3f}   max {high:.3f}").format(low=value["min"], high=value["max"]))
        lines.append(_tr("film values 0 to 1, no densities"))
    lines += [_geometry_text(numbers["area"]), _tr("{n:,.0f} pixels").format(n=value["n"])]
    return lines
