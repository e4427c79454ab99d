"""The command line loads only what it needs, so that it answers at once."""

import os
import subprocess
import sys


def test_importing_the_command_line_is_cheap():
    code = "import bonemet_prep.cli, sys; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    loaded = set(done.stdout.split())
    assert "bonemet_prep.cli" in loaded
    heavy = ("PySide6", "reportlab", "uharfbuzz", "pypdfium2", "argparse", "tempfile")
    layers = ("app", "exchange", "pdf", "tagged_pdf", "typesetting", "ui")
    assert not loaded & {*heavy, *(f"bonemet_prep.{layer}" for layer in layers)}


def test_a_sheet_loads_only_what_it_is_drawn_with(example, tmp_path):
    code = "import sys; from bonemet_prep.cli import main; main(sys.argv[1:]); print(*sys.modules)"
    arguments = ["--data-dir", str(example), "sheet", str(tmp_path / "sheet.pdf")]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "reportlab" in loaded
    not_needed = ("PySide6", "pypdfium2", "pikepdf", "platformdirs", "uuid", "bidi")
    assert not loaded & {*not_needed, "bonemet_prep.exchange", "bonemet_prep.ui"}
