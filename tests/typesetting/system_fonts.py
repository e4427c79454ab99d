"""A system that has two more fonts than are shipped: small ones, for Chinese, Japanese, Korean."""

from pathlib import Path

DATA = Path(__file__).parent / "data"
HAN = (DATA / "han-and-kana.ttf").read_bytes()
HANGUL = (DATA / "hangul.ttf").read_bytes()


def of_system(char: str) -> bytes | None:
    """The font the system has for a character."""
    if "\uac00" <= char <= "\ud7a3":
        return HANGUL
    return HAN if char >= "\u2e80" and char < "\uac00" else None
