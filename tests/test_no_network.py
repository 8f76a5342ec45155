"""Promise 4: there is no network code in the program, and the main job opens no connection."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
PACKAGE = CHECKOUT / "novex_desktop"
NETWORK_MODULES = re.compile(
    r"(socket|ssl|http|ftplib|smtplib|poplib|imaplib|telnetlib|xmlrpc|socketserver|webbrowser|"
    r"urllib\.(request|error)|asyncio|requests|httpx|aiohttp|urllib3|websockets|"
    r"PySide6\.Qt(Network\w*|WebSockets|WebEngine\w*|WebChannel))(\.|$)"
)
# Stands in for whatever the interpreter would do with a network: nothing may be asked of it.
REFUSE_NETWORK = """
import runpy, sys

def refuse(event, arguments):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.bind", "urllib.Request")):
        raise SystemExit(f"network used: {event}")

sys.addaudithook(refuse)
sys.argv = ["novex-desktop", *sys.argv[1:]]
runpy.run_module("novex_desktop", run_name="__main__")
"""


def list_imports(source: str) -> Iterator[str]:
    """Return every module that a source file imports, also inside functions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_module_imports_network_code() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}: {name}"
        for path in PACKAGE.rglob("*.py")
        for name in list_imports(path.read_text(encoding="utf-8"))
        if NETWORK_MODULES.match(name)
    ]
    assert not found


def test_network_code_would_be_recognised() -> None:
    source = "def send():\n    from urllib import request\n    import socket\n"
    names = [name for name in list_imports(source) if NETWORK_MODULES.match(name)]
    assert names == ["urllib.request", "socket"]


def test_the_main_job_opens_no_connection(tmp_path: Path) -> None:
    register, starter = tmp_path / "r.novex", next((CHECKOUT / "database/starter").glob("*.txt"))
    for arguments in (
        ["import", str(starter), "--register", str(register), "--yes"],
        ["check", str(register)],
    ):
        result = subprocess.run(
            [sys.executable, "-c", REFUSE_NETWORK, *arguments],
            cwd=CHECKOUT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert result.returncode == 0, result.stdout + result.stderr
