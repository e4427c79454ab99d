"""Build what people install: `python resources/packaging/build.py [folder|deb|appimage|dmg|setup]`.

Each builds on the trimmed folder of PyInstaller; the result is in dist/. Without a word it builds
what the platform at hand offers by itself. `./run package` sets up what this needs.
"""

import gzip
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import distribution
from pathlib import Path

RECIPES = Path(__file__).parent
RESOURCES = RECIPES.parent
PROJECT = RESOURCES.parent
DIST = PROJECT / "dist"
BUILD = PROJECT / "build"
FOLDER = DIST / "bonemet-prep"
APP_ID = "org.bonemetprep.BonemetPrep"
BROUGHT_ALONG = (
    *("charset-normalizer", "packaging", "pikepdf", "pillow", "platformdirs"),
    *("pypdfium2", "python-bidi", "reportlab", "uharfbuzz"),  # Qt's terms: NOTICE.txt
)

sys.path.insert(0, str(PROJECT))
from bonemet_prep import __version__  # noqa: E402  # the checkout is only found from here on


def run(*command: str | Path) -> None:
    """Run a command and stop with its fault."""
    print("+", *command, flush=True)
    subprocess.run([str(part) for part in command], check=True, cwd=PROJECT)


def folder() -> Path:
    """Build the one folder everything else packs."""
    run(
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", DIST, "--workpath", BUILD / "pyinstaller"),
        RECIPES / "bonemet-prep.spec",
    )
    for file in (PROJECT / "LICENSE", PROJECT / "CHANGELOG.md", RECIPES / "NOTICE.txt"):
        shutil.copy(file, FOLDER)
    copy_licences(FOLDER / "licenses")
    return FOLDER


def copy_licences(target: Path) -> None:
    """Copy the terms of every package that is brought along."""
    for package in BROUGHT_ALONG:
        for file in distribution(package).files or ():
            _, inside, name = file.as_posix().partition(".dist-info/licenses/")
            if inside:
                (target / package / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file.locate(), target / package / name)


def lay_out_linux(root: Path) -> None:
    """Put the folder, menu entry, icon and file type under `root`, as a Linux system has them."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder(), root / "usr/lib/bonemet-prep", symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/bonemet-prep").symlink_to("../lib/bonemet-prep/bonemet-prep")
    share = root / "usr/share"
    for source, target in {
        RECIPES / f"linux/{APP_ID}.desktop": f"applications/{APP_ID}.desktop",
        RECIPES / f"linux/{APP_ID}.metainfo.xml": f"metainfo/{APP_ID}.metainfo.xml",
        RECIPES / f"linux/{APP_ID}.xml": f"mime/packages/{APP_ID}.xml",
        RESOURCES / "icons/bonemet-prep.svg": f"icons/hicolor/scalable/apps/{APP_ID}.svg",
        PROJECT / "LICENSE": "doc/bonemet-prep/copyright",
    }.items():
        (share / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, share / target)
    changes = gzip.compress((PROJECT / "CHANGELOG.md").read_bytes(), mtime=0)
    (share / "doc/bonemet-prep/changelog.gz").write_bytes(changes)


def newest_glibc(root: Path) -> str:
    """Return the newest version of the C library that a binary under `root` asks for."""
    found = {(2, 34)}  # Qt itself
    for binary in root.rglob("*"):
        if binary.is_file() and not binary.is_symlink() and binary.read_bytes()[:4] == b"\x7fELF":
            notes = subprocess.run(
                ["objdump", "-T", binary], capture_output=True, text=True, check=False
            ).stdout
            for word in notes.replace("(", " ").replace(")", " ").split():
                if word.startswith("GLIBC_2."):
                    found.add(tuple(int(part) for part in word[6:].split(".")))
    return ".".join(str(part) for part in max(found))


def deb() -> Path:
    """Build the package for Debian 12 and newer, and Ubuntu 24.04 and newer."""
    root = BUILD / "deb"
    lay_out_linux(root)
    architecture = {"x86_64": "amd64", "aarch64": "arm64"}[platform.machine()]
    size = sum(file.lstat().st_size for file in root.rglob("*") if not file.is_dir())
    control = (RECIPES / "linux/control").read_text(encoding="utf-8")
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text(
        control.format(
            version=__version__,
            architecture=architecture,
            kilobytes=size // 1024,
            glibc=newest_glibc(root),
        ),
        encoding="utf-8",
    )
    for path in root.rglob("*"):  # whatever the umask of the builder, everyone may start it
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    package = DIST / f"bonemet-prep_{__version__}_{architecture}.deb"
    run("dpkg-deb", "--build", "--root-owner-group", "-Zxz", root, package)
    return package


def appimage() -> Path:
    """Build one file that runs on most Linux systems; needs appimagetool."""
    root = BUILD / "BonemetPrep.AppDir"
    lay_out_linux(root)
    shutil.copy(RECIPES / f"linux/{APP_ID}.desktop", root)
    shutil.copy(RESOURCES / "icons/bonemet-prep.svg", root / f"{APP_ID}.svg")
    (root / "AppRun").symlink_to("usr/bin/bonemet-prep")
    package = DIST / f"Bonemet_Prep-{__version__}-{platform.machine()}.AppImage"
    run("appimagetool", "--no-appstream", root, package)
    return package


def dmg() -> Path:
    """Build the disk image for macOS."""
    folder()
    image = BUILD / "dmg"
    shutil.rmtree(image, ignore_errors=True)
    shutil.copytree(DIST / "Bonemet Prep.app", image / "Bonemet Prep.app", symlinks=True)
    (image / "Applications").symlink_to("/Applications")
    package = DIST / f"Bonemet-Prep-{__version__}-{platform.machine()}.dmg"
    run("hdiutil", "create", "-volname", "Bonemet Prep", "-srcfolder", image, "-ov", package)
    return package


def setup() -> Path:
    """Build the installer for Windows; needs Inno Setup."""
    folder()
    run("iscc", "/Qp", f"/DVersion={__version__}", RECIPES / "windows/bonemet-prep.iss")
    return DIST / f"Bonemet-Prep-{__version__}-setup.exe"


BUILDERS: dict[str, Callable[[], Path]] = {
    "folder": folder,
    "deb": deb,
    "appimage": appimage,
    "dmg": dmg,
    "setup": setup,
}
USUAL = {"linux": "deb", "darwin": "dmg", "win32": "setup"}


def main() -> None:
    """Build what was asked for and say where it is."""
    what = sys.argv[1] if len(sys.argv) > 1 else USUAL[sys.platform]
    if what not in BUILDERS:
        raise SystemExit(f"choose one of: {', '.join(BUILDERS)}")
    print(BUILDERS[what]())


if __name__ == "__main__":
    main()
