"""Links between agreements over the years."""

from sqlmodel import Field

from novex_desktop.domain.columns import RegisterRow, choice, reference
from novex_desktop.domain.link_kind import LinkKind


class AgreementLink(RegisterRow, table=True):
    """`later_id` continues, fulfils, splits or replaces `earlier_id`. Key: `link_id(...)`."""

    __tablename__ = "agreement_link"

    earlier_id: str = Field(sa_column=reference("agreement.id"))
    later_id: str = Field(sa_column=reference("agreement.id"))
    kind: LinkKind = Field(sa_column=choice(LinkKind))
    confirmed: bool = True
