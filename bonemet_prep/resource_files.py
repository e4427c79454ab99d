"""The one place that knows where `resources/` is: in a checkout, a wheel or a frozen build.

Plain paths, because `importlib.resources` would cost the start of the window 20 ms.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "_resources"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "resources"


def _find(name: str) -> Path:
    """Return the place of the resource called `name`, a relative path with forward slashes."""
    parts = name.split("/")
    if not all(parts) or ".." in parts or "." in parts:
        raise ValueError(f"not the name of a resource: {name!r}")
    return _ROOT.joinpath(*parts)


def read_bytes(name: str) -> bytes:
    """Return the bytes of a resource, such as ``read_bytes("content/en.json")``.

    Raises FileNotFoundError when the program ships no such file.
    """
    return _find(name).read_bytes()


def exists(name: str) -> bool:
    """Tell whether the program ships a file called `name`."""
    return _find(name).is_file()


def names(folder: str) -> tuple[str, ...]:
    """Return the names of the files in a folder, sorted, ready for `read_bytes`.

    ``names("content")`` has ``"content/en.json"``; an absent folder has no files.
    """
    place = _find(folder)
    if not place.is_dir():
        return ()
    return tuple(sorted(f"{folder}/{entry.name}" for entry in place.iterdir() if entry.is_file()))
