"""Recognises the parties of a text, named or generic, with what they do and the proposed roles.

Source: docs/recognition.md, "Parties".
"""

from collections.abc import Iterator
from dataclasses import replace

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.importing.recognition.context import RecognitionContext
from novex_desktop.importing.recognition.findings import PartyFinding, Stance
from novex_desktop.importing.recognition.party_groups import Group, group_mentions, judge_group
from novex_desktop.importing.recognition.party_mentions import Form, Mention, find_mentions
from novex_desktop.importing.recognition.party_places import (
    choose_party,
    find_heading_province,
    find_heading_town,
    find_only_province,
    find_only_town,
)
from novex_desktop.importing.recognition.party_roles import propose_roles
from novex_desktop.importing.recognition.text_spans import TextSpans
from novex_desktop.store.queries.parties import PartyChoice

_Named = dict[PartyKind, set[PartyChoice]]  # who is named in a text, by kind


def recognise_parties(spans: TextSpans, context: RecognitionContext) -> list[PartyFinding]:
    """Return every mention of a party in the order of the text."""
    mentions = find_mentions(spans, context.directory)
    groups = group_mentions(mentions, spans.text)
    return make_findings(
        [group for group in groups if judge_group(group, spans, context.lead_in)], spans, context
    )


def make_findings(
    groups: list[Group], spans: TextSpans, context: RecognitionContext
) -> list[PartyFinding]:
    """Return a finding for each mention of the groups, with the party that it means."""
    named = _list_named(groups)
    return [finding for group in groups for finding in _make_group(group, named, spans, context)]


def _make_group(
    group: Group, named: _Named, spans: TextSpans, context: RecognitionContext
) -> Iterator[PartyFinding]:
    roles = {
        is_national: propose_roles(group, spans, is_national=is_national)
        for is_national in (False, True)
    }
    kinds = [mention.choices[0].kind for mention in group.mentions if len(mention.choices) == 1]
    sure = {mention.choices[0] for mention in group.mentions if len(mention.choices) == 1}
    for mention in group.mentions:
        if len(mention.choices) > 1:  # "Utrecht en de gemeente Utrecht": the other one
            others = tuple(choice for choice in mention.choices if choice not in sure)
            mention = replace(mention, choices=others or mention.choices)
        party, certainty = _resolve(mention, kinds, named, spans, context)
        if mention.form is Form.NOUN and (namesake := _find_namesake(mention, group, context)):
            party, certainty = namesake, Certainty.DERIVED
        kind = party.kind if party else mention.kind
        yield PartyFinding(
            spans.text[mention.start : mention.end],
            mention.start,
            mention.end,
            certainty,
            party.id if party else None,
            party.name if party else mention.word,
            kind,
            group.stance,
            roles[kind is not None and kind.is_national],
            is_generic=mention.form in (Form.NOUN, Form.COLLECTIVE),
        )


def _find_namesake(
    mention: Mention, group: Group, context: RecognitionContext
) -> PartyChoice | None:
    """Return the province for "provincie" in "provincie en gemeente Groningen"."""
    later = [other for other in group.mentions if other.start > mention.end and other.choices]
    if not mention.is_singular or not later or mention is not group.mentions[0]:
        return None
    _, _, name = later[0].choices[0].name.partition(" ")
    kind = later[0].choices[0].kind
    noun = "provincie" if kind is PartyKind.MUNICIPALITY else "gemeente"
    found = context.directory.find_by_name(f"{noun} {name}") if mention.kind is not kind else None
    return found if found and found.kind is mention.kind else None


def merge_parties(findings: tuple[PartyFinding, ...]) -> list[PartyFinding]:
    """Return one finding per party, with all its roles, as the register keeps them.

    A party that leads anywhere in the text is not merely involved as well.
    """
    merged: dict[str, PartyFinding] = {}
    roles: dict[str, list[PartyRole]] = {}
    for finding in findings:
        key = finding.party_id or f"generic {finding.name}"
        kept = merged.setdefault(key, finding)
        if kept.stance is Stance.MENTIONED and finding.stance is Stance.ACTOR:
            merged[key] = finding
        roles.setdefault(key, []).extend(finding.roles)
    return [_with_roles(finding, roles[key]) for key, finding in merged.items()]


def _with_roles(finding: PartyFinding, roles: list[PartyRole]) -> PartyFinding:
    unique = tuple(dict.fromkeys(roles))
    telling = tuple(role for role in unique if role is not PartyRole.INVOLVED)
    return PartyFinding(
        finding.quote,
        finding.start,
        finding.end,
        finding.certainty,
        finding.party_id,
        finding.name,
        finding.kind,
        finding.stance,
        telling or unique,
        finding.is_generic,
    )


def _list_named(groups: list[Group]) -> _Named:
    named: _Named = {}
    for group in groups:
        for mention in group.mentions:
            if mention.form in (Form.NAMED, Form.PLACE) and len(mention.choices) == 1:
                named.setdefault(mention.choices[0].kind, set()).add(mention.choices[0])
    return named


def _resolve(
    mention: Mention,
    kinds: list[PartyKind],
    named: _Named,
    spans: TextSpans,
    context: RecognitionContext,
) -> tuple[PartyChoice | None, Certainty]:
    if mention.choices:
        party, is_sure = choose_party(mention.choices, kinds, context)
        sure = Certainty.CERTAIN if mention.form is Form.NAMED else Certainty.DERIVED
        return party, sure if is_sure else Certainty.UNKNOWN
    if mention.form is Form.NOUN and mention.kind and mention.is_singular:
        party_in_context = _find_meant(mention.kind, named, spans.text, context)
        return party_in_context, Certainty.DERIVED if party_in_context else Certainty.UNKNOWN
    return None, Certainty.UNKNOWN


def _find_meant(
    kind: PartyKind,
    named: _Named,
    text: str,
    context: RecognitionContext,
) -> PartyChoice | None:
    """Return the party that "de provincie" means: the one the text names, or its heading."""
    in_text = named.get(kind, set())
    if len(in_text) == 1:
        return next(iter(in_text))
    if in_text:
        return None
    if kind is PartyKind.PROVINCE:
        return find_heading_province(context) or find_only_province(text, context)
    if kind is PartyKind.MUNICIPALITY:
        return find_heading_town(context) or find_only_town(text, context)
    return None
