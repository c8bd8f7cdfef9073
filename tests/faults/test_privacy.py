"""What is private stays in the database, its backups, and the letters made to show it."""

from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from faults import privacy

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.exchange.privacy import Level, fields_leaving

SEED = 20261122
TYPED = "7310110101800001" * 20


def test_nothing_private_is_found_elsewhere(folder: Path) -> None:
    outcome = privacy.run(100, SEED, folder)
    assert not outcome.failures


def test_a_value_of_the_wrong_shape_is_not_logged(folder: Path) -> None:
    log = folder / "log" / "program.log"
    with privacy.logging_to(log):
        privacy.log_as_the_window_does(lambda: Desa(nama=TYPED))
    assert "7310110101800001" not in log.read_text("utf-8")


def test_the_suite_notices_words_in_a_bundle_of_numbers(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "kerjasama_desktop.exchange.rows.fields_leaving",
        lambda table, level: fields_leaving(table, Level.TERBATAS),
    )
    outcome = privacy.run(1, SEED, folder)
    assert any("agregat/*.zip: " in failure for failure in outcome.failures)


def test_the_suite_notices_values_in_the_log(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def talkative(*rest: Any, **more: Any) -> Any:
        return sqlalchemy.create_engine(*rest, **{**more, "hide_parameters": False})

    monkeypatch.setattr("kerjasama_desktop.storage.database.create_engine", talkative)
    outcome = privacy.run(1, SEED, folder)
    assert any("/*.log" in failure for failure in outcome.failures)
