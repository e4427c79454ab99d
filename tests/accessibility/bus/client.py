"""A client of the accessibility bus: starts a program and uses it by names and roles alone.

Runs on the system's Python, which has pyatspi; the bus is the only way it knows the program.
"""

import subprocess
import time
from collections.abc import Iterator

import pyatspi
from gi.repository import GLib

PATIENCE = 20.0  # seconds until something that should appear is given up


class NotThere(Exception):
    """Nothing with this role and name is shown; tells what is."""


class Client:
    """Starts `command` and finds its window on the bus."""

    def __init__(self, command: list[str]) -> None:
        self._program = subprocess.Popen(command)
        self._application = self._wait(self._find_application, "the program on the bus")

    def end(self) -> int:
        """Ask the program to end, as when the computer is shut down; returns its exit code."""
        self._program.terminate()
        return self._program.wait(PATIENCE)

    def kill(self) -> None:
        """End the program where the journey failed."""
        self._program.kill()
        self._program.wait()

    # -- finding ----------------------------------------------------------------------------------

    def find(self, role: str, name: str, *, inside: pyatspi.Accessible | None = None):
        """Wait for the first shown object of a role whose name starts with `name`."""

        def look() -> pyatspi.Accessible | None:
            for found in self.shown(inside):
                if found.getRoleName() == role and found.name.startswith(name):
                    return found
            return None

        return self._wait(look, f"{role} {name!r}")

    def shown(self, root: pyatspi.Accessible | None = None) -> Iterator[pyatspi.Accessible]:
        """Walk everything that is shown, parents first."""
        waiting = [root or self._application]
        while waiting:
            here = waiting.pop()
            yield here
            children = [here.getChildAtIndex(number) for number in range(here.childCount)]
            waiting += [
                child
                for child in reversed(children)
                if child is not None and child.getState().contains(pyatspi.STATE_SHOWING)
            ]

    # -- doing ------------------------------------------------------------------------------------

    def do(self, role: str, name: str, *, inside: pyatspi.Accessible | None = None):
        """Do the first action of an object (press, tick, choose); returns the object."""

        def act() -> pyatspi.Accessible:
            found = self.find(role, name, inside=inside)
            found.queryAction().doAction(0)
            return found

        return self._wait(act, f"doing {role} {name!r}")

    def write(self, role: str, name: str, text: str) -> None:
        """Put text into a field."""
        self.find(role, name).queryEditableText().setTextContents(text)

    def wait_until_checked(self, role: str, name: str) -> None:
        """Wait until an object says that it is ticked or chosen."""

        def checked() -> bool:
            return self.find(role, name).getState().contains(pyatspi.STATE_CHECKED)

        self._wait(checked, f"{role} {name!r} ticked")

    # -- waiting ----------------------------------------------------------------------------------

    def _find_application(self) -> pyatspi.Accessible | None:
        desktop = pyatspi.Registry.getDesktop(0)
        for number in range(desktop.childCount):
            found = desktop.getChildAtIndex(number)
            if found is not None and found.get_process_id() == self._program.pid:
                return found
        return None

    def _wait(self, ready, what: str):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                if found := ready():
                    return found
            except GLib.Error:  # what was looked at is gone: look again
                pass
            if time.monotonic() > end:
                names = [f"{one.getRoleName()} {one.name!r}" for one in self.shown()]
                raise NotThere(f"{what}; there is {names}")
            time.sleep(0.05)
