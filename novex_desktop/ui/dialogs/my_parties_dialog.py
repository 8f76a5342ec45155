"""Asking once which parties one works for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.agreement_detail import PartyInRole
from novex_desktop.store.queries.parties import PartyChoice
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.forms.party_field import PartyField
from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.theme.theme import Theme


class MyPartiesDialog(PlainDialog):
    """A line with type-ahead, as in the form."""

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        parties: Sequence[PartyChoice],
        mine: Sequence[str],
    ) -> None:
        super().__init__(
            parent,
            self.tr("Mijn partijen"),
            self.tr(
                "Voor welke partijen werkt u? “Mijn trekkers” toont de open afspraken die zij "
                "trekken. Typ een paar letters en kies met Enter."
            ),
            self.tr("&Bewaren"),
        )
        self._parties = {party.id: party for party in parties}
        self._mine = [party_id for party_id in mine if party_id in self._parties]
        self.field = PartyField(PartyRole.LEAD_NATIONAL, theme)
        self.field.setMinimumWidth(420)
        self.field.offer(parties)
        self.field.line.setAccessibleName(self.tr("Mijn partijen"))
        self.field.committed.connect(self._on_committed)
        self.field.new_party_requested.connect(self._on_new_party_requested)
        self.remark = SpokenLabel()
        self.remark.setProperty("role", "error")
        self.remark.setWordWrap(True)
        self.column.addWidget(self.field)
        self.column.addWidget(self.remark)
        self.column.addStretch()
        self._show()
        self.field.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        theme: Theme,
        parties: Sequence[PartyChoice],
        mine: Sequence[str],
    ) -> tuple[str, ...] | None:
        """Return the keys of the parties that are mine, or None after Annuleren."""
        dialog = cls(parent, theme, parties, mine)
        answer = dialog.mine() if dialog.run() else None
        dialog.deleteLater()
        return answer

    def mine(self) -> tuple[str, ...]:
        """Return the keys of the parties that were chosen."""
        return tuple(self._mine)

    def _show(self) -> None:
        chosen = (self._parties[party_id] for party_id in self._mine)
        role = PartyRole.LEAD_NATIONAL
        self.field.write([PartyInRole(one.id, one.name, one.short, role) for one in chosen])

    def _on_committed(self, ids: tuple[str, ...]) -> None:
        self._mine = list(ids)
        self.remark.clear()
        self._show()

    def _on_new_party_requested(self, name: str) -> None:
        self.remark.setText(
            self.tr("“{name}” is geen partij in dit register. Kies er een uit de lijst.").format(
                name=name
            )
        )
