"""What one may want to add to an agreement: told beside a field, and never in the way."""

from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.status import AgreementStatus


def list_remarks(
    status: AgreementStatus, judgement: Judgement | None, reason: str, *, has_closing: bool
) -> dict[str, str]:
    """Return by field a Dutch sentence on what is still missing there.

    Args:
        has_closing: a note "stand van zaken", or a document that is there, tells the outcome.
    """
    remarks = {}
    if status is AgreementStatus.DONE and not has_closing:
        remarks["status"] = (
            "Afgerond zonder notitie “stand van zaken” of document dat de uitkomst laat zien. "
            "Dat mag; een regel erbij helpt wie dit later leest."
        )
    if judgement in (Judgement.ORANGE, Judgement.RED) and not reason.strip():
        remarks["judgement_reason"] = (
            f"Bij {judgement.value} hoort een toelichting: wat is er aan de hand?"
        )
    return remarks
