"""Makes the lists of other secretariats: `python -m tests.data.importing.other.make_other_layouts`.

Needs python-docx, and LibreOffice (`soffice`) for the PDF; the results are kept.
"""

import json
import subprocess
import tempfile
from datetime import datetime
from pathlib import Path

from tests.data.importing.other.layouts import BOXED, ENCODINGS, TEXT, WORD, Rows

FOLDER = Path(__file__).parent


def main() -> None:
    """Make all documents with their outlines."""
    for name, make_word in WORD.items():
        made = make_word()
        properties = made.document.core_properties
        properties.author = ""
        properties.created = properties.modified = datetime(2025, 1, 1)
        made.document.save(str(FOLDER / f"{name}.docx"))
        write_rows(name, made.rows)
    for name, make_text in TEXT.items():
        text, rows = make_text()
        (FOLDER / f"{name}.txt").write_bytes(text.encode(ENCODINGS[name]))
        write_rows(name, rows)
    with tempfile.TemporaryDirectory() as profile:
        convert(Path(profile), "pdf", [FOLDER / f"{name}.docx" for name in WORD])
        # LibreOffice leaves the words of text boxes out of its text.
        whole = [FOLDER / f"{name}.docx" for name in WORD if name not in BOXED]
        convert(Path(profile), "txt:Text (encoded):UTF8", whole)


def write_rows(name: str, rows: Rows) -> None:
    """Write what must be found in a list."""
    text = "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n"
    (FOLDER / f"{name}.json").write_text(text, "utf-8")


def convert(profile: Path, target: str, sources: list[Path]) -> None:
    """Let LibreOffice convert files; a profile of its own keeps it away from a user's."""
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", target, "--outdir", str(FOLDER), *map(str, sources)]
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main()
