"""Agreements: the paragraphs of the list, and what staff keep about them."""

from sqlmodel import Field, SQLModel

from novex_desktop.domain.columns import (
    RegisterRow,
    choice,
    optional_choice,
    optional_reference,
    reference,
    text_column,
)
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.domain.text_limits import REMARK_CHARS, TITLE_CHARS


class AgreementData(SQLModel):
    """What a user may edit; checked whenever one is built. The adopted text is not among it."""

    title: str = Field(min_length=1, max_length=TITLE_CHARS)
    kind: AgreementKind = AgreementKind.AGREEMENT
    kind_confirmed: bool = False
    status: AgreementStatus = AgreementStatus.NEW
    judgement: Judgement | None = None
    judgement_reason: str = Field(default="", max_length=REMARK_CHARS)
    erratum: str = Field(default="", max_length=REMARK_CHARS)
    public: bool = True


class Agreement(RegisterRow, table=True):
    """One paragraph of the list, or a part (a, b, c) of one.

    SQLModel does not check table classes: values come through AgreementData
    (store/operations/agreements.py) or from an import plan.
    """

    topic_id: str = Field(sa_column=reference("topic.id"))
    parent_id: str | None = Field(default=None, sa_column=optional_reference("agreement.id"))
    number: str = Field(index=True)  # permanent; never changed, never given twice
    pos: str  # order within its topic or parent
    title: str
    adopted_text: str = Field(sa_column=text_column())  # to the letter; paragraphs apart by "\n"
    erratum: str = Field(default="", sa_column=text_column())
    kind: AgreementKind = Field(sa_column=choice(AgreementKind))
    kind_confirmed: bool = False
    status: AgreementStatus = Field(default=AgreementStatus.NEW, sa_column=choice(AgreementStatus))
    judgement: Judgement | None = Field(default=None, sa_column=optional_choice(Judgement))
    judgement_reason: str = Field(default="", sa_column=text_column())
    public: bool = True
    source_document_id: str | None = Field(
        default=None, sa_column=optional_reference("source_document.id")
    )
    source_start: int | None = None  # first and last of the blocks of its source, from 0
    source_end: int | None = None
