"""How many small faults the tests of a layer notice: ``python -m tests.mutation``.

mutmut makes a fault by changing one thing inside a function: a comparison, a number, an argument.
A random sample from each layer is tried on a copy of the project, each fault with the tests of its
layer; what no test noticed is shown. mutmut leaves properties, other decorated functions and tables
outside of functions alone. Needs ``pip install .[mutation]``.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import chdir
from pathlib import Path

PROJECT = Path(__file__).parent.parent
MUTMUT = str(Path(sys.executable).with_name("mutmut"))

LAYERS = {
    "domain": ("domain",),
    "storage": ("storage",),
    "exchange": ("exchange",),
    "sheet": ("typesetting", "tagged_pdf", "pdf"),
}
"""What is sampled as one, to its folders in the program and in the tests."""

NOTICED = ("killed", "timeout", "segfault", "suspicious", "caught by type check")
"""What mutmut calls a fault that a test stumbled over, or that kept it from ending."""


_OPTIONS = ["-p", "no:cacheprovider", "--hypothesis-profile=ci"]


def main() -> int:
    """Try the sample and print the table; 1 when less was noticed than asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--count", type=int, default=400, help="faults, over all layers")
    parser.add_argument("--layer", action="append", choices=LAYERS, help="only this (repeatable)")
    parser.add_argument("--seed", type=int, default=1, help="another one takes another sample")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--least", type=float, default=85.0, help="percent to be noticed")
    given = parser.parse_args()
    layers = given.layer or list(LAYERS)
    total: Counter[bool] = Counter()
    for layer in layers:
        with tempfile.TemporaryDirectory(prefix="mutation-") as place:
            copy = _copy(Path(place) / "project", LAYERS[layer])
            names = _faults(copy, LAYERS[layer])
            sample = random.Random(given.seed).sample(names, given.count // len(layers))
            missed = [
                name
                for name in _survivors(copy, sample, given.processes)
                if not _is_noticed_afresh(copy, name, LAYERS[layer])
            ]
            noticed = Counter({True: len(sample) - len(missed), False: len(missed)})
            print(f"{layer:10} {noticed[True]:4} of {len(sample)} noticed, {len(names)} there are")
            for name in missed:
                print(_mutmut(copy, "show", name), flush=True)
            total += noticed
    percent = 100 * total[True] / total.total()
    print(f"{'all':10} {total[True]:4} of {total.total()} noticed, {percent:.1f} %")
    return 0 if percent >= given.least else 1


def _copy(project: Path, layers: Sequence[str]) -> Path:
    for name in ("bonemet_prep", "resources", "tests"):
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / name, project / name, ignore=ignore)
    settings = {
        "source_paths": ["bonemet_prep"],
        "only_mutate": [f"bonemet_prep/{layer}/*" for layer in layers],
        "also_copy": ["resources"],
        "pytest_add_cli_args": _OPTIONS,
        "pytest_add_cli_args_test_selection": [f"tests/{layer}" for layer in layers],
    }
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    lines = ["[tool.mutmut]", *(f"{key} = {value!r}" for key, value in settings.items())]
    lines += ["track_dependencies = false", "use_git_change_detection = false", ""]
    (project / "pyproject.toml").write_text(text + "\n" + "\n".join(lines), encoding="utf-8")
    return project


def _faults(project: Path, layers: Sequence[str]) -> list[str]:
    """The names of all faults mutmut can make in these layers."""
    from mutmut.configuration import reset_config
    from mutmut.mutation.file_mutation import mutate_file_contents
    from mutmut.utils.format_utils import get_mutant_name

    names: list[str] = []
    with chdir(project):
        reset_config()
        for layer in layers:
            for path in sorted(Path("bonemet_prep", layer).rglob("*.py")):
                made = mutate_file_contents(str(path), path.read_text(encoding="utf-8"))
                names += [get_mutant_name(path, name) for name in made.mutant_names]
    return names


def _survivors(project: Path, names: Sequence[str], processes: int) -> list[str]:
    """The faults that no test stumbled over, as mutmut tries them."""
    _mutmut(project, "run", "--max-children", str(processes), *names)
    lines = _mutmut(project, "results", "--all", "1").splitlines()
    told = dict(line.strip().rsplit(": ", 1) for line in lines if ": " in line)
    return [name for name in names if told[name] not in NOTICED]


def _is_noticed_afresh(project: Path, name: str, layers: Sequence[str]) -> bool:
    """Whether a test stumbles over a fault that is there from the start.

    mutmut makes it once everything is imported, too late for what importing makes: the schema, say.
    """
    tests = [f"tests/{layer}" for layer in layers]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", *_OPTIONS, *tests],
        cwd=project / "mutants",
        env={**os.environ, "MUTANT_UNDER_TEST": name},
        capture_output=True,
        check=False,
    )
    return done.returncode != 0


def _mutmut(project: Path, *arguments: str) -> str:
    done = subprocess.run(
        [MUTMUT, *arguments], cwd=project, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        sys.exit(f"mutmut {arguments[0]}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
