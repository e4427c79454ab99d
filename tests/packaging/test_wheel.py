"""The wheel and the source archive carry all that a person needs, and nothing that is only ours."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.packaging.smoke import smoke

PROJECT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Build the source archive, and the wheel from it, as a package index would get them."""
    place = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", place, PROJECT],
        check=True,
        capture_output=True,
    )
    return next(place.glob("*.whl")), next(place.glob("*.tar.gz"))


def resources() -> set[str]:
    return {
        file.relative_to(PROJECT).as_posix()
        for file in (PROJECT / "resources").rglob("*")
        if file.is_file() and not {"packaging", "__pycache__"} & set(file.parts)
    }


def test_the_wheel_has_every_resource_and_no_recipe(archives: tuple[Path, Path]) -> None:
    wheel, _ = archives
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"bonemet_prep/_{name}" for name in resources()} <= names
    assert not [name for name in names if "packaging" in name or name.startswith("tests")]


def test_the_source_archive_has_what_it_takes_to_build_and_test(
    archives: tuple[Path, Path],
) -> None:
    _, source = archives
    with tarfile.open(source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert resources() | {"pyproject.toml", "run", "LICENSE", "README.md"} <= names
    assert "tests/packaging/smoke.py" in names


def test_the_installed_wheel_works_away_from_the_checkout(
    archives: tuple[Path, Path], tmp_path: Path
) -> None:
    wheel, _ = archives
    place = tmp_path / "installed"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", place, wheel],
        check=True,
        capture_output=True,
    )
    start = f"import sys; sys.path.insert(0, {str(place)!r}); sys.argv[0] = 'bonemet-prep'; "
    run_it = "import bonemet_prep.cli; sys.exit(bonemet_prep.cli.main())"
    smoke([sys.executable, "-P", "-c", start + run_it])
