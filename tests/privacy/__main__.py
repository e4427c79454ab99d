"""``python -m tests.privacy``: the tour with and without a network as a table; exit 1 on a miss."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.privacy.proof import STRACE, Proof, take_tour


def rows(proof: Proof) -> list[tuple[str, object, bool]]:
    """What was looked at, what was seen, and whether it is as promised."""
    files = sorted(str(path.relative_to(proof.folder)) for path in proof.folder.rglob("*"))
    private = all(mode & 0o077 == 0 for mode in proof.told["modes"].values())
    network = [name for name in proof.told.get("libraries", ()) if "Qt6Network" in name]
    return [
        ("internet sockets", len(proof.internet_sockets), not proof.internet_sockets),
        ("other sockets", len(proof.sockets), True),
        ("QtNetwork mapped", bool(network), not network),
        ("paths written", len(proof.written), bool(proof.written)),
        ("... of them not told in the window", sorted(proof.untold), not proof.untold),
        ("files and folders for the owner only", private, private),
        ("largest core dump", proof.told["core"], proof.told["core"] == 0),
        ("files after deleting everything", ", ".join(files), True),
        ("... with words of the person", proof.marked, not proof.marked),
    ]


def without_network() -> list[str]:
    """The command that takes the network away, where this user may do so; else empty."""
    for command in (["unshare", "-n"], ["unshare", "-rn"]):
        if (
            shutil.which("unshare")
            and subprocess.run([*command, "true"], check=False, capture_output=True).returncode == 0
        ):
            return command
    return []


def main() -> int:
    """Take both tours and print the table."""
    if not STRACE:
        print("strace is needed: every socket and every file is seen there", file=sys.stderr)
        return 2
    good = True
    with tempfile.TemporaryDirectory() as place:
        for what, observed, passed in rows(take_tour(Path(place) / "home")):
            good &= passed
            print(f"{what:38} {observed!s:40} {'ok' if passed else 'MISSED'}")
        if command := without_network():
            take_tour(Path(place) / "alone", before=command, traced=False)
            print(f"{'the tour without a network':38} {' '.join(command):40} ok")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
