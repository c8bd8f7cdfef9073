"""Cadangan: backups, the second place and Keranjang, as a person uses them."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
import samples
from page_actions import reply
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.errors import FileNotWritten
from kerjasama_desktop.services import overview, safekeeping, second_place, trash, villages
from kerjasama_desktop.storage.backup import take_backup, verify_backup
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.safety_backups import BackupsSection
from kerjasama_desktop.ui.safety_check import CheckSection
from kerjasama_desktop.ui.safety_moving import MovingSection
from kerjasama_desktop.ui.safety_page import SafetyPage
from kerjasama_desktop.ui.safety_second_place import SecondPlaceSection
from kerjasama_desktop.ui.safety_trash import TrashSection
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.setup_wizard import SetupWizard

S = TypeVar("S", bound=Section)


@pytest.fixture
def own(office: Office) -> Desa:
    desa = Desa(nama="Boddie", kode="7310112005")
    villages.save_desa(office.database, desa, own=True)
    return desa


def open_page(office: Office, qtbot: QtBot, tab: str = "Cadangan") -> SafetyPage:
    page = SafetyPage(office)
    qtbot.addWidget(page, before_close_func=lambda _: page.hide())
    page.show()
    titles = [page.tabs.tabText(number) for number in range(page.tabs.count())]
    page.tabs.setCurrentIndex(titles.index(tab))
    page.refresh()
    return page


def section(page: SafetyPage, kind: type[S]) -> S:
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


def _backups(page: SafetyPage) -> BackupsSection:
    return section(page, BackupsSection)


def test_backs_up_and_lists(office: Office, own: Desa, qtbot: QtBot) -> None:
    page = open_page(office, qtbot, "Cadangan")
    part = _backups(page)
    assert part._empty.isVisible()
    assert not part._restore.isEnabled()
    with qtbot.waitSignal(page.saved):
        part._take.click()
    assert part.messages.sentence == (
        "Cadangan dibuat dan diperiksa. Desa Boddie: 0 kerja sama, 1 Desa, 0 dokumen."
    )
    assert part._model.rowCount() == 1
    texts = [part._model.index(0, column).data() for column in range(3)]
    assert texts[1:] == ["Desa Boddie: 0 kerja sama, 1 Desa, 0 dokumen", "diminta"]
    with qtbot.waitSignal(page.saved):
        part._take.click()
    assert "Tidak ada yang berubah" in part.messages.sentence
    assert part._model.rowCount() == 1


def test_a_failed_backup_is_said(
    office: Office, own: Desa, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise FileNotWritten("Penyimpanan penuh.")

    monkeypatch.setattr(safekeeping, "back_up", refuse)
    part = _backups(open_page(office, qtbot, "Cadangan"))
    part._take.click()
    qtbot.waitUntil(part._take.isEnabled)
    assert part.messages.sentence == "Penyimpanan penuh."


def test_restore_says_what_would_be_lost_and_asks(
    office: Office, qtbot: QtBot, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples.store(office.database, berkas)
    made = safekeeping.back_up(office.database, office.folders, "menutup program")
    assert made
    assert made.note
    page = open_page(office, qtbot, "Cadangan")
    part = _backups(page)
    asked = reply(monkeypatch, False)
    with qtbot.assertNotEmitted(page.restore_asked):
        part._restore.click()
    assert "Desa Boddie: 1 kerja sama, 2 Desa" in asked[0]
    assert "tidak ada kerja sama yang diubah" in asked[0]

    later = made.note.dibuat + timedelta(days=1)
    ringkasan = overview.summaries(office.database)[0]
    changed = replace(ringkasan, diubah=later.isoformat())
    monkeypatch.setattr(overview, "summaries", lambda _: [changed] * 6)
    asked = reply(monkeypatch, True)
    with qtbot.waitSignal(page.restore_asked) as signal:
        part._restore.click()
    assert signal.args == [made.path]
    assert f"“{ringkasan.judul}”" in asked[0]
    assert "dan 2 lainnya" in asked[0]


def test_a_backup_without_a_note_is_listed_as_unknown(
    office: Office, own: Desa, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = safekeeping.back_up(office.database, office.folders, "menutup program")
    assert made
    made.path.with_suffix(".json").unlink()
    part = _backups(open_page(office, qtbot, "Cadangan"))
    assert part._model.index(0, 1).data() == "Isi tidak diketahui"
    asked = reply(monkeypatch, False)
    part._restore.click()
    assert "waktu tidak diketahui" in asked[0]


def test_opens_the_folder_of_backups(
    office: Office, own: Desa, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile())
    )
    part = _backups(open_page(office, qtbot, "Cadangan"))
    part._open_folder()
    assert opened == []
    assert "dibuat bersama cadangan" in part.messages.sentence
    safekeeping.back_up(office.database, office.folders, "menutup program")
    part._open_folder()
    assert [Path(name) for name in opened] == [office.folders.backups]


def test_a_backup_from_a_stick_is_checked_and_its_village_named(
    office: Office, own: Desa, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = safekeeping.back_up(office.database, office.folders, "menutup program")
    assert made
    villages.save_desa(office.database, own.model_copy(update={"kode": "7310112001"}))
    page = open_page(office, qtbot)
    part = _backups(page)
    monkeypatch.setattr(notify, "ask_open_file", lambda *_: made.path)
    asked = reply(monkeypatch, True)
    with qtbot.waitSignal(page.restore_asked):
        part.choose_file()
    assert "bukan cadangan Desa Boddie" in asked[0]
    made.path.write_bytes(b"rusak")
    with qtbot.assertNotEmitted(page.restore_asked):
        part.choose_file()
    assert "rusak atau isinya berubah" in part.messages.sentence


def test_the_second_place_is_chosen_once_and_copied_to(
    office: Office, own: Desa, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "flashdisk"
    stick.mkdir()
    page = open_page(office, qtbot, "Tempat kedua")
    part = section(page, SecondPlaceSection)
    assert not part._copy.isEnabled()
    monkeypatch.setattr(notify, "ask_folder", lambda *_: stick)
    part._choose.click()
    assert part._where.text() == str(stick)
    assert "disk yang sama" in part._state.text()
    with qtbot.waitSignal(page.saved):
        part._copy.click()
    assert "aman dicabut" in part.messages.sentence
    assert (
        "Terakhir disalin hari ini" in part._state.text()
        or "Terakhir disalin" in part._state.text()
    )
    (there,) = second_place.backups_there(stick)
    verify_backup(there.path)
    stick.rename(tmp_path / "dicabut")
    part.show_office()
    assert "tidak terpasang" in part._state.text()
    assert not part._copy.isEnabled()


def test_a_place_inside_the_data_is_refused(
    office: Office, own: Desa, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = section(open_page(office, qtbot, "Tempat kedua"), SecondPlaceSection)
    monkeypatch.setattr(notify, "ask_folder", lambda *_: office.folders.data)
    part._choose.click()
    assert "di dalam folder data sendiri" in part.messages.sentence
    assert second_place.place(office.folders) is None


def test_a_copy_that_fails_is_said(
    office: Office, own: Desa, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second_place.choose(office.folders, tmp_path)
    part = section(open_page(office, qtbot, "Tempat kedua"), SecondPlaceSection)

    def refuse(*_: object) -> None:
        raise FileNotWritten("Flashdisk penuh.")

    monkeypatch.setattr(second_place, "copy_there", refuse)
    part._copy.click()
    qtbot.waitUntil(lambda: part.messages.sentence == "Flashdisk penuh.")
    assert part._copy.isEnabled()


def test_what_was_removed_is_shown_and_comes_back(
    office: Office, qtbot: QtBot, berkas: Berkas
) -> None:
    samples.store(office.database, berkas)
    trash.remove(office.database, berkas.kerjasama.id)
    page = open_page(office, qtbot, "Keranjang")
    part = section(page, TrashSection)
    texts = [part.table.rows.index(0, column).data() for column in (0, 1, 4)]
    assert texts == [f"Kerja sama {berkas.kerjasama.judul}", berkas.kerjasama.judul, "30 hari"]
    with qtbot.waitSignal(page.saved):
        part._back.click()
    assert [one.judul for one in overview.summaries(office.database)] == [berkas.kerjasama.judul]
    assert part._empty.isVisible()
    with qtbot.waitSignal(page.cooperation_opened) as opened:
        part.messages._action.click()
    assert opened.args == [berkas.kerjasama.id, None, "", None]


def test_letting_go_asks_first(
    office: Office, qtbot: QtBot, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples.store(office.database, berkas)
    trash.remove(office.database, berkas.kerjasama.id)
    part = section(open_page(office, qtbot, "Keranjang"), TrashSection)
    reply(monkeypatch, False)
    part._gone.click()
    assert len(trash.contents(office.database)) == 1
    asked = reply(monkeypatch, True)
    part._gone.click()
    assert "tidak dapat dikembalikan lagi" in asked[0]
    assert trash.contents(office.database) == []
    assert not part._back.isEnabled()


def test_all_data_go_into_one_file_and_come_back(
    office: Office, own: Desa, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(office, qtbot, "Pindah laptop")
    part = section(page, MovingSection)
    target = tmp_path / "data.ksdata"
    monkeypatch.setattr(notify, "ask_save_file", lambda *_: target)
    part._out.click()
    qtbot.waitUntil(part._out.isEnabled)
    assert str(target) in part.messages.sentence
    monkeypatch.setattr(notify, "ask_open_file", lambda *_: target)
    asked = reply(monkeypatch, True)
    with qtbot.waitSignal(page.restore_asked):
        part._in.click()
    assert "Desa Boddie: 0 kerja sama" in asked[0]


def test_a_locked_file_asks_its_password(
    office: Office, own: Desa, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(office, qtbot, "Pindah laptop")
    part = section(page, MovingSection)
    part._locked.click()
    part._password.setText("pendek")
    part._out.click()
    assert "paling sedikit 8 karakter" in part.messages.sentence
    part._password.setText("kata sandi desa")
    target = tmp_path / "data.ksdata.age"
    monkeypatch.setattr(notify, "ask_save_file", lambda *_: target)
    part._out.click()
    qtbot.waitUntil(part._out.isEnabled, timeout=20_000)
    assert part._password.text() == ""
    monkeypatch.setattr(notify, "ask_open_file", lambda *_: target)
    monkeypatch.setattr(notify, "ask_password", lambda *_: "salah")
    part._in.click()
    assert "Kata sandi tidak cocok" in part.messages.sentence


def test_the_first_start_can_take_data_from_another_laptop(
    office: Office, qtbot: QtBot, tmp_path: Path, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Database.open(tmp_path / "lama" / "ksd.db")
    samples.store(other, berkas)
    made = take_backup(other, tmp_path / "lama" / "cadangan", "uji")
    other.close()
    assert made
    wizard = SetupWizard(None, office)
    qtbot.addWidget(wizard)
    wizard.show()
    monkeypatch.setattr(notify, "ask_open_file", lambda *_: made.path)
    reply(monkeypatch, True)
    wizard._take_data()
    assert wizard.arrived == made.path
    assert not wizard.isVisible()


def test_data_are_checked_and_mended(
    office: Office, qtbot: QtBot, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples.store(office.database, berkas)
    made = safekeeping.back_up(office.database, office.folders, "uji")
    assert made
    made.path.write_bytes(b"rusak")
    page = open_page(office, qtbot, "Periksa data")
    part = section(page, CheckSection)
    assert "Belum diperiksa" in part._words.text()
    part._start.click()
    qtbot.waitUntil(lambda: not part.work.busy)
    assert part.table.rows.index(0, 2).data() == "Perbaiki"
    part._mend_all.click()
    qtbot.waitUntil(lambda: not part.work.busy)
    assert "Cadangan baru dibuat" in part.messages.sentence
    part._start.click()
    qtbot.waitUntil(lambda: not part.work.busy)
    assert "tidak ada yang perlu diperbaiki" in part._words.text()


def test_a_finding_in_a_cooperation_is_opened_there(
    office: Office, qtbot: QtBot, berkas: Berkas
) -> None:
    berkas.kerjasama.contoh, berkas.kerjasama.selesai = False, date(2000, 1, 1)
    samples.store(office.database, berkas)
    page = open_page(office, qtbot, "Periksa data")
    part = section(page, CheckSection)
    part._start.click()
    qtbot.waitUntil(lambda: not part.work.busy)
    assert part._mend.text() == "Bu&ka"
    with qtbot.waitSignal(page.cooperation_opened) as opened:
        part._mend.click()
    assert opened.args
    assert opened.args[0] == berkas.kerjasama.id
