"""All tables of the register by name; importing this module loads SQLModel."""

from collections.abc import Mapping

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.agreement_link import AgreementLink
from novex_desktop.domain.agreement_party import AgreementParty
from novex_desktop.domain.area import Area
from novex_desktop.domain.change import (
    Backup,
    Change,
    Exchange,
    FieldChange,
    Meta,
    OpParent,
    Replica,
)
from novex_desktop.domain.columns import RegisterRow
from novex_desktop.domain.due import Due
from novex_desktop.domain.findings import Amount, DocumentReference
from novex_desktop.domain.meeting import Meeting, Milestone
from novex_desktop.domain.party import Party, PartyAlias
from novex_desktop.domain.person import IssueAck, Person
from novex_desktop.domain.progress_note import ProgressNote
from novex_desktop.domain.region import Region
from novex_desktop.domain.source_document import Attachment, AttachmentContent, SourceDocument
from novex_desktop.domain.topic import Topic

REGISTER_TABLES: Mapping[str, type[RegisterRow]] = {
    str(table.__tablename__): table
    for table in (
        Region,
        Area,
        Party,
        PartyAlias,
        Meeting,
        Milestone,
        SourceDocument,
        Attachment,
        Topic,
        Agreement,
        AgreementParty,
        Due,
        ProgressNote,
        Amount,
        DocumentReference,
        AgreementLink,
        Person,
        IssueAck,
    )
}
"""Tables whose every write stands in the log."""

LOG_TABLES = (Change, FieldChange, OpParent, Replica, Meta, Exchange, Backup, AttachmentContent)
"""Tables that are the log, or that the log need not hold."""
