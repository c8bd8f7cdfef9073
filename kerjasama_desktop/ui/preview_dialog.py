"""A document as the program itself can show and print it, where no Word is installed."""

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QKeySequence,
    QPageLayout,
    QPageSize,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from kerjasama_desktop.services.preview import SimpleView
from kerjasama_desktop.ui.widgets.parts import button, label

_INCH = 96
_ROOM = QSizeF(90, 170)
"""What the dialog needs beside the page: scroll bar, note and buttons."""


class PreviewDialog(QDialog):
    def __init__(self, parent: QWidget | None, title: str, view: SimpleView) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Pratinjau: {title}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._view = view
        self._title = title
        self.browser = QTextBrowser()
        self.browser.setAccessibleName(f"Isi {title}")
        self.browser.setOpenLinks(False)
        self.browser.setDocument(page_document(view, self.browser))
        self.browser.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.browser.setLineWrapColumnOrWidth(view.width)
        self.browser.setFixedWidth(view.width + 46)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.addWidget(label(self._title, "heading"))
        column.addWidget(label("Tampilan sederhana; bentuk akhir terlihat di Word.", "muted"))
        column.addWidget(self.browser, 1, Qt.AlignmentFlag.AlignHCenter)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(button("&Cetak", self.ask_print, "primary"))
        line.addWidget(button("&Tutup", self.reject))
        column.addLayout(line)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.ask_print)
        room = self.screen().availableSize()
        wanted = QSizeF(self._view.width, self._view.height) + _ROOM
        self.resize(wanted.toSize().boundedTo(room * 0.94))

    def ask_print(self) -> None:
        """Let the person choose a printer; it prints page by page on the document's paper."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_page(printer, self._view)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            print_view(self._view, printer)


def set_page(printer: QPrinter, view: SimpleView) -> None:
    """Give the printer the document's paper; its margins are inside the document."""
    short, long = sorted((view.width, view.height))
    size = QPageSize(
        QSizeF(short / _INCH, long / _INCH),
        QPageSize.Unit.Inch,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    lies = view.width > view.height
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, way, QMarginsF(0, 0, 0, 0)))


def print_view(view: SimpleView, printer: QPrinter) -> None:
    document = page_document(view)
    document.setPageSize(QSizeF(view.width, view.height))
    document.print_(printer)


def page_document(view: SimpleView, parent: QWidget | None = None) -> QTextDocument:
    """Return the document with the page's margins, its numbers set before hanging text."""
    document = QTextDocument(parent)
    option = QTextOption()
    option.setTabStopDistance(48)
    document.setDefaultTextOption(option)
    document.setHtml(view.html)
    frame = document.rootFrame().frameFormat()
    left, top, right, bottom = view.margins
    frame.setLeftMargin(left)
    frame.setTopMargin(top)
    frame.setRightMargin(right)
    frame.setBottomMargin(bottom)
    document.rootFrame().setFrameFormat(frame)
    _set_tabs(document)
    return document


def _set_tabs(document: QTextDocument) -> None:
    block = document.begin()
    while block.isValid():
        format_ = block.blockFormat()
        if format_.textIndent() < 0:
            changed = QTextBlockFormat(format_)
            changed.setTabPositions(
                [QTextOption.Tab(-format_.textIndent(), QTextOption.TabType.LeftTab)]
            )
            QTextCursor(block).setBlockFormat(changed)
        block = block.next()
