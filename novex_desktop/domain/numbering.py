"""Permanent numbers of agreements.

A number is given once, when the list is taken in. It never changes and is never given to
another agreement, not after a move, a merge or a deletion.
"""

from collections.abc import Collection

NO_TOPIC = 0
_CONCEPT = "concept"


def agreement_number(
    series_code: str, year: int, region_code: str, topic_number: int, sequence: int
) -> str:
    """Return the number of an agreement, e.g. "BOL24-ZW-04-02".

    Args:
        topic_number: number of the topic in its region, or NO_TOPIC when it has none.
        sequence: 1 for the first agreement of the topic; runs on over its sub-headings.
    """
    if sequence < 1:
        raise ValueError("sequence starts at 1")
    return f"{series_code}{year % 100:02d}-{region_code}-{topic_number:02d}-{sequence:02d}"


def part_number(agreement: str, index: int) -> str:
    """Return the number of a part: "BOL24-NW-05-01-a" for index 0; after z come aa, ab, ..."""
    return f"{agreement}-{part_letter(index)}"


def part_letter(index: int) -> str:
    """Return the letter of a part: a for 0, z for 25, aa for 26."""
    if index < 0:
        raise ValueError("index starts at 0")
    letters = ""
    left = index + 1
    while left:
        left, digit = divmod(left - 1, 26)
        letters = chr(ord("a") + digit) + letters
    return letters


def choose_series_code(series: str, taken: Collection[str]) -> str:
    """Return the start of the permanent numbers of a new series: "BO Leefomgeving" is "BOL".

    Args:
        taken: codes of other series, which are not given twice.
    """
    words = series.split()
    head = "".join(word if word.isupper() and len(word) <= 3 else word[0] for word in words[:-1])
    last = "".join(char for char in words[-1] if char.isalnum())
    for length in range(1, len(last) + 1):
        code = (head + last[:length]).upper()
        if code not in taken:
            return code
    number = 2
    while f"{(head + last).upper()}{number}" in taken:
        number += 1
    return f"{(head + last).upper()}{number}"


def concept_number(series_code: str, year: int, sequence: int) -> str:
    """Return the provisional number of an agreement that is not adopted: "BOL26-concept-03".

    Args:
        sequence: 1 for the first one typed for the meeting; never given twice in a meeting.
    """
    if sequence < 1:
        raise ValueError("sequence starts at 1")
    return f"{series_code}{year % 100:02d}-{_CONCEPT}-{sequence:02d}"


def is_concept_number(number: str) -> bool:
    """Whether a number is provisional."""
    return number.split("-")[1:2] == [_CONCEPT]


def parse_sequence(number: str) -> int:
    """Return the last part of a number of an agreement: 3 of "BOL24-ZW-04-03"; 0 if it has none."""
    last = number.rpartition("-")[2]
    return int(last) if last.isdigit() else 0


def parse_part_index(number: str) -> int:
    """Return the index of a part from its number: 0 for "…-a", 26 for "…-aa"; -1 if it has none."""
    letters = number.rpartition("-")[2]
    if not letters.isascii() or not letters.isalpha() or not letters.islower():
        return -1
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("a") + 1
    return index - 1
