"""What the program stands on: pinned with hashes, looked up for known weaknesses, listed.

``python -m tests.supply_chain OUT`` checks that what is installed is what is pinned
(resources/packaging/tested.txt), asks pip-audit about every pin, and writes a software bill of
materials, OUT/sbom.cdx.json (CycloneDX). ``--pin`` pins anew what is installed here. Needs the
packages of ``pip install .[supply]``, and the network for the audit.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).parent.parent
PINS = PROJECT / "resources" / "packaging" / "tested.txt"


def asked_for() -> Iterator[Requirement]:
    """What pyproject.toml asks for, to run and to test."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for text in (*project["dependencies"], *project["optional-dependencies"]["test"]):
        yield Requirement(text)


def pins() -> dict[str, tuple[Requirement, int]]:
    """Each pinned package with its requirement and how many hashes it has."""
    found: dict[str, tuple[Requirement, int]] = {}
    text = PINS.read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        requirement, *hashes = line.split(" --hash=")
        one = Requirement(requirement.strip())
        found[canonicalize_name(one.name)] = one, len(hashes)
    return found


def differing() -> list[str]:
    """What is installed here in another version than the pinned one."""
    found = []
    for name, (pin, _) in pins().items():
        try:
            installed = version(name)
        except PackageNotFoundError:
            continue  # for another system, or for another Python
        if not pin.specifier.contains(installed, prereleases=True):
            found.append(f"{pin}, installed {installed}")
    return found


def audit() -> tuple[list[str], list[str]]:
    """Known weaknesses of the pins, and the pins that no database could be asked about."""
    done = _run("pip_audit", "-r", str(PINS), "--disable-pip", "--require-hashes", "-f", "json")
    try:
        told = json.loads(done.stdout)["dependencies"]
    except ValueError:
        return [], [(done.stderr.strip().splitlines() or ["no answer"])[-1]]
    weak = [
        f"{one['name']} {one['version']}: {found['id']}"
        for one in told
        for found in one.get("vulns", ())
    ]
    return weak, [one["name"] for one in told if "skip_reason" in one]


def write_bill(out: Path) -> int:
    """Write the bill of materials; return how many packages it lists."""
    done = _run("cyclonedx_py", "requirements", str(PINS), "--of", "JSON", "-o", str(out))
    assert done.returncode == 0, done.stderr
    return len(json.loads(out.read_text(encoding="utf-8"))["components"])


def pin() -> None:
    """Pin what is installed here, for every system and Python, with the hash of each file."""
    with tempfile.TemporaryDirectory() as place:
        here = Path(place) / "here.txt"
        installed = (f"{one.name}=={one.version}\n" for one in distributions())
        here.write_text("".join(installed), encoding="utf-8")
        options = ("--universal", "--generate-hashes", "--no-header", "--no-annotate")
        done = _run(
            *("uv", "pip", "compile", str(PROJECT / "pyproject.toml"), "--extra", "test"),
            *(*options, "--python-version", "3.11", "-c", str(here), "-o", str(PINS), "-q"),
        )
    assert done.returncode == 0, done.stderr


def _run(module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def main() -> int:
    """Check, audit and list; 1 for a weakness or a difference, 3 when nobody could be asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.supply_chain", description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", default=Path())
    parser.add_argument("--pin", action="store_true", help="pin anew what is installed here")
    given = parser.parse_args()
    if given.pin:
        pin()
    different = differing()
    print(f"pinned: {len(pins())}; installed in another version: {different or 0}")
    given.out.mkdir(parents=True, exist_ok=True)
    listed = write_bill(given.out / "sbom.cdx.json")
    print(f"listed in {given.out / 'sbom.cdx.json'}: {listed}")
    weak, unasked = audit()
    print(f"known weaknesses: {weak or 0}; not looked up: {len(unasked)}")
    if weak or different:
        return 1
    return 3 if unasked else 0


if __name__ == "__main__":
    sys.exit(main())
