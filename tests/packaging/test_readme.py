"""The README tells, in full, what no clinician has approved yet."""

import json
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent
CONTENT = json.loads((PROJECT / "resources/content/en.json").read_text("utf-8"))


def in_one_line(text: str) -> str:
    return " ".join(text.split())


README = in_one_line((PROJECT / "README.md").read_text("utf-8"))
WAITING = README.partition("## Not clinically signed off")[2].partition("## Licence")[0]


def test_every_sign_and_tip_that_waits_for_sign_off_is_listed_and_no_other() -> None:
    signs = [
        sign for box in CONTENT["help"]["boxes"] for sign in [*box["signs"], *box.get("also", [])]
    ]
    for sign in signs:
        assert (in_one_line(sign["text"]) in WAITING) == sign["needs_sign_off"], sign["id"]
    for tip in CONTENT["tips"]:
        assert (f"- {tip['title']} (" in WAITING) == tip["needs_sign_off"], tip["id"]


def test_every_number_that_is_not_checked_is_listed_and_no_other() -> None:
    emergency, _, crisis = WAITING.partition("Crisis lines")
    emergency = emergency.partition("**Numbers.**")[2]
    for country in CONTENT["countries"]["known"]:
        for kind, text in (("emergency", emergency), ("crisis", crisis)):
            number = country.get(f"{kind}_number")
            waits = bool(number) and country[f"{kind}_rating"] != "A"
            assert (f"{country['name']} {number}" in text) == waits, country["code"]
