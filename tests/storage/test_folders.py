"""Folders are private, and a folder that something copies elsewhere is noticed."""

import stat
from pathlib import Path

import pytest

from bonemet_prep.domain.errors import FileInUse, FileMissing
from bonemet_prep.storage.folders import make_private_folder, sync_service


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/rosa/.local/share/bonemet-prep", ""),
        ("/home/rosa/Dropbox/health", "Dropbox"),
        ("/home/rosa/OneDrive - Clinic/x", "OneDrive"),
        ("/Users/rosa/Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("/Users/rosa/Library/CloudStorage/GoogleDrive-rosa@example.org", "Google Drive"),
        ("/home/rosa/Nextcloud2/x", "Nextcloud"),
        ("/home/rosa/boxes/x", ""),
    ],
)
def test_a_sync_folder_is_known_by_its_name(path: str, service: str) -> None:
    assert sync_service(Path(path)) == service


def test_a_folder_marked_by_syncthing_is_known(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert sync_service(tmp_path / "a" / "b") == "Syncthing"


def test_missing_folders_are_made_private_and_others_left_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path / "a" / "b")
    modes = [stat.S_IMODE((tmp_path / part).stat().st_mode) for part in (".", "a", "a/b")]
    assert modes == [0o755, 0o700, 0o700]


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file")
    with pytest.raises((FileMissing, FileInUse)):
        make_private_folder(tmp_path / "a" / "b")
