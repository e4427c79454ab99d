"""Who is speaking: the person with bone metastasis, or the helper who prepares for them."""

from enum import StrEnum


class Voice(StrEnum):
    """The two voices of a notebook; each keeps its own doors, own questions and notes."""

    PATIENT = "patient"
    HELPER = "helper"
