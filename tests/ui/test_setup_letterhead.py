"""The emblem: pictures become one square PNG, and what is no picture is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.ui import qt_words
from kerjasama_desktop.ui.setup_letterhead import (
    LOGO_SIDE,
    LetterheadPreview,
    LogoEditor,
    read_logo,
)


def _picture(path: Path, kind: str, size: QSize) -> Path:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("#0f6b5c"))
    assert image.save(str(path), kind)  # type: ignore[call-overload]
    return path


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", "png"), ("JPEG", "jpg"), ("JPEG", "png")])
def test_reads_pictures_into_a_transparent_square(tmp_path: Path, kind: str, suffix: str) -> None:
    data = read_logo(_picture(tmp_path / f"lambang.{suffix}", kind, QSize(300, 150)))
    image = QImage.fromData(data, "PNG")  # type: ignore[arg-type]
    assert image.size() == QSize(LOGO_SIDE, LOGO_SIDE)
    assert image.pixelColor(LOGO_SIDE // 2, LOGO_SIDE // 2).green() > 90
    assert image.pixelColor(LOGO_SIDE // 2, 5).alpha() == 0


def test_reads_svg_sharply(tmp_path: Path) -> None:
    path = tmp_path / "lambang.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10">'
        '<rect x="0" y="0" width="5" height="10" fill="#ff0000"/></svg>'
    )
    image = QImage.fromData(read_logo(path))
    half = LOGO_SIDE // 2
    assert image.pixelColor(half - 3, half).red() == 255
    assert image.pixelColor(half + 3, half).alpha() == 0


@pytest.mark.parametrize("content", [b"", b"bukan gambar", b"\x89PNG rusak", b"<svg", b"GIF89a"])
def test_refuses_what_is_no_picture(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lambang.png"
    path.write_bytes(content)
    with pytest.raises(InvalidInput, match=r"lambang\.png"):
        read_logo(path)
    with pytest.raises(InvalidInput):
        read_logo(tmp_path / "tidak-ada.png")


def test_the_logo_editor_says_what_it_cannot_read(tmp_path: Path, qtbot: QtBot) -> None:
    editor = LogoEditor()
    qtbot.addWidget(editor)
    good = _picture(tmp_path / "baik.png", "PNG", QSize(40, 40))
    bad = tmp_path / "rusak.png"
    bad.write_bytes(b"rusak")
    with qtbot.waitSignal(editor.edited):
        editor.choose(good)
    kept = editor.value()
    assert kept
    assert editor.problem() == ""
    editor.choose(bad)
    assert "rusak.png" in editor.problem()
    assert editor.value() == kept
    editor.show_value(b"")
    assert editor.problem() == ""
    assert editor.value() == b""


def test_the_letterhead_shows_what_is_known(qtbot: QtBot) -> None:
    preview = LetterheadPreview()
    qtbot.addWidget(preview)
    preview.show_village(Desa())
    assert preview.words().startswith("PEMERINTAH KABUPATEN …")
    preview.show_village(
        Desa(nama="Boddie", sebutan_desa="Nagari", kabupaten="Sleman", alamat="Jalan Poros 1")
    )
    assert preview.words().splitlines()[0] == "PEMERINTAH KABUPATEN SLEMAN"
    assert preview.words().splitlines()[2:] == ["NAGARI BODDIE", "Jalan Poros 1"]


def test_shows_the_emblem_while_qt_speaks_indonesian(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    words = qt_words.install(qapp)
    try:
        data = read_logo(_picture(tmp_path / "lambang.png", "PNG", QSize(40, 40)))
        preview = LetterheadPreview()
        qtbot.addWidget(preview)
        preview.show_village(Desa(nama="Boddie", logo_png=data))
        assert not preview._picture.pixmap().isNull()
    finally:
        qapp.removeTranslator(words)
