"""All tables of the register."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables."""
    _create_region()
    _create_area()
    _create_party()
    _create_party_alias()
    _create_meeting()
    _create_milestone()
    _create_source_document()
    _create_attachment()
    _create_topic()
    _create_agreement()
    _create_agreement_party()
    _create_due()
    _create_progress_note()
    _create_amount()
    _create_document_reference()
    _create_agreement_link()
    _create_person()
    _create_issue_ack()
    _create_change()
    _create_field_change()
    _create_op_parent()
    _create_replica()
    _create_meta()
    _create_exchange()
    _create_backup()
    _create_attachment_content()


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """A foreign key that is checked at the commit and never cascades."""
    return sa.ForeignKeyConstraint(
        [column],
        [target],
        name=f"fk_{table}_{column}",
        deferrable=True,
        initially="DEFERRED",
    )


def _create_region() -> None:
    op.create_table(
        "region",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("pos", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_region"),
    )


def _create_area() -> None:
    op.create_table(
        "area",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("abbreviation", sa.Text(), nullable=False),
        sa.Column("region_id", sa.CHAR(32), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_area"),
        _reference("area", "region_id", "region.id"),
    )
    op.create_index("ix_area_region_id", "area", ["region_id"])


def _create_party() -> None:
    op.create_table(
        "party",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("within", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("successor_id", sa.CHAR(32), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_party"),
        _reference("party", "successor_id", "party.id"),
    )
    op.create_index("ix_party_successor_id", "party", ["successor_id"])


def _create_party_alias() -> None:
    op.create_table(
        "party_alias",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("party_id", sa.CHAR(32), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_party_alias"),
        _reference("party_alias", "party_id", "party.id"),
    )
    op.create_index("ix_party_alias_party_id", "party_alias", ["party_id"])


def _create_meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("series_code", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("adopted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_meeting"),
    )


def _create_milestone() -> None:
    op.create_table(
        "milestone",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.CHAR(32), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("change_id", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_milestone"),
        _reference("milestone", "meeting_id", "meeting.id"),
    )
    op.create_index("ix_milestone_meeting_id", "milestone", ["meeting_id"])


def _create_source_document() -> None:
    op.create_table(
        "source_document",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.CHAR(32), nullable=False),
        sa.Column("imported_on", sa.Date(), nullable=False),
        sa.Column("blocks", sa.Text(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("accounting", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_source_document"),
        _reference("source_document", "meeting_id", "meeting.id"),
    )
    op.create_index("ix_source_document_meeting_id", "source_document", ["meeting_id"])


def _create_attachment() -> None:
    op.create_table(
        "attachment",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.CHAR(32), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_attachment"),
        _reference("attachment", "agreement_id", "agreement.id"),
    )
    op.create_index("ix_attachment_agreement_id", "attachment", ["agreement_id"])


def _create_topic() -> None:
    op.create_table(
        "topic",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("meeting_id", sa.CHAR(32), nullable=False),
        sa.Column("region_id", sa.CHAR(32), nullable=False),
        sa.Column("parent_id", sa.CHAR(32), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("lead_in", sa.Text(), nullable=False),
        sa.Column("area_id", sa.CHAR(32), nullable=True),
        sa.Column("pos", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_topic"),
        _reference("topic", "meeting_id", "meeting.id"),
        _reference("topic", "region_id", "region.id"),
        _reference("topic", "parent_id", "topic.id"),
        _reference("topic", "area_id", "area.id"),
    )
    op.create_index("ix_topic_area_id", "topic", ["area_id"])
    op.create_index("ix_topic_meeting_id", "topic", ["meeting_id"])
    op.create_index("ix_topic_parent_id", "topic", ["parent_id"])
    op.create_index("ix_topic_region_id", "topic", ["region_id"])


def _create_agreement() -> None:
    op.create_table(
        "agreement",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("topic_id", sa.CHAR(32), nullable=False),
        sa.Column("parent_id", sa.CHAR(32), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("pos", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("adopted_text", sa.Text(), nullable=False),
        sa.Column("erratum", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("kind_confirmed", sa.Boolean(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("judgement", sa.Text(), nullable=True),
        sa.Column("judgement_reason", sa.Text(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("source_document_id", sa.CHAR(32), nullable=True),
        sa.Column("source_start", sa.Integer(), nullable=True),
        sa.Column("source_end", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_agreement"),
        _reference("agreement", "topic_id", "topic.id"),
        _reference("agreement", "parent_id", "agreement.id"),
        _reference("agreement", "source_document_id", "source_document.id"),
    )
    op.create_index("ix_agreement_number", "agreement", ["number"])
    op.create_index("ix_agreement_parent_id", "agreement", ["parent_id"])
    op.create_index("ix_agreement_source_document_id", "agreement", ["source_document_id"])
    op.create_index("ix_agreement_topic_id", "agreement", ["topic_id"])


def _create_agreement_party() -> None:
    op.create_table(
        "agreement_party",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("agreement_id", sa.CHAR(32), nullable=False),
        sa.Column("party_id", sa.CHAR(32), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("pos", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_agreement_party"),
        _reference("agreement_party", "agreement_id", "agreement.id"),
        _reference("agreement_party", "party_id", "party.id"),
    )
    op.create_index("ix_agreement_party_agreement_id", "agreement_party", ["agreement_id"])
    op.create_index("ix_agreement_party_party_id", "agreement_party", ["party_id"])


def _create_due() -> None:
    op.create_table(
        "due",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("agreement_id", sa.CHAR(32), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("date_from", sa.Date(), nullable=True),
        sa.Column("date_to", sa.Date(), nullable=True),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.CHAR(32), nullable=True),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("moved_reason", sa.Text(), nullable=False),
        sa.Column("moved_by", sa.Text(), nullable=False),
        sa.Column("pos", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_due"),
        _reference("due", "agreement_id", "agreement.id"),
        _reference("due", "meeting_id", "meeting.id"),
    )
    op.create_index("ix_due_agreement_id", "due", ["agreement_id"])
    op.create_index("ix_due_meeting_id", "due", ["meeting_id"])


def _create_progress_note() -> None:
    op.create_table(
        "progress_note",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("agreement_id", sa.CHAR(32), nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_progress_note"),
        _reference("progress_note", "agreement_id", "agreement.id"),
    )
    op.create_index("ix_progress_note_agreement_id", "progress_note", ["agreement_id"])


def _create_amount() -> None:
    op.create_table(
        "amount",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("agreement_id", sa.CHAR(32), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("pos", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_amount"),
        _reference("amount", "agreement_id", "agreement.id"),
    )
    op.create_index("ix_amount_agreement_id", "amount", ["agreement_id"])


def _create_document_reference() -> None:
    op.create_table(
        "document_reference",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("agreement_id", sa.CHAR(32), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("attachment_id", sa.CHAR(32), nullable=True),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("pos", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document_reference"),
        _reference("document_reference", "agreement_id", "agreement.id"),
        _reference("document_reference", "attachment_id", "attachment.id"),
    )
    op.create_index("ix_document_reference_agreement_id", "document_reference", ["agreement_id"])
    op.create_index("ix_document_reference_attachment_id", "document_reference", ["attachment_id"])


def _create_agreement_link() -> None:
    op.create_table(
        "agreement_link",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("earlier_id", sa.CHAR(32), nullable=False),
        sa.Column("later_id", sa.CHAR(32), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_agreement_link"),
        _reference("agreement_link", "earlier_id", "agreement.id"),
        _reference("agreement_link", "later_id", "agreement.id"),
    )
    op.create_index("ix_agreement_link_earlier_id", "agreement_link", ["earlier_id"])
    op.create_index("ix_agreement_link_later_id", "agreement_link", ["later_id"])


def _create_person() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("initials", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
    )


def _create_issue_ack() -> None:
    op.create_table(
        "issue_ack",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("person_id", sa.CHAR(32), nullable=True),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_issue_ack"),
        _reference("issue_ack", "person_id", "person.id"),
    )
    op.create_index("ix_issue_ack_person_id", "issue_ack", ["person_id"])


def _create_change() -> None:
    op.create_table(
        "change",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("replica_id", sa.CHAR(32), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("undoes", sa.CHAR(32), nullable=True),
        sa.Column("schema_rev", sa.Integer(), nullable=False),
        sa.Column("app_version", sa.Text(), nullable=False),
        sa.Column("prev_hash", sa.CHAR(64), nullable=False),
        sa.Column("hash", sa.CHAR(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
    )
    op.create_index("ix_change_at", "change", ["at"])
    op.create_index("ix_change_hlc", "change", ["hlc"])
    op.create_index("ix_change_replica_seq", "change", ["replica_id", "seq"])


def _create_field_change() -> None:
    op.create_table(
        "field_change",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("change_id", sa.CHAR(32), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row_id", sa.CHAR(32), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=True),
        sa.Column("new", sa.Text(), nullable=True),
        sa.Column("salt", sa.CHAR(32), nullable=False),
        sa.Column("old_digest", sa.CHAR(64), nullable=False),
        sa.Column("new_digest", sa.CHAR(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_field_change"),
        _reference("field_change", "change_id", "change.id"),
    )
    op.create_index("ix_field_change_change_id", "field_change", ["change_id"])
    op.create_index("ix_field_change_row", "field_change", ["table_name", "row_id", "field"])


def _create_op_parent() -> None:
    op.create_table(
        "op_parent",
        sa.Column("op_id", sa.CHAR(32), nullable=False),
        sa.Column("parent_id", sa.CHAR(32), nullable=False),
        sa.Column("seen_only", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("op_id", "parent_id", name="pk_op_parent"),
    )
    op.create_index("ix_op_parent_parent_id", "op_parent", ["parent_id"])


def _create_replica() -> None:
    op.create_table(
        "replica",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("person_id", sa.CHAR(32), nullable=True),
        sa.Column("first_seen", sa.Text(), nullable=False),
        sa.Column("app_version", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_replica"),
        _reference("replica", "person_id", "person.id"),
    )
    op.create_index("ix_replica_person_id", "replica", ["person_id"])


def _create_meta() -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )


def _create_exchange() -> None:
    op.create_table(
        "exchange",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("person_id", sa.CHAR(32), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.CHAR(64), nullable=False),
        sa.Column("changes_in_file", sa.Integer(), nullable=False),
        sa.Column("changes_new", sa.Integer(), nullable=False),
        sa.Column("issues_new", sa.Integer(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_exchange"),
    )


def _create_backup() -> None:
    op.create_table(
        "backup",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.CHAR(64), nullable=False),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_backup"),
    )


def _create_attachment_content() -> None:
    op.create_table(
        "attachment_content",
        sa.Column("sha256", sa.CHAR(64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_attachment_content"),
    )
