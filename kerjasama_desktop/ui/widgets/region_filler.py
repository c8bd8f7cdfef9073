"""Fills the identity of a village from the region list, if one was imported."""

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLabel

from kerjasama_desktop.domain.desa import zona_waktu
from kerjasama_desktop.domain.provinsi import nama_provinsi
from kerjasama_desktop.domain.wilayah import dotted, normal_kode
from kerjasama_desktop.services import regions
from kerjasama_desktop.services.regions import Region
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.form import Form

_NAME = Qt.ItemDataRole.UserRole
_REGION = Qt.ItemDataRole.UserRole + 1
_SHORTEST = 3
_POPUP_WIDTH = 460


class RegionFiller(QObject):
    """Watches code and name: a known code, or a chosen village, fills what is still empty.

    What a person typed stays; only what was filled in from the list is replaced by the list.
    """

    def __init__(self, form: Form, database: Database, note: QLabel) -> None:
        super().__init__(form)
        self._form, self._database, self._note = form, database, note
        self._filled: dict[str, str] = {}
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCompletionRole(_NAME)
        self._completer.setMaxVisibleItems(8)
        popup = self._completer.popup()
        if popup:
            popup.setMinimumWidth(_POPUP_WIDTH)
        by_row = self._completer.activated[QModelIndex]  # type: ignore[index]
        by_row.connect(self._on_chosen)
        self._editor("kode").textEdited.connect(self._on_kode_edited)
        name = self._editor("nama")
        name.setCompleter(self._completer)
        name.textEdited.connect(self._on_name_edited)

    def _editor(self, name: str) -> TextEditor:
        editor = self._form.editor(name)
        if not isinstance(editor, TextEditor):
            raise TypeError(name)
        return editor

    def _on_kode_edited(self, text: str) -> None:
        self._form.show_value("zona_waktu", zona_waktu(normal_kode(text)))
        self._put({"provinsi": nama_provinsi(text)}, keep_typed=True)
        found = regions.lookup(self._database, text)
        self._note.setText(_told(found) if found else "")
        if found:
            self._fill(found, keep_typed=True)

    def _on_name_edited(self, text: str) -> None:
        found = regions.find(self._database, text) if len(text.strip()) >= _SHORTEST else []
        self._model.clear()
        for region in found:
            item = QStandardItem(_place(region))
            item.setData(region.desa, _NAME)
            item.setData(region, _REGION)
            self._model.appendRow(item)

    def _on_chosen(self, index: QModelIndex) -> None:
        region = index.data(_REGION)
        if isinstance(region, Region):
            self.take(region)

    def take(self, region: Region) -> None:
        """Fill in a village chosen from the list, whatever stood there."""
        self._editor("kode").show_value(region.kode)
        self._form.show_value("zona_waktu", zona_waktu(region.kode))
        self._fill(region, keep_typed=False)
        self._note.setText(_told(region))
        self._form.edited.emit()

    def _fill(self, region: Region, *, keep_typed: bool) -> None:
        names = {
            "nama": region.desa,
            "kecamatan": region.kecamatan,
            "kabupaten": region.kabupaten,
            "provinsi": region.provinsi,
        }
        self._put(names, keep_typed=keep_typed)

    def _put(self, names: dict[str, str], *, keep_typed: bool) -> None:
        for field, text in names.items():
            editor = self._editor(field)
            typed = editor.text().strip() not in ("", self._filled.get(field, ""))
            if text and not (keep_typed and typed):
                editor.show_value(text)
                self._filled[field] = text


def _place(region: Region) -> str:
    kabupaten = f"{region.sebutan_kabupaten.replace('Kabupaten', 'Kab.')} {region.kabupaten}"
    return " · ".join((region.desa, region.kecamatan, kabupaten, region.provinsi))


def _told(region: Region) -> str:
    return f"Menurut daftar wilayah: {_place(region)} ({dotted(region.kode)})."
