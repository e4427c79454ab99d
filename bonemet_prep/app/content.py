"""The content file of a language: opened at the start, checked as a whole when there is time."""

from bonemet_prep import resource_files
from bonemet_prep.domain.library import Library, open_library, parse_library


def load_library(language: str) -> Library:
    """The content in one language; English where there is none."""
    return open_library(_content(language))


def check_library(language: str) -> None:
    """Raise ContentDamaged with the place of the first fault in the content of one language."""
    parse_library(_content(language))


def _content(language: str) -> bytes:
    name = f"content/{language}.json"
    return resource_files.read_bytes(name if resource_files.exists(name) else "content/en.json")
