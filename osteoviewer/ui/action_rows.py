"""`ActionRow`: one command of the window, as a row of the table that menus and shortcuts are made from."""

from dataclasses import dataclass

SEPARATOR = "-"


@dataclass(frozen=True)
class ActionRow:
    """One command.

    Attributes
    ----------
    name : str
        What the window calls it.
    menu, text : str
        Where it stands, and its words.
    keys : str
        One shortcut, or several separated by spaces.
    group : str
        Commands of one group are choices that exclude each other.
    is_checkable : bool
        Whether it is on or off.
    is_local : bool
        Whether its keys work only while the film or a stage has the focus, because they mean something else elsewhere.
    """

    name: str
    menu: str
    text: str
    keys: str = ""
    group: str = ""
    is_checkable: bool = False
    is_local: bool = False
