"""Files kept in the register, by the hash of their bytes."""

import hashlib
import mimetypes

from sqlalchemy import func
from sqlmodel import Session, col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.kept_file import FileWish, check_file, make_safe_name
from novex_desktop.domain.source_document import Attachment, AttachmentContent
from novex_desktop.store.operations.records import get_or_raise

_PLAIN = "application/octet-stream"


def add_attachment(session: Session, agreement_id: str, wish: FileWish) -> str:
    """Keep a file with an agreement and return its key; equal bytes are stored once.

    Raises:
        NotFoundError: the agreement was removed in the meantime.
        RuleError: the file is too large, a program, or is there already.
    """
    get_or_raise(session, Agreement, agreement_id)
    name = make_safe_name(wish.name)
    check_file(name, wish.content)
    sha256 = hashlib.sha256(wish.content).hexdigest()
    same = session.exec(
        select(Attachment.name).where(
            col(Attachment.agreement_id) == agreement_id,
            col(Attachment.sha256) == sha256,
            col(Attachment.deleted).is_(False),
        )
    ).first()
    if same is not None:
        raise RuleError(
            f"Dit bestand is al bij deze afspraak bewaard, als “{same}”. Er is niets toegevoegd.",
            "files",
        )
    row = Attachment(
        sha256=sha256,
        name=name,
        media_type=mimetypes.guess_type(name)[0] or _PLAIN,
        size_bytes=len(wish.content),
        agreement_id=agreement_id,
    )
    session.add(row)
    # Only the length is asked for: reading the bytes would cost their whole length.
    known = select(func.length(AttachmentContent.content)).where(
        col(AttachmentContent.sha256) == sha256
    )
    length = session.exec(known).first()
    if length == 0 and wish.content:
        raise RuleError(
            "Dit bestand is eerder voorgoed gewist uit dit register. Er is niets toegevoegd. "
            "Verwijder eruit wat niet bewaard mag worden, en voeg het dan toe.",
            "files",
        )
    if length is None:
        session.add(AttachmentContent(sha256=sha256, content=wish.content))
    return row.id


def remove_attachment(session: Session, attachment_id: str) -> None:
    """Mark a file deleted; its bytes stay, so that it can be brought back.

    Raises:
        NotFoundError: it was removed already.
    """
    get_or_raise(session, Attachment, attachment_id).deleted = True
