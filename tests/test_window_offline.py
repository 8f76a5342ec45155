"""Promise 4 in the window: opening, editing, checking and closing ask nothing of a network."""

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
# Stands in for whatever Python would do with a network, or leave to another program: it is noted.
# Instead of a user, a few timers work in the window.
WORK = """
import sys
from pathlib import Path

asked = []

def note(event, arguments):
    if event.split(".")[0] in ("socket", "urllib", "ftplib", "smtplib", "http", "subprocess") or (
        event in ("os.system", "os.posix_spawn", "os.spawn", "os.startfile", "webbrowser.open")
    ):
        asked.append(event)

sys.addaudithook(note)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from novex_desktop.app import run_window
from novex_desktop.ui.dialogs.check_dialog import CheckDialog
from novex_desktop.ui.main_window import MainWindow

real = QApplication.exec
told = []

def finish(*arguments):
    told.extend(arguments[-1])
    window().actions_.undo.trigger()
    QTimer.singleShot(0, window().close)

def window():
    (found,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    return found

def work():
    agreement_id = window().workspace.form.agreement_id
    window()._edits.save_agreement(agreement_id, "", {"title": "Anders"})
    window().actions_.check_register.trigger()

def execute(*_):
    QTimer.singleShot(0, work)
    return real()

CheckDialog.tell = finish
QApplication.exec = execute
code = run_window(Path(sys.argv[1]))
print(len(told), asked)
if len(sys.argv) > 2:
    import socket
    socket.socket().close()
    print("noticed" if asked else "missed")
sys.exit(code)
"""


def run(*arguments: str) -> list[str]:
    result = subprocess.run(
        [sys.executable, "-c", WORK, *arguments],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.splitlines()


def test_work_in_the_window_asks_nothing_of_a_network_or_another_program(filled_path: Path) -> None:
    done, last = run(str(filled_path), "then ask")
    assert done == "8 []"
    assert last == "noticed", "a socket would not have been seen"
