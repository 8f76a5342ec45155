"""Named colours of the three looks; no colour is written anywhere else."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """The colours of one look, as "#rrggbb".

    `window` is the frame round the panes, `surface` what is read and written on. Words are set in
    `text`, `muted` or a signal; `*_soft` are backgrounds for words. `tests/ui/theme` holds every
    pair to a contrast of 4.5 : 1.
    """

    name: str
    is_dark: bool
    window: str
    surface: str
    raised: str
    hover: str
    line: str
    line_strong: str
    text: str
    muted: str
    disabled: str
    accent: str
    on_accent: str
    selected: str
    selected_idle: str
    focus: str
    link: str
    green: str
    green_soft: str
    orange: str
    orange_soft: str
    orange_mark: str
    red: str
    red_soft: str
    info_soft: str
    found: str  # ground of words that were searched for


LIGHT = Tokens(
    name="light",
    is_dark=False,
    window="#f3f4f6",
    surface="#ffffff",
    raised="#f8f9fb",
    hover="#eef1f5",
    line="#dde1e7",
    line_strong="#8b95a3",
    text="#1a222d",
    muted="#566170",
    disabled="#9aa3af",
    accent="#154273",
    on_accent="#ffffff",
    selected="#dbe6f2",
    selected_idle="#e8ebf0",
    focus="#154273",
    link="#154273",
    green="#2f7109",
    green_soft="#e6f2dd",
    orange="#9a4d00",
    orange_soft="#fdeedd",
    orange_mark="#e17000",
    red="#c22419",
    red_soft="#fce8e6",
    info_soft="#e4edf7",
    found="#ffe08a",
)

DARK = Tokens(
    name="dark",
    is_dark=True,
    window="#181b20",
    surface="#20242a",
    raised="#272c33",
    hover="#2c323a",
    line="#363c45",
    line_strong="#768290",
    text="#e7eaee",
    muted="#a9b3c0",
    disabled="#6b7581",
    accent="#8db9ea",
    on_accent="#0e2136",
    selected="#2a4260",
    selected_idle="#313842",
    focus="#8db9ea",
    link="#9cc4f0",
    green="#85cc58",
    green_soft="#233618",
    orange="#ffae5c",
    orange_soft="#3f2c17",
    orange_mark="#ff9531",
    red="#ff8b80",
    red_soft="#47211e",
    info_soft="#22344a",
    found="#5f4a08",
)

HIGH_CONTRAST = Tokens(
    name="contrast",
    is_dark=True,
    window="#000000",
    surface="#000000",
    raised="#0d0d0d",
    hover="#262626",
    line="#c8c8c8",
    line_strong="#ffffff",
    text="#ffffff",
    muted="#f0f0f0",
    disabled="#a8a8a8",
    accent="#ffe14d",
    on_accent="#000000",
    selected="#00407d",
    selected_idle="#333333",
    focus="#ffe14d",
    link="#8fd0ff",
    green="#8fe85f",
    green_soft="#0c2200",
    orange="#ffb566",
    orange_soft="#2b1700",
    orange_mark="#ffb566",
    red="#ff9c94",
    red_soft="#330503",
    info_soft="#001f3d",
    found="#5c4a00",
)
