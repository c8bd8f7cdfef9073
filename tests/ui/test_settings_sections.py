"""Pengaturan: region list, backups and the sample."""

from pathlib import Path

import pytest
from page_actions import reply
from pytestqt.qtbot import QtBot
from settings_help import open_page, section

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, Pejabat
from kerjasama_desktop.domain.kerjasama import Kerjasama, Pihak
from kerjasama_desktop.services import overview, regions, sample_store, villages
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_page import SampleSection, SettingsPage
from kerjasama_desktop.ui.settings_regions import RegionsSection

LIST = "kode,nama\n73,Sulawesi Selatan\n73.10,Kabupaten Pangkep\n73.10.11,Mandalle\n"


@pytest.fixture
def own(office: Office) -> Desa:
    """Our village with its head, on file."""
    desa = Desa(nama="Boddie", kode="7310112005", kecamatan="Mandalle", sebutan_bpd="BPD")
    kepala = Pejabat(desa_id=desa.id, jabatan=JabatanPejabat.KEPALA, nama="Andi Makkasau")
    villages.save_desa(office.database, desa, [kepala], own=True)
    return desa


def _regions(page: SettingsPage) -> RegionsSection:
    return section(page, RegionsSection)


def test_imports_regions_in_the_background(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    part = _regions(open_page(office, qtbot, "Daftar wilayah"))
    assert "Belum ada daftar" in part._state.text()
    path = tmp_path / "wilayah.csv"
    path.write_text(LIST, "utf-8")
    part.import_file(path)
    assert part._progress.isVisible()
    qtbot.waitUntil(lambda: part._task is None)
    assert part.messages.sentence.startswith("3 wilayah diimpor: 1 provinsi")
    assert "1 provinsi" in part._state.text()
    assert not part._progress.isVisible()
    assert not part._cancel.isVisible()


def test_says_which_lines_are_wrong(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    part = _regions(open_page(office, qtbot, "Daftar wilayah"))
    path = tmp_path / "wilayah.csv"
    path.write_text(LIST + "73.10.11.20,Kurang\n", "utf-8")
    part.import_file(path)
    qtbot.waitUntil(lambda: part._task is None)
    assert part.messages.sentence.startswith("Baris 5:")
    assert regions.provinces(office.database) == 0
    assert part._import.isEnabled()


def test_an_import_can_be_stopped(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    part = _regions(open_page(office, qtbot, "Daftar wilayah"))
    path = tmp_path / "wilayah.csv"
    path.write_text(LIST, "utf-8")
    with office.database.begin():
        part.import_file(path)
        part._cancel.click()
    qtbot.waitUntil(lambda: part._task is None)
    assert "dihentikan" in part.messages.sentence
    assert regions.provinces(office.database) == 0


def test_asks_for_the_file(
    office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    part = _regions(open_page(office, qtbot, "Daftar wilayah"))
    path = tmp_path / "wilayah.csv"
    path.write_text(LIST, "utf-8")
    answers = [None, path]
    monkeypatch.setattr(notify, "ask_open_file", lambda *_: answers.pop(0))
    part._import.click()
    assert part._task is None
    part._import.click()
    qtbot.waitUntil(lambda: part._task is None)
    assert regions.provinces(office.database) == 1


def test_the_sample_comes_and_goes(
    office: Office, own: Desa, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(office, qtbot, "Desa contoh")
    part = section(page, SampleSection)
    assert not part._remove.isVisible()
    part._add.click()
    assert len(overview.summaries(office.database)) == 1
    assert part._remove.isVisible()
    assert not part._add.isVisible()
    reply(monkeypatch, False)
    part._remove.click()
    assert len(overview.summaries(office.database)) == 1
    reply(monkeypatch, True)
    part._remove.click()
    assert overview.summaries(office.database) == []
    assert villages.all_desa(office.database) == [own]


def test_a_sample_that_is_in_use_stays(
    office: Office, own: Desa, qtbot: QtBot, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample_store.add_sample(office.database, office.today())
    foreign = Kerjasama(
        judul="Jalan bersama", pihak=[Pihak(desa_id=berkas.pihak[0].desa_id, pemrakarsa=True)]
    )
    with office.database.begin() as tx:
        tx.kerjasama.save(foreign)
    page = open_page(office, qtbot, "Desa contoh")
    part = section(page, SampleSection)
    reply(monkeypatch, True)
    part._remove.click()
    assert "Jalan bersama" in part.messages.sentence
    assert part._remove.isVisible()
