"""What Qt is loaded with: compiled once, kept, and never in the way of the start."""

import importlib.util
import json
import marshal
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

Env = dict[str, str]

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


def as_installed(folder: Path) -> Env:
    """Return the surroundings in which the binding is as it was installed, whatever was unpacked.

    PySide6 looks for unpacked files beside shiboken6, so that is put together anew in the folder.
    """
    spec = importlib.util.find_spec("shiboken6")
    assert spec and spec.origin
    binding = folder / "shiboken6"
    binding.mkdir(parents=True)
    shutil.copy(spec.origin, binding)
    for file in Path(spec.origin).parent.iterdir():
        if file.name not in {"__init__.py", "__pycache__", "files.dir"}:
            (binding / file.name).symlink_to(file, file.is_dir())
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(folder)}


@pytest.fixture(scope="session")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Env:
    return as_installed(tmp_path_factory.mktemp("packed"))


@pytest.fixture
def unpacked(tmp_path: Path) -> Env:
    """Return the surroundings in which the binding's support is in files, as a person may set."""
    surroundings = as_installed(tmp_path / "unpacked")
    unpack = [sys.executable, "-c", "import PySide6.QtCore"]
    subprocess.run(unpack, env={**surroundings, "SBK_EMBED": "0"}, check=True, timeout=60)
    assert (tmp_path / "unpacked/shiboken6/files.dir").is_dir()
    return surroundings


def load(surroundings: Env, kept: Path, *words: str) -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", LOAD, kept, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=surroundings,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_support_of_qt_is_compiled_at_the_first_start_only(packed: Env, tmp_path: Path) -> None:
    kept = tmp_path / "new" / "load_qt.qt"
    first, second = load(packed, kept), load(packed, kept)
    assert len(first["compiled"]) > 8
    assert second["compiled"] == []
    assert [file.name for file in kept.parent.iterdir()] == ["load_qt.qt"]


@pytest.mark.parametrize("times", ["first", "second"])
def test_qt_works_as_ever_and_imports_stay_plain(packed: Env, tmp_path: Path, times: str) -> None:
    kept = tmp_path / "load_qt.qt"
    if times == "second":
        load(packed, kept)
    seen = load(packed, kept)
    assert seen["put back"]
    assert "Supported signatures" in seen["refusal"]


def test_what_writes_type_stubs_is_not_loaded(packed: Env, tmp_path: Path) -> None:
    seen = load(packed, tmp_path / "load_qt.qt")
    assert "shibokensupport.signature.lib.pyi_generator" in seen["modules"]  # looked at by a name
    assert not {"argparse", "logging"} & set(seen["modules"])  # which it would bring along


@pytest.mark.parametrize(
    "damaged", [b"", b"not code", marshal.dumps([1]), marshal.dumps({b"x": 1})[:-2]]
)
def test_kept_code_that_is_damaged_is_made_anew(
    packed: Env, tmp_path: Path, damaged: bytes
) -> None:
    kept = tmp_path / "load_qt.qt"
    kept.write_bytes(damaged)
    assert load(packed, kept)["compiled"]
    assert load(packed, kept)["compiled"] == []


def test_code_that_cannot_be_kept_is_compiled_every_time(packed: Env, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    kept = tmp_path / "file" / "load_qt.qt"  # no place for it
    load(packed, kept)
    assert load(packed, kept)["compiled"]


def test_code_that_cannot_take_its_place_leaves_nothing_behind(packed: Env, tmp_path: Path) -> None:
    kept = tmp_path / "load_qt.qt"
    kept.mkdir()
    load(packed, kept)
    assert list(tmp_path.iterdir()) == [kept]


def test_nothing_is_kept_where_python_keeps_none(packed: Env, tmp_path: Path) -> None:
    load(packed, tmp_path / "load_qt.qt", "keep nothing")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("times", ["first", "second"])
def test_support_that_was_unpacked_is_left_to_python(
    unpacked: Env, tmp_path: Path, times: str
) -> None:
    kept = tmp_path / "load_qt.qt"
    if times == "second":
        load(unpacked, kept)
    seen = load(unpacked, kept)
    assert seen["compiled"] == []
    assert seen["put back"]
    assert "Supported signatures" in seen["refusal"]
    assert not kept.exists()
