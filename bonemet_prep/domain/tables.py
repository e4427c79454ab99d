"""The tables of a notebook and the value each of them holds."""

from collections.abc import Mapping
from types import MappingProxyType

from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.person import AboutMe, Medicine, PhoneNumber, Treatment
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.setting import Setting
from bonemet_prep.domain.visit import Visit

Value = Setting | AboutMe | Medicine | Treatment | PhoneNumber | Visit | Question | PainEntry
"""Whatever one row of a notebook can hold; every value has a text `id`."""

TABLES: Mapping[str, type[Value]] = MappingProxyType(
    {
        "settings": Setting,
        "about": AboutMe,
        "medicines": Medicine,
        "treatments": Treatment,
        "phone_numbers": PhoneNumber,
        "visits": Visit,
        "questions": Question,
        "pain_entries": PainEntry,
    }
)
"""Table name to value type, parents before children (a question points to its visit)."""
