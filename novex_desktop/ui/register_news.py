"""What one should know of a register that was just opened."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from novex_desktop.store.database import Database
from novex_desktop.ui.drafts import DraftFile
from novex_desktop.ui.form_pane import TypingFound
from novex_desktop.ui.notice_bar import NoticeBar, Tone
from novex_desktop.ui.window_jobs import WindowJobs
from novex_desktop.ui.workspace import Workspace


def tell_news(
    database: Database, workspace: Workspace, jobs: WindowJobs, notice: NoticeBar
) -> None:
    """Tell of a review that waits, of its place, and of typing that was broken off and stored."""
    jobs.registers.offer_kept_review(database)
    jobs.safety.warn_of_place(database.path)
    jobs.safety.warn_of_other(database)
    _tell_interrupted_typing(workspace.store_interrupted_typing(), notice)
    _tell_homeless_typing(workspace.homeless_typing, notice)
    workspace.typing_kept.connect(lambda: _tell_homeless_typing(workspace.homeless_typing, notice))
    if database.is_read_only:
        notice.say(
            _tr("Dit register is alleen-lezen geopend; u kunt er niets in wijzigen."), Tone.WARNING
        )


def _tell_interrupted_typing(found: TypingFound, notice: NoticeBar) -> None:
    told = []
    if found.stored_at:
        text = _tr(
            "Wat u bij {number} typte toen het programma stopte, is alsnog opgeslagen. "
            "Ongedaan maken kan met Ctrl+Z."
        )
        told.append(text.format(number=found.stored_at))
    if found.parties_at:
        text = _tr(
            "De naam van een partij die u bij {number} typte toen het programma stopte, staat "
            "weer in zijn veld; Enter kiest."
        )
        told.append(text.format(number=found.parties_at))
    if told:
        notice.say(" ".join(told))


def _tell_homeless_typing(typing: DraftFile, notice: NoticeBar) -> None:
    """Offer words to copy of which the agreement went, as after a rescue; until that is done."""
    draft = typing.find()
    if draft is None:
        return

    def copy() -> None:
        QGuiApplication.clipboard().setText("\n\n".join(draft.texts.values()))
        typing.keep(None)
        notice.say(_tr("Gekopieerd; plak het waar u het wilt hebben."))

    text = _tr(
        "Wat u typte en nog niet was opgeslagen, hoort bij een afspraak die niet meer in dit "
        "register staat. Kopieer het en plak het waar het hoort."
    )
    notice.say(text, Tone.WARNING, (_tr("Tekst kopiëren"), copy))


def _tr(text: str) -> str:
    return QCoreApplication.translate("RegisterNews", text)
