"""Pengaturan, Peraturan: the register, the village's own law, corrections."""

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from settings_help import open_page, section

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.regulasi_desa import RegulasiDesa
from kerjasama_desktop.services import law, villages
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_law import LawSection
from kerjasama_desktop.ui.widgets.record_dialog import RecordDialog


@pytest.fixture
def part(office: Office, qtbot: QtBot) -> LawSection:
    villages.save_desa(office.database, Desa(nama="Boddie", kode="7310112005"), [], own=True)
    return section(open_page(office, qtbot, "Peraturan"), LawSection)


def answer(monkeypatch: pytest.MonkeyPatch, **typed: str) -> None:
    """Type into the fields of the next dialog and accept."""

    def run(dialog: RecordDialog) -> int:
        for name, text in typed.items():
            editor = dialog._form.editor(name)
            editor.setProperty("text", text)
            editor._on_text_edited(text) if hasattr(editor, "_on_text_edited") else None
        dialog.accept()
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(RecordDialog, "exec", run)


def test_own_law_is_kept_and_starts_in_the_kabupaten(
    part: LawSection, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, nama="Peraturan Bupati Pangkep Nomor 8 Tahun 2020 tentang Kerja Sama Desa")
    part.own.add()
    part.save()
    (kept,) = law.own_laws(office.database)
    assert kept.wilayah == "7310"
    assert kept.nama.startswith("Peraturan Bupati Pangkep")


def test_register_tells_what_holds_today(part: LawSection) -> None:
    rows = {r.id: part._state(r) for r in part.table.rows.records()}
    assert rows["permendagri-96-2017"] == "Berlaku"
    assert rows["pp-43-2014"] == "Dicabut 27 Maret 2026"
    assert rows["pp-16-2026"] == "Berlaku, perlu diperiksa"


def test_search_and_note(part: LawSection) -> None:
    part.search.setText("kerja sama desa 96")
    assert [r.id for r in part.table.rows.records()] == ["permendagri-96-2017"]
    assert "Nomor 96 Tahun 2017" in part._note.text()
    part.search.setText("tidak ada yang begini")
    assert part._note.text() == "Tidak ada peraturan yang cocok."
    part.correct()


def test_a_correction_is_made_and_taken_back(
    part: LawSection, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    part.search.setText("16 2026")
    assert not part._drop.isVisibleTo(part)
    answer(monkeypatch, lembaran="Lembaran Negara Republik Indonesia Tahun 2026 Nomor 44")
    part.correct()
    assert law.register(office.database)["pp-16-2026"].lembaran.endswith("Nomor 44")
    assert part._drop.isVisibleTo(part)
    part.drop()
    assert law.register(office.database)["pp-16-2026"].lembaran == ""
    assert not part._drop.isVisibleTo(part)


def test_own_law_and_corrections_do_not_mix(office: Office) -> None:
    own = RegulasiDesa(nama="Peraturan Daerah A", berlaku=date(2020, 1, 1))
    law.save_own(office.database, [own])
    national = law.national(office.database)[0]
    law.save_correction(office.database, law.correction(office.database, national))
    assert law.own_laws(office.database) == [own]
    assert len(law.register(office.database)) == len(law.national(office.database)) + 1
    law.save_own(office.database, [])
    assert law.is_corrected(office.database, national)
