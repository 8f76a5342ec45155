"""How a status and a judgement look: always a sign beside the word, never colour alone."""

from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.status import AgreementStatus

STATUS_ICONS = {
    AgreementStatus.NEW: "circle",
    AgreementStatus.IN_PROGRESS: "circle-play",
    AgreementStatus.PARTLY_DONE: "circle-dot",
    AgreementStatus.DONE: "circle-check-big",
    AgreementStatus.ON_HOLD: "circle-pause",
    AgreementStatus.LAPSED: "circle-x",
    AgreementStatus.MERGED: "git-merge",
}
STATUS_TONES = {
    AgreementStatus.NEW: "muted",
    AgreementStatus.IN_PROGRESS: "accent",
    AgreementStatus.PARTLY_DONE: "accent",
    AgreementStatus.DONE: "green",
    AgreementStatus.ON_HOLD: "orange",
    AgreementStatus.LAPSED: "muted",
    AgreementStatus.MERGED: "muted",
}
JUDGEMENT_TONES = {
    Judgement.GREEN: ("green", "green_soft"),
    Judgement.ORANGE: ("orange", "orange_soft"),
    Judgement.RED: ("red", "red_soft"),
}
