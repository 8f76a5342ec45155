"""Topics of the list: numbered onderwerpen and the unnumbered headings under them."""

from sqlmodel import Field

from novex_desktop.domain.columns import RegisterRow, optional_reference, reference, text_column


class Topic(RegisterRow, table=True):
    """A numbered topic, or a sub-heading under one (`parent_id`), of a meeting in a region."""

    meeting_id: str = Field(sa_column=reference("meeting.id"))
    region_id: str = Field(sa_column=reference("region.id"))
    parent_id: str | None = Field(default=None, sa_column=optional_reference("topic.id"))
    number: str = ""  # "4"; empty for a sub-heading
    title: str
    lead_in: str = Field(default="", sa_column=text_column())  # governs the agreements under it
    area_id: str | None = Field(default=None, sa_column=optional_reference("area.id"))
    pos: str  # order within region or parent
