"""The first setup: what is typed is kept, however the wizard is left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QWidget, QWizard
from pytestqt.qtbot import QtBot
from setup_help import field, fill_identity, page_of, show_wizard, type_into

from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, JenisKelamin, Pejabat
from kerjasama_desktop.domain.pengaturan import Kertas, Pengaturan
from kerjasama_desktop.errors import FileNotWritten
from kerjasama_desktop.paths import resource
from kerjasama_desktop.services import overview, sample_store, villages
from kerjasama_desktop.ui.main_window import MainWindow
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.setup_letterhead import LogoEditor
from kerjasama_desktop.ui.setup_page import Setup
from kerjasama_desktop.ui.setup_pages import LetterPage, VillagePage, summary
from kerjasama_desktop.ui.setup_welcome import WelcomePage
from kerjasama_desktop.ui.setup_wizard import SetupWizard
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor


@pytest.fixture
def wizard(office: Office, qtbot: QtBot) -> SetupWizard:
    return show_wizard(office, qtbot)


def _officials(office: Office) -> list[Pejabat]:
    desa = villages.own_desa(office.database)
    return villages.officials(office.database, desa.id) if desa else []


def test_fills_the_office_from_page_topage_of(wizard: SetupWizard, office: Office) -> None:
    fill_identity(wizard)
    wizard.next()
    type_into(wizard, "Nama tanpa gelar, Kepala", "Andi Makkasau")
    sex = next(
        e
        for e in wizard.currentPage().findChildren(ChoiceEditor)
        if e.accessibleName() == "Jenis kelamin, Kepala Desa"
    )
    sex.show_value(JenisKelamin.L)
    wizard.next()
    type_into(wizard, "Alamat kantor", "Jalan Poros 1")
    type_into(wizard, "Nama Anda", "Nur Hikmah")
    wizard.next()
    wizard.accept()
    desa = villages.own_desa(office.database)
    assert desa
    assert (desa.kode, desa.nama, desa.alamat) == ("7310112005", "Boddie", "Jalan Poros 1")
    (kepala,) = _officials(office)
    assert (kepala.nama, kepala.jabatan) == ("Andi Makkasau", JabatanPejabat.KEPALA)
    assert kepala.jenis_kelamin is JenisKelamin.L
    settings = villages.settings(office.database)
    assert (settings.operator, settings.kertas) == ("Nur Hikmah", Kertas.F4)
    assert settings.desa_id == desa.id


@pytest.mark.parametrize(
    ("kode", "nama", "sentence"),
    [
        ("", "Boddie", "10 angka"),
        ("73.10", "Boddie", "10 angka"),
        ("73.10.11.1005", "Boddie", "bukan kode Desa"),
        ("73.10.11.2005", "", "Isi nama Desa"),
    ],
)
def test_asks_for_code_and_name_in_words(
    wizard: SetupWizard, kode: str, nama: str, sentence: str
) -> None:
    wizard.next()
    page = page_of(wizard, VillagePage)
    type_into(wizard, "Kode wilayah", kode)
    type_into(wizard, "Nama Desa", nama)
    assert wizard.button(QWizard.WizardButton.NextButton).isEnabled()
    wizard.next()
    assert wizard.currentPage() is page
    assert sentence in page._problem.text()
    assert page._problem.isVisible()
    focused = QApplication.focusWidget()
    assert focused is field(wizard, "Nama Desa" if "nama" in sentence else "Kode wilayah")


def test_takes_the_code_without_dots(wizard: SetupWizard, office: Office) -> None:
    wizard.next()
    type_into(wizard, "Kode wilayah", "7310112005")
    type_into(wizard, "Nama Desa", "Boddie")
    wizard.next()
    assert field(wizard, "Nama tanpa gelar").hasFocus()
    wizard.back()
    assert field(wizard, "Kode wilayah").text() == "73.10.11.2005"


def test_later_keeps_what_was_typed(wizard: SetupWizard, office: Office, qtbot: QtBot) -> None:
    wizard.next()
    type_into(wizard, "Nama Desa", "Boddie")
    type_into(wizard, "Kode wilayah", "73.1")
    type_into(wizard, "Kecamatan", "Mandalle")
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    desa = villages.own_desa(office.database)
    assert desa
    assert (desa.nama, desa.kecamatan, desa.kode) == ("Boddie", "Mandalle", "")
    again = show_wizard(office, qtbot)
    again.next()
    assert field(again, "Nama Desa").text() == "Boddie"


def test_leaving_at_once_leaves_the_village_open(wizard: SetupWizard, office: Office) -> None:
    wizard.reject()
    assert villages.own_desa(office.database) is None
    assert villages.all_desa(office.database) == []


def test_saves_at_every_turn_of_apage_of(wizard: SetupWizard, office: Office) -> None:
    fill_identity(wizard)
    assert villages.own_desa(office.database) is None
    wizard.next()
    desa = villages.own_desa(office.database)
    assert desa
    assert desa.nama == "Boddie"


def test_a_failed_save_is_said_and_lets_the_person_go(
    wizard: SetupWizard, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def refuse(*_: object, **__: object) -> None:
        raise FileNotWritten("Penyimpanan penuh.")

    fill_identity(wizard)
    monkeypatch.setattr(villages, "save_desa", refuse)
    monkeypatch.setattr("kerjasama_desktop.ui.notify.tell", lambda *words: said.append(words[2]))
    wizard.reject()
    assert said == ["Penyimpanan penuh."]
    assert not wizard.isVisible()


def test_going_back_keeps_what_stands_there(wizard: SetupWizard) -> None:
    fill_identity(wizard)
    wizard.next()
    type_into(wizard, "Nama tanpa gelar, Camat", "Syahrul")
    wizard.back()
    wizard.next()
    assert field(wizard, "Nama tanpa gelar, Camat").text() == "Syahrul"


def test_sample_first(wizard: SetupWizard, office: Office) -> None:
    page_of(wizard, WelcomePage).sample_asked.emit()
    assert not wizard.isVisible()
    assert [r.contoh for r in overview.summaries(office.database)] == [True]
    assert villages.own_desa(office.database) is None


def test_a_village_of_the_sample_may_be_ours(office: Office, qtbot: QtBot) -> None:
    sample_store.add_sample(office.database, office.today())
    wizard = show_wizard(office, qtbot)
    fill_identity(wizard)
    wizard.accept()
    desa = villages.own_desa(office.database)
    assert desa
    assert not desa.contoh
    sample_store.remove_sample(office.database)
    assert villages.all_desa(office.database) == [desa]


def test_goes_on_with_a_village_on_file_that_has_the_code(office: Office, qtbot: QtBot) -> None:
    known = Desa(nama="Lama", kode="7310112005", sebutan_kepala="Kuwu", kecamatan="Mandalle")
    camat = Pejabat(desa_id=known.id, jabatan=JabatanPejabat.CAMAT, nama="Syahrul")
    villages.save_desa(office.database, known, [camat])
    wizard = show_wizard(office, qtbot)
    fill_identity(wizard)
    wizard.next()
    type_into(wizard, "Nama tanpa gelar, Kuwu", "Andi")
    wizard.accept()
    (desa,) = villages.all_desa(office.database)
    assert (desa.id, desa.nama, desa.sebutan_kepala) == (known.id, "Boddie", "Kuwu")
    assert {p.nama for p in _officials(office)} == {"Syahrul", "Andi"}


def test_officials_on_file_are_changed_in_place(office: Office, qtbot: QtBot) -> None:
    desa = Desa(nama="Boddie", kode="7310112005")
    former = Pejabat(desa_id=desa.id, jabatan=JabatanPejabat.KEPALA, nama="Lama")
    present = Pejabat(desa_id=desa.id, jabatan=JabatanPejabat.KEPALA, nama="Baru", nip="19700101")
    villages.save_desa(office.database, desa, [former, present], own=True)
    wizard = show_wizard(office, qtbot)
    wizard.next()
    wizard.next()
    assert field(wizard, "Nama tanpa gelar, Kepala").text() == "Baru"
    type_into(wizard, "Gelar di depan, Kepala", "H.")
    wizard.accept()
    kept_former, kept = _officials(office)
    assert kept_former == former
    assert (kept.id, kept.gelar_depan, kept.nip) == (present.id, "H.", "19700101")


def test_the_last_page_says_what_is_missing(office: Office) -> None:
    desa = Desa(nama="Boddie", kode="7310112005", alamat="Jalan Poros 1")
    camat = Pejabat(desa_id=desa.id, jabatan=JabatanPejabat.CAMAT, nama="Syahrul")
    facts = dict(summary(Setup(desa, [camat], villages.settings(office.database))))
    assert facts["Desa Boddie (73.10.11.2005)"]
    assert facts["Camat: Syahrul"]
    assert not facts["Kepala Desa"]
    assert not facts["Lambang"]
    assert not facts["Nama Anda"]


def test_fits_a_small_screen_and_scrolls(wizard: SetupWizard) -> None:
    assert wizard.minimumSizeHint().width() <= 860
    assert wizard.minimumSizeHint().height() <= 460
    wizard.resize(860, 460)
    for _ in range(4):
        QApplication.processEvents()
        area = wizard.currentPage().findChild(QScrollArea)
        assert area is not None
        content = area.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= area.viewport().width()
        if wizard.currentId() == 1:
            type_into(wizard, "Kode wilayah", "73.10.11.2005")
            type_into(wizard, "Nama Desa", "Boddie")
        wizard.next()
    assert wizard.currentId() == 4


def test_every_field_is_reached_with_tab(wizard: SetupWizard) -> None:
    fill_identity(wizard)
    wizard.next()
    fields = set(wizard.currentPage().findChildren(QLineEdit))
    reached: set[QWidget] = set()
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert fields <= reached
    assert wizard.button(QWizard.WizardButton.NextButton) in reached


def test_buttons_are_indonesian(wizard: SetupWizard) -> None:
    kinds = QWizard.WizardButton
    words = [
        wizard.buttonText(kind)
        for kind in (kinds.BackButton, kinds.NextButton, kinds.FinishButton, kinds.CancelButton)
    ]
    assert words == ["&Kembali", "&Lanjut", "&Selesai", "&Nanti saja"]


def test_the_logo_and_letterhead_reach_the_village(wizard: SetupWizard, office: Office) -> None:
    fill_identity(wizard)
    wizard.next()
    wizard.next()
    page = page_of(wizard, LetterPage)
    editor = page.findChild(LogoEditor)
    assert editor is not None
    editor.choose(resource("icons", "aplikasi.svg"))
    type_into(wizard, "Alamat kantor", "Jalan Poros 1")
    assert "DESA BODDIE" in page._preview.words()
    assert "Jalan Poros 1" in page._preview.words()
    wizard.accept()
    desa = villages.own_desa(office.database)
    assert desa
    assert desa.logo_png == editor.value()


def test_the_window_begins_with_the_wizard_until_there_is_a_village(
    office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[SetupWizard] = []
    monkeypatch.setattr(SetupWizard, "exec", lambda wizard: opened.append(wizard))
    window = MainWindow(office)
    qtbot.addWidget(window)
    window.start()
    assert len(opened) == 1
    villages.save_desa(office.database, Desa(nama="Boddie", kode="7310112005"), own=True)
    window.start()
    assert len(opened) == 1


def test_a_page_opens_at_its_head_every_time(wizard: SetupWizard, qtbot: QtBot) -> None:
    fill_identity(wizard)
    wizard.next()
    area = wizard.currentPage().findChildren(QScrollArea)[0]
    area.verticalScrollBar().setValue(10_000)
    wizard.back()
    wizard.next()
    qtbot.wait(20)
    assert area.verticalScrollBar().value() == 0
    assert field(wizard, "Nama tanpa gelar").hasFocus()


def test_the_words_of_aceh_are_proposed_and_followed(wizard: SetupWizard, office: Office) -> None:
    wizard.next()
    type_into(wizard, "Kode wilayah", "11.11.05.2001")
    type_into(wizard, "Nama Desa", "Blang Me Timu")
    assert field(wizard, "Provinsi").text() == "Aceh"
    assert field(wizard, "Sebutan Desa").text() == "Gampong"
    assert field(wizard, "Sebutan BPD").text() == "Tuha Peuet Gampong"
    wizard.next()
    type_into(wizard, "Nama tanpa gelar, Keuchik", "Razali")
    type_into(wizard, "Nama tanpa gelar, Ketua Tuha Peuet Gampong", "Ismail")
    titles = [part.text() for part in wizard.currentPage().findChildren(QLabel)]
    assert "Keuchik" in titles
    assert "Kepala Desa" not in titles
    wizard.accept()
    desa = villages.own_desa(office.database)
    assert desa
    assert (desa.nama_lengkap, desa.sebutan_kepala) == ("Gampong Blang Me Timu", "Keuchik")
    assert (desa.provinsi, desa.sebutan_sekretaris) == ("Aceh", "Sekretaris Gampong")


def test_a_word_that_was_written_is_kept_when_the_code_changes(wizard: SetupWizard) -> None:
    wizard.next()
    type_into(wizard, "Sebutan kepala", "Datok Penghulu")
    type_into(wizard, "Kode wilayah", "11.16.05.2001")
    assert field(wizard, "Sebutan kepala").text() == "Datok Penghulu"
    assert field(wizard, "Sebutan Desa").text() == "Gampong"
    type_into(wizard, "Kode wilayah", "32.09.05.2001")
    assert field(wizard, "Sebutan kepala").text() == "Datok Penghulu"
    assert field(wizard, "Sebutan Desa").text() == "Desa"
    assert field(wizard, "Provinsi").text() == "Jawa Barat"


def test_the_summary_uses_the_local_words() -> None:
    desa = Desa(nama="Kalikoa", kode="3209052001", sebutan_kepala="Kuwu")
    kuwu = Pejabat(desa_id=desa.id, jabatan=JabatanPejabat.KEPALA, nama="Rusdi Hartono")
    facts = [words for words, _ in summary(Setup(desa, [kuwu], Pengaturan()))]
    assert "Kuwu: Rusdi Hartono" in facts
    assert "Ketua BPD" in facts
