"""Proposes the role of a party: lead, involved, client or funder.

Source: docs/recognition.md, "Roles".
"""

from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.importing.recognition.findings import Stance
from novex_desktop.importing.recognition.moment_words import compile_words
from novex_desktop.importing.recognition.party_groups import Group
from novex_desktop.importing.recognition.text_spans import TextSpans

_CLAUSE_CHARS = 120
_IS_CLIENT = compile_words(
    r"^[\s,]*(?:is|zijn|treedt op als|treden op als|fungeert als)\b[^.;]{0,60}\bopdrachtgevers?\b"
)
_IS_FUNDER = compile_words(
    r"^[\s,]*(?:is|zijn|treedt op als|treden op als)\b[^.;]{0,60}\b(?:mede)?financiers?\b"
)
_GIVES_ORDER = compile_words(
    r"^[\s,]*(?:geeft|geven|verstrekt|verstrekken|zal|zullen)\b[^.;]{0,80}\bopdracht\b(?! van)"
)
_PAYS = compile_words(
    r"^[\s,]*(?:(?:mede)?financier(?:t|en)|bekostig(?:t|en)|betaalt|betalen|del(?:en"
    r"|t) (?:\w+ )?(?:de )?kosten"
    r"|dra(?:agt|gen) (?:\w+ )?(?:de kosten|(?:€|[\d.,]+)[^.;]{0,40}\bbij)|stel(?:t"
    r"|len)\b[^.;]{0,80}\bbeschikbaar"
    r"|reserve(?:ert|ren)|investe(?:ert|ren)|leg(?:t|gen) (?:€|[\d.,]+)[^.;]{0,40}\bin\b)"
)
_ORDER_OF = compile_words(
    r"\b(?:in opdracht van|opdrachtgevers?:|opdrachtgever (?:is|zijn)) ?(?:de |het )?\Z"
)
_PAID_BY = compile_words(
    r"(?:\b(?:kosten|bekostiging|financiering|lasten)\b[^.;]{0,60}\bdoor|\bgefinancierd door"
    r"|\bbekostigd door"
    r"|\bfinanciers?:|\bbijdrage van) ?(?:de |het )?\Z"
)
_PAID_AFTER = compile_words(
    r"^[^.;]{0,60}\b(?:gedragen|gefinancierd|bekostigd|betaald|opgebracht)\b"
)


def propose_roles(group: Group, spans: TextSpans, *, is_national: bool) -> tuple[PartyRole, ...]:
    """Return the roles of one party of a group, the most telling one first.

    An actor leads: a body of the national government nationally, any other regionally. Who only
    occurs is involved. Who gives the order or pays gets that role; acting as well, it leads, too.
    """
    before = spans.before(group.start)
    after = spans.after(group.end)[:_CLAUSE_CHARS]
    stands_as = [
        role
        for role, holds in (
            (PartyRole.CLIENT, _IS_CLIENT.search(after) or _ORDER_OF.search(before)),
            (PartyRole.FUNDER, _IS_FUNDER.search(after) or _is_payer(before, after)),
        )
        if holds
    ]
    if stands_as:
        return tuple(stands_as)
    if group.stance is Stance.MENTIONED or any("kamer" in m.word for m in group.mentions):
        return (PartyRole.INVOLVED,)
    lead = PartyRole.LEAD_NATIONAL if is_national else PartyRole.LEAD_REGIONAL
    if _GIVES_ORDER.search(after):
        return (lead, PartyRole.CLIENT)
    if _PAYS.search(after):
        return (lead, PartyRole.FUNDER)
    return (lead,)


def _is_payer(before: str, after: str) -> bool:
    paid_by = _PAID_BY.search(before) is not None
    is_cost = before.rstrip().endswith("door") or paid_by
    return paid_by or (is_cost and _PAID_AFTER.search(after) is not None and "kosten" in before)
