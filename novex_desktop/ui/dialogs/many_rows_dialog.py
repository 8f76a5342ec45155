"""Changing many agreements at once: only what is ticked, with what it would do beside it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QWidget,
)

from novex_desktop.domain.errors import UserError
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.many_wish import ManyParties, ManyWish
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.agreement_detail import PartyInRole
from novex_desktop.store.queries.many_rows import FieldPreview, ManyRows
from novex_desktop.store.queries.parties import PartyChoice
from novex_desktop.ui.dialogs.many_due_fields import ManyDueFields
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_numbers import count_words, format_count
from novex_desktop.ui.forms.field_row import in_line
from novex_desktop.ui.forms.party_field import PartyField
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.status_look import STATUS_ICONS
from novex_desktop.ui.theme.restyling import restyle
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import shown

_ROLES = (PartyRole.LEAD_NATIONAL, PartyRole.LEAD_REGIONAL, PartyRole.INVOLVED)
_MOST_NAMED = 3  # of the values that would go


class ManyRowsDialog(PlainDialog):
    """One line per field: a box to tick, the new value, and what would happen."""

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        many: ManyRows,
        parties: Sequence[PartyChoice],
    ) -> None:
        count = len(many.rows)
        super().__init__(
            parent,
            self.tr("Gekozen rijen wijzigen"),
            self.tr(
                "Vink aan wat moet veranderen; de rest blijft zoals het is. Het wordt één "
                "handeling, die u met Ctrl+Z in één keer terugneemt. Gekozen rijen: {count}."
            ).format(count=count),
            self.tr("&Wijzigen"),
        )
        self._many, self._theme = many, theme
        self._parties = {party.id: party for party in parties}
        self.ticks: dict[str, QCheckBox] = {}
        self._remarks: dict[str, QLabel] = {}
        self._broken: dict[str, str] = {}
        self._chosen: dict[PartyRole, tuple[str, ...]] = dict.fromkeys(_ROLES, ())
        self.party_fields = {role: self._make_party_field(role, parties) for role in _ROLES}
        self.modes = {role: self._make_mode(role) for role in _ROLES}
        self.status = self._make_choice()
        self.status.offer(list(AgreementStatus), STATUS_ICONS)
        self.status.write(AgreementStatus.NEW)
        self.judgement = self._make_choice()
        self.judgement.add_choice(self.tr("geen oordeel"), None)
        self.judgement.offer(list(Judgement))
        self.judgement.write(None)
        self.kind = self._make_choice()
        self.kind.offer(list(AgreementKind))
        self.kind.write(AgreementKind.AGREEMENT)
        self.public = self._make_choice()
        self.public.add_choice(self.tr("openbaar"), True)
        self.public.add_choice(self.tr("niet openbaar"), False)
        self.public.write(True)
        self.due = ManyDueFields(theme)
        self.due.edited.connect(self._show)
        self._total = SpokenLabel()
        self._total.setProperty("role", "section")
        self._total.setWordWrap(True)
        self._lay_out()
        self._show()
        next(iter(self.ticks.values())).setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        theme: Theme,
        many: ManyRows,
        parties: Sequence[PartyChoice],
        store: Callable[[ManyWish], object],
        refused: tuple[ManyWish, UserError] | None = None,
    ) -> None:
        """Ask what should change, and store it; what is refused stays in the dialog.

        Args:
            refused: what was asked before and could not be stored, with the reason.
        """
        dialog = cls(parent, theme, many, parties)
        if refused is not None:
            wish, error = refused
            dialog.fill_in(wish)
            dialog.tell_refusal(error)
        dialog.run(lambda: store(dialog.wish()))
        dialog.deleteLater()

    def wish(self) -> ManyWish:
        """Return what is ticked, with its new value."""
        fields = {
            name: field.value()
            for name, field in self._choices().items()
            if self.ticks[name].isChecked()
        }
        parties = {
            role: self._wished(role) for role in _ROLES if self.ticks[role.value].isChecked()
        }
        due = self.due.value() if self.ticks["due"].isChecked() else None
        return ManyWish(fields, parties, due)

    def fill_in(self, wish: ManyWish) -> None:
        """Tick and fill in what a wish names."""
        ticked = [*wish.fields, *(role.value for role in wish.parties)]
        for name, value in wish.fields.items():
            self._choices()[name].write(value)
        for role, wished in wish.parties.items():
            self._on_parties(role, wished.party_ids)
            self.modes[role].setCurrentIndex(1 if wished.is_added else 0)
        if wish.due is not None:
            ticked.append("due")
            self.due.write(wish.due)
        for name in ticked:
            self.ticks[name].setChecked(True)

    def remark(self, name: str) -> str:
        """Return what stands beside a field."""
        return self._remarks[name].text()

    def _choices(self) -> dict[str, ChoiceField]:
        return {
            "status": self.status,
            "judgement": self.judgement,
            "kind": self.kind,
            "public": self.public,
        }

    def _wished(self, role: PartyRole) -> ManyParties:
        return ManyParties(self._chosen[role], is_added=self.modes[role].currentIndex() == 1)

    def _make_choice(self) -> ChoiceField:
        field = ChoiceField(self._theme)
        field.currentIndexChanged.connect(self._show)
        return field

    def _make_party_field(self, role: PartyRole, parties: Sequence[PartyChoice]) -> PartyField:
        field = PartyField(role, self._theme)
        field.offer(parties)
        field.committed.connect(partial(self._on_parties, role))
        # What was said of an unknown name is about that name.
        field.line.textEdited.connect(lambda _text: self._broken.pop(role.value, None))
        field.line.textChanged.connect(self._show)
        field.new_party_requested.connect(partial(self._on_new_party, role))
        return field

    def _make_mode(self, role: PartyRole) -> QComboBox:
        box = QComboBox()
        box.setProperty("arrow", "shown")
        box.addItems([self.tr("in plaats van"), self.tr("erbij")])
        box.setAccessibleName(self.tr("{role}, vervangen of toevoegen").format(role=shown(role)))
        box.setAccessibleDescription(box.accessibleName())
        box.currentIndexChanged.connect(self._show)
        return box

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("dialogContent")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setColumnMinimumWidth(1, 300)
        grid.setColumnStretch(1, 1)
        texts = {
            PartyRole.LEAD_NATIONAL: self.tr("Trekker Ri&jk"),
            PartyRole.LEAD_REGIONAL: self.tr("Trekker re&gio"),
            PartyRole.INVOLVED: self.tr("Be&trokken"),
        }
        for role in _ROLES:
            pair = in_line(self.party_fields[role], self.modes[role])
            self._add(grid, role.value, texts[role], pair, self.party_fields[role].line)
        self._add(grid, "status", self.tr("&Status"), self.status, self.status)
        self._add(grid, "judgement", self.tr("&Oordeel"), self.judgement, self.judgement)
        self._add(grid, "due", self.tr("Ter&mijn"), self.due, self.due.words)
        self._add(grid, "kind", self.tr("Soo&rt"), self.kind, self.kind)
        self._add(grid, "public", self.tr("O&penbaar"), self.public, self.public)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setObjectName("dialogContent")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes through what is in it
        area.setWidget(body)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(8 * self.fontMetrics().lineSpacing())
        self.column.addWidget(area, 1)
        self.column.addWidget(self._total)
        self.resize_to(98, 38)

    def _add(
        self, grid: QGridLayout, name: str, text: str, editor: QWidget, target: QWidget
    ) -> None:
        tick, remark = QCheckBox(text), SpokenLabel()
        remark.setProperty("role", "muted")
        remark.setWordWrap(True)
        plain = text.replace("&", "")
        if not target.accessibleName() or isinstance(target, ChoiceField):
            target.setAccessibleName(plain)
        tick.setAccessibleName(self.tr("{name} wijzigen").format(name=plain))
        tick.toggled.connect(self._show)
        row = grid.rowCount()
        grid.addWidget(tick, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(editor, row, 1)
        grid.addWidget(remark, row + 1, 1)
        tick.toggled.connect(editor.setEnabled)
        editor.setEnabled(False)
        self.ticks[name], self._remarks[name] = tick, remark

    def _on_parties(self, role: PartyRole, ids: tuple[str, ...]) -> None:
        self._chosen[role] = ids
        self._broken.pop(role.value, None)
        chosen = (self._parties[party_id] for party_id in ids)
        self.party_fields[role].write(
            [PartyInRole(one.id, one.name, one.short, role) for one in chosen]
        )
        self._show()

    def _on_new_party(self, role: PartyRole, name: str) -> None:
        self._broken[role.value] = self.tr(
            "“{name}” staat nog niet in het register. Kies een partij uit de lijst."
        ).format(name=name)
        self.party_fields[role].keep_unsaved()  # it stays where it was typed
        self._show()

    def _show(self) -> None:
        if not self.ticks:
            return
        is_sound = True
        for name, tick in self.ticks.items():
            label = self._remarks[name]
            fault = self._fault(name) if tick.isChecked() else ""
            label.setProperty("role", "error" if fault else "muted")
            restyle(label)
            label.setText(fault or (self._describe(name) if tick.isChecked() else ""))
            label.setVisible(bool(label.text()))
            is_sound = is_sound and not fault
        moves = self.ticks["due"].isChecked() and self._preview("due").moved > 0
        self.due.ask_why(wanted=moves)
        ticked = [name for name, tick in self.ticks.items() if tick.isChecked()]
        changing = sum(self._preview(name).changed > 0 for name in ticked)
        if changing:
            told = self.tr("Velden die veranderen: {fields}. Rijen: {rows}.").format(
                fields=changing, rows=len(self._many.rows)
            )
        elif ticked:
            told = self.tr("Er verandert nog niets.")
        else:
            told = self.tr("Er is nog niets aangevinkt.")
        self._total.setText(told)
        if self.accept_button is not None:
            self.accept_button.setEnabled(changing > 0 and is_sound)

    def _fault(self, name: str) -> str:
        """Return the rule that is broken, in words."""
        if name == "due":
            due = self.due.value()
            if due is None:
                return self.tr("Dit is geen datum. Typ bijvoorbeeld 31-12-2025.")
            if not due.words and due.day is None:
                return self.tr("Geef woorden of een datum.")
        if name in {role.value for role in _ROLES}:
            role = PartyRole(name)
            if self.party_fields[role].line.text().strip():
                return self._broken.get(name) or self.tr(
                    "Kies een partij met Enter, of wis wat er staat met Esc."
                )
            if not self._chosen[role] and self.modes[role].currentIndex() == 1:
                return self.tr("Kies een of meer partijen.")
        return ""

    def _describe(self, name: str) -> str:
        preview = self._preview(name)
        said = [self._describe_count(preview.changed)]
        if preview.replaced:
            named = [f"{words} ({count})" for words, count in preview.replaced[:_MOST_NAMED]]
            more = len(preview.replaced) - len(named)
            if more > 0:
                named.append(self.tr("en nog {count}").format(count=more))
            said.append(self.tr("Wat daar nu staat vervalt: {values}.").format(
                values=", ".join(named)
            ))  # fmt: skip
        if preview.moved:
            said.append(
                self.tr(
                    "Termijnen die verschuiven: {count}. Zeg wie dat besloot en waarom."
                ).format(count=preview.moved)
            )
        if preview.untied:
            said.append(
                self.tr("Termijnen die daarna niet meer aan een overleg hangen: {count}.").format(
                    count=preview.untied
                )
            )
        if name == "status" and self.status.value() is AgreementStatus.DONE:
            bare = self._many.count_without_note()
            if bare:
                said.append(
                    count_words(
                        bare,
                        self.tr("1 rij heeft nog geen stand van zaken."),
                        self.tr("{count} rijen hebben nog geen stand van zaken."),
                    )
                )
        return " ".join(said)

    def _describe_count(self, changed: int) -> str:
        if not changed:
            return self.tr("Geen rij verandert: dit staat er al.")
        count = len(self._many.rows)
        if count == 1:
            return self.tr("Deze rij verandert.")
        return count_words(
            changed,
            self.tr("1 van {rows} rijen verandert."),
            self.tr("{count} van {rows} rijen veranderen."),
            rows=format_count(count),
        )

    def _preview(self, name: str) -> FieldPreview:
        if name == "due":
            due = self.due.value()
            return self._many.preview_due(due) if due else FieldPreview(0)
        choices = self._choices()
        if name in choices:
            return self._many.preview_field(name, choices[name].value())
        role = PartyRole(name)
        return self._many.preview_parties(role, self._wished(role))
