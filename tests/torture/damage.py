"""Damaged files of nine kinds: refused and kept, restored whole, and never shown wrong."""

import random
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bonemet_prep.domain.errors import KnownError
from bonemet_prep.storage.backups import list_backups
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.restore import restore
from tests.torture.figures import Figures
from tests.torture.subject import Script, clock, digest_in

PAGE, SECTOR = 4096, 512

Damage = Callable[[random.Random, bytearray, bytes], bytes]
"""Takes chance, the file, and the file as it was ten edits ago."""


def _place(chance: random.Random, data: bytearray, size: int) -> int:
    return chance.randrange(len(data) // size) * size


def flipped_bit(chance: random.Random, data: bytearray, _old: bytes) -> bytes:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return data


def wrong_byte(chance: random.Random, data: bytearray, _old: bytes) -> bytes:
    data[chance.randrange(len(data))] = chance.randrange(256)
    return data


def garbage(chance: random.Random, data: bytearray, _old: bytes) -> bytes:
    at = chance.randrange(len(data) - 16)
    data[at : at + 16] = chance.randbytes(16)
    return data


def zero_sector(chance: random.Random, data: bytearray, _old: bytes) -> bytes:
    at = _place(chance, data, SECTOR)
    data[at : at + SECTOR] = bytes(SECTOR)
    return data


def zero_page(chance: random.Random, data: bytearray, _old: bytes) -> bytes:
    at = _place(chance, data, PAGE)
    data[at : at + PAGE] = bytes(PAGE)
    return data


def swapped_pages(chance: random.Random, data: bytearray, _old: bytes) -> bytes:
    one, other = _place(chance, data, PAGE), _place(chance, data, PAGE)
    data[one : one + PAGE], data[other : other + PAGE] = (
        data[other : other + PAGE],
        data[one : one + PAGE],
    )
    return data


def page_of_yesterday(chance: random.Random, data: bytearray, old: bytes) -> bytes:
    at = chance.randrange(min(len(data), len(old)) // PAGE) * PAGE
    data[at : at + PAGE] = old[at : at + PAGE]
    return data


def cut_off(chance: random.Random, data: bytearray, _old: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def shifted(chance: random.Random, data: bytearray, _old: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + chance.randbytes(chance.randrange(1, 64)) + data[at:]


KINDS: tuple[Damage, ...] = (
    flipped_bit,
    wrong_byte,
    garbage,
    zero_sector,
    zero_page,
    swapped_pages,
    page_of_yesterday,
    cut_off,
    shifted,
)


def run(count: int, seconds: float, seed: int = 2) -> Figures:
    """Damage `count` copies of a notebook, each kind in turn."""
    figures = Figures("damaged files of nine kinds")
    chance = random.Random(seed)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="damage", dir=memory_place()) as place:
        sound = Path(place) / "sound"
        old = _make(sound, seed)
        wanted = digest_in(sound)
        while figures.tried < count and time.monotonic() - began < seconds:
            kind = KINDS[figures.tried % len(KINDS)]
            folder = Path(shutil.copytree(sound, Path(place) / "hurt"))
            figures.tried += 1
            try:
                _try_one(figures, folder, wanted, kind, chance, old)
            except Exception as error:  # noqa: BLE001 - a crash is a find
                figures.losses[f"crash: {type(error).__name__} ({kind.__name__})"] += 1
            shutil.rmtree(folder)
    figures.seconds = time.monotonic() - began
    return figures


def _try_one(
    figures: Figures, folder: Path, wanted: str, kind: Damage, chance: random.Random, old: bytes
) -> None:
    path = NotebookFolder(folder).notebook
    hurt = bytes(kind(chance, bytearray(path.read_bytes()), old))
    path.write_bytes(hurt)
    try:
        found = digest_in(folder)
    except KnownError as error:
        figures.seen["refused"] += 1
        if path.read_bytes() != hurt:
            figures.losses[f"refused file changed ({kind.__name__})"] += 1
        if error.code == "disk-fault":
            figures.losses[f"damage taken for a disk fault ({kind.__name__})"] += 1
        _go_back(figures, folder, wanted, hurt)
    else:
        figures.seen["harmless"] += 1
        if found != wanted:
            figures.losses[f"wrong data shown ({kind.__name__})"] += 1


def _go_back(figures: Figures, folder: Path, wanted: str, hurt: bytes) -> None:
    files = NotebookFolder(folder)
    restore(folder, list_backups(files)[0])
    (kept,) = files.damaged.glob("*.db")
    if kept.read_bytes() != hurt:
        figures.losses["damaged file not kept"] += 1
    if digest_in(folder) != wanted:
        figures.losses["not restored"] += 1
    figures.seen["restored"] += 1


def _make(folder: Path, seed: int) -> bytes:
    """Make a notebook with a backup; return its bytes as they were ten edits ago."""
    script = Script(seed)
    with Database.open(folder, clock=clock) as database:
        script.notebook.listen(database.write)
        for _ in range(60):
            script.edit()
        old = database.folder.notebook.read_bytes()
        for _ in range(10):
            script.edit()
        database.back_up()
    return old


def memory_place() -> str | None:
    """Return a place in memory to work in, where there is one."""
    memory = Path("/dev/shm")  # noqa: S108 - no disk has to be waited for
    return str(memory) if memory.is_dir() else None
