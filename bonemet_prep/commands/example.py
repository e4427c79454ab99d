"""`example`: a made-up person in an empty folder, to look around with."""

from bonemet_prep.commands.run import Run, Told
from bonemet_prep.domain.errors import FolderNotEmpty
from bonemet_prep.storage.example_notebook import fill_with_example
from bonemet_prep.storage.faults import known_errors


def make_example(run: Run) -> Told:
    """Fill the folder; raises FolderNotEmpty when anything is in it, or another KnownError."""
    folder = run.data_dir
    with known_errors(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise FolderNotEmpty(path=str(folder))
    fill_with_example(folder, run.library, run.clock)
    return Told((run.words("cli.example-made", path=folder),))
