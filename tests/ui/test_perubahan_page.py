"""The page Perubahan: entries of four kinds, new wording told live, numbers of every party."""

from collections.abc import Callable
from datetime import date

import perubahan_help as life
import pytest
import samples
from page_actions import foreign_words, written
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.kerjasama import Kerjasama, Mitra
from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.perubahan import AlasanBerakhir, JenisPerubahan
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.naskah_page import NaskahPage
from kerjasama_desktop.ui.steps.perubahan_page import PerubahanPage
from kerjasama_desktop.ui.widgets.record_dialog import RecordDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KINDS = list(JenisPerubahan)


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> PerubahanPage:
    page = PerubahanPage(office)
    qtbot.addWidget(page)
    page.resize(700, 640)
    return page


def live(case: Berkas) -> Berkas:
    for make in (life.changed, life.delayed, life.ended, life.in_dispute):
        make(case)
    return case


def after(page: PerubahanPage, case: Berkas) -> Kerjasama:
    kerjasama = case.kerjasama.model_copy(deep=True)
    page.write_to(kerjasama)
    return kerjasama


def field(page: PerubahanPage, name: str) -> QLineEdit:
    found = page.detail.findChildren(QLineEdit)
    return next(e for e in found if e.accessibleName() == name and e.isVisible())


def show_wording(page: PerubahanPage, bagian: Bagian) -> QPlainTextEdit:
    page.detail.wording.focus_part(bagian)
    return page.detail.wording.text


@pytest.mark.parametrize("name", ["berkas_kosong", "berkas", "berkas_delapan", "berkas_mitra"])
@pytest.mark.parametrize("full", [False, True])
def test_an_unchanged_page_gives_back_what_it_was_shown(
    page: PerubahanPage, name: str, full: bool, request: pytest.FixtureRequest
) -> None:
    case: Berkas = request.getfixturevalue(name)
    case.kerjasama.nomor_dokumen = [NomorDokumen(jenis="mandat_delegasi", nomor="7")]
    if full and name != "berkas_kosong":
        live(case)
    page.show_case(case)
    for row in range(len(page.changes.records())):
        page.changes.view.selectRow(row)
    assert after(page, case) == case.kerjasama


def test_records_keep_their_stored_order(page: PerubahanPage, berkas: Berkas) -> None:
    kerjasama = live(berkas).kerjasama
    kerjasama.nomor_dokumen = [
        *kerjasama.nomor_dokumen[::2],
        NomorDokumen(jenis="mandat_delegasi", nomor="7"),
        *kerjasama.nomor_dokumen[1::2],
    ]
    page.show_case(berkas)
    assert after(page, berkas) == kerjasama


def test_what_is_not_in_force_is_said_plainly(
    page: PerubahanPage, berkas: Berkas, berkas_kosong: Berkas
) -> None:
    page.show_case(berkas_kosong)
    page.show()
    assert "Kerja sama ini belum berlaku" in written(page)
    page.show_case(berkas)
    assert "belum berlaku" not in written(page)


@pytest.mark.parametrize("jenis", KINDS)
def test_a_new_entry_is_edited_below(
    page: PerubahanPage, berkas: Berkas, jenis: JenisPerubahan, qtbot: QtBot
) -> None:
    page.show_case(berkas)
    page.show()
    assert [action.text() for action in page.changes.menu.actions()] == [k.label for k in KINDS]
    with qtbot.waitSignal(page.edited):
        page.changes.menu.actions()[KINDS.index(jenis)].trigger()
    assert page.detail.title == jenis.label
    assert page.focusWidget() is field(page, "Tanggal musyawarah")
    QTest.keyClicks(field(page, "Tanggal musyawarah"), "2-11-2026")
    QTest.keyClicks(field(page, "Nomor berita acara"), "7")
    (made,) = after(page, berkas).perubahan
    assert (made.jenis, made.tanggal, made.nomor) == (jenis, life.AGREED, "7")


def tabs(page: PerubahanPage) -> list[str]:
    bar = page.detail._tabs
    return [bar.tabText(n) for n in range(bar.count()) if bar.isTabVisible(n)]


def test_each_kind_has_its_own_tabs(
    page: PerubahanPage, berkas: Berkas, berkas_mitra: Berkas
) -> None:
    for case, last in ((live(berkas), ["Penetapan"]), (live(berkas_mitra), [])):
        page.show_case(case)
        shown = []
        for row in range(4):
            page.changes.view.selectRow(row)
            shown.append(tabs(page))
        assert shown == [
            ["Musyawarah", "Isi baru", "Penetapan"],
            ["Musyawarah", "Keadaan"],
            ["Musyawarah", "Keadaan", *last],
            ["Musyawarah"],
        ]


def test_a_term_that_is_over_needs_no_instrument(page: PerubahanPage, berkas: Berkas) -> None:
    life.ended(berkas)
    page.show_case(berkas)
    page.show()
    choice = next(
        c
        for c in page.detail.findChildren(QComboBox)
        if c.accessibleName() == "Kerja sama berakhir karena"
    )
    choice.setCurrentIndex(1 + list(AlasanBerakhir).index(AlasanBerakhir.MASA_BERAKHIR))
    choice.activated.emit(choice.currentIndex())
    assert tabs(page) == ["Musyawarah", "Keadaan"]
    made = after(page, berkas)
    assert made.perubahan[0].alasan is AlasanBerakhir.MASA_BERAKHIR
    assert made.nomor_dokumen == berkas.kerjasama.nomor_dokumen


def test_what_is_typed_is_told_in_the_words_of_the_law(
    page: PerubahanPage, berkas: Berkas, qtbot: QtBot
) -> None:
    page.show_case(berkas)
    page.changes.add_change(JenisPerubahan.PERUBAHAN)
    wording = page.detail.wording
    text = show_wording(page, Bagian.JANGKA_WAKTU)
    pasal = life.pasal(berkas, Bagian.JANGKA_WAKTU)
    assert wording.old.toPlainText().startswith(f"{pasal}\n(1) Kerja Sama berlaku")
    assert text.toPlainText().startswith("(1) Kerja Sama berlaku")
    assert wording.sentences() == []
    with qtbot.waitSignal(page.edited):
        text.setPlainText(text.toPlainText().replace("3 (tiga) bulan", "6 (enam) bulan"))
    said = f"Ketentuan ayat (3) {pasal} diubah sehingga {pasal} berbunyi sebagai berikut:"
    assert wording.sentences() == [said]
    assert said in {label.text() for label in wording.findChildren(QLabel)}
    text.setPlainText(text.toPlainText().replace("\n(4)", "\n(4) Sisipan.\n(5)"))
    assert "disisipkan 1 (satu) ayat, yakni ayat (3a)" in wording.sentences()[0]
    (clause,) = after(page, berkas).klausul_baru
    assert clause.bagian is Bagian.JANGKA_WAKTU
    assert "6 (enam) bulan" in clause.isi
    assert wording.choice.currentText() == "✎ BAB VII Jangka Waktu"


def test_text_put_back_by_hand_is_no_change(page: PerubahanPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    page.changes.add_change(JenisPerubahan.PERUBAHAN)
    text = show_wording(page, Bagian.PENUTUP)
    before = text.toPlainText()
    text.setPlainText(f"{before}\n\nTambahan.")
    assert len(after(page, berkas).klausul_baru) == 1
    text.setPlainText(before)
    assert after(page, berkas).klausul_baru == []


def test_a_part_is_dropped_restored_and_undone(page: PerubahanPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    page.changes.add_change(JenisPerubahan.PERUBAHAN)
    show_wording(page, Bagian.PEMBINAAN)
    wording = page.detail.wording
    wording.drop()
    said = [f"BAB XV beserta {life.pasal(berkas, Bagian.PEMBINAAN)} dihapus."]
    assert wording.sentences() == said
    assert wording.text.toPlainText() == ""
    wording.restore()
    assert wording.sentences() == []
    wording.messages._on_action_clicked()
    assert wording.sentences() == said


def test_a_part_that_is_new_becomes_a_chapter(page: PerubahanPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    page.changes.add_change(JenisPerubahan.PERUBAHAN)
    text = show_wording(page, Bagian.KEADAAN_MEMAKSA)
    wording = page.detail.wording
    assert wording.choice.currentText() == "Keadaan Memaksa (bagian baru)"
    assert wording.old.toPlainText() == ""
    text.setPlainText("Bencana alam.")
    assert "yakni BAB XIIIA" in wording.sentences()[0]
    text.setPlainText("")
    assert after(page, berkas).klausul_baru == []


def test_a_second_change_starts_from_the_first(page: PerubahanPage, berkas: Berkas) -> None:
    life.changed(berkas)
    page.show_case(berkas)
    page.changes.add_change(JenisPerubahan.PERUBAHAN)
    text = show_wording(page, Bagian.JANGKA_WAKTU)
    assert "6 (enam) bulan" in text.toPlainText()
    text.setPlainText(text.toPlainText().replace("6 (enam) bulan", "1 (satu) tahun"))
    assert len(page.detail.wording.sentences()) == 1


def test_an_agreement_has_no_chapters(page: PerubahanPage, berkas_mitra: Berkas) -> None:
    page.show_case(berkas_mitra)
    page.changes.add_change(JenisPerubahan.PERUBAHAN)
    text = show_wording(page, Bagian.PENDANAAN)
    assert page.detail.wording.choice.currentText() == "Pendanaan"
    text.setPlainText(f"{text.toPlainText()}\n\nPajak ditanggung bersama.")
    last, after = (life.pasal(berkas_mitra, b) for b in (Bagian.PENDANAAN, Bagian.ASET))
    assert page.detail.wording.sentences() == [
        f"Di antara {last} dan {after} disisipkan 1 (satu) pasal, yakni {last}A yang berbunyi "
        "sebagai berikut:"
    ]


def test_removing_an_entry_removes_what_hangs_on_it_and_undo_brings_all_back(
    page: PerubahanPage, berkas: Berkas
) -> None:
    live(berkas)
    page.show_case(berkas)
    page.changes.select(berkas.kerjasama.perubahan[0].id)
    page.changes.delete()
    made = after(page, berkas)
    assert made.klausul_baru == []
    assert {n.jenis for n in made.nomor_dokumen} == {"peraturan_pencabutan"}
    page.changes.undo()
    assert after(page, berkas) == berkas.kerjasama
    assert page.detail.title == "Perubahan isi"


def fill_dialogs(monkeypatch: pytest.MonkeyPatch, **values: object) -> None:
    """Stand in for a person who fills in these fields of a dialog and saves."""

    def run(dialog: RecordDialog) -> bool:
        for name, value in values.items():
            editor = dialog._form.editor(name)
            editor.show_value(value)  # type: ignore[attr-defined]
        dialog._form.write_to(dialog._record)
        return True

    monkeypatch.setattr(RecordDialog, "run", run)


def test_every_village_gives_its_number(
    page: PerubahanPage, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_case(berkas)
    page.changes.add_change(JenisPerubahan.PERUBAHAN)
    numbers = page.detail.numbers
    assert after(page, berkas).nomor_dokumen == []
    numbers.view.selectRow(1)
    fill_dialogs(monkeypatch, nomor="9", tanggal_undang=date(2026, 11, 10), nomor_berita="9")
    numbers.edit()
    (entry,) = after(page, berkas).nomor_dokumen
    assert (entry.jenis, entry.nomor) == ("peraturan_perubahan", "9")
    assert berkas.party_name(entry.pihak_id) == "Desa Boddie"
    assert entry.subjek_id == page.changes.records()[0].id


def test_the_partner_gives_a_number_too(
    page: PerubahanPage, berkas_mitra: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_case(berkas_mitra)
    page.changes.add_change(JenisPerubahan.PERUBAHAN)
    numbers = page.detail.numbers
    assert numbers.view.isColumnHidden(2)
    numbers.view.selectRow(1)
    fill_dialogs(monkeypatch, nomor="91/ADD")
    numbers.edit()
    (entry,) = after(page, berkas_mitra).nomor_dokumen
    assert (entry.jenis, entry.pihak_id, entry.nomor) == ("adendum", None, "91/ADD")


def test_every_partner_gives_its_own_number(
    page: PerubahanPage, berkas_mitra: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    berkas_mitra.kerjasama.mitra += [Mitra(nama="CV Resik")]
    page.show_case(berkas_mitra)
    page.changes.add_change(JenisPerubahan.PERUBAHAN)
    numbers = page.detail.numbers
    for row, nomor in ((1, "91/ADD"), (2, "7/CV")):
        numbers.view.selectRow(row)
        fill_dialogs(monkeypatch, nomor=nomor)
        numbers.edit()
    first, second = after(page, berkas_mitra).nomor_dokumen
    assert (first.jenis, first.nomor, second.nomor) == ("adendum", "91/ADD", "7/CV")
    assert first.subjek_id == second.subjek_id
    assert first.kunci != second.kunci
    assert numbers.model.index(2, 0).data() == "CV Resik"


def test_grounds_are_composed_and_taken_back(page: PerubahanPage, berkas: Berkas) -> None:
    life.changed(berkas)
    page.show_case(berkas)
    page.detail.compose()
    composed = after(page, berkas).perubahan[0].menimbang
    assert composed.startswith("bahwa kebutuhan masyarakat bertambah;\nbahwa perubahan")
    page.detail.messages._on_action_clicked()
    assert after(page, berkas).perubahan[0].menimbang == ""


def test_a_new_end_in_force_is_offered_and_never_taken_silently(
    page: PerubahanPage, berkas: Berkas, qtbot: QtBot
) -> None:
    page.show_case(berkas)
    assert page.messages.isHidden()
    life.changed(berkas).selesai = date(2033, 10, 14)
    page.show_case(berkas)
    assert "berakhir 14 Oktober 2033" in page.messages.sentence
    assert after(page, berkas).selesai == berkas.kerjasama.selesai
    with qtbot.waitSignal(page.edited):
        page.messages._on_action_clicked()
    page.write_to(berkas.kerjasama)
    assert berkas.kerjasama.selesai == date(2033, 10, 14)
    page.show_case(berkas)
    assert page.messages.isHidden()


@pytest.mark.parametrize("make", [life.changed, life.delayed, life.ended, life.in_dispute])
def test_every_finding_leads_to_a_field_in_view(
    page: PerubahanPage, berkas: Berkas, make: Callable[[Berkas], object]
) -> None:
    make(berkas)
    made = berkas.kerjasama.perubahan[0]
    made.tanggal, made.alasan = None, None
    if made.selesai:
        made.selesai = date(2020, 1, 1)
    made.jabatan_fasilitator = made.jabatan_fasilitator and "Bupati"
    for clause in berkas.kerjasama.klausul_baru:
        clause.isi += " ……"
    found = [f for f in rules.findings(berkas) if f.step is Step.PERUBAHAN]
    assert found
    page.show_case(berkas)
    page.mark(found)
    page.show()
    for finding in found:
        page.focus_field(finding.field, finding.item)
        QApplication.processEvents()
        focused = page.focusWidget()
        assert focused
        assert focused.isVisible()
        assert focused is not page.changes.add_button


def test_a_finding_of_no_entry_leads_to_the_button_that_adds(
    page: PerubahanPage, berkas: Berkas
) -> None:
    page.show_case(berkas)
    page.show()
    page.focus_field("perubahan", None)
    assert page.focusWidget() is page.changes.add_button


@pytest.mark.parametrize("name", ["berkas", "berkas_delapan", "berkas_mitra", "tiga_puluh"])
def test_the_page_fits_and_speaks_indonesian(
    page: PerubahanPage, name: str, request: pytest.FixtureRequest
) -> None:
    case = samples.many_villages(30) if name == "tiga_puluh" else request.getfixturevalue(name)
    page.resize(650, 600)
    page.show_case(live(case))
    page.show()
    content = page._area.widget()
    assert content
    bar = page.detail._tabs
    for row in range(4):
        page.changes.view.selectRow(row)
        for number in range(bar.count()):
            if bar.isTabVisible(number):
                bar.setCurrentIndex(number)
                QApplication.processEvents()
                assert content.width() <= page._area.viewport().width()
    assert foreign_words(page) == []


def test_an_enacted_text_that_was_changed_is_not_composed_again(
    office: Office, qtbot: QtBot, berkas: Berkas
) -> None:
    naskah = NaskahPage(office)
    qtbot.addWidget(naskah)
    naskah.show_case(berkas)
    assert naskah._compose_button.isEnabled()
    life.changed(berkas)
    naskah.show_case(berkas)
    assert not naskah._compose_button.isEnabled()
    assert "langkah Perubahan" in written_anywhere(naskah)


def written_anywhere(widget: NaskahPage) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))
