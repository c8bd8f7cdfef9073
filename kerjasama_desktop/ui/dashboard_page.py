"""Beranda: what is to be done, what ends soon, how many there are."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kerjasama_desktop.domain.induk import (
    MANUAL,
    JenisKerjasama,
    Ringkasan,
    Status,
    term_is_over,
)
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.services import notices, overview
from kerjasama_desktop.ui.navigation import Place
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, card, clear_layout, label, row, scrolling

_SHOWN = 8
_SOON = timedelta(days=180)
_VERY_SOON = timedelta(days=31)


class DashboardPage(QWidget):
    cooperation_opened = Signal(object, object, str, object)
    place_asked = Signal(object)
    safety_asked = Signal(str)
    saved = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._heard: set[str] = set()
        self._news: list[notices.Notice] = []
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content))

    def refresh(self) -> None:
        found = overview.summaries(self._office.database)
        clear_layout(self._column)
        self._column.addWidget(label("Beranda", "heading"))
        self._add_notices()
        if found:
            self._add_actions(found)
            self._add_endings(found)
            self._column.addWidget(_counts(found, self._office.today()))
        else:
            self._column.addWidget(self._welcome())
        self._column.addStretch(1)

    def _add_notices(self) -> None:
        office = self._office
        found = notices.notices(office.database, office.folders, datetime.now(UTC))
        for notice in (*self._news, *found):
            if notice.words not in self._heard:
                self._column.addWidget(self._notice(notice))

    def announce(self, words: str) -> None:
        """Show good news above everything else, until it is closed."""
        self._news.append(notices.Notice(words, "good", ""))
        self.refresh()

    def _notice(self, notice: notices.Notice) -> QWidget:
        """A bar that stays away for this run once it was closed or followed."""
        bar = MessageBar()
        bar.say(
            notice.words,
            notice.tone,
            notice.action,
            lambda: self.safety_asked.emit(notice.tab),
        )
        bar.closed.connect(lambda: self._heard.add(notice.words))
        return bar

    def _welcome(self) -> QFrame:
        frame, column = card()
        column.addWidget(label("Selamat datang", "section"))
        column.addWidget(
            label(
                "Program ini menuntun Anda menyiapkan kerja sama antar-Desa atau dengan pihak "
                "ketiga, dari potensi sampai dokumen siap tanda tangan. Semua data tersimpan di "
                "komputer ini, tanpa internet."
            )
        )
        column.addWidget(row(*self._beginnings()))
        return frame

    def _beginnings(self) -> list[QWidget]:
        return [
            button("&Mulai kerja sama baru", self._begin, "primary"),
            button("Buka Desa &contoh", self._open_sample),
            button("&Terima paket", lambda: self.place_asked.emit(Place.KIRIM)),
        ]

    def _add_actions(self, found: list[Ringkasan]) -> None:
        frame, column = card()
        column.addWidget(label("Yang perlu dikerjakan", "section"))
        waiting = [r for r in found if r.langkah and r.status not in MANUAL]
        for ringkasan in waiting[:_SHOWN]:
            column.addWidget(self._action(ringkasan))
        if not waiting:
            today = self._office.today()
            over = any(term_is_over(r.status, r.selesai, today) for r in found)
            other = "lain " if over else ""
            column.addWidget(label(f"Tidak ada pekerjaan {other}yang menunggu.", "muted"))
        if len(waiting) > _SHOWN:
            more = f"Lihat {len(waiting) - _SHOWN} kerja sama lain"
            column.addWidget(
                row(button(more, lambda: self.place_asked.emit(Place.KERJA_SAMA), "link"))
            )
        self._column.addWidget(frame)
        self._column.addWidget(row(button("&Mulai kerja sama baru", self._begin, "primary")))

    def _action(self, ringkasan: Ringkasan) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 2, 0, 2)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(next_words(ringkasan, self._office.today()), "label"))
        prefix = "Contoh · " if ringkasan.contoh else ""
        texts.addWidget(label(f"{prefix}{ringkasan.judul}", "help"))
        line.addLayout(texts, 1)
        line.addWidget(button("Kerjakan", lambda: self._go(ringkasan)))
        return holder

    def _go(self, ringkasan: Ringkasan) -> None:
        self.cooperation_opened.emit(
            ringkasan.id, ringkasan.langkah_step, ringkasan.langkah_field, ringkasan.langkah_item
        )

    def _add_endings(self, found: list[Ringkasan]) -> None:
        today = self._office.today()
        for ringkasan in _endings(found, today):
            self._column.addWidget(_ending(ringkasan, today))

    def _begin(self) -> None:
        from kerjasama_desktop.ui.new_cooperation_dialog import begin_cooperation

        new = begin_cooperation(self, self._office)
        if new:
            self.cooperation_opened.emit(new, None, "", None)

    def _open_sample(self) -> None:
        from kerjasama_desktop.services import sample_store

        sample = sample_store.add_sample(self._office.database, self._office.today())
        self.cooperation_opened.emit(sample, None, "", None)


def _endings(found: list[Ringkasan], today: date) -> list[Ringkasan]:
    """Return what binds and ends soon or has ended, the first to end first."""
    ending = (r for r in found if r.status.mengikat and r.selesai and r.selesai <= today + _SOON)
    return sorted(ending, key=lambda r: r.selesai or today)


def next_words(ringkasan: Ringkasan, today: date) -> str:
    """Return the next action, with how long an answer has been awaited."""
    if ringkasan.langkah_sejak is None:
        return ringkasan.langkah
    days = (today - ringkasan.langkah_sejak).days
    return f"{ringkasan.langkah} · penawaran dikirim {days} hari lalu"


def _ending(ringkasan: Ringkasan, today: date) -> QFrame:
    end = ringkasan.selesai or today
    near = end - today <= _VERY_SOON
    frame, column = card("error" if near else "warning")
    words = "sudah berakhir" if end < today else "segera berakhir" if near else "akan berakhir"
    column.addWidget(label(f"{ringkasan.judul} {words}: {tanggal(end)}", "strong"))
    column.addWidget(label("Putuskan perpanjangan atau pengakhiran melalui musyawarah."))
    return frame


def _counts(found: list[Ringkasan], today: date) -> QFrame:
    frame, column = card()
    column.addWidget(label("Jumlah", "section"))
    own = [r for r in found if not r.contoh]
    kinds = Counter(r.jenis for r in own)
    running = (r for r in own if not term_is_over(r.status, r.selesai, today))
    active = sum(r.status in {Status.AKTIF, Status.DIUBAH} for r in running)
    line = QHBoxLayout()
    for number, words in (
        (kinds[JenisKerjasama.ANTAR_DESA], "antar-Desa"),
        (kinds[JenisKerjasama.PIHAK_KETIGA], "dengan pihak ketiga"),
        (active, "aktif"),
    ):
        cell = QVBoxLayout()
        cell.addWidget(label(str(number), "title"))
        cell.addWidget(label(words, "muted"))
        line.addLayout(cell)
    column.addLayout(line)
    return frame
