"""The page Kirim dan terima: chosen cooperations leave, own ones come back."""

from pathlib import Path

import pytest
from office_help import on_file
from page_actions import click, finish, foreign_words, show, written
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.exchange.bundle import read_bundle
from kerjasama_desktop.services import overview, trash
from kerjasama_desktop.services.handover import Level
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.exchange_page import ExchangePage
from kerjasama_desktop.ui.office import Office

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> ExchangePage:
    page = show(qtbot, ExchangePage(office), 1186, 728)
    page.refresh()
    return page


@pytest.fixture
def own(office: Office, berkas: Berkas, berkas_mitra: Berkas) -> Berkas:
    """A cooperation of our own beside another one; the settings are the first one's."""
    on_file(office.database, berkas_mitra)
    berkas.kerjasama.contoh = False
    return on_file(office.database, berkas)


def sent(office: Office) -> Path:
    (path,) = (office.folders.documents / "Paket").glob("*.ksd.zip")
    return path


def send(qtbot: QtBot, page: ExchangePage) -> None:
    finish(qtbot, page.sending.package.work, page.sending.package.make)


def test_empty_page_speaks(page: ExchangePage, qtbot: QtBot) -> None:
    assert "Belum ada kerja sama yang dapat dikirim" in written(page)
    send(qtbot, page)
    assert "Pilih dahulu kerja sama" in page.sending.package.messages.sentence
    assert foreign_words(page) == []


def test_sample_is_not_offered(page: ExchangePage, office: Office, berkas: Berkas) -> None:
    on_file(office.database, berkas)
    page.refresh()
    assert page.sending.chosen() == []


def test_all_own_cooperations_are_chosen_at_first(
    qtbot: QtBot, page: ExchangePage, office: Office, own: Berkas
) -> None:
    page.refresh()
    assert set(page.sending.chosen()) == {s.id for s in overview.summaries(office.database)}
    click(page, "Kosongkan pilihan")
    assert page.sending.chosen() == []
    click(page, "Pilih semua")
    items = page.sending._items()
    others = next(i for i in items if i.data(Qt.ItemDataRole.UserRole) != own.kerjasama.id)
    others.setCheckState(Qt.CheckState.Unchecked)
    page.refresh()
    assert page.sending.chosen() == [own.kerjasama.id]
    send(qtbot, page)
    bundle = read_bundle(sent(office).read_bytes())
    assert [row.uuid for row in bundle.rows["kerja_sama"]] == [own.kerjasama.id]
    assert not bundle.descriptor.lingkup.penuh
    assert foreign_words(page) == []


def test_level_changes_what_is_said_and_sent(
    qtbot: QtBot, page: ExchangePage, office: Office, own: Berkas
) -> None:
    page.refresh()
    box = page.sending.package
    assert "nama dan kode Desa, uraian kerja sama" in written(box)
    box._level.show_value(Level.AGREGAT)
    box._level.edited.emit()
    assert "nama orang, judul, nomor surat" in written(box)
    assert not box.attach.isVisible()
    send(qtbot, page)
    assert read_bundle(sent(office).read_bytes()).descriptor.privasi is Level.AGREGAT


def test_own_bundle_comes_back(
    qtbot: QtBot,
    page: ExchangePage,
    office: Office,
    own: Berkas,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.refresh()
    send(qtbot, page)
    path = sent(office)
    trash.remove(office.database, own.kerjasama.id)
    page.refresh()
    page.tabs.setCurrentIndex(1)
    monkeypatch.setattr(notify, "ask_open_file", lambda *_: path)
    part = page.receiving
    finish(qtbot, part.work, lambda: click(part, "Buka paket …"))
    shown = written(part)
    assert "Paket Desa Boddie" in shown
    assert "Kerja sama 2 · Desa 3" in shown
    assert f"+ {own.kerjasama.judul}: baru" in shown
    assert "Pengolahan Sampah dan Wisata Edukasi: sudah ada, tidak diubah" in shown
    assert foreign_words(page) == []
    with qtbot.waitSignal(page.saved):
        finish(qtbot, part.work, lambda: click(part, "Ambil ke dalam program"))
    assert part.messages.sentence.startswith("1 kerja sama masuk")
    assert own.kerjasama.id in {s.id for s in overview.summaries(office.database)}
    assert own.kerjasama.id in page.sending.chosen()
    finish(qtbot, part.work, lambda: part.open(path))
    assert "Semua isinya sudah ada di program ini." in written(part)


def test_refused_bundle_shows_sentence_and_code(
    qtbot: QtBot, page: ExchangePage, office: Office, own: Berkas
) -> None:
    page.refresh()
    send(qtbot, page)
    path = sent(office)
    path.write_bytes(path.read_bytes()[:-200])
    page.tabs.setCurrentIndex(1)
    finish(qtbot, page.receiving.work, lambda: page.receiving.open(path))
    shown = written(page.receiving)
    assert "Berkas ini bukan Paket KSD yang utuh" in shown
    assert "Kode: BUKAN_ZIP" in shown
    page.receiving.take_in()
    assert not page.receiving.work.busy


def test_missing_file_is_a_sentence(qtbot: QtBot, page: ExchangePage, tmp_path: Path) -> None:
    page.tabs.setCurrentIndex(1)
    finish(qtbot, page.receiving.work, lambda: page.receiving.open(tmp_path / "tidak.ksd.zip"))
    assert "tidak dapat dibaca" in written(page.receiving)
    assert "Kode" not in written(page.receiving)
