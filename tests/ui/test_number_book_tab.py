"""Buku nomor: numbers, gaps and doubles; added, told as not used, taken out."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import samples
from office_help import make, on_file
from page_actions import click, finish, show, written
from page_words import foreign
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku
from kerjasama_desktop.services import number_book, printing
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.archive_page import ArchivePage
from kerjasama_desktop.ui.navigation import Place
from kerjasama_desktop.ui.number_book_tab import NumberBookTab, NumberEntryDialog
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.register_dialog import RegisterDialog
from kerjasama_desktop.ui.widgets.doing_dialog import DoingDialog, ReasonDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def case(office: Office, berkas: Berkas) -> Berkas:
    """The sample as our own cooperation, with its letters in the book."""
    own = berkas.own_pihak
    assert own
    berkas.kerjasama.contoh = False
    berkas.desa_of(own).contoh = False
    berkas.pengaturan.desa_id = own.desa_id
    case = on_file(office.database, berkas)
    make(office.database, case, office.folders.documents, "surat_penawaran", "undangan_musyawarah")
    return case


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> ArchivePage:
    return show(qtbot, ArchivePage(office), 911, 512)


@pytest.fixture
def tab(page: ArchivePage, case: Berkas) -> NumberBookTab:
    page.tabs.setCurrentIndex(1)
    return page.book


def lines(tab: NumberBookTab) -> list[tuple[str, str]]:
    model = tab.table.rows
    return [(model.index(n, 0).data(), model.index(n, 3).data()) for n in range(model.rowCount())]


def answer(
    monkeypatch: pytest.MonkeyPatch, fill: Callable[[DoingDialog], object]
) -> list[DoingDialog]:
    """Let dialogs be filled in like this, and their button be pressed."""
    seen: list[DoingDialog] = []

    def run(dialog: DoingDialog) -> bool:
        seen.append(dialog)
        fill(dialog)
        dialog.accept()
        return dialog.result() == QDialog.DialogCode.Accepted

    monkeypatch.setattr(DoingDialog, "run", run)
    return seen


def test_letters_of_the_year_with_gaps(tab: NumberBookTab) -> None:
    assert not tab.village.isVisible()
    assert lines(tab) == [
        ("400.10.2/31/BODDIE", "Dipakai"),
        ("32–36", "! Belum dipakai"),
        ("400.10.2/37/BODDIE", "Dipakai"),
        ("38–39", "! Belum dipakai"),
        ("400.10.2/40/BODDIE", "Dipakai"),
    ]
    assert "Nomor berikutnya: 400.10.2/041/BODDIE/2026" in written(tab)
    assert foreign(tab) == []
    tab.book.show_value(Buku.SURAT_BPD)
    tab.book.edited.emit()
    assert lines(tab) == [("005/08/BPD-BODDIE", "Dipakai")]


def test_empty_book_and_no_village(
    qtbot: QtBot, office: Office, page: ArchivePage, tab: NumberBookTab, case: Berkas
) -> None:
    tab.book.show_value(Buku.PERJANJIAN)
    tab.book.edited.emit()
    assert "Belum ada nomor dalam buku ini" in written(tab)
    assert not tab._cancel.isEnabled()
    tab.cancel_chosen()
    tab.remove_chosen()
    settings = case.pengaturan.model_copy(update={"desa_id": None})
    with office.database.begin() as tx:
        tx.pengaturan.save(settings)
    tab.refresh()
    assert "identitas Desa" in written(tab)
    assert not tab._add.isEnabled()
    tab.add_number()
    tab.cancel_chosen()


def test_number_from_outside_is_added(tab: NumberBookTab, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: DoingDialog) -> None:
        assert isinstance(dialog, NumberEntryDialog)
        dialog.form.show_value("nomor", "400.10.2/33/BODDIE")
        dialog.form.show_value("perihal", "Undangan RT")

    answer(monkeypatch, fill)
    click(tab, "Tambah nomor")
    assert ("400.10.2/33/BODDIE", "Dipakai") in lines(tab)
    assert tab.messages.sentence == "Nomor 400.10.2/33/BODDIE dicatat."


@pytest.mark.parametrize(
    ("nomor", "day", "words"),
    [
        ("", date(2026, 11, 1), "masih kosong"),
        ("400.10.2/31/BODDIE", date(2026, 11, 1), "sudah dipakai untuk “Surat Penawaran"),
        ("400.10.2/50/BODDIE", date(2025, 11, 1), "bukan tahun 2026"),
    ],
)
def test_what_cannot_be_added_stays_in_the_dialog(
    tab: NumberBookTab, monkeypatch: pytest.MonkeyPatch, nomor: str, day: date, words: str
) -> None:
    def fill(dialog: DoingDialog) -> None:
        assert isinstance(dialog, NumberEntryDialog)
        dialog.form.show_value("nomor", nomor)
        dialog.form.show_value("tanggal", day)

    before = lines(tab)
    seen = answer(monkeypatch, fill)
    tab.add_number()
    assert words in seen[0]._refused.text()
    assert lines(tab) == before


def test_double_number_is_added_with_its_reason(
    tab: NumberBookTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: DoingDialog) -> None:
        assert isinstance(dialog, NumberEntryDialog)
        dialog.form.show_value("nomor", "400.10.2/031/BODDIE")
        dialog.form.show_value("alasan", "Terlanjur ditulis")

    answer(monkeypatch, fill)
    tab.add_number()
    assert [state for _, state in lines(tab)].count("! Nomor ganda") == 2


def test_gap_is_told_as_not_used(tab: NumberBookTab, monkeypatch: pytest.MonkeyPatch) -> None:
    reasons = ["", "Kertas rusak"]

    def fill(dialog: DoingDialog) -> None:
        assert isinstance(dialog, ReasonDialog)
        dialog.reason.show_value(reasons.pop(0))

    seen = answer(monkeypatch, fill)
    tab.table.choose_where(lambda line: line.gap == (38, 39))
    click(tab, "Tandai tidak dipakai")
    assert "Tulis alasan" in seen[0]._refused.text()
    click(tab, "Tandai tidak dipakai")
    assert ("38", "Tidak dipakai") in lines(tab)
    assert ("39", "Tidak dipakai") in lines(tab)
    tab.table.choose_where(lambda line: line.nomor == "38")
    assert not tab._cancel.isEnabled()
    click(tab, "Hapus dari buku")
    assert "Nomor 38 dihapus dari buku." in tab.messages.sentence


def test_number_of_a_paper_stays_with_it(
    tab: NumberBookTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: DoingDialog) -> None:
        assert isinstance(dialog, ReasonDialog)
        dialog.reason.show_value("Salah")

    seen = answer(monkeypatch, fill)
    tab.table.choose_where(lambda line: line.nomor == "400.10.2/31/BODDIE")
    click(tab, "Tandai tidak dipakai")
    assert "tertulis pada dokumen" in seen[0]._refused.text()
    click(tab, "Hapus dari buku")
    assert "milik sebuah dokumen" in tab.messages.sentence


def test_a_single_gap_is_proposed(tab: NumberBookTab, monkeypatch: pytest.MonkeyPatch) -> None:
    desa = tab._desa
    assert desa
    number = NomorBuku(
        desa_id=desa.id,
        buku=Buku.SURAT,
        tahun=2026,
        nomor="400.10.2/42/BODDIE",
        keadaan=KeadaanNomor.DIPAKAI,
    )
    number_book.add(tab._office.database, desa, number)
    tab.show_book()
    tab.table.choose_where(lambda line: line.gap == (41, 41))
    seen = answer(monkeypatch, lambda _: None)
    tab.add_number()
    assert isinstance(seen[0], NumberEntryDialog)
    assert ("41", "Dipakai") in lines(tab)


def test_sample_village_has_a_book_of_its_own(
    office: Office, page: ArchivePage, berkas: Berkas
) -> None:
    case = on_file(office.database, berkas)
    make(office.database, case, office.folders.documents, "surat_penawaran")
    own = samples.make_desa("Talun", "3502192004")
    with office.database.begin() as tx:
        tx.desa.save(own)
        settings = tx.pengaturan.get()
        settings.desa_id = own.id
        tx.pengaturan.save(settings)
    page.tabs.setCurrentIndex(1)
    assert page.book.village.isVisible()
    page.book.village.setCurrentIndex(1)
    page.book.village.edited.emit()
    assert lines(page.book) == [("400.10.2/31/BODDIE", "Dipakai")]


def test_pattern_is_set_in_the_settings(
    qtbot: QtBot, page: ArchivePage, tab: NumberBookTab
) -> None:
    with qtbot.waitSignal(page.place_asked) as asked:
        click(tab, "Atur pola nomor")
    assert asked.args == [Place.PENGATURAN]


@pytest.mark.parametrize("ending", [".xlsx", ".docx"])
def test_register_is_saved_where_it_is_wanted(
    qtbot: QtBot,
    page: ArchivePage,
    case: Berkas,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
) -> None:
    opened: list[str] = []
    proposed: list[str] = []

    def fill(dialog: DoingDialog) -> None:
        assert isinstance(dialog, RegisterDialog)
        dialog.kind.show_value(ending)
        dialog.year.show_value(2026)
        assert foreign(dialog) == []

    def place(*asked: object) -> Path:
        proposed.append(Path(str(asked[3])).name)
        return tmp_path / "Buku A.1"

    answer(monkeypatch, fill)
    monkeypatch.setattr(notify, "ask_save_file", place)
    monkeypatch.setattr(printing, "open_file", lambda path: opened.append(path.name))
    finish(qtbot, page.work, lambda: click(page, "Simpan buku register"))
    assert proposed == [f"Buku Peraturan di Desa 2026{ending}"]
    assert page.messages.sentence == f"“Buku A.1{ending}” tersimpan."
    click(page.messages, "Buka")
    assert opened == [f"Buku A.1{ending}"]


def test_register_is_not_saved_when_it_is_left(
    page: ArchivePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DoingDialog, "run", lambda _: False)
    page.ask_register()
    monkeypatch.setattr(DoingDialog, "run", lambda _: True)
    monkeypatch.setattr(notify, "ask_save_file", lambda *_: None)
    page.ask_register()
    assert not page.work.busy
