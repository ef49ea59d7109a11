"""`Turn`: how the film lies on the screen. The film itself, and what is computed of it, never turns."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QTransform


@dataclass(frozen=True)
class Turn:
    """Left and right exchanged or not, and then turned clockwise.

    Attributes
    ----------
    quarters : int
        Quarter turns, 0 to 3.
    is_flipped : bool
    """

    quarters: int = 0
    is_flipped: bool = False

    @property
    def is_lying(self) -> bool:
        """Whether the film's rows are columns of the screen."""
        return self.quarters % 2 == 1

    def rotated(self) -> "Turn":
        """Turn what is seen clockwise by 90 degrees."""
        return replace(self, quarters=(self.quarters + 1) % 4)

    def flipped(self) -> "Turn":
        """Exchange left and right of what is seen."""
        return Turn(-self.quarters % 4, not self.is_flipped)

    def transform(self) -> QTransform:
        """Return the way from the film to the screen, but for size and place."""
        return QTransform().rotate(90 * self.quarters).scale(-1 if self.is_flipped else 1, 1)


UPRIGHT = Turn()
