"""Step Naskah: composing, changing clauses, Mengingat, numbers."""

import pytest
import samples
from page_actions import show
from page_words import foreign, shown_words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, StatusDokumen
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.naskah import WAJIB, Bagian, DasarHukum, Klausul, read_pasal
from kerjasama_desktop.services import cooperation
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.naskah_banding import ComparisonDialog
from kerjasama_desktop.ui.steps.naskah_hukum import LawDialog
from kerjasama_desktop.ui.steps.naskah_page import NaskahPage
from kerjasama_desktop.ui.steps.naskah_part import count_words
from kerjasama_desktop.ui.workspace_page import WorkspacePage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> NaskahPage:
    return show(qtbot, NaskahPage(office), 736, 600)


def written(page: NaskahPage, case: Berkas) -> Berkas:
    """Write the page into the case's cooperation, as the workspace does."""
    page.write_to(case.kerjasama)
    return case


def choose(page: NaskahPage, bagian: Bagian) -> None:
    page.focus_field(f"klausul.{bagian}")


def test_what_is_shown_is_what_is_written(
    page: NaskahPage,
    berkas: Berkas,
    berkas_delapan: Berkas,
    berkas_mitra: Berkas,
    berkas_kosong: Berkas,
) -> None:
    for case in (berkas_kosong, berkas, berkas_delapan, berkas_mitra, berkas):
        page.show_case(case)
        after = case.kerjasama.model_copy(deep=True)
        page.write_to(after)
        assert after == case.kerjasama
        assert foreign(page) == []


def test_order_on_file_is_kept(page: NaskahPage, berkas: Berkas) -> None:
    berkas.kerjasama.klausul = list(reversed(berkas.kerjasama.klausul))
    before = list(berkas.kerjasama.klausul)
    page.show_case(berkas)
    page.write_to(berkas.kerjasama)
    assert berkas.kerjasama.klausul == before


def test_compose_fills_an_empty_text(page: NaskahPage, berkas_kosong: Berkas, qtbot: QtBot) -> None:
    page.show_case(berkas_kosong)
    assert page._compose_button.text() == "&Susun naskah"
    with qtbot.waitSignal(page.edited):
        page._compose_button.click()
    kerjasama = written(page, berkas_kosong).kerjasama
    assert set(WAJIB) <= {k.bagian for k in kerjasama.klausul if k.isi}
    assert kerjasama.menimbang.startswith("bahwa")
    assert kerjasama.dasar_hukum
    assert page._compose_button.text() == "&Perbarui naskah"
    page.messages._on_action_clicked()
    kerjasama = written(page, berkas_kosong).kerjasama
    assert (kerjasama.klausul, kerjasama.menimbang, kerjasama.dasar_hukum) == ([], "", [])


def test_renewing_keeps_what_was_changed(page: NaskahPage, berkas: Berkas) -> None:
    berkas.kerjasama.menimbang = "bahwa perlu;"
    page.show_case(berkas)
    choose(page, Bagian.PENDANAAN)
    page.parts.text.setPlainText("Dana berasal dari iuran.")
    page.compose()
    kerjasama = written(page, berkas).kerjasama
    own = {k.bagian: k for k in kerjasama.klausul}
    assert own[Bagian.PENDANAAN].isi == "Dana berasal dari iuran."
    assert own[Bagian.PENDANAAN].diubah
    assert not own[Bagian.JANGKA_WAKTU].diubah
    assert kerjasama.menimbang == "bahwa perlu;"
    assert "Yang Anda ubah tetap: Pendanaan." in page.messages.sentence
    page.compose_preamble()
    assert written(page, berkas).kerjasama.menimbang != "bahwa perlu;"


def test_renewing_leaves_what_was_cleared_empty(page: NaskahPage, berkas: Berkas) -> None:
    berkas.kerjasama.memperhatikan = ""
    page.show_case(berkas)
    page.compose()
    assert written(page, berkas).kerjasama.memperhatikan == ""
    assert "Menimbang, Memperhatikan, dan Mengingat" in page.messages.sentence


def test_typing_into_a_long_text_arrives(page: NaskahPage, berkas: Berkas, qtbot: QtBot) -> None:
    page.show_case(berkas)
    choose(page, Bagian.HAK_KEWAJIBAN)
    before = {k.bagian: k for k in berkas.kerjasama.klausul}
    page.parts.text.setPlainText(before[Bagian.HAK_KEWAJIBAN].isi * 12)
    text = "(9) Para Desa saling menghormati."
    with qtbot.waitSignal(page.edited):
        QTest.keyClick(page.parts.text, Qt.Key.Key_Return)
    QTest.keyClicks(page.parts.text, text)
    after = {k.bagian: k for k in written(page, berkas).kerjasama.klausul}
    assert text in after[Bagian.HAK_KEWAJIBAN].isi
    assert after[Bagian.HAK_KEWAJIBAN].diubah
    assert after[Bagian.HAK_KEWAJIBAN].id == before[Bagian.HAK_KEWAJIBAN].id
    del before[Bagian.HAK_KEWAJIBAN], after[Bagian.HAK_KEWAJIBAN]
    assert after == before


def test_showing_again_does_not_disturb_typing(page: NaskahPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    choose(page, Bagian.ASET)
    page.parts.text.setPlainText("Aset bersama ")
    cursor = page.parts.text.textCursor()
    cursor.setPosition(4)
    page.parts.text.setTextCursor(cursor)
    page.show_case(written(page, berkas))
    assert page.parts.text.toPlainText() == "Aset bersama "
    assert page.parts.text.textCursor().position() == 4


def test_first_text_comes_back_and_can_be_undone(page: NaskahPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    first = next(k.isi for k in berkas.kerjasama.klausul if k.bagian is Bagian.PENDANAAN)
    choose(page, Bagian.PENDANAAN)
    assert not page.parts.original.isEnabled()
    page.parts.text.setPlainText("Dana berasal dari iuran.")
    page.parts.original.click()
    assert page.parts.text.toPlainText() == first
    assert written(page, berkas).kerjasama.klausul == berkas.kerjasama.klausul
    assert not any(k.diubah for k in berkas.kerjasama.klausul)
    page.parts.messages._on_action_clicked()
    found = {k.bagian: k.isi for k in written(page, berkas).kerjasama.klausul}
    assert found[Bagian.PENDANAAN] == "Dana berasal dari iuran."


def test_changes_are_shown_beside_the_library(
    page: NaskahPage, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def look(dialog: ComparisonDialog) -> int:
        seen.append(dialog.view.toPlainText())
        assert foreign(dialog) == []
        return len(seen) - 1

    monkeypatch.setattr(ComparisonDialog, "exec", look)
    page.show_case(berkas)
    choose(page, Bagian.PERALIHAN)
    assert not page.parts.compare.isEnabled()
    library = page.parts.text.toPlainText()
    page.parts.text.setPlainText(library.replace("tetap dilaksanakan", "wajib dilaksanakan"))
    page.parts.title.setText("Peralihan")
    page.parts.title.edited.emit()
    page.parts.compare.click()
    assert seen[0].startswith("[− Ketentuan] Peralihan\n\nKesepakatan antar-Desa")
    assert "berlaku [− tetap] [+ wajib] dilaksanakan" in seen[0]
    assert page.parts.text.toPlainText() != library
    page.parts.compare.click()
    assert page.parts.text.toPlainText() == library
    assert page.parts.messages.sentence == "Naskah baku dikembalikan."


def test_a_part_without_first_text_says_so(page: NaskahPage, berkas: Berkas) -> None:
    berkas.kerjasama.klausul.append(Klausul(bagian=Bagian.KEADAAN_MEMAKSA, isi="x", diubah=True))
    page.show_case(berkas)
    choose(page, Bagian.KEADAAN_MEMAKSA)
    page.parts.original.click()
    assert "Naskah baku tidak memuat" in page.parts.messages.sentence
    assert page.parts.text.toPlainText() == "x"


def test_a_part_is_added_and_removed(page: NaskahPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    order = list(Bagian)
    count = len(berkas.kerjasama.klausul)
    first = 1 + sum(
        len(read_pasal(k.isi))
        for k in berkas.kerjasama.klausul
        if order.index(k.bagian) < order.index(Bagian.KEADAAN_MEMAKSA)
    )
    choose(page, Bagian.KEADAAN_MEMAKSA)
    assert page.parts.count.text() == "Belum ada isi."
    page.parts.text.setPlainText("Keadaan memaksa ialah bencana.\n\n(1) Satu.\n(2) Dua.")
    where = f"Pasal {first} sampai dengan Pasal {first + 1}"
    assert page.parts.count.text() == f"2 Pasal, 2 ayat ({where})"
    klausul = written(page, berkas).kerjasama.klausul
    assert len(klausul) == count + 1
    assert [order.index(k.bagian) for k in klausul] == sorted(
        order.index(k.bagian) for k in klausul
    )
    page.parts.remove.click()
    assert len(written(page, berkas).kerjasama.klausul) == count
    page.parts.messages._on_action_clicked()
    assert written(page, berkas).kerjasama.klausul == klausul


def test_the_eight_parts_are_marked(page: NaskahPage, berkas: Berkas) -> None:
    emptied = next(k for k in berkas.kerjasama.klausul if k.bagian is Bagian.BIDANG)
    berkas.kerjasama.klausul.remove(emptied)
    page.show_case(berkas)
    rows = [page.parts.list.item(n).text() for n in range(page.parts.list.count())]
    assert "✕ Bidang Kerja Sama\n     wajib b, kosong" in rows
    assert "✓ Ruang Lingkup\n     wajib a, terisi" in rows
    assert sum("wajib" in words for words in rows) == len(WAJIB)
    choose(page, Bagian.BIDANG)
    assert not page.parts.remove.isVisible()
    page.parts.text.setPlainText("Air bersih.")
    assert "✎ Bidang Kerja Sama\n     wajib b, diubah" in [
        page.parts.list.item(n).text() for n in range(page.parts.list.count())
    ]


def test_words_for_what_is_typed() -> None:
    assert count_words("") == "Belum ada isi."
    assert count_words("Satu.") == "1 Pasal, tanpa ayat"
    assert count_words("(1) a\n(2) b\n\nc\n\n(1) d") == "3 Pasal, 3 ayat"


def test_tunjukkan_reaches_every_place(page: NaskahPage, berkas_mitra: Berkas) -> None:
    berkas_mitra.kerjasama.dasar_hukum.append(DasarHukum(teks="Peraturan Desa …"))
    page.show_case(berkas_mitra)
    clause = berkas_mitra.kerjasama.klausul[5]
    page.focus_field("klausul", clause.id)
    assert page.tabs.currentIndex() == 0
    assert page.focusWidget() is page.parts.text
    assert page.parts.text.toPlainText() == clause.isi
    for field in ("menimbang", "memperhatikan"):
        page.focus_field(field)
        assert page.tabs.currentIndex() == 1
        assert page.focusWidget() is page._considerations.editor(field)
    page.focus_field("dasar_hukum.teks", berkas_mitra.kerjasama.dasar_hukum[-1].id)
    assert page.tabs.currentIndex() == 2
    assert page.laws.current == len(berkas_mitra.kerjasama.dasar_hukum) - 1
    page.focus_field("tanggal_penetapan")
    assert page.focusWidget() is page._date.editor("tanggal_penetapan")
    page.focus_field("mitra.nomor", berkas_mitra.mitra[0].id)
    assert page.focusWidget() is page._numbers._editors[berkas_mitra.mitra[0].id]
    page.focus_field("pihak.hak", berkas_mitra.pihak[0].id)
    assert "langkah Rencana" in page.messages.sentence


def test_numbers_of_villages_and_partner(page: NaskahPage, berkas_mitra: Berkas) -> None:
    page.show_case(berkas_mitra)
    page.focus_field("pihak.nomor", berkas_mitra.pihak[0].id)
    editor = page.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "7")
    page.focus_field("mitra.nomor", berkas_mitra.mitra[0].id)
    partner = page.focusWidget()
    assert partner is not None
    QTest.keyClicks(partner, "A")
    after = berkas_mitra.kerjasama.model_copy(deep=True)
    page.write_to(after)
    assert "7" in after.pihak[0].nomor
    assert "A" in after.mitra[0].nomor


def test_laws_say_their_state_on_the_day(page: NaskahPage, berkas: Berkas) -> None:
    berkas.kerjasama.dasar_hukum = [
        DasarHukum(regulasi_id="uu-6-2014"),
        DasarHukum(regulasi_id="uu-32-2004"),
        DasarHukum(regulasi_id="uu-23-2014"),
        DasarHukum(teks="Peraturan Desa Boddie Nomor 2 Tahun 2019"),
    ]
    page.show_case(berkas)
    states = [page.laws.model.index(n, 1).data() for n in range(4)]
    assert states == ["Berlaku", "Dicabut", "Perlu verifikasi", "Ditulis sendiri"]


def test_laws_are_sorted_moved_and_undone(page: NaskahPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    right = list(berkas.kerjasama.dasar_hukum)
    page.laws.sort()
    assert page.laws.messages.sentence == "Urutannya sudah sesuai."
    page.laws.view.selectRow(2)
    page.laws._move(-1)
    page.laws.view.selectRow(0)
    page.laws._move(1)
    assert written(page, berkas).kerjasama.dasar_hukum != right
    page.laws.sort()
    assert written(page, berkas).kerjasama.dasar_hukum == right
    page.laws.undo()
    assert written(page, berkas).kerjasama.dasar_hukum != right


def test_law_on_the_topic_is_added(page: NaskahPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    before = list(berkas.kerjasama.dasar_hukum)
    click_topic = next(b for b in page.findChildren(QPushButton) if "topik" in b.text())
    click_topic.click()
    assert page.laws.messages.sentence.startswith("2 peraturan mengenai Air bersih ditambahkan.")
    after = [item.regulasi_id for item in written(page, berkas).kerjasama.dasar_hukum]
    assert set(after) - {item.regulasi_id for item in before} == {"uu-17-2019", "pp-122-2015"}
    assert page._cures.isHidden()
    click_topic.click()
    assert "Tidak ada peraturan lain mengenai Air bersih" in page.laws.messages.sentence
    page.laws.undo()
    assert written(page, berkas).kerjasama.dasar_hukum == before
    berkas.kerjasama.topik = None
    click_topic.click()
    assert "Pilih dulu topik" in page.laws.messages.sentence


def test_law_dialog_searches_the_register(page: NaskahPage, berkas: Berkas, qtbot: QtBot) -> None:
    dasar = DasarHukum()
    dialog = LawDialog(page, "Tambah peraturan", dasar, berkas.register, berkas.today)
    qtbot.addWidget(dialog)
    assert foreign(dialog) == []
    dialog.accept()
    assert "Pilih satu peraturan, atau tulis sendiri kutipannya." in shown_words(dialog)
    dialog.search.setText("keuangan desa")
    assert "Nomor 20 Tahun 2018" in dialog.list.currentItem().text()
    dialog.search.setText("permendagri 96")
    assert dialog.list.count() == 1
    dialog.accept()
    assert (dasar.regulasi_id, dasar.teks) == ("permendagri-96-2017", "")


def test_own_citation_does_not_take_the_id_of_a_search(
    page: NaskahPage, berkas: Berkas, qtbot: QtBot
) -> None:
    dasar = DasarHukum()
    dialog = LawDialog(page, "Tambah peraturan", dasar, berkas.register, berkas.today)
    qtbot.addWidget(dialog)
    dialog.search.setText("desa")
    dialog.own.setPlainText("Peraturan Desa Boddie\nNomor 2 Tahun 2019")
    dialog.accept()
    assert dasar.regulasi_id == ""
    assert dasar.teks == "Peraturan Desa Boddie Nomor 2 Tahun 2019"


def test_law_is_added_through_the_dialog(
    page: NaskahPage, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_case(berkas)

    def pick(dialog: LawDialog) -> int:
        dialog.search.setText("permendagri 46/2016")
        dialog.accept()
        return 1

    monkeypatch.setattr(LawDialog, "exec", pick)
    page.laws.add()
    assert written(page, berkas).kerjasama.dasar_hukum[-1].regulasi_id
    page.laws.delete()
    assert page.laws.messages.sentence == "1 peraturan dihapus."


def test_the_workspace_keeps_what_was_composed_and_typed(
    office: Office, qtbot: QtBot, berkas_kosong: Berkas
) -> None:
    samples.store(office.database, berkas_kosong)
    workspace = WorkspacePage(office)
    qtbot.addWidget(workspace)
    workspace.show()
    workspace.open(berkas_kosong.kerjasama.id, Step.NASKAH)
    page = workspace._page(Step.NASKAH)
    assert isinstance(page, NaskahPage)
    page.compose()
    choose(page, Bagian.PENUTUP)
    page.parts.text.setPlainText("Penutup sendiri.")
    workspace.save()
    case = cooperation.load_case(office.database, berkas_kosong.kerjasama.id, samples.TODAY)
    kept = {k.bagian: k for k in case.kerjasama.klausul}
    assert kept[Bagian.PENUTUP].isi == "Penutup sendiri."
    assert kept[Bagian.PENUTUP].diubah
    assert set(WAJIB) <= set(kept)
    assert len(case.kerjasama.dasar_hukum) == len(page.laws.records())


def test_a_signed_text_is_only_read(page: NaskahPage, berkas: Berkas) -> None:
    berkas.kerjasama.klausul[0].diubah = True
    page.show_case(berkas)
    paper = Dokumen(jenis="peraturan_bersama", status=StatusDokumen.DITANDATANGANI)
    berkas.kerjasama.dokumen = [paper]
    page.show_case(berkas)
    before = [one.isi for one in berkas.kerjasama.klausul]
    QTest.keyClicks(page.parts.text, "tambahan")
    QTest.keyClicks(page._grounds[0], "tambahan")
    page.write_to(berkas.kerjasama)
    assert [one.isi for one in berkas.kerjasama.klausul] == before
    assert "tambahan" not in berkas.kerjasama.menimbang
    assert not page.parts.original.isEnabled()
    assert not page.laws.isEnabled()
    assert "langkah Perubahan" in page._state.text()
    paper.status = StatusDokumen.SIAP_CETAK
    page.show_case(berkas)
    QTest.keyClicks(page.parts.text, "tambahan")
    page.write_to(berkas.kerjasama)
    assert [one.isi for one in berkas.kerjasama.klausul] != before


def test_renewing_leaves_an_emptied_memperhatikan_empty(page: NaskahPage, berkas: Berkas) -> None:
    berkas.kerjasama.memperhatikan = ""
    page.show_case(berkas)
    page.compose()
    assert written(page, berkas).kerjasama.memperhatikan == ""
