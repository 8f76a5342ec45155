"""What one should know of a register that was just opened."""

from PySide6.QtCore import QCoreApplication

from novex_desktop.store.database import Database
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
    if number := workspace.store_interrupted_typing():
        text = _tr(
            "Wat u bij {number} typte toen het programma stopte, is alsnog opgeslagen. "
            "Ongedaan maken kan met Ctrl+Z."
        )
        notice.say(text.format(number=number))
    if database.is_read_only:
        notice.say(
            _tr("Dit register is alleen-lezen geopend; u kunt er niets in wijzigen."), Tone.WARNING
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("RegisterNews", text)
