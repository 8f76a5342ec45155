"""What the text names besides moments and parties: sums, quantities and documents."""

from sqlmodel import Field

from novex_desktop.domain.columns import RegisterRow, optional_reference, reference


class Amount(RegisterRow, table=True):
    """A sum or quantity in the text, literal and as a number."""

    agreement_id: str = Field(sa_column=reference("agreement.id"))
    quote: str  # "€ 245 miljoen"
    value: str  # decimal digits as text: "245000000"; no rounding; of a range the lower end
    unit: str  # "EUR", "woningen"
    confirmed: bool = True
    pos: str
    upper: str = ""  # upper end of a range, as `value`; empty when it is none
    price_level: int | None = None  # year: "prijspeil 2023"


class DocumentReference(RegisterRow, table=True):
    """A document or plan that the text names."""

    __tablename__ = "document_reference"

    agreement_id: str = Field(sa_column=reference("agreement.id"))
    quote: str
    name: str = ""
    version: str = ""
    attachment_id: str | None = Field(default=None, sa_column=optional_reference("attachment.id"))
    confirmed: bool = True
    pos: str
