"""What the program ships is found by name, and only that."""

import pytest

from bonemet_prep import resource_files


def test_what_is_listed_exists_and_can_be_read() -> None:
    listed = resource_files.names("content")
    assert "content/en.json" in listed
    for name in listed:
        assert resource_files.exists(name)
        assert resource_files.read_bytes(name)


def test_an_absent_file_or_folder_is_said_to_be_absent() -> None:
    assert not resource_files.exists("content/xx.json")
    assert resource_files.names("nowhere") == ()
    with pytest.raises(FileNotFoundError):
        resource_files.read_bytes("content/xx.json")


@pytest.mark.parametrize("name", ["../pyproject.toml", "/etc/hostname", "content//en.json", "."])
def test_a_name_never_leads_out_of_the_resources(name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a resource"):
        resource_files.read_bytes(name)
