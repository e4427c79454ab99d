"""Power cuts, replayed: any part of what was not flushed may be missing or torn."""

import random
import shutil
import tempfile
import time
from pathlib import Path

from bonemet_prep.domain.errors import KnownError
from tests.torture.damage import memory_place
from tests.torture.disk import Disk, Files
from tests.torture.figures import Figures
from tests.torture.subject import Script, digest_in
from tests.torture.trace import record, told

EDITS = 60


def run(count: int, seconds: float, *, durable: str = "safe", seed: int = 3) -> Figures:
    """Try `count` states a power cut could leave, spread over the work of one process."""
    name = "power cuts, replayed" if durable == "safe" else f"control: {durable}"
    figures = Figures(name, control=durable != "safe")
    chance = random.Random(seed)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="replay") as traced:
        folder = Path(traced) / "notebook"
        events = record(folder, "write", folder, EDITS, seed, durable)
    edits_told = {place: int(word) for place, word in told(events) if word != "open"}
    figures.seen["edits told"] = len(edits_told)
    script, disk, safe_edits = Script(seed), Disk(), 0
    with tempfile.TemporaryDirectory(prefix="replay", dir=memory_place()) as place:
        for at, event in enumerate(events):
            disk.apply(event)
            safe_edits = edits_told.get(at, safe_edits)
            for _ in range(count * at // len(events), count * (at + 1) // len(events)):
                if time.monotonic() - began > seconds:
                    break
                files = disk.after_power_cut(chance)
                loss = _loss(Path(place) / "cut", folder, files, script, safe_edits)
                figures.tried += 1
                figures.losses.update([loss] if loss else [])
    figures.seconds = time.monotonic() - began
    return figures


def _loss(folder: Path, original: Path, files: Files, script: Script, safe_edits: int) -> str:
    for path, data in files.items():
        target = folder / Path(path).relative_to(original)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    folder.mkdir(exist_ok=True)
    try:
        found = digest_in(folder)
    except KnownError as error:
        return f"refused: {error.code}"
    finally:
        shutil.rmtree(folder)
    states = script.states(safe_edits + 1)
    return "" if found in states[safe_edits : safe_edits + 2] else "edits lost"
