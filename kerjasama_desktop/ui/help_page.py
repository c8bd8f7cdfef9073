"""Bantuan: short topics with a search over all of them; read from the program's own files."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from kerjasama_desktop.domain.text import search_key
from kerjasama_desktop.paths import resource
from kerjasama_desktop.services import tag_help
from kerjasama_desktop.services.tag_help import TagPage
from kerjasama_desktop.ui.crash import explain
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.parts import label

_FIRST = "mulai"
_LINE_HEIGHT = 125.0
_END = QTextCursor.MoveOperation.EndOfBlock
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_NAME = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Topic:
    """A help text: the name of its file, its first heading, and the whole as Markdown."""

    name: str
    title: str
    text: str


def read_topics() -> list[Topic]:
    """Return the topics by title, the first one to read at the top."""
    topics = []
    for path in resource("help").glob("*.md"):
        text = path.read_text("utf-8")
        topics.append(Topic(path.stem, text.partition("\n")[0].removeprefix("# ").strip(), text))
    return sorted(topics, key=lambda t: (t.name != _FIRST, t.title.casefold()))


class HelpPage(QWidget):
    def __init__(self, office: Office) -> None:
        super().__init__()
        self._topics = {topic.name: topic for topic in read_topics()}
        self._keys = {t.name: search_key(t.text) for t in self._topics.values()}
        self._office = office
        self._tags: dict[str, Topic] | None = None
        self._wanted = ""
        self._search = TextEditor("Cari dalam bantuan")
        self._search.setAccessibleName("Cari dalam bantuan")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._found = label("", "help")
        self._list = QListWidget()
        self._search.returnPressed.connect(self._list.setFocus)
        self._list.setAccessibleName("Daftar bantuan")
        self._list.setProperty("role", "topics")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentItemChanged.connect(self._show_chosen)
        self._browser = self._build_browser()
        self._build()
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._search.setFocus)
        self._filter()

    def _build_browser(self) -> QTextBrowser:
        """Links lead to other topics and nowhere else."""
        browser = QTextBrowser()
        browser.setAccessibleName("Isi bantuan")
        browser.setOpenLinks(False)
        browser.setOpenExternalLinks(False)
        browser.anchorClicked.connect(self._on_link_clicked)
        browser.document().setDocumentMargin(22)
        return browser

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(label("Bantuan", "heading"))
        left.addWidget(self._search)
        left.addWidget(self._found)
        left.addWidget(self._list, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 20, 24, 20)
        line.setSpacing(16)
        line.addLayout(left)
        line.addWidget(self._browser, 1)
        self._search.setFixedWidth(230)
        self._list.setFixedWidth(230)
        self._found.setFixedWidth(230)

    def refresh(self) -> None:
        """Keep the topic in view; make the pages of tags when the help is first looked at."""
        if self._tags is None:
            self._tags = {}
            self._office.background.run(
                lambda _: tag_help.tag_pages(), self._on_tags_made, self._on_tags_failed, self
            )

    def _on_tags_made(self, pages: list[TagPage]) -> None:
        """Let the pages of tags be found by searching and from their topic, but not listed."""
        self._tags = {page.name: Topic(page.name, page.title, page.text) for page in pages}
        self._keys |= {page.name: search_key(page.text) for page in pages}
        first = self._topics[tag_help.FIRST]
        self._topics[first.name] = replace(first, text=first.text + tag_help.links(pages))
        if self._wanted:
            self.show_topic(self._wanted)
        elif self._search.text() or self.topic == first.name:
            self._filter()

    def _on_tags_failed(self, error: Exception) -> None:
        explain(error)

    def show_topic(self, name: str) -> None:
        """Show a topic by the name of its file; an unknown name shows the first one.

        Pages of tags that are not made yet are shown as soon as they are.
        """
        self._search.clear()
        self._wanted = "" if self._tags or not name.startswith("tag_") else name
        if self._tags and name in self._tags:
            self._show_unlisted(self._tags[name])
            return
        wanted = name if name in self._topics else tag_help.FIRST if self._wanted else _FIRST
        for number in range(self._list.count()):
            if self._list.item(number).data(_NAME) == wanted:
                self._list.setCurrentRow(number)

    def search(self, text: str) -> None:
        self._search.setText(text)

    @property
    def topic(self) -> str:
        """The name of the topic in view."""
        item = self._list.currentItem()
        return item.data(_NAME) if item else ""

    def titles(self) -> list[str]:
        """Return the titles that fit what is searched for."""
        return [self._list.item(number).text() for number in range(self._list.count())]

    def _filter(self) -> None:
        words = search_key(self._search.text()).split()
        topics = [*self._topics.values(), *((self._tags or {}).values() if words else ())]
        shown = [t for t in topics if all(w in self._keys[t.name] for w in words)]
        before = self.topic
        self._list.blockSignals(True)
        self._list.clear()
        for topic in shown:
            item = QListWidgetItem(topic.title, self._list)
            item.setData(_NAME, topic.name)
            item.setToolTip(topic.title)
        names = [topic.name for topic in shown]
        self._list.setCurrentRow(names.index(before) if before in names else 0)
        self._list.blockSignals(False)
        self._found.setVisible(bool(words))
        self._found.setText(_count_words(len(shown)))
        self._show_chosen()

    def _show_chosen(self) -> None:
        topic = self._topics.get(self.topic) or (self._tags or {}).get(self.topic)
        if topic is None:
            self._browser.setPlainText("Tidak ada bantuan yang memuat kata itu.")
        else:
            self._show(topic)

    def _show_unlisted(self, topic: Topic) -> None:
        self._list.blockSignals(True)
        self._list.setCurrentRow(-1)
        self._list.blockSignals(False)
        self._show(topic)

    def _show(self, topic: Topic) -> None:
        self._browser.ensurePolished()
        self._browser.setMarkdown(topic.text)
        _set_type(self._browser.document())
        self._browser.setExtraSelections(self._marks(search_key(self._search.text()).split()))

    def _marks(self, words: list[str]) -> list[QTextEdit.ExtraSelection]:
        """Return the places of the searched words, in the colour of a selection."""
        document, marks = self._browser.document(), []
        for word in words:
            cursor = document.find(word)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                mark.format.setBackground(self.palette().highlight())
                mark.format.setForeground(self.palette().highlightedText())
                marks.append(mark)
                cursor = document.find(word, cursor)
        return marks

    def _on_link_clicked(self, url: QUrl) -> None:
        name = url.path().removesuffix(".md")
        if not url.scheme() and name in {**self._topics, **(self._tags or {})}:
            self.show_topic(name)


def _count_words(count: int) -> str:
    return f"{count} bantuan memuat kata itu." if count else "Tidak ada yang cocok."


def _set_type(document: QTextDocument) -> None:
    """Give lines some air and headings the sizes of the other pages; Markdown brings its own."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        cursor.movePosition(_END, QTextCursor.MoveMode.KeepAnchor)
        spaced, level = QTextBlockFormat(), block.blockFormat().headingLevel()
        spaced.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
        spaced.setTopMargin(14 if level > 1 else 2)
        spaced.setBottomMargin(4)
        cursor.mergeBlockFormat(spaced)
        if level:
            size = QTextCharFormat()
            size.setProperty(QTextFormat.Property.FontSizeAdjustment, 2 - min(level, 2))
            cursor.mergeCharFormat(size)
        block = block.next()
