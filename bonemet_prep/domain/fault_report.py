"""What may be told about a fault of the program: kinds and places, nothing a person typed."""

import traceback
from pathlib import Path
from types import TracebackType

from bonemet_prep import __version__


def fault_report(kind: type[BaseException], trace: TracebackType | None, versions: str = "") -> str:
    """Return versions, the kind of error and the places in the code.

    The message of an error and the values around it may quote what the person typed, and a whole
    path may name them, so neither is in it. `versions` names what else is running ("Qt 6.11").
    """
    import platform  # slow, and only a fault needs it

    system = f"{platform.system()} {platform.release()}"
    running = [f"Bonemet Prep {__version__}", f"Python {platform.python_version()}", versions]
    places = [
        f"{'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([", ".join(filter(None, [*running, system])), kind.__name__, *places])
