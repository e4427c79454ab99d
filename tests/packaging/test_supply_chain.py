"""The tested set is pinned whole, by version and by hash."""

from packaging.utils import canonicalize_name

from tests.supply_chain import asked_for, pins


def test_everything_asked_for_is_pinned_to_a_version_it_allows() -> None:
    pinned = pins()
    for asked in asked_for():
        pin, _ = pinned[canonicalize_name(asked.name)]
        (exact,) = pin.specifier
        assert exact.operator == "=="
        assert asked.specifier.contains(exact.version, prereleases=True), asked


def test_every_pin_carries_its_hashes() -> None:
    assert [str(pin) for pin, hashes in pins().values() if not hashes] == []
