"""The window; the only home of PySide6.

PySide6 puts a function of its own in the place of `__import__`. It reads the source of every module
that is imported afterwards and looks for "PySide6" in it, for the sake of `from __feature__ import
snake_case`, which we do not use. Without it the first picture comes 15 ms sooner, and no source is
kept in memory. (Only `from PySide6... import *` would miss it.)
"""

import builtins

_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _import
