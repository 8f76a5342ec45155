"""Acts on what is not adopted: agreements and topics of a concept, parts of one's own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from novex_desktop.store.queries.nodes import NodeKind
from novex_desktop.ui.edits import Edits

if TYPE_CHECKING:
    from sqlmodel import Session


class OwnEdits(QObject):
    """Every method raises UserError as those of `Edits` do."""

    def __init__(self, edits: Edits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edits = edits

    def add_agreement(self, topic_id: str, text: str, title: str) -> str:
        """Add an agreement at the end of a topic and return its key; no title: its first words."""
        from novex_desktop.importing.titles import propose_title
        from novex_desktop.store.operations.concepts import add_concept

        made: list[str] = []
        words = " ".join(text.split())
        short = title.strip() or (propose_title(words) if words else "")
        self._edits.act(
            self.tr("Afspraak toevoegen"),
            "",
            lambda session: made.append(add_concept(session, topic_id, text, short)),
        )
        return made[0]

    def add_parts(self, agreement_id: str, number: str, pieces: Sequence[str]) -> str:
        """Make parts of words of an adopted text and return the key of the first."""
        from novex_desktop.importing.titles import propose_title
        from novex_desktop.store.operations.parts import add_parts

        made: list[str] = []
        titled = [(words, propose_title(words)) for words in pieces]
        self._edits.act(
            self.tr("Delen maken"),
            number,
            lambda session: made.extend(add_parts(session, agreement_id, titled)),
        )
        return made[0]

    def move(
        self, kind: NodeKind, item_id: str, number: str, above_id: str, before_id: str | None
    ) -> None:
        """Put an item before another one, or (None) at the end.

        Args:
            above_id: of an agreement: the topic or heading that it comes under.
        """

        def write(session: "Session") -> None:
            from novex_desktop.store.operations.concepts import move_concept
            from novex_desktop.store.operations.parts import move_part
            from novex_desktop.store.operations.topic_order import move_topic

            match kind:
                case NodeKind.AGREEMENT:
                    move_concept(session, item_id, above_id, before_id)
                case NodeKind.PART:
                    move_part(session, item_id, before_id)
                case _:
                    move_topic(session, item_id, before_id)

        label = {
            NodeKind.AGREEMENT: self.tr("Afspraak verplaatsen"),
            NodeKind.PART: self.tr("Deel verplaatsen"),
        }.get(kind, self.tr("Onderwerp verplaatsen"))
        self._edits.act(label, number, write)

    def remove(self, kind: NodeKind, item_id: str, number: str) -> None:
        """Put an item in the trash."""

        def write(session: "Session") -> None:
            from novex_desktop.store.operations.agendas import remove_topic
            from novex_desktop.store.operations.concepts import remove_concept
            from novex_desktop.store.operations.parts import remove_part

            do = {NodeKind.AGREEMENT: remove_concept, NodeKind.PART: remove_part}
            do.get(kind, remove_topic)(session, item_id)

        label = {
            NodeKind.AGREEMENT: self.tr("Afspraak verwijderen"),
            NodeKind.PART: self.tr("Deel verwijderen"),
        }.get(kind, self.tr("Onderwerp verwijderen"))
        self._edits.act(label, number, write)
