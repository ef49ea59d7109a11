"""What a command is called, in whichever language, without what a menu adds for the keyboard."""

import pytest

from osteoviewer.ui.menu_marks import without_marks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("&Open films…", "Open films"),
        ("Sa&ve", "Save"),
        ("فتح صور شعاعية (&O)…", "فتح صور شعاعية"),
        ("All listed films (&3)", "All listed films"),
        ("Table (1), &CSV", "Table (1), CSV"),
    ],
)
def test_neither_mnemonic_nor_dots_are_said(text: str, said: str) -> None:
    assert without_marks(text) == said
