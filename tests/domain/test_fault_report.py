"""A report of a fault names kinds and places, and holds no word of the person."""

from bonemet_prep import __version__
from bonemet_prep.domain.fault_report import fault_report

TYPED = "zanzibar-marker"


def test_it_tells_versions_kind_and_every_place_on_the_way() -> None:
    def inner() -> None:
        raise KeyError(TYPED)

    def outer() -> None:
        inner()

    try:
        outer()
    except KeyError as error:
        report = fault_report(type(error), error.__traceback__, "Qt 6")
    versions, kind, *places = report.splitlines()
    assert versions.startswith(f"Bonemet Prep {__version__}, Python 3.")
    assert ", Qt 6, " in versions
    assert kind == "KeyError"
    assert [place.rsplit(" ", 1)[1] for place in places] == [
        "test_it_tells_versions_kind_and_every_place_on_the_way",
        "outer",
        "inner",
    ]
    assert all(place.startswith("domain/test_fault_report.py:") for place in places)
    assert TYPED not in report


def test_a_fault_without_a_place_is_told_too() -> None:
    assert fault_report(ValueError, None).splitlines()[1:] == ["ValueError"]
