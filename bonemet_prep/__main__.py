"""Start the program with `python -m bonemet_prep`."""

import sys

from bonemet_prep.cli import main

if __name__ == "__main__":
    sys.exit(main())
