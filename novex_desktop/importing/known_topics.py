"""Finds a topic of a list among those that the meeting has already."""

from collections.abc import Sequence

from novex_desktop.importing.list_lines import fold_name
from novex_desktop.importing.plan import PlannedTopic
from novex_desktop.importing.registered_list import KnownTopic


def find_known_topic(
    topics: Sequence[KnownTopic], planned: PlannedTopic, parent_id: str | None
) -> KnownTopic | None:
    """Return the topic with the same place: by its title, or else by its number."""
    beside = [
        topic
        for topic in topics
        if topic.region_id == planned.region.id and topic.parent_id == parent_id
    ]
    title = fold_name(planned.title)
    for topic in beside:
        if fold_name(topic.title) == title and topic.number == planned.number:
            return topic
    for topic in beside:
        if fold_name(topic.title) == title or (planned.number and topic.number == planned.number):
            return topic
    return None
