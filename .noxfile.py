"""The tests with every Python we promise, and with the oldest packages: `nox -f .noxfile.py`."""

import nox

nox.options.error_on_missing_interpreters = False


@nox.session(python=["3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    """Run the tests with the newest packages."""
    session.install(".[test]")
    session.run("python", "-m", "pytest", "-n", "2", *session.posargs)


@nox.session(python="3.11")
def lowest(session: nox.Session) -> None:
    """Run the tests with the lowest versions that pyproject.toml allows."""
    session.install("uv")
    session.run_install(
        *("uv", "pip", "install", "--python", session.virtualenv.location),
        *("--resolution", "lowest-direct", "."),
    )
    session.install(".[test]")  # leaves what is there as it is
    # Packages are built of what is pinned, never of the lowest.
    options = ("-n", "2", "--ignore=tests/packaging")
    session.run("python", "-m", "pytest", *options, *session.posargs)
