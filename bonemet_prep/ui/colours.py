"""The one table of colours; every other file speaks of roles."""

from typing import NamedTuple


class Colours(NamedTuple):
    """One theme. Text roles reach 7:1 on their ground (10:1 in high contrast), `line` and
    `focus` 3:1; the tests measure it. `emergency` is used for emergencies only.
    """

    ink: str
    muted: str
    paper: str
    card: str
    line: str
    hairline: str
    accent: str
    on_accent: str
    tint: str
    on_tint: str
    focus: str
    emergency: str
    on_emergency: str
    emergency_ground: str
    on_emergency_ground: str
    navigation: str
    on_navigation: str
    on_navigation_muted: str
    chosen: str
    on_chosen: str


THEMES: dict[str, Colours] = {
    "light": Colours(
        ink="#1d2b33",
        muted="#404f57",
        paper="#f6f4ef",
        card="#ffffff",
        line="#7b878d",
        hairline="#d8d5cd",
        accent="#09565b",
        on_accent="#ffffff",
        tint="#e3f1f1",
        on_tint="#09484c",
        focus="#0b5cad",
        emergency="#9b141b",
        on_emergency="#ffffff",
        emergency_ground="#fdeceb",
        on_emergency_ground="#1d2b33",
        navigation="#20363d",
        on_navigation="#ffffff",
        on_navigation_muted="#d5e0e3",
        chosen="#ffffff",
        on_chosen="#09565b",
    ),
    "dark": Colours(
        ink="#f2f0ea",
        muted="#c9d1d4",
        paper="#13191c",
        card="#1c2428",
        line="#8d9aa0",
        hairline="#39454b",
        accent="#8fd8d6",
        on_accent="#062a2d",
        tint="#1d3b3e",
        on_tint="#d9f3f2",
        focus="#9cc9ff",
        emergency="#ffb4ae",
        on_emergency="#3a0709",
        emergency_ground="#3a1416",
        on_emergency_ground="#fbeeed",
        navigation="#0c1518",
        on_navigation="#f2f0ea",
        on_navigation_muted="#c9d1d4",
        chosen="#1d3b3e",
        on_chosen="#d9f3f2",
    ),
    "contrast": Colours(
        ink="#ffffff",
        muted="#ffffff",
        paper="#000000",
        card="#000000",
        line="#ffffff",
        hairline="#ffffff",
        accent="#ffe45c",
        on_accent="#000000",
        tint="#1f1f1f",
        on_tint="#ffffff",
        focus="#6fd3ff",
        emergency="#ffd9d6",
        on_emergency="#000000",
        emergency_ground="#2b0000",
        on_emergency_ground="#ffffff",
        navigation="#000000",
        on_navigation="#ffffff",
        on_navigation_muted="#ffffff",
        chosen="#ffe45c",
        on_chosen="#000000",
    ),
}
