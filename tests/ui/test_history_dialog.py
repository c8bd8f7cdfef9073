"""The history tells the latest first, finds words, and shows what became of what."""

import pytest
import samples
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.services import trash, villages
from kerjasama_desktop.services.history import history
from kerjasama_desktop.ui.history_dialog import HistoryDialog
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.workspace_page import WorkspacePage


@pytest.fixture
def changed(office: Office, berkas: Berkas) -> Berkas:
    samples.store(office.database, berkas)
    settings = villages.settings(office.database)
    settings.operator = "Rahmat"
    villages.save_settings(office.database, settings)
    kerjasama = berkas.kerjasama
    kerjasama.judul = "Air bersih bersama"
    kerjasama.pengurus = kerjasama.pengurus[1:]
    with office.database.begin() as tx:
        tx.kerjasama.save(kerjasama)
    return berkas


def test_the_latest_comes_first_with_what_it_became(
    office: Office, changed: Berkas, qtbot: QtBot
) -> None:
    entries = history(office.database, changed.kerjasama.id)
    dialog = HistoryDialog(None, "Air", entries, office.today())  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    told = [dialog.table.rows.index(row, 2).data() for row in range(3)]
    assert told[0] == "Kerja sama Air bersih bersama diubah: judul"
    assert told[1].startswith("Anggota BKAD ")
    assert told[1].endswith(" dihapus")
    assert told[2].endswith(" ditambahkan")
    assert dialog.table.rows.index(0, 1).data() == "Rahmat"
    assert dialog._detail.text().startswith("Judul: “")
    assert dialog._detail.text().endswith("→ “Air bersih bersama”")
    dialog._search.setText("anggota rahmat")
    assert dialog.table.rows.rowCount() == 1
    assert not dialog._detail.isVisible()
    dialog._search.setText("tidak ada")
    assert "Tidak ada yang cocok" in dialog._empty.text()


def test_a_cooperation_that_came_back_tells_its_absence_in_one_line(
    office: Office, changed: Berkas
) -> None:
    trash.remove(office.database, changed.kerjasama.id)
    trash.restore(office.database, trash.contents(office.database)[0].simpanan)
    told = [entry.tindakan.label for entry in history(office.database, changed.kerjasama.id)]
    assert told == ["ditambahkan", "dihapus", "diubah", "dihapus", "ditambahkan"]


def test_the_workspace_opens_it_with_what_is_being_typed(
    office: Office, changed: Berkas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[HistoryDialog] = []
    monkeypatch.setattr(HistoryDialog, "exec", lambda dialog: shown.append(dialog))
    page = WorkspacePage(office)
    qtbot.addWidget(page, before_close_func=lambda _: page.hide())
    page.open(changed.kerjasama.id)
    page.show_history()
    assert shown[0].table.rows.rowCount() >= 3
