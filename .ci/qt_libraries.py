"""Find the system libraries that Qt misses on Linux; install them, or say how.

`python .ci/qt_libraries.py run` lets a machine without a screen go on, since the command
line needs no Qt. `python .ci/qt_libraries.py tests` needs them all. The dynamic loader
itself is asked what it cannot find; the table below only names the packages.
"""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

# Library to package of Debian and its kin, for all that Qt's core, widgets and X11 plug-in load.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
LOADED = (
    "QtCore.abi3.so",
    "QtGui.abi3.so",
    "QtWidgets.abi3.so",
    "Qt/lib/libQt6DBus.so.6",
    "Qt/lib/libQt6Svg.so.6",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqxcb.so",
)
OPEN_A_WINDOW = (
    "from PySide6.QtWidgets import QApplication, QWidget; a = QApplication([]); QWidget()"
)


def parse_missing(listing: str) -> list[str]:
    """Return the names that a listing of ldd marks as not found, each once, in order."""
    lines = (line.split(" => ") for line in listing.splitlines())
    return sorted({parts[0].strip() for parts in lines if parts[1:] == ["not found"]})


def list_missing() -> list[str]:
    """Return the libraries that Qt needs here and the loader cannot find."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("PySide6 is not installed; run .ci/set_up first.")
    folder = Path(spec.submodule_search_locations[0])
    files = [str(folder / name) for name in LOADED if (folder / name).exists()]
    listing = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False)
    return parse_missing(listing.stdout)


def install(missing: list[str]) -> None:
    """Install the packages of these libraries where that is allowed; say nothing when not."""
    packages = sorted({PACKAGES[name] for name in missing if name in PACKAGES})
    if packages:
        subprocess.run([Path(__file__).with_name("apt_install"), *packages], check=False)


def describe_remedy(missing: list[str]) -> str:
    """Return what is missing and the command that installs it, for three families of Linux."""
    packages = " ".join(sorted({PACKAGES.get(name, name) for name in missing}))
    provided = " ".join(f"'{name}()(64bit)'" for name in missing)
    return (
        f"Qt misses these system libraries: {', '.join(missing)}\n"
        f"  Debian, Ubuntu:   sudo apt-get install {packages}\n"
        f"  Fedora:           sudo dnf install {provided}\n"
        f"  openSUSE:         sudo zypper install {provided}"
    )


def check_window() -> None:
    """Open a window that nobody sees, to hear from Qt itself that nothing is missing."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", OPEN_A_WINDOW], env=environment, check=True)


def has_screen() -> bool:
    """Tell whether a window can be shown."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def main(purpose: str) -> int:
    """Make Qt's libraries complete, and return the exit code for this purpose."""
    if sys.platform != "linux":
        return 0
    missing = list_missing()
    if not missing:
        return 0
    install(missing)
    missing = list_missing()
    if not missing:
        check_window()
        return 0
    print(describe_remedy(missing), file=sys.stderr)
    if purpose == "run" and not has_screen():
        print("Only windows need them; the command line goes on without.", file=sys.stderr)
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2] or ["tests"]))
