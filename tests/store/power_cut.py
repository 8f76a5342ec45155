"""What a disk may hold after a power cut, from the trace of what a program asked of it.

The disk is honest about syncing and its file system keeps a journal: folders change in order, and
what was synced is there. Of what was written and not synced, each sector of 512 bytes may be there
or not, and one may be torn: half new, half old.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.store.disk_shim import Event

SECTOR = 512


@dataclass(eq=False)
class _File:
    durable: bytearray = field(default_factory=bytearray)
    pending: list[Event] = field(default_factory=list)

    def sync(self) -> None:
        for event in self.pending:
            _apply(self.durable, event.what, event.offset, event.data)
        self.pending.clear()

    def survive(self, chance: random.Random) -> bytes:
        """Return what may be left: each sector that was not synced is there or not."""
        content = bytearray(self.durable)
        share = chance.choice((0.0, 0.2, 0.5, 0.8, 1.0))
        torn = chance.randrange(20)
        for event in self.pending:
            if event.what == "T":
                if chance.random() < share:
                    _apply(content, "T", event.offset, b"")
                continue
            place, end = event.offset, event.offset + len(event.data)
            while place < end:
                upto = min(end, (place // SECTOR + 1) * SECTOR)
                piece = event.data[place - event.offset : upto - event.offset]
                if chance.random() < share:
                    torn -= 1
                    if torn == 0:
                        piece = piece[: chance.randrange(len(piece)) + 1]
                    _apply(content, "W", place, piece)
                place = upto
        return bytes(content)


def _apply(content: bytearray, what: str, offset: int, data: bytes) -> None:
    if what == "T":
        content[offset:] = bytes(max(0, offset - len(content)))
        return
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


class Disk:
    """The files of one folder, as the program sees them and as they are on the disk."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._now = {path: _File(bytearray(content)) for path, content in files.items()}
        self._durable = dict(self._now)
        self._steps: list[Event | tuple[str, _File]] = []  # of the folder, not synced yet

    def do(self, event: Event) -> None:
        """Take in what was asked."""
        if event.what == "C":
            self._now[event.path] = file = _File()
            self._steps.append((event.path, file))
        elif event.what in "UR":
            _take_step(self._now, event)
            self._steps.append(event)
        elif event.what == "S":
            file_ = self._now.get(event.path)
            if file_ is not None:
                file_.sync()
            else:  # a folder
                for step in self._steps:
                    _take_step(self._durable, step)
                self._steps.clear()
        elif event.path in self._now:
            self._now[event.path].pending.append(event)

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return the files that may be left when the power goes now."""
        left = dict(self._durable)
        for step in self._steps[: chance.randint(0, len(self._steps))]:
            _take_step(left, step)
        return {path: file.survive(chance) for path, file in left.items()}


def _take_step(files: dict[str, _File], step: "Event | tuple[str, _File]") -> None:
    if isinstance(step, tuple):
        path, file = step
        files[path] = file
    elif step.what == "U":
        files.pop(step.path, None)
    elif step.path in files:
        files[step.data.decode()] = files.pop(step.path)
