from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from novex_desktop.domain.counting import Figures, count_figures
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus


@dataclass(frozen=True)
class Paragraph:
    kind: AgreementKind = AgreementKind.AGREEMENT
    status: AgreementStatus = AgreementStatus.NEW
    is_part: bool = False
    is_late: bool = False
    has_due: bool = True


PARAGRAPHS = st.lists(
    st.builds(
        Paragraph,
        st.sampled_from(AgreementKind),
        st.sampled_from(AgreementStatus),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    )
)


def test_background_is_a_paragraph_but_no_agreement() -> None:
    rows = [Paragraph(), Paragraph(AgreementKind.BACKGROUND)]
    figures = count_figures(rows)
    assert (figures.paragraphs, figures.agreements, figures.background) == (2, 1, 1)


def test_decisions_and_intentions_count_as_agreements() -> None:
    rows = [Paragraph(AgreementKind.DECISION), Paragraph(AgreementKind.INTENTION)]
    assert count_figures(rows).agreements == 2


def test_parts_are_counted_with_their_agreement() -> None:
    assert count_figures([Paragraph(), Paragraph(is_part=True), Paragraph(is_part=True)]) == (
        Figures(paragraphs=1, agreements=1, open=1)
    )


def test_open_done_late_and_without_a_deadline_are_counted_apart() -> None:
    rows = [
        Paragraph(status=AgreementStatus.IN_PROGRESS, is_late=True),
        Paragraph(status=AgreementStatus.ON_HOLD, has_due=False),
        Paragraph(status=AgreementStatus.DONE, has_due=False),
        Paragraph(status=AgreementStatus.LAPSED),
    ]
    assert count_figures(rows) == Figures(
        paragraphs=4, agreements=4, open=2, done=1, late=1, without_due=1
    )


def test_an_empty_list_counts_nothing() -> None:
    assert count_figures([]) == Figures()


@given(PARAGRAPHS)
def test_figures_always_add_up(rows: list[Paragraph]) -> None:
    figures = count_figures(rows)
    assert figures.paragraphs == figures.agreements + figures.background
    assert figures.open + figures.done <= figures.agreements
    assert figures.without_due <= figures.open
