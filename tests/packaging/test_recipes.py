"""The recipes for packages agree with each other and with the program."""

import runpy
import subprocess
from pathlib import Path

import pytest
from defusedxml import ElementTree
from PIL import Image

from bonemet_prep import __version__, app

PROJECT = Path(__file__).parent.parent.parent
RECIPES = PROJECT / "resources" / "packaging"
ICONS = PROJECT / "resources" / "icons"
BUILD = runpy.run_path(str(RECIPES / "build.py"))
APP_ID = BUILD["APP_ID"]


def test_one_name_stands_in_every_recipe() -> None:
    linux = {path.name for path in (RECIPES / "linux").glob("org.*")}
    assert linux == {f"{APP_ID}.desktop", f"{APP_ID}.metainfo.xml", f"{APP_ID}.xml"}
    assert app.DESKTOP_FILE == APP_ID
    flatpak = (RECIPES / "flatpak" / f"{APP_ID}.yml").read_text("utf-8")
    assert f"id: {APP_ID}\n" in flatpak
    assert APP_ID in (RECIPES / "bonemet-prep.spec").read_text("utf-8")


def test_the_store_page_names_this_version_and_the_file_type() -> None:
    page = ElementTree.parse(RECIPES / "linux" / f"{APP_ID}.metainfo.xml")
    assert page.find("releases/release").get("version") == __version__
    assert page.findtext("id") == APP_ID
    types = ElementTree.parse(RECIPES / "linux" / f"{APP_ID}.xml")
    mime = "{http://www.freedesktop.org/standards/shared-mime-info}"
    assert page.findtext("provides/mediatype") == types.find(f"{mime}mime-type").get("type")
    assert types.find(f"{mime}mime-type/{mime}glob").get("pattern") == "*.bonemet"


def test_the_menu_entry_starts_the_installed_program() -> None:
    entry = (RECIPES / "linux" / f"{APP_ID}.desktop").read_text("utf-8")
    lines = dict(line.split("=", 1) for line in entry.splitlines() if "=" in line)
    assert lines["Exec"] == "bonemet-prep %f"
    assert lines["Icon"] == APP_ID
    assert lines["Terminal"] == "false"
    types = ElementTree.parse(RECIPES / "linux" / f"{APP_ID}.xml")
    mime = types.find("{http://www.freedesktop.org/standards/shared-mime-info}mime-type")
    assert lines["MimeType"] == f"{mime.get('type')};"


def test_a_double_click_on_a_shared_file_opens_it_on_every_system() -> None:
    windows = (RECIPES / "windows" / "bonemet-prep.iss").read_text("utf-8")
    assert '"""{app}\\bonemet-prep-window.exe"" ""%1"""' in windows
    spec = (RECIPES / "bonemet-prep.spec").read_text("utf-8")
    assert '"CFBundleTypeExtensions": ["bonemet"]' in spec


@pytest.mark.parametrize(
    ("name", "smallest", "largest"), [("bonemet-prep.ico", 16, 256), ("bonemet-prep.icns", 16, 512)]
)
def test_an_icon_has_small_and_large_pictures(name: str, smallest: int, largest: int) -> None:
    with Image.open(ICONS / name) as icon:
        sides = {size[0] for size in icon.info["sizes"]}
        assert {smallest, largest} <= sides
        colours = icon.convert("RGBA").getcolors(maxcolors=1 << 20)
    assert colours is not None
    assert len(colours) > 3


def test_everything_brought_along_is_installed_with_its_terms(tmp_path: Path) -> None:
    BUILD["copy_licences"](tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(BUILD["BROUGHT_ALONG"])
    notice = (RECIPES / "NOTICE.txt").read_text("utf-8")
    for name in ("python-bidi/COPYING.LESSER", "pikepdf/third-party-licenses/GPL-3.0.txt"):
        assert f"licenses/{name}" in notice
        assert (tmp_path / name).is_file()


@pytest.mark.parametrize("script", ["run", ".ci/run"])
def test_a_script_is_well_formed_and_may_be_started(script: str) -> None:
    path = PROJECT / script
    assert path.stat().st_mode & 0o111
    subprocess.run(["sh", "-n", path], check=True)
