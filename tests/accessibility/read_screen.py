"""Prints what a screen reader finds of the program, one JSON object per line.

It walks the first screen, then opens each other screen and walks that, and then types where a
rule can be broken; what the program announces meanwhile is printed as well.

Run by Debian's own Python, which has the bindings: read_screen.py NAME SECONDS SCREEN...
"""

import ctypes
import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi  # Debian: python3-pyatspi
from gi.repository import GLib  # Debian: python3-gi, which pyatspi needs

DEEPEST = 40
MOST_CHILDREN = 200
PAUSE_S = 3.0
HOME, RIGHT, DOWN = 0xFF50, 0xFF53, 0xFF54
TREE, MAP = "Boom van overleggen, regio's en afspraken", "Kaart van de regio's"
EVENTS = ("object:announcement", "object:state-changed:focused", "object:active-descendant-changed")


def tell(**found: object) -> None:
    """Print one thing."""
    sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")


def find_program(name: str, seconds: float) -> Any:
    """Return the accessible of the program, as soon as it has a window."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for program in pyatspi.Registry.getDesktop(0):
            if program is not None and name in program.name and program.childCount:
                return program
        time.sleep(0.2)
    sys.exit(f"{name} did not appear")


def walk(node: Any, depth: int = 0) -> Iterator[tuple[Any, int, list[str]]]:
    """Give a node and all that shows below it, with depth and states."""
    states = [pyatspi.stateToString(state) for state in node.getState().getStates()]
    yield node, depth, states
    if (depth < DEEPEST and "showing" in states) or depth < 2:
        for place in range(min(node.childCount, MOST_CHILDREN)):
            child = node.getChildAtIndex(place)
            if child is not None:
                yield from walk(child, depth + 1)


def give_keyboard() -> None:
    """Give the largest window of the screen the keyboard: there is no window manager that does."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    above, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    children = ctypes.POINTER(ctypes.c_ulong)()
    pointers = map(ctypes.byref, (above, parent, children, count))
    x11.XQueryTree(display, root, *pointers)
    sizes = {}
    for window in children[: count.value]:
        x, y, width, height, edge, depth = (ctypes.c_uint() for _ in range(6))
        numbers = map(ctypes.byref, (above, x, y, width, height, edge, depth))
        x11.XGetGeometry(display, ctypes.c_ulong(window), *numbers)
        sizes[window] = width.value * height.value
    largest = ctypes.c_ulong(max(sizes, key=lambda window: sizes[window]))
    x11.XSetInputFocus(display, largest, 2, 0)
    x11.XCloseDisplay(display)


def print_screen(program: Any, screen: str) -> None:
    """Print role, name, description and states of all that shows."""
    for node, depth, states in walk(program):
        tell(
            screen=screen,
            depth=depth,
            role=node.getRoleName(),
            name=node.name,
            description=node.description,
            states=states,
        )


def listen() -> None:
    """Print what is announced, and what gets the focus."""

    def on_event(event: Any) -> None:
        if str(event.type).startswith("object:announcement"):
            tell(event="announcement", text=str(event.any_data))
        elif event.detail1 and event.source is not None:
            tell(event="focus", text=event.source.name, role=event.source.getRoleName())

    for kind in EVENTS:
        pyatspi.Registry.registerEventListener(on_event, kind)


def wait(seconds: float = PAUSE_S) -> None:
    """Let events come in."""
    context, end = GLib.MainContext.default(), time.monotonic() + seconds
    while time.monotonic() < end:
        if not context.iteration(False):
            time.sleep(0.02)


def find(program: Any, roles: tuple[str, ...], name: str) -> Any:
    """Return what shows with one of these roles and this name."""
    for node, _, states in walk(program):
        if "showing" in states and node.getRoleName() in roles and node.name == name:
            return node
    sys.exit(f"no {roles[0]} “{name}” shows")


def press(node: Any) -> None:
    """Press a button, as a screen reader does for its user."""
    node.queryAction().doAction(0)


def break_a_rule(program: Any) -> None:
    """Empty the title and leave it: that is refused, and told."""
    title = find(program, ("text",), "Titel")
    title.queryComponent().grabFocus()
    wait(1.0)
    title.queryEditableText().setTextContents("")
    wait(1.0)
    find(program, ("text",), "Filter").queryComponent().grabFocus()
    wait()
    title.queryComponent().grabFocus()
    wait(1.0)
    title.queryEditableText().setTextContents("Een titel die goed is")
    wait(1.0)
    find(program, ("text",), "Filter").queryComponent().grabFocus()
    wait()


def type_key(keysym: int) -> None:
    """Press a key as a keyboard does."""
    pyatspi.Registry.generateKeyboardEvent(keysym, None, pyatspi.KEY_SYM)
    wait(1.0)


def walk_tree(program: Any) -> None:
    """Go down the tree by keys; the program tells where one comes."""
    find(program, ("tree",), TREE).queryComponent().grabFocus()
    wait(1.0)
    for keysym in (HOME, DOWN, RIGHT, RIGHT, RIGHT, RIGHT):
        type_key(keysym)


def walk_map(program: Any) -> None:
    """Go round the map by keys."""
    find(program, ("list",), MAP).queryComponent().grabFocus()
    wait(1.0)
    for keysym in (DOWN, DOWN):
        type_key(keysym)


def main() -> None:
    """Print the tree of the program that is named, on each screen."""
    name, seconds, *screens = sys.argv[1:]
    program = find_program(name, float(seconds))
    listen()
    wait()
    give_keyboard()
    wait()
    print_screen(program, "first")
    for screen in screens:
        press(find(program, ("radio button", "check box"), screen))
        wait()
        print_screen(program, screen)
        if screen == "Start":
            walk_map(program)
    press(find(program, ("radio button", "check box"), "Afspraken"))
    wait(1.0)
    walk_tree(program)
    break_a_rule(program)


if __name__ == "__main__":
    main()
