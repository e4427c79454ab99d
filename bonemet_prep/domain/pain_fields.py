"""What a pain entry asks, once: this table drives form, list, sheet, CSV and FHIR.

The words stand in the content file: ``pain.fields.<id>.prompt`` and ``.helper`` (the same asked
of someone else), ``.short`` (column head), ``pain.options.<id>.<option>``, ``pain.areas.<area>``
and ``pain.units.<unit>``.
The wording is our own: no item, scale name or layout of BPI, PEG, EORTC or FACES is used.

Left out of clinical-notes 3.1, on purpose:

* the least pain of the day: the lowest number typed is the day's lowest, so it needs no question;
* the average pain of the day: people read "average" in different ways, and the program shows none;
* relief as 0 to 100%: five plain words ask the same and are easier to answer on pain medicine;
* "other" beside every choice: the note takes whatever the choices do not name;
* "nothing was wrong" answers: a field that is left alone says nothing, and nothing is asked twice.

Three numbers are asked in place of the one "worst": at rest, when moving and at night, because
pain on movement and pain at night point to different things (NG234, SCOT-REF). Every number but
`now` may be left out.
"""

from dataclasses import dataclass
from enum import StrEnum

from bonemet_prep.domain.pain import HIGHEST_PAIN, LOWEST_PAIN
from bonemet_prep.domain.plain_text import TEXT_LIMIT

LOINC = "http://loinc.org"
"""The system of `PainField.code` where it names LOINC; codes without a system are our own."""


class FieldKind(StrEnum):
    """How a field is asked and kept."""

    MOMENT = "moment"
    LEVEL = "level"
    PLACES = "places"
    CHOICE = "choice"
    CHOICES = "choices"
    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes-no"
    INTERFERENCE = "interference"


class Shown(StrEnum):
    """Where the form shows a field: at once, or under "More"."""

    QUICK = "quick"
    MORE = "more"


class FieldGroup(StrEnum):
    """Fields asked together; ``pain.groups.<id>`` is the heading over them."""

    BASICS = "basics"
    NUMBERS = "numbers"
    FEEL = "feel"
    MEDICINE = "medicine"
    LIFE = "life"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class PainField:
    """One field: `id` is the attribute of `PainEntry`, `source` the reason to ask it.

    `source` is a key of the library's sources, empty where the field is not clinical.
    `options` are stored as they stand here, in the order of asking; `alone` is the one option that
    goes with no other. `low` and `high` bound a number, in `unit`; of a text `high` is the longest
    that is taken, in characters. `multiline` texts may hold line feeds. `code` (in `system`, or our
    own) names an observation for exchange with a clinic. `areas` are the rows of an interference.
    """

    id: str
    kind: FieldKind
    group: FieldGroup
    source: str
    shown: Shown = Shown.MORE
    options: tuple[str, ...] = ()
    alone: str = ""
    areas: tuple[str, ...] = ()
    low: int = 0
    high: int = 0
    unit: str = ""
    multiline: bool = False
    code: str = ""
    system: str = ""


SHORT_TEXT = 500
"""The longest text taken in a line, in characters; the note takes `TEXT_LIMIT`."""


def _ids(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _level(
    name: str,
    source: str,
    code: str,
    *,
    group: FieldGroup = FieldGroup.NUMBERS,
    shown: Shown = Shown.MORE,
    system: str = "",
) -> PainField:
    return PainField(
        id=name,
        kind=FieldKind.LEVEL,
        group=group,
        source=source,
        shown=shown,
        low=LOWEST_PAIN,
        high=HIGHEST_PAIN,
        code=code,
        system=system,
    )


PAIN_FIELDS: tuple[PainField, ...] = (
    _level("now", "DEWIT99", "72514-3", group=FieldGroup.BASICS, shown=Shown.QUICK, system=LOINC),
    PainField(
        "places", FieldKind.PLACES, FieldGroup.BASICS, "NG234", Shown.QUICK, code="pain-place"
    ),
    PainField("lived", FieldKind.MOMENT, FieldGroup.BASICS, "DEWIT99", Shown.QUICK),
    _level("worst", "LAIRD11", "pain-worst"),
    _level("rest", "NG234", "pain-at-rest"),
    _level("moving", "NG234", "pain-moving"),
    _level("night", "SCOT-REF", "pain-at-night"),
    PainField("woke", FieldKind.YES_NO, FieldGroup.NUMBERS, "SCOT-REF", code="pain-woke"),
    PainField(
        "feels",
        FieldKind.CHOICES,
        FieldGroup.FEEL,
        "LAIRD11",
        options=_ids(
            "aching dull gnawing nagging sharp stabbing throbbing burning shooting tingling numb"
        ),
        code="pain-feels",
    ),
    PainField(
        "spreads", FieldKind.TEXT, FieldGroup.FEEL, "NG234", high=SHORT_TEXT, code="pain-spreads"
    ),
    PainField(
        "timing",
        FieldKind.CHOICE,
        FieldGroup.FEEL,
        "LAIRD11",
        options=_ids("constant comes-and-goes bursts"),
        code="pain-timing",
    ),
    PainField(
        "burst_count",
        FieldKind.NUMBER,
        FieldGroup.FEEL,
        "LAIRD11",
        high=99,
        unit="times",
        code="pain-bursts",
    ),
    PainField(
        "burst_length",
        FieldKind.CHOICE,
        FieldGroup.FEEL,
        "LAIRD11",
        options=_ids("under-5 5-to-15 15-to-30 over-30"),
        unit="minutes",
        code="pain-burst-length",
    ),
    PainField(
        "triggers",
        FieldKind.CHOICES,
        FieldGroup.FEEL,
        "NG234",
        options=_ids("standing walking sitting lying turning-in-bed lifting coughing nothing"),
        alone="nothing",
        code="pain-triggers",
    ),
    PainField(
        "helped_by",
        FieldKind.CHOICES,
        FieldGroup.MEDICINE,
        "CANCERCARE",
        options=_ids("resting new-position heat cold massage medicine nothing"),
        alone="nothing",
        code="pain-helped-by",
    ),
    PainField(
        "medicine",
        FieldKind.TEXT,
        FieldGroup.MEDICINE,
        "CANCERCARE",
        high=SHORT_TEXT,
        code="pain-medicine",
    ),
    PainField(
        "medicine_use",
        FieldKind.CHOICE,
        FieldGroup.MEDICINE,
        "CANCERCARE",
        options=_ids("regular extra"),
        code="pain-medicine-use",
    ),
    PainField(
        "relief",
        FieldKind.CHOICE,
        FieldGroup.MEDICINE,
        "CANCERCARE",
        options=_ids("none little half most all"),
        code="pain-relief",
    ),
    PainField(
        "relief_minutes",
        FieldKind.NUMBER,
        FieldGroup.MEDICINE,
        "CANCERCARE",
        high=1440,
        unit="minutes",
        code="pain-relief-minutes",
    ),
    PainField(
        "wore_off", FieldKind.YES_NO, FieldGroup.MEDICINE, "CANCERCARE", code="pain-wore-off"
    ),
    PainField(
        "side_effects",
        FieldKind.CHOICES,
        FieldGroup.MEDICINE,
        "NICE-CG140",
        options=_ids("none constipated sleepy upset-stomach confused itchy dizzy"),
        alone="none",
        code="medicine-problems",
    ),
    PainField(
        "last_bowel_days",
        FieldKind.NUMBER,
        FieldGroup.MEDICINE,
        "NICE-CG140",
        high=60,
        unit="days",
        code="days-since-bowel-movement",
    ),
    PainField(
        "interference",
        FieldKind.INTERFERENCE,
        FieldGroup.LIFE,
        "WHO18",
        options=_ids("none some a-lot"),
        areas=_ids("moving-about sleep mood hobbies people"),
        code="pain-in-the-way",
    ),
    _level("live_with", "CCAU-PAIN", "pain-can-live-with", group=FieldGroup.LIFE),
    PainField(
        "note",
        FieldKind.TEXT,
        FieldGroup.REST,
        "",
        high=TEXT_LIMIT,
        multiline=True,
        code="pain-note",
    ),
    PainField(
        "entered_by",
        FieldKind.CHOICE,
        FieldGroup.REST,
        "",
        options=_ids("patient helper"),
        code="entered-by",
    ),
    PainField("private", FieldKind.YES_NO, FieldGroup.REST, ""),
)
"""Every field of an entry, in the order of asking."""

PAIN_FIELD: dict[str, PainField] = {field.id: field for field in PAIN_FIELDS}
"""The same by id."""

DAY_LEVELS = ("now", "worst", "rest", "moving", "night")
"""The numbers that make a day's highest and lowest, beside those of the places."""

CATCH_UP_FIELDS: tuple[str, ...] = tuple(
    field.id for field in PAIN_FIELDS if field.id not in {"now", "lived", "last_bowel_days"}
)
"""What a catch-up entry may tell of its days: nothing that only holds for one moment."""
