"""The person on paper: who they are, what they take, which treatments they had."""

from bonemet_prep.domain.person import MedicineUse, Treatment
from bonemet_prep.domain.sheet_content import SheetContent

_PERSONAL_LINE = ("allergies", "cancer", "bones")


def person_line(content: SheetContent) -> str:
    """Name, birth date and helper, those that may be printed."""
    about, words = content.person.about, content.words
    born = words("sheet.born", date=about.birth_date) if about.birth_date else ""
    person = ", ".join(filter(None, (about.name, born)))
    helper = words("sheet.with-helper", helper=about.helper_name) if about.helper_name else ""
    return " · ".join(filter(None, (person, helper)))


def personal_line(content: SheetContent) -> str:
    """Allergies, cancer and bones as told to the person, and the last treatment."""
    about, words = content.person.about, content.words
    told = [
        words("sheet.labelled", label=words(f"sheet.fields.{name}"), text=text)
        for name in _PERSONAL_LINE
        if (text := getattr(about, name))
    ]
    if treatment := last_treatment(content):
        told.append(words("sheet.last-treatment", treatment=treatment_line(treatment, content)))
    return " | ".join(told)


def last_treatment(content: SheetContent) -> Treatment | None:
    """The latest treatment that has begun; without any date, the last of the list."""
    treatments = [one for one in content.person.treatments if one.text.strip()]
    dated = [one for one in treatments if one.date and one.date <= content.last_day]
    if dated:
        return max(dated, key=lambda one: one.date)
    undated = [one for one in treatments if not one.date]
    return undated[-1] if undated else None


def treatment_line(treatment: Treatment, content: SheetContent) -> str:
    """A treatment with its day, and with the year where it is another one."""
    if not treatment.date:
        return treatment.text
    words = content.words
    same_year = treatment.date[:4] == content.today[:4]
    day = words.date_short(treatment.date) if same_year else words.date_short_year(treatment.date)
    return f"{treatment.text}, {day}"


def medicine_lines(content: SheetContent) -> tuple[str, ...]:
    """The medicines as typed, those taken when needed marked so."""
    return tuple(
        content.words("sheet.when-needed", medicine=medicine.text.strip())
        if medicine.use is MedicineUse.NEEDED
        else medicine.text.strip()
        for medicine in content.person.medicines
        if medicine.text.strip()
    )


def treatment_lines(content: SheetContent) -> tuple[str, ...]:
    """The treatments with their days, in the person's order."""
    treatments = content.person.treatments
    return tuple(treatment_line(one, content) for one in treatments if one.text.strip())
