"""The window; the only home of PySide6, which is loaded here with two shortcuts.

Both leave out what we do not use, and neither is taken where PySide6 was loaded before us.

**What it knows of signatures comes later.** At its import PySide6 compiles the sources, kept in a
zip file within its library, of seven modules that describe the arguments of all its functions:
for the text of an error about wrong arguments, and to write its own stubs. Here each of them is
an almost empty module until it is asked for something. A bare window takes 85 ms, 30 of them for
this; so much sooner comes our first picture.

**It does not read our sources.** PySide6 puts a function of its own in the place of `__import__`.
It reads the source of every module that is imported afterwards and looks for "PySide6" in it, for
the sake of `from __feature__ import snake_case`, which we do not use. Without it the first picture
comes 15 ms sooner, and no source is kept in memory. (Only `from PySide6... import
*` would miss it.)
"""

import builtins
from threading import RLock
from typing import Any

_UNTIL_ASKED = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in (
        "errorhandler", "layout", "mapping", "parser",
        "lib/enum_sig", "lib/pyi_generator", "lib/tool",
    )
)  # fmt: skip
_IN_PLACE = """
from novex_desktop.ui import load_support

def __getattr__(name, load=load_support):
    return load(globals(), name)

def update_mapping(load=load_support):  # the library itself takes it from `mapping` at once
    load(globals(), "namespace")["update_mapping"]()
"""
_import, _compile = builtins.__import__, builtins.compile
_sources: dict[str, Any] = {}
_loading = RLock()  # again and again by one thread: these modules load one another


def load_support(namespace: dict[str, Any], name: str) -> Any:
    """Load a module of PySide6 that was left out, when it is first asked for a name."""
    file = namespace["__file__"]
    if not name.startswith("__"):
        with _loading:
            if file in _sources:
                exec(_compile(_sources.pop(file), file, "exec"), namespace)
        if name in namespace:
            return namespace[name]
    raise AttributeError(name)


def _compile_or_leave(source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
    if filename in _UNTIL_ASKED:
        _sources[filename] = source
        source = _IN_PLACE
    return _compile(source, filename, mode, *rest, **options)


builtins.compile = _compile_or_leave
try:
    import PySide6.QtCore  # noqa: F401
finally:
    builtins.compile, builtins.__import__ = _compile, _import
