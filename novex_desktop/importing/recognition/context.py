"""What a recogniser knows about the place of a text: its meeting and its headings."""

from dataclasses import dataclass, field
from datetime import date

from novex_desktop.importing.recognition.party_directory import PartyDirectory

# These meetings are held in November or December; used only while the real day is unknown.
_ASSUMED_MONTH, _ASSUMED_DAY = 11, 1


@dataclass(frozen=True, slots=True)
class RecognitionContext:
    """The meeting that adopted the text, and where in its list the text stands."""

    series: str  # "BO Leefomgeving"
    year: int
    directory: PartyDirectory = field(default_factory=PartyDirectory)
    held_on: date | None = None
    headings: tuple[str, ...] = ()  # topic and sub-headings, outermost first
    area: str = ""  # province or NOVEX area of the heading, where known
    lead_in: str = ""  # "Rijk en regio spreken af:"; what stands under it is promised

    @property
    def reference_day(self) -> date:
        """The day against which past and future are told apart."""
        return self.held_on or date(self.year, _ASSUMED_MONTH, _ASSUMED_DAY)

    @property
    def latest_day(self) -> date:
        """The last day on which the meeting can have been held."""
        return self.held_on or date(self.year, 12, 31)
