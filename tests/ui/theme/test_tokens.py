import pytest
from PySide6.QtGui import QColor

from novex_desktop.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens

LOOKS = [LIGHT, DARK, HIGH_CONTRAST]
WORDS = ("text", "muted", "link", "green", "orange", "red", "accent")
GROUNDS = ("window", "surface", "raised", "hover", "selected", "selected_idle")
PAIRS = [
    *((word, ground) for word in ("text", "muted") for ground in GROUNDS),
    *((word, ground) for word in WORDS for ground in ("window", "surface")),
    *(("text", soft) for soft in ("green_soft", "orange_soft", "red_soft", "info_soft", "found")),
    *((tone, f"{tone}_soft") for tone in ("green", "orange", "red")),
    ("link", "info_soft"),
    ("link", "green_soft"),
    ("on_accent", "accent"),
]


def luminance(color: str) -> float:
    shade = QColor(color)
    parts = (shade.redF(), shade.greenF(), shade.blueF())
    linear: list[float] = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_guidelines_define_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-on-".join(pair))
def test_words_can_be_read_on_their_ground(look: Tokens, pair: tuple[str, str]) -> None:
    word, ground = pair
    assert contrast(getattr(look, word), getattr(look, ground)) >= 4.5


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("mark", ["line_strong", "focus", "orange_mark"])
def test_borders_and_marks_can_be_seen(look: Tokens, mark: str) -> None:
    assert contrast(getattr(look, mark), look.surface) >= 3


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_every_token_is_a_colour(look: Tokens) -> None:
    colors = set(look._fields) - {"name", "is_dark"}
    assert all(QColor.isValidColorName(getattr(look, name)) for name in colors)
