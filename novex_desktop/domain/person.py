"""People who work in the register, and what they settled."""

from sqlmodel import Field

from novex_desktop.domain.columns import RegisterRow, optional_reference, text_column


class Person(RegisterRow, table=True):
    """Somebody who keeps the register."""

    name: str
    initials: str = ""
    active: bool = True


class IssueAck(RegisterRow, table=True):
    """A remark of the review list that somebody settled. Key: `link_id` of the remark."""

    __tablename__ = "issue_ack"

    person_id: str | None = Field(default=None, sa_column=optional_reference("person.id"))
    decision: str
    remark: str = Field(default="", sa_column=text_column())
