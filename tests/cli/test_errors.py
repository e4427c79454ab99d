"""What goes wrong is told in a calm sentence, never with words of the person."""

from bonemet_prep.commands.run import library_in
from bonemet_prep.domain.errors import KnownError


def test_a_fault_of_our_own_is_a_calm_sentence_and_a_report_without_health_data(
    cli, example, monkeypatch, tmp_path
):
    def fail(*_):
        raise RuntimeError("my secret pain")

    monkeypatch.setattr("bonemet_prep.commands.check.check", fail)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ended = cli("--data-dir", example, "check")
    assert ended.code == 3
    assert ended.err.count("\n") == 1
    assert "secret" not in ended.err
    (report,) = tmp_path.glob("bonemet-prep-*.txt")
    assert str(report) in ended.err
    text = report.read_text()
    assert "RuntimeError" in text
    assert "secret" not in text
    assert str(tmp_path) not in text


def test_every_error_has_its_sentence_in_every_language():
    kinds = [KnownError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    for language in ("en", "es"):
        words = library_in(language).words
        for kind in kinds:
            if kind.code != "unknown" or kind is KnownError:
                told = words.error(kind(path="P", place="P", visit="V", field="F", reason="R"))
                assert told.what
                assert "{" not in told.what
