"""Loads the Qt binding without work that PySide6 does anew at every start.

PySide6 carries its support modules as source, and compiles them each time. Here the code is kept
after the first time, as Python keeps that of all other modules, and two modules that no running
program uses stay empty. Together that is an eighth of the start.
"""

import builtins
import contextlib
import marshal
import os
import sys
from importlib.util import cache_from_source, source_hash
from pathlib import Path
from types import CodeType
from typing import Any

SUPPORT = "shibokensupport/"
"""How the file names of the support modules begin."""

STUB_WRITERS = frozenset(
    f"{SUPPORT}signature/lib/{name}.py" for name in ("enum_sig", "pyi_generator")
)
"""The modules that write ``.pyi`` files, which is done where PySide6 is built."""

KEPT_CODE = Path(cache_from_source(__file__)).with_suffix(".qt")
"""Beside the compiled modules of the program; a package brings it along."""


def load_qt() -> None:
    """Load Qt, and keep every import after it quick.

    PySide6 puts an `__import__` of its own in place, which reads the source of each module imported
    from then on to look for its snake_case notation. Nothing here uses that, and it would be a
    tenth of the start.
    """
    plain_import, plain_compile = builtins.__import__, builtins.compile
    kept = _read_kept()
    used: dict[bytes, CodeType] = {}

    def compile_once(source: Any, filename: Any, *rest: Any, **options: Any) -> Any:
        if not str(filename).startswith(SUPPORT):
            return plain_compile(source, filename, *rest, **options)
        if filename in STUB_WRITERS:
            source = b""
        key = source_hash(filename.encode() + source)
        used[key] = kept.get(key) or plain_compile(source, filename, *rest, **options)
        return used[key]

    builtins.compile = compile_once  # type: ignore[assignment]  # it has fewer forms
    try:
        import PySide6.QtCore  # noqa: F401 - for what it does to imports
    finally:
        builtins.__import__, builtins.compile = plain_import, plain_compile
    if used.keys() != kept.keys() and not sys.dont_write_bytecode:
        _keep(used)


def _read_kept() -> dict[bytes, CodeType]:
    """Return the code kept by the hash of its source; nothing where there is none to be read."""
    try:
        kept = marshal.loads(KEPT_CODE.read_bytes())  # noqa: S302 - as safe as the .pyc beside it
    except (OSError, EOFError, TypeError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _keep(code: dict[bytes, CodeType]) -> None:
    new = KEPT_CODE.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):  # no room, or not ours to write: the next start compiles
        KEPT_CODE.parent.mkdir(exist_ok=True)
        new.write_bytes(marshal.dumps(code))
        new.replace(KEPT_CODE)
    with contextlib.suppress(OSError):
        new.unlink()  # what could not take its place
