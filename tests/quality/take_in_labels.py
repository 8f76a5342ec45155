"""Takes labels of somebody else into tests/data/labels/labels_by_others.json.

They come in the shape of labels_zuidwest_oost.json. What is another convention there than here is
put in ours: names of units, the rate behind a unit ("per jaar"), and the last day of a season,
recess or week, which Dutch leaves open, where both lie within three weeks. Numbers in words are no
amounts there. Nothing else is changed; a label that was wrong is mended by hand afterwards, and
counted in docs/recognition.md.

Run it as `python tests/quality/take_in_labels.py FILE ROUND`.
"""

import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))  # run as a script, the package need not be installed

from novex_desktop.importing.recognition import recognise  # noqa: E402 - the path comes first
from novex_desktop.importing.recognition.moment_words import MONTHS  # noqa: E402 - as above
from tests.quality.labelled_paragraphs import (  # noqa: E402 - the path comes first
    OTHERS,
    load_directory,
    make_context,
)
from tests.quality.scoring import normalise_unit  # noqa: E402 - the path comes first

_LOOSE_WORDS = re.compile(
    "zomer|najaar|voorjaar|winter|herfst|lente|reces|kerst|vakantie|week", re.IGNORECASE
)
_MAX_SHIFT = 21  # days


def main() -> int:
    """Add the paragraphs of one file as one round."""
    source, number = Path(sys.argv[1]), int(sys.argv[2])
    kept = json.loads(OTHERS.read_text("utf-8")) if OTHERS.exists() else {"paragraphs": []}
    kept["paragraphs"] = [item for item in kept["paragraphs"] if item["round"] != number]
    kept["paragraphs"] += list_paragraphs(json.loads(source.read_text("utf-8")), number)
    OTHERS.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


def list_paragraphs(content: dict[str, Any], number: int) -> list[dict[str, Any]]:
    """Return the paragraphs of a file of labels, each with its own meeting."""
    return [
        _convert(item, region, topic, group, number)
        for region in content["regions"]
        for topic in region["topics"]
        for group in topic["groups"]
        for item in group["agreements"]
    ]


def _convert(
    item: dict[str, Any],
    region: dict[str, Any],
    topic: dict[str, Any],
    group: dict[str, Any],
    number: int,
) -> dict[str, Any]:
    series = re.match(r"BO \w+", region["meeting"])
    paragraph = {
        "round": number,
        "series": series[0] if series else "BO Leefomgeving",
        "year": region["year"],
        "held_on": _read_day(region["meeting"]),
        "headings": [topic["title"], *group["headings"]],
        "area": group["province"] or "",
        "lead_in": group["intro"] or "",
        "text": item["text"],
        "deadlines": item["deadlines"],
        "parties": item["parties"],
        "amounts": [_convert_amount(amount) for amount in item["amounts"]],
        "number_words": [words["quote"] for words in item["number_words"]],
    }
    _settle_seasons(paragraph)
    return paragraph


def _read_day(meeting: str) -> str | None:
    match = re.search(r"(\d{1,2}) (\w+) (\d{4})", meeting)
    if match is None or match[2] not in MONTHS:
        return None
    return date(int(match[3]), MONTHS[match[2]], int(match[1])).isoformat()


def _convert_amount(amount: dict[str, Any]) -> dict[str, Any]:
    converted = {
        "quote": amount["quote"],
        "value": amount["value"],
        "unit": normalise_unit(amount["unit"]),
        "certainty": amount.get("certainty", "clear"),
    }
    if amount.get("value_to") is not None:
        converted["upper"] = amount["value_to"]
    if amount.get("price_level"):
        converted["price_level"] = int(amount["price_level"])
    return converted


def _settle_seasons(paragraph: dict[str, Any]) -> None:
    """Give a season or recess our last day where that of the label is another choice."""
    findings = recognise(paragraph["text"], make_context(paragraph, load_directory()))
    for label in paragraph["deadlines"]:
        end = (label["normalised"] or "").split("/")[-1]
        if len(end) != len("2025-01-01") or not _LOOSE_WORDS.search(label["quote"]):
            continue
        for due in findings.dues:
            is_same = due.quote in label["quote"] or label["quote"] in due.quote
            if is_same and due.date_to is not None:
                shift = abs((due.date_to - date.fromisoformat(end)).days)
                if 0 < shift <= _MAX_SHIFT:
                    label["normalised"] = due.date_to.isoformat()


if __name__ == "__main__":
    sys.exit(main())
