"""The layers of the program, read from its imports: who may know whom, and what is loaded late.

And the size of every file, of the tests too.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
PACKAGE = PROJECT / "bonemet_prep"
MODULES = sorted(PACKAGE.rglob("*.py"))

# layer: what of the program it may import, and what of other people's packages.
LAYERS = {
    "domain": ({"domain"}, set()),
    "storage": ({"domain", "storage"}, set()),
    "exchange": ({"domain", "exchange"}, set()),
    "typesetting": ({"resource_files", "typesetting"}, {"uharfbuzz", "bidi"}),
    "tagged_pdf": ({"typesetting", "tagged_pdf"}, {"reportlab", "uharfbuzz"}),
    "pdf": ({"domain", "typesetting", "tagged_pdf", "pdf"}, {"pikepdf"}),
    "ui": (
        {"domain", "storage", "resource_files", "ui", "pdf", "exchange"},
        {"PySide6", "shiboken6", "pypdfium2"},
    ),
    "commands": ({"domain", "storage", "exchange", "pdf", "resource_files", "commands"}, set()),
    "resource_files": (set(), set()),
    "load_qt": (set(), {"PySide6"}),
}
FREE = {"app", "cli", "commands", "__main__", "__init__"}

# The layers that make a file of a sheet, each on top of the one before.
SHEET_LAYERS = ("typesetting", "tagged_pdf", "pdf")
SHEET = {f"bonemet_prep.{layer}" for layer in SHEET_LAYERS}

# layer: what it may import only inside the function that needs it.
LATE = {
    "ui": SHEET | {"bonemet_prep.exchange"},
    "app": SHEET | {"bonemet_prep.exchange"},
    "cli": SHEET | {"bonemet_prep.exchange", "bonemet_prep.ui", "bonemet_prep.app"},
    "commands": SHEET | {"bonemet_prep.ui", "bonemet_prep.app"},
}
HEAVY = {"reportlab", "pypdfium2", "uharfbuzz", "bidi", "pikepdf"}
LATE_EVERYWHERE = {
    "ui": HEAVY,
    "app": HEAVY,
    "cli": HEAVY | {"PySide6"},
    "commands": HEAVY | {"PySide6"},
    "load_qt": {"PySide6"},
}

NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "PySide6.QtNetwork"}


@dataclass(frozen=True)
class Import:
    module: str
    line: int
    late: bool

    def is_of(self, name: str) -> bool:
        return self.module == name or self.module.startswith(name + ".")


def layer_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[Import]:
    """Find every import, those inside functions too; `from a import b` counts as `a.b`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    late_nodes = {
        node
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    } | {node for branch in _type_checking(tree) for node in ast.walk(branch)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno, node in late_nodes)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            for alias in node.names:
                yield Import(f"{node.module}.{alias.name}", node.lineno, node in late_nodes)


def _type_checking(tree: ast.Module) -> Iterator[ast.If]:
    """Find `if TYPE_CHECKING:`, which never runs."""
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield node


def name_of(path: Path) -> str:
    return str(path.relative_to(PROJECT))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_what_its_layer_may_know(path: Path) -> None:
    layer = layer_of(path)
    if layer in FREE:
        return
    own, third_party = LAYERS[layer]
    for found in imports_of(path):
        first, _, rest = found.module.partition(".")
        where = f"{name_of(path)}:{found.line} imports {found.module}"
        if first == "bonemet_prep":
            assert rest.split(".")[0] in own | {"__version__"}, where
        else:
            assert first in sys.stdlib_module_names | third_party, where


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_heavy_and_far_modules_are_imported_when_first_needed(path: Path) -> None:
    layer = layer_of(path)
    late = LATE.get(layer, set()) | LATE_EVERYWHERE.get(layer, set())
    early = [
        f"{name_of(path)}:{found.line} imports {found.module}"
        for found in imports_of(path)
        if not found.late and any(found.is_of(name) for name in late)
    ]
    assert not early


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_knows_the_network(path: Path) -> None:
    known = [found for found in imports_of(path) if any(found.is_of(name) for name in NETWORK)]
    assert not known


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_its_purpose(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("folder", ["bonemet_prep", "resources", "tests"])
def test_qt_is_never_asked_what_tab_comes_to_next(folder: str) -> None:
    """PySide6 takes the answer for a part of the widget asked, and ends it with that one."""
    asked = re.compile(r"\.(next|previous)InFocusChain\(")
    files = sorted((PROJECT / folder).rglob("*.py"))
    assert files and not [name_of(path) for path in files if asked.search(path.read_text("utf-8"))]


@pytest.mark.parametrize("folder", ["bonemet_prep", "resources", "tests"])
def test_every_file_can_be_read_in_one_go(folder: str) -> None:
    files = sorted((PROJECT / folder).rglob("*.py"))
    lines = {name_of(path): path.read_text(encoding="utf-8").count("\n") for path in files}
    assert lines and not {name: count for name, count in lines.items() if count > 300}


@pytest.mark.parametrize("layer", SHEET_LAYERS)
def test_a_layer_of_the_sheet_can_be_read_in_one_sitting(layer: str) -> None:
    modules = [path for path in MODULES if layer_of(path) == layer]
    lines = sum(path.read_text(encoding="utf-8").count("\n") for path in modules)
    assert 0 < lines <= 1_500


def test_every_layer_has_its_row_in_the_table() -> None:
    assert {layer_of(path) for path in MODULES} <= set(LAYERS) | FREE


def test_the_reader_of_imports_sees_those_inside_functions(tmp_path: Path) -> None:
    module = tmp_path / "sample.py"
    module.write_text(
        "import os.path\n"
        "from bonemet_prep.pdf import render\n"
        "def draw():\n"
        "    from reportlab.pdfgen import canvas\n"
    )
    assert list(imports_of(module)) == [
        Import("os.path", 1, late=False),
        Import("bonemet_prep.pdf.render", 2, late=False),
        Import("reportlab.pdfgen.canvas", 4, late=True),
    ]
