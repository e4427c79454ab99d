"""The person the notebook is about: everything in "About me", all of it optional."""

from dataclasses import dataclass
from enum import StrEnum

PERSONAL_FIELDS = ("name", "birth_date", "allergies", "cancer", "bones")
"""Fields of `AboutMe` that reach paper only when they are in its `printed`."""


@dataclass(frozen=True, slots=True)
class AboutMe:
    """What the person says of themselves; one row, always with the id ``me``.

    `cancer` and `bones` are "as I was told". `printed` names the `PERSONAL_FIELDS` that may be
    printed. `birth_date` is kept as typed.
    """

    id: str = "me"
    name: str = ""
    birth_date: str = ""
    allergies: str = ""
    cancer: str = ""
    bones: str = ""
    helper_name: str = ""
    printed: tuple[str, ...] = PERSONAL_FIELDS


class MedicineUse(StrEnum):
    """When a medicine is taken, as the person says."""

    DAILY = "daily"
    NEEDED = "needed"


@dataclass(frozen=True, slots=True)
class Medicine:
    """One line of the medicine list, as typed; the program never adds up or converts."""

    id: str
    text: str = ""
    use: MedicineUse = MedicineUse.DAILY
    position: int = 0


@dataclass(frozen=True, slots=True)
class Treatment:
    """A treatment with its date (ISO, or empty when not known)."""

    id: str
    text: str = ""
    date: str = ""
    position: int = 0


class PhoneUse(StrEnum):
    """Whose telephone number it is, or when to call it."""

    DAY = "day"
    NIGHT = "night"
    HOSPITAL = "hospital"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number to call, as typed; `label` is free text for `PhoneUse.OTHER`."""

    id: str
    use: PhoneUse = PhoneUse.DAY
    number: str = ""
    label: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """About me with its lists, each list in the person's order."""

    about: AboutMe = AboutMe()
    medicines: tuple[Medicine, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    phone_numbers: tuple[PhoneNumber, ...] = ()
