"""The self-test: says every stage, and fails where a stage does not hold."""

from pathlib import Path

import pytest

from kerjasama_desktop import app
from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.findings import Finding, Severity, Step
from kerjasama_desktop.services import selftest


def run(folder: Path) -> tuple[int, list[str]]:
    said: list[str] = []
    return selftest.run_self_test(folder, said.append), said


def test_all_stages_hold(tmp_path: Path) -> None:
    code, said = run(tmp_path / "uji")
    assert code == 0
    assert [line.split(".")[0] for line in said[:-1]] == ["1", "2", "3", "4", "5", "6"]
    assert said[-1] == "Uji mandiri selesai: semua tahap berhasil."
    assert "2 Desa" in said[0]
    assert "0 halangan" in said[1]


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    run(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    code, said = run(tmp_path)
    assert (code, said) == (1, ["GAGAL: SelfTestFailed: folder tidak kosong"])
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_stage_that_does_not_hold_fails_the_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = Finding("V01", Severity.BLOCK, Step.PARA_PIHAK, "pihak", "Kurang Desa.", "Pasal 91")
    monkeypatch.setattr(rules, "findings", lambda case: [block])
    code, said = run(tmp_path)
    assert (code, said[-1]) == (1, "GAGAL: SelfTestFailed: V01 Kurang Desa.")


def test_the_command_line_runs_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run(["--self-test", str(tmp_path / "uji")]) == 0
    assert "semua tahap berhasil" in capsys.readouterr().out
