"""Made-up rows for the tests of overviews."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting.records import OverviewMaterial
from novex_desktop.store.queries.overview_changes import (
    ChangeGroup,
    ChangePeriod,
    OverviewChange,
)
from novex_desktop.store.queries.overview_findings import NamedAmount, NamedDocument
from novex_desktop.store.queries.overview_parties import PartyPlace
from novex_desktop.store.queries.overview_rows import OverviewContext, OverviewRow

CONTEXT = OverviewContext(
    meeting="BO Leefomgeving 2024",
    meeting_date=date(2024, 11, 7),
    as_of=date(2025, 5, 12),
    data_from=datetime(2025, 5, 12, 9, 30),
    classification="Departementaal vertrouwelijk",
    final=False,
    version="0.3",
    organisation="Ministerie van Proefneming",
)

PLAIN_ROW = OverviewRow(
    agreement_id="1",
    number="BOL24-ZW-01-01",
    meeting="BO Leefomgeving 2024",
    region="Zuidwest-Nederland",
    region_short="Zuidwest",
    topic_id="zw1",
    topic_number="1",
    topic_title="Wonen langs het water",
    headings=("Zeeland",),
    area="Zeeland",
    title="Plan voor de oevers",
    lead_in="",
    text="Rijk en regio maken samen een plan voor de oevers.",
    erratum="",
    is_part=False,
    kind=AgreementKind.AGREEMENT,
    kind_confirmed=True,
    status=AgreementStatus.IN_PROGRESS,
    judgement=None,
    lead_national=("VRO",),
    lead_regional=("Zeeland",),
    involved=(),
    due_words="",
    due_date=None,
    due_certainty=None,
    has_due=False,
    is_late=False,
    note="",
    note_date=None,
    updated_on=date(2025, 5, 2),
    follows=(),
    followed_by=(),
    public=True,
)


def make_rows() -> list[OverviewRow]:
    """Return rows of three regions in source order, with one of each thing that can be shown."""
    return [
        replace(
            PLAIN_ROW,
            lead_in="Rijk en regio werken eraan om:",
            erratum="Lees “oevers” waar “oeverst” staat.",
            due_words="eind 2025",
            due_date=date(2025, 12, 31),
            due_certainty=Certainty.DERIVED,
            has_due=True,
            judgement=Judgement.ORANGE,
            note="Het plan ligt in concept voor.",
            note_date=date(2025, 4, 3),
            follows=("BOL23-ZW-02-01",),
        ),
        replace(
            PLAIN_ROW,
            agreement_id="2",
            number="BOL24-ZW-01-02",
            title="De dijk is oud",
            text="De dijk is honderd jaar oud.",
            kind=AgreementKind.BACKGROUND,
            status=AgreementStatus.NEW,
            lead_national=(),
            lead_regional=(),
        ),
        replace(
            PLAIN_ROW,
            agreement_id="3",
            number="BOL24-ZW-02-01",
            topic_id="zw2",
            topic_number="2",
            topic_title="Bereikbaarheid",
            headings=(),
            area="",
            title="Brug bij de haven",
            text="Er komt een besluit over de brug.",
            kind=AgreementKind.DECISION,
            due_words="begin 2025",
            due_date=date(2025, 3, 31),
            due_certainty=Certainty.CERTAIN,
            has_due=True,
            is_late=True,
        ),
        replace(
            PLAIN_ROW,
            agreement_id="4",
            number="BOL24-ZU-01-01",
            region="Zuid-Nederland",
            region_short="Zuid",
            topic_id="zu1",
            headings=("Brabant",),
            status=AgreementStatus.DONE,
            judgement=Judgement.GREEN,
        ),
        replace(
            PLAIN_ROW,
            agreement_id="5",
            number="BOL24-ZU-01-01-a",
            region="Zuid-Nederland",
            region_short="Zuid",
            topic_id="zu1",
            headings=("Brabant",),
            is_part=True,
            title="Eerste deel",
            text="Het eerste deel van het plan.",
        ),
        replace(
            PLAIN_ROW,
            agreement_id="6",
            number="BOL24-NO-01-01",
            region="Noord-Nederland",
            region_short="Noord",
            topic_id="no1",
            headings=(),
            public=False,
        ),
    ]


VRO = ("vro", "Ministerie van Volkshuisvesting en Ruimtelijke Ordening", "VRO")
ZEELAND = ("zld", "Provincie Zeeland", "Zeeland")


def make_material() -> OverviewMaterial:
    """Return the rows with a party, document, amount and change of each sort."""
    change = OverviewChange(
        ChangeGroup.TEXT,
        "1",
        "BOL24-ZW-01-01",
        "Plan voor de oevers",
        "Erratum",
        "Lees oever waar oeverst staat.",
        "Lees oevers waar oeverst staat.",
    )
    return OverviewMaterial(
        rows=make_rows(),
        parties=(
            PartyPlace("1", *VRO, PartyKind.MINISTRY, PartyRole.LEAD_NATIONAL),
            PartyPlace("4", *VRO, PartyKind.MINISTRY, PartyRole.INVOLVED),
            PartyPlace("3", *ZEELAND, PartyKind.PROVINCE, PartyRole.LEAD_REGIONAL),
            PartyPlace("1", *ZEELAND, PartyKind.PROVINCE, PartyRole.LEAD_REGIONAL),
            PartyPlace("1", *ZEELAND, PartyKind.PROVINCE, PartyRole.FUNDER),
        ),
        documents=(
            NamedDocument("3", "Nota Ruimte", "de Nota Ruimte", "1.0", True, True),
            NamedDocument("1", "Bruggenplan", "het bruggenplan", "", False, False),
        ),
        amounts=(
            NamedAmount(
                "1",
                "€ 245 tot 300 miljoen",
                Decimal(245_000_000),
                "EUR",
                True,
                Decimal(300_000_000),
                2023,
            ),
            NamedAmount("4", "30,5 hectare", Decimal("30.5"), "hectare", True),
        ),
        changes=(
            change,
            replace(
                change,
                group=ChangeGroup.CLOSED,
                agreement_id="4",
                number="BOL24-ZU-01-01",
                what="Status",
                old="Nieuw",
                new="Afgerond",
            ),
            replace(
                change,
                group=ChangeGroup.REMOVED,
                agreement_id="weg",
                number="BOL24-ZW-09-09",
                title="Wat er niet meer is",
                what="Verwijderd",
                old="",
                new="",
            ),
        ),
        proposals={"1": Counter(document_reference=1), "3": Counter(due=2)},
        period=ChangePeriod("", "", "van 01-05-2025 tot en met 12-05-2025"),
    )


def make_long_rows(count: int) -> list[OverviewRow]:
    """Return rows of one region with texts of growing length, a new topic at every fourth."""
    sentence = (
        "Rijk en regio verkennen samen welke ruimte de vaart, het wonen en de natuur vragen. "
    )
    return [
        replace(
            PLAIN_ROW,
            agreement_id=str(place),
            number=f"BOL24-ZW-{place // 4 + 1:02d}-{place % 4 + 1:02d}",
            topic_id=f"zw{place // 4}",
            topic_number=str(place // 4 + 1),
            topic_title=f"Opgave nummer {place // 4 + 1}",
            headings=(f"Gebied {place // 2}",),
            text=(sentence * (1 + place % 15)).strip() + f" Slot {place}.",
        )
        for place in range(count)
    ]
