"""What Qt is loaded with: compiled once, kept, and never in the way of the start."""

import json
import marshal
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Loads Qt with the code kept in the file named, and tells what that took and what it left.
LOAD = """
import builtins, json, sys
from pathlib import Path
import bonemet_prep.load_qt as loading

compiled, plain_compile, plain_import = [], builtins.compile, builtins.__import__

def count(source, filename, *rest, **options):
    compiled.append(str(filename))
    return plain_compile(source, filename, *rest, **options)

builtins.compile = count
sys.dont_write_bytecode = "keep nothing" in sys.argv
loading.KEPT_CODE = Path(sys.argv[1])
loading.load_qt()
put_back = builtins.compile is count and builtins.__import__ is plain_import
from PySide6.QtCore import QObject

try:
    QObject().setObjectName([])
except TypeError as error:
    refusal = str(error)
print(json.dumps({
    "compiled": [name for name in compiled if name.startswith(loading.SUPPORT)],
    "put back": put_back,
    "refusal": refusal,
    "modules": sorted(sys.modules),
}))
"""


def load(kept: Path, *words: str) -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", LOAD, kept, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_support_of_qt_is_compiled_at_the_first_start_only(tmp_path: Path) -> None:
    kept = tmp_path / "new" / "load_qt.qt"
    first, second = load(kept), load(kept)
    assert len(first["compiled"]) > 8
    assert second["compiled"] == []
    assert [file.name for file in kept.parent.iterdir()] == ["load_qt.qt"]


@pytest.mark.parametrize("times", ["first", "second"])
def test_qt_works_as_ever_and_imports_stay_plain(tmp_path: Path, times: str) -> None:
    kept = tmp_path / "load_qt.qt"
    if times == "second":
        load(kept)
    seen = load(kept)
    assert seen["put back"]
    assert "Supported signatures" in seen["refusal"]


def test_what_writes_type_stubs_is_not_loaded(tmp_path: Path) -> None:
    seen = load(tmp_path / "load_qt.qt")
    assert "shibokensupport.signature.lib.pyi_generator" in seen["modules"]  # looked at by a name
    assert not {"argparse", "logging"} & set(seen["modules"])  # which it would bring along


@pytest.mark.parametrize(
    "damaged", [b"", b"not code", marshal.dumps([1]), marshal.dumps({b"x": 1})[:-2]]
)
def test_kept_code_that_is_damaged_is_made_anew(tmp_path: Path, damaged: bytes) -> None:
    kept = tmp_path / "load_qt.qt"
    kept.write_bytes(damaged)
    assert load(kept)["compiled"]
    assert load(kept)["compiled"] == []


def test_code_that_cannot_be_kept_is_compiled_every_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    kept = tmp_path / "file" / "load_qt.qt"  # no place for it
    load(kept)
    assert load(kept)["compiled"]


def test_code_that_cannot_take_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    kept = tmp_path / "load_qt.qt"
    kept.mkdir()
    load(kept)
    assert list(tmp_path.iterdir()) == [kept]


def test_nothing_is_kept_where_python_keeps_none(tmp_path: Path) -> None:
    load(tmp_path / "load_qt.qt", "keep nothing")
    assert list(tmp_path.iterdir()) == []
