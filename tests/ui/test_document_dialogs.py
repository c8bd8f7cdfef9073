"""Dialogs about one document: signed with scans, opened again, numbered."""

from pathlib import Path

import pytest
from office_help import again, make, on_file
from page_actions import click, written
from page_words import foreign
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from scan_files import PDF, png

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, StatusDokumen
from kerjasama_desktop.domain.kerjasama import Topik
from kerjasama_desktop.services import (
    cooperation,
    document_states,
    number_choice,
    paperwork,
    printing,
    scans,
)
from kerjasama_desktop.services.extra_papers import ask_for, offered
from kerjasama_desktop.services.paperwork import Paper
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.document_dialogs import NumberDialog, ReopenDialog, SignDialog
from kerjasama_desktop.ui.office import Office

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def case(office: Office, berkas: Berkas) -> Berkas:
    case = on_file(office.database, berkas)
    make(office.database, case, office.folders.documents, "peraturan_bersama", "surat_penawaran")
    return again(office.database, case)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """The window the dialogs belong to."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def entry(case: Berkas, key: str = "peraturan_bersama") -> Dokumen:
    return next(d for d in case.kerjasama.dokumen if d.jenis == key)


def kept(office: Office, case: Berkas, key: str = "peraturan_bersama") -> Dokumen:
    return entry(again(office.database, case), key)


class TestSigning:
    @pytest.fixture
    def dialog(self, host: QWidget, office: Office, case: Berkas) -> SignDialog:
        dialog = SignDialog(host, office, case, entry(case))
        dialog.show()
        return dialog

    def test_day_place_and_scans_are_kept(
        self,
        dialog: SignDialog,
        office: Office,
        case: Berkas,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        paths = [tmp_path / "satu.pdf", tmp_path / "dua.png"]
        paths[0].write_bytes(PDF)
        paths[1].write_bytes(png())
        chosen = [*paths, paths[0], None]
        monkeypatch.setattr(notify, "ask_open_file", lambda *_: chosen.pop(0))
        assert dialog.day.text() == "14 Oktober 2026"
        dialog.place.setText("Lemari 2")
        for _ in range(4):
            click(dialog, "Pilih pindaian …")
        assert "dua.png (akan dilampirkan)" in written(dialog)
        assert foreign(dialog) == []
        click(dialog, "Simpan")
        assert dialog.result()
        signed = kept(office, case)
        assert (signed.status, signed.letak) == (StatusDokumen.BERLAKU, "Lemari 2")
        names = [s.nama for s in again(office.database, case).kerjasama.pindaian]
        assert names == ["satu.pdf", "dua.png"]
        assert [s.nama for s in case.kerjasama.pindaian] == names

    def test_what_is_no_scan_keeps_the_dialog_open(
        self, dialog: SignDialog, office: Office, case: Berkas, tmp_path: Path
    ) -> None:
        good, bad = tmp_path / "satu.pdf", tmp_path / "surat.txt"
        good.write_bytes(PDF)
        bad.write_bytes(b"bukan pindaian")
        dialog._new = [good, bad]
        dialog._show_scans()
        dialog.accept()
        assert not dialog.result()
        assert "bukan PDF, JPEG, atau PNG" in written(dialog)
        assert "surat.txt (akan dilampirkan)" in written(dialog)
        click(dialog, "Batalkan")
        dialog.accept()
        assert dialog.result()
        assert [s.nama for s in again(office.database, case).kerjasama.pindaian] == ["satu.pdf"]

    def test_days_that_cannot_be(self, dialog: SignDialog, office: Office, case: Berkas) -> None:
        for typed, words in (
            ("", "Isi tanggal"),
            ("kemarin", "belum terbaca"),
            ("1-12-2026", "belum tiba"),
        ):
            dialog.day.clear()
            QTest.keyClicks(dialog.day, typed)
            dialog.day.textEdited.emit(typed)
            dialog.accept()
            assert words in dialog._refused.text()
        assert kept(office, case).status is StatusDokumen.SIAP_CETAK

    def test_scans_of_a_signed_document_are_opened_and_removed(
        self,
        host: QWidget,
        dialog: SignDialog,
        office: Office,
        case: Berkas,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        path = tmp_path / "satu.pdf"
        path.write_bytes(PDF)
        dialog._new = [path]
        dialog.accept()
        opened: list[str] = []
        monkeypatch.setattr(printing, "open_file", lambda p: opened.append(p.suffix))
        later = SignDialog(host, office, case, kept(office, case))
        later.show()
        click(later, "Buka")
        assert opened == [".pdf"]
        scans.path_of(office.database, case.kerjasama.pindaian[0]).unlink()
        click(later, "Buka")
        assert "hilang atau rusak" in written(later)
        answers = [False, True]
        monkeypatch.setattr(notify, "confirm", lambda *_: answers.pop(0))
        click(later, "Hapus")
        assert len(case.kerjasama.pindaian) == 1
        click(later, "Hapus")
        assert again(office.database, case).kerjasama.pindaian == []
        assert "satu.pdf" not in written(later)


def test_reopening_asks_why(host: QWidget, office: Office, case: Berkas) -> None:
    document_states.sign(office.database, case, entry(case), office.today(), "")
    dialog = ReopenDialog(host, office, case, kept(office, case))
    dialog.show()
    assert "revisi 2" in written(dialog)
    assert foreign(dialog) == []
    click(dialog, "Buka kembali")
    assert "Tulis alasan" in written(dialog)
    QTest.keyClicks(dialog.reason, "Nama Desa keliru")
    click(dialog, "Buka kembali")
    assert dialog.result()
    (former,) = again(office.database, case).kerjasama.riwayat_dokumen
    assert former.alasan == "Nama Desa keliru"


class TestNumber:
    @pytest.fixture
    def paper(self, case: Berkas) -> Paper:
        return next(p for p in paperwork.papers(case) if p.key[0] == "surat_pengantar_camat")

    def dialog(self, host: QWidget, office: Office, case: Berkas, paper: Paper) -> NumberDialog:
        offer = number_choice.offer(office.database, case, paper.job)
        assert offer
        dialog = NumberDialog(host, office, case, paper, offer)
        dialog.show()
        return dialog

    def test_next_number_is_taken(
        self, host: QWidget, office: Office, case: Berkas, paper: Paper
    ) -> None:
        case.kerjasama.surat_camat_nomor = ""
        cooperation.save(office.database, case)
        dialog = self.dialog(host, office, case, paper)
        assert dialog.next.text() == "Nomor berikutnya: 400.10.2/032/BODDIE/2026"
        assert dialog.next.isChecked()
        assert foreign(dialog) == []
        click(dialog, "Simpan")
        assert case.kerjasama.surat_camat_nomor == "400.10.2/032/BODDIE/2026"
        on_disk = again(office.database, case).kerjasama
        assert on_disk.surat_camat_nomor == "400.10.2/032/BODDIE/2026"

    def test_typed_number_that_is_taken_needs_a_reason(
        self, qtbot: QtBot, host: QWidget, office: Office, case: Berkas, paper: Paper
    ) -> None:
        dialog = self.dialog(host, office, case, paper)
        assert dialog.typed.isChecked()
        assert dialog.number.text() == "400.10.2/46/BODDIE"
        dialog.number.clear()
        dialog.look_for_clash()
        QTest.keyClicks(dialog.number, "400.10.2/31/boddie")
        qtbot.waitUntil(lambda: "sudah dipakai" in written(dialog))
        click(dialog, "Simpan")
        assert not dialog.result()
        QTest.keyClicks(dialog.reason, "Satu agenda untuk dua surat")
        click(dialog, "Simpan")
        assert dialog.result()
        assert case.kerjasama.surat_camat_nomor == "400.10.2/31/boddie"


class TestNumbersOfOthers:
    """The founding of a BUM Desa bersama, which every village numbers itself."""

    @pytest.fixture
    def founding(self, office: Office, berkas: Berkas) -> Berkas:
        berkas.kerjasama.topik = Topik.BUMDESMA
        case = on_file(office.database, berkas)
        ask_for(case.kerjasama, [j for j in offered(case) if j.kind.per_desa])
        cooperation.save(office.database, case)
        return again(office.database, case)

    def dialog(self, host: QWidget, office: Office, case: Berkas) -> NumberDialog:
        paper = next(p for p in paperwork.papers(case) if p.job.kind.per_desa)
        offer = number_choice.offer(office.database, case, paper.job)
        assert offer
        dialog = NumberDialog(host, office, case, paper, offer)
        dialog.show()
        return dialog

    def test_every_other_village_has_a_field(
        self, host: QWidget, office: Office, founding: Berkas
    ) -> None:
        dialog = self.dialog(host, office, founding)
        (field,) = dialog.others.values()
        assert "Desa Benteng" in written(dialog)
        assert "Desa Boddie" not in written(dialog)
        assert foreign(dialog) == []
        dialog.typed.setChecked(True)
        dialog.number.show_value("6")
        QTest.keyClicks(field, "7")
        click(dialog, "Simpan")
        assert dialog.result()
        for case in (founding, again(office.database, founding)):
            numbers = {
                case.party_name(n.pihak_id): n.nomor
                for n in case.kerjasama.nomor_dokumen
                if n.jenis == "pendirian_bumdesma" and n.pihak_id
            }
            assert numbers == {"Desa Boddie": "6", "Desa Benteng": "7"}

    def test_a_number_given_before_is_shown_and_can_be_taken_back(
        self, host: QWidget, office: Office, founding: Berkas
    ) -> None:
        first = self.dialog(host, office, founding)
        first.typed.setChecked(True)
        first.number.show_value("6")
        next(iter(first.others.values())).show_value("7")
        click(first, "Simpan")
        second = self.dialog(host, office, again(office.database, founding))
        (field,) = second.others.values()
        assert field.value() == "7"
        field.clear()
        click(second, "Simpan")
        numbers = again(office.database, founding).kerjasama.nomor_dokumen
        assert [n.nomor for n in numbers if n.pihak_id] == ["6", ""]

    def test_other_papers_have_no_such_fields(
        self, host: QWidget, office: Office, case: Berkas
    ) -> None:
        paper = next(p for p in paperwork.papers(case) if p.key[0] == "surat_pengantar_camat")
        assert number_choice.others(case, paper.job) == []
