"""Kirim dan terima: hand cooperations over in a bundle, and take own ones back."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.errors import BundleRefused
from kerjasama_desktop.services import overview, receiving, safekeeping
from kerjasama_desktop.services.receiving import Incoming
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.crash import explain
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.package_box import PackageBox
from kerjasama_desktop.ui.widgets.parts import button, card, clear_layout, label, row, scrolling
from kerjasama_desktop.ui.widgets.tab_keys import TabKeys
from kerjasama_desktop.ui.widgets.work_bar import WorkBar

_KINDS = "Paket Kerja Sama Desa (*.ksd.zip);;Semua berkas (*)"
_ID = Qt.ItemDataRole.UserRole


class ExchangePage(QWidget):
    cooperation_opened = Signal(object, object, str, object)
    saved = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.sending = SendingPart(office)
        self.receiving = ReceivingPart(office)
        self.receiving.taken_in.connect(self._on_taken_in)
        self.tabs = QTabWidget()
        TabKeys(self)
        self.tabs.addTab(scrolling(self.sending), "Kirim")
        self.tabs.addTab(scrolling(self.receiving), "Terima")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(label("Kirim dan terima", "heading"))
        column.addWidget(self.tabs, 1)

    def refresh(self) -> None:
        self.sending.refresh()

    def _on_taken_in(self) -> None:
        self.sending.refresh()
        self.saved.emit()


class SendingPart(QWidget):
    """Chooses cooperations, all at first but those of the sample."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.list = QListWidget()
        self.list.setAccessibleName("Kerja sama yang dikirim")
        self.list.setMinimumHeight(130)
        self._empty = label("Belum ada kerja sama yang dapat dikirim.", "muted")
        self.package = PackageBox(office, self.chosen, levels=True)
        self.list.itemClicked.connect(self.package.forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 8, 0)
        column.setSpacing(12)
        frame, inside = card()
        inside.addWidget(label("Kerja sama yang dikirim", "section"))
        inside.addWidget(self._empty)
        inside.addWidget(self.list)
        self._marks = row(
            button("Pilih semua", lambda: self._mark(Qt.CheckState.Checked), "link"),
            button("Kosongkan pilihan", lambda: self._mark(Qt.CheckState.Unchecked), "link"),
        )
        inside.addWidget(self._marks)
        column.addWidget(frame)
        frame, inside = card()
        inside.addWidget(label("Paket untuk kecamatan", "section"))
        inside.addWidget(self.package)
        column.addWidget(frame)
        column.addStretch(1)

    def refresh(self) -> None:
        """Read the cooperations again; what was unchecked stays so."""
        unchecked = {
            item.data(_ID) for item in self._items() if item.checkState() != Qt.CheckState.Checked
        }
        found = [item for item in overview.summaries(self._office.database) if not item.contoh]
        self.list.clear()
        for one in found:
            title = one.judul or "Kerja sama tanpa nama"
            item = QListWidgetItem(f"{title} · {one.status.label}")
            item.setData(_ID, one.id)
            marked = one.id not in unchecked
            item.setCheckState(Qt.CheckState.Checked if marked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        for widget, shown in ((self._empty, not found), (self.list, found), (self._marks, found)):
            widget.setVisible(bool(shown))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(number) for number in range(self.list.count())]

    def _mark(self, state: Qt.CheckState) -> None:
        for item in self._items():
            item.setCheckState(state)

    def chosen(self) -> list[UUID]:
        return [i.data(_ID) for i in self._items() if i.checkState() == Qt.CheckState.Checked]


class ReceivingPart(QWidget):
    """Shows what a bundle holds before anything is taken in."""

    taken_in = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._incoming: Incoming | None = None
        self.messages = MessageBar()
        self.work = WorkBar(office.background, self.messages)
        self._open = button("&Buka paket …", self._ask_file, "primary")
        self.work.busy_changed.connect(lambda busy: self._open.setEnabled(not busy))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 8, 0)
        column.setSpacing(12)
        frame, inside = card()
        inside.addWidget(label("Ambil kembali paket Desa Anda", "section"))
        inside.addWidget(
            label(
                "Paket diperiksa dahulu dan isinya ditunjukkan. Yang sudah ada di program tidak "
                "ditimpa.",
                "help",
            )
        )
        inside.addWidget(row(self._open))
        inside.addWidget(self.work)
        inside.addWidget(self.messages)
        column.addWidget(frame)
        holder = QWidget()
        self._shown = QVBoxLayout(holder)
        self._shown.setContentsMargins(0, 0, 0, 0)
        column.addWidget(holder)
        column.addStretch(1)

    def _ask_file(self) -> None:
        path = notify.ask_open_file(self, "Buka paket", _KINDS, self._office.folders.documents)
        if path:
            self.open(path)

    def open(self, path: Path) -> None:
        """Read and check a bundle in the background, then show what it holds."""
        clear_layout(self._shown)
        self._incoming = None
        database = self._office.database
        self.work.run(
            f"Memeriksa {path.name}",
            lambda _: receiving.open_bundle(database, path),
            self._on_opened,
            self._on_refused,
            may_stop=False,
        )

    def _on_refused(self, error: Exception) -> None:
        frame, column = card("error")
        column.addWidget(label("✕ Paket tidak dapat dibuka", "strong"))
        column.addWidget(label(explain(error)))
        if isinstance(error, BundleRefused):
            column.addWidget(label(f"Kode: {error.code}", "help"))
        self._shown.addWidget(frame)

    def _on_opened(self, incoming: Incoming) -> None:
        self._incoming = incoming
        frame, column = card()
        made = incoming.dibuat.astimezone()
        column.addWidget(label(f"Paket {incoming.desa}", "section"))
        column.addWidget(label(f"Dibuat {tanggal(made.date())} pukul {made:%H.%M}", "help"))
        counts = " · ".join(f"{words} {count}" for words, count in incoming.jumlah if count)
        column.addWidget(label(counts))
        for item in incoming.baru:
            column.addWidget(label(f"+ {item.judul or 'Kerja sama tanpa nama'}: baru", "good"))
        for title in incoming.ada:
            words = f"– {title or 'Kerja sama tanpa nama'}: sudah ada, tidak diubah"
            column.addWidget(label(words, "muted"))
        for warning in incoming.bundle.warnings:
            column.addWidget(label(f"! {warning}", "warning"))
        if incoming.halangan:
            column.addWidget(label(incoming.halangan, "warning"))
        elif incoming.baru:
            column.addWidget(row(button("&Ambil ke dalam program", self.take_in, "primary")))
        else:
            column.addWidget(label("Semua isinya sudah ada di program ini."))
        self._shown.addWidget(frame)

    def take_in(self) -> None:
        incoming, office = self._incoming, self._office
        if incoming:
            self.work.run(
                "Mengambil isi paket",
                lambda _: _take_in(office, incoming),
                self._on_taken_in,
                may_stop=False,
            )

    def _on_taken_in(self, count: int) -> None:
        clear_layout(self._shown)
        self._incoming = None
        self.messages.say(
            f"{count} kerja sama masuk ke dalam program. Alamat, nama peserta, dan catatan tidak "
            "ikut dalam paket; lengkapi bila perlu.",
            "good",
        )
        self.taken_in.emit()


def _take_in(office: Office, incoming: Incoming) -> int:
    safekeeping.back_up(office.database, office.folders, "sebelum menerima paket")
    return receiving.take_in(office.database, incoming, office.folders.documents)
