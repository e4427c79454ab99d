"""The pain log as a table, and a visit for a clinic, through the command line."""

import csv
import io
import json

import pytest
from fhir.resources.R4B.bundle import Bundle

from bonemet_prep.domain.pain import PainEntry
from tests.cli.notebook_files import put, values


def test_the_pain_log_goes_out_and_in_as_csv(cli, example, tmp_path):
    file, there = tmp_path / "log.csv", tmp_path / "there"
    put(example, "pain_entries", PainEntry("e-private", "2026-06-01T10:00", now=5, private=True))
    ended = cli("--data-dir", example, "export", file)
    assert "1 private entry" in ended.out
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"), newline="")))
    logged = values(example)["pain_entries"]
    assert len(rows) == len(logged) - 1
    ended = cli("--data-dir", there, "import", file)
    assert (ended.code, ended.err) == (0, "")
    assert f"{len(rows)} new pain entries" in ended.out
    taken = values(there)["pain_entries"]
    assert taken == [entry for entry in logged if not entry.private]
    ended = cli("--data-dir", there, "import", file)
    assert "0 new pain entries" in ended.out
    assert values(there)["pain_entries"] == taken


def test_a_foreign_table_tells_how_it_was_read_and_what_was_left_out(cli, patient, tmp_path):
    file = tmp_path / "other.csv"
    file.write_text("Date,Pain,Mood\n2026-05-01,4,low\n2026-05-02,12,ok\n")
    ended = cli("--data-dir", patient, "import", file, "--dry-run")
    assert "“Mood” goes into the note" in ended.out
    assert "1 new pain entry" in ended.out
    assert "Line 3" in ended.err
    assert len(values(patient)["pain_entries"]) == 1
    assert cli("--data-dir", patient, "import", file).code == 0
    assert len(values(patient)["pain_entries"]) == 2
    assert "0 new pain entries" in cli("--data-dir", patient, "import", file).out


def test_a_file_from_elsewhere_does_not_steer_the_terminal(cli, patient, tmp_path):
    file = tmp_path / "other.csv"
    file.write_text("Date,Pain,\x1b[2JMood\n2026-05-01,\x1b[31m4,x\n")
    ended = cli("--data-dir", patient, "import", file)
    assert ended.out
    assert ended.err
    assert "\x1b" not in ended.out + ended.err


@pytest.mark.parametrize("with_name", [False, True])
def test_a_visit_goes_to_a_clinic(cli, example, tmp_path, with_name):
    file = tmp_path / "visit.fhir.json"
    options = ["--with-name"] if with_name else []
    ended = cli("--data-dir", example, "export", file, *options)
    assert ended.code == 0
    text = file.read_text(encoding="utf-8")
    Bundle.model_validate_json(text)
    assert ("Walter" in text) is with_name
    assert "Some evenings are hard" not in text
    kinds = [entry["resource"]["resourceType"] for entry in json.loads(text)["entry"]]
    assert kinds.count("QuestionnaireResponse") == 1
    assert kinds.count("Observation") == len(values(example)["pain_entries"])
