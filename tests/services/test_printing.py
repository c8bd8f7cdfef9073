"""Opening, printing and converting with whatever program the computer has."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services import printing, word_pdf
from kerjasama_desktop.services.printing import NoOffice, open_file, print_files, to_pdf


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "03 Undangan.docx"
    path.write_bytes(b"surat")
    return path


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    commands: list[list[str]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: commands.append(command))
    return commands


def has(monkeypatch: pytest.MonkeyPatch, *programs: str) -> None:
    """Let the computer have these programs only."""
    monkeypatch.setattr(printing, "_WINDOWS_OFFICE", ())
    monkeypatch.setattr(
        shutil, "which", lambda name: f"/usr/bin/{name}" if name in programs else None
    )


def on_windows(monkeypatch: pytest.MonkeyPatch, startfile: Any) -> None:
    monkeypatch.setattr(printing, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(os, "startfile", startfile, raising=False)


def refuse(*_: object, **__: object) -> None:
    raise OSError(1155, "no application is associated")


def test_windows_opens_and_prints_with_the_owner(
    letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[object, ...]] = []
    on_windows(monkeypatch, lambda *given: calls.append(given))
    second = letter.with_name("04 Daftar Hadir.docx")
    second.write_bytes(b"")
    open_file(letter)
    print_files([letter, second])
    assert calls == [(letter,), (letter, "print"), (second, "print")]


def test_windows_without_an_owner_says_so(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_windows(monkeypatch, refuse)
    with pytest.raises(NoOffice, match=r"03 Undangan\.docx.*Pratinjau"):
        open_file(letter)
    with pytest.raises(NoOffice, match="Pasang Word"):
        print_files([letter])


def test_linux_opens_with_xdg_open(
    letter: Path, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    has(monkeypatch, "xdg-open")
    open_file(letter)
    assert started == [["/usr/bin/xdg-open", str(letter)]]


def test_linux_prints_the_set_in_one_go_and_in_order(
    letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    has(monkeypatch, "soffice", "lp")
    second = letter.with_name("04 Daftar Hadir.docx")
    second.write_bytes(b"")
    jobs: list[list[str]] = []

    def run(command: list[str], **_: object) -> SimpleNamespace:
        if command[0] == "/usr/bin/lp":
            jobs.append([Path(page).name for page in command[1:]])
        else:
            folder = Path(command[command.index("--outdir") + 1])
            (folder / f"{Path(command[-1]).stem}.pdf").write_bytes(b"%PDF-1.7")
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(subprocess, "run", run)
    print_files([letter, second])
    assert jobs == [["03 Undangan.pdf", "04 Daftar Hadir.pdf"]]


def test_printer_that_refuses_is_a_sentence(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    has(monkeypatch, "soffice", "lp")

    def run(command: list[str], **_: object) -> SimpleNamespace:
        if "--outdir" in command:
            folder = Path(command[command.index("--outdir") + 1])
            (folder / "03 Undangan.pdf").write_bytes(b"%PDF-1.7")
        return SimpleNamespace(returncode=1)

    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(NoOffice, match="Periksa pencetak"):
        print_files([letter])


def test_nothing_installed_is_a_sentence(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    has(monkeypatch)
    actions: list[Callable[[], None]] = [lambda: open_file(letter), lambda: print_files([letter])]
    for action in actions:
        with pytest.raises(NoOffice, match="Tidak ada program"):
            action()
    with pytest.raises(NoOffice, match="memerlukan Word atau LibreOffice"):
        to_pdf(letter)


def test_program_that_cannot_start_is_a_sentence(
    letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    has(monkeypatch, "xdg-open", "soffice", "lp")
    monkeypatch.setattr(subprocess, "Popen", refuse)
    monkeypatch.setattr(subprocess, "run", refuse)
    with pytest.raises(NoOffice):
        open_file(letter)
    with pytest.raises(NoOffice):
        print_files([letter])


def test_file_that_is_gone_is_said_before_anything_is_printed(
    letter: Path, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    has(monkeypatch, "soffice", "xdg-open")
    gone = letter.with_name("hilang.docx")
    with pytest.raises(InvalidInput, match="hilang"):
        print_files([letter, gone])
    with pytest.raises(InvalidInput, match="hilang"):
        open_file(gone)
    assert started == []


def test_pdf_lies_beside_the_document(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    has(monkeypatch, "libreoffice")
    commands: list[list[str]] = []

    def convert(command: list[str], **_: object) -> None:
        commands.append(command)
        folder = Path(command[command.index("--outdir") + 1])
        (folder / "03 Undangan.pdf").write_bytes(b"%PDF-1.7")

    monkeypatch.setattr(subprocess, "run", convert)
    made = to_pdf(letter)
    assert made == letter.with_suffix(".pdf")
    assert made.read_bytes() == b"%PDF-1.7"
    assert commands[0][1].startswith("-env:UserInstallation=file:///")
    assert sorted(p.name for p in letter.parent.iterdir()) == [letter.name, made.name]


@pytest.mark.parametrize("error", [None, OSError("x"), subprocess.TimeoutExpired("soffice", 1)])
def test_pdf_that_is_not_finished_is_a_sentence(
    letter: Path, error: Exception | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An older PDF there must not pass for the new one."""
    has(monkeypatch, "soffice")
    letter.with_suffix(".pdf").write_bytes(b"lama")

    def convert(*_: object, **__: object) -> None:
        if error:
            raise error

    monkeypatch.setattr(subprocess, "run", convert)
    with pytest.raises(NoOffice, match="tidak menyelesaikan PDF"):
        to_pdf(letter)
    assert letter.with_suffix(".pdf").read_bytes() == b"lama"


def test_word_makes_the_pdf_where_it_is_installed(
    letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    has(monkeypatch, "soffice")
    monkeypatch.setattr(word_pdf, "word_installed", lambda: True)
    seen: list[dict[str, str]] = []

    def word(command: list[str], *, env: dict[str, str], **_: object) -> None:
        assert command[0] == "powershell"
        assert not [part for part in command if letter.name in part]
        seen.append(env)
        Path(env["KSD_PDF"]).write_bytes(b"%PDF-1.7 Word")

    monkeypatch.setattr(subprocess, "run", word)
    assert printing.makes_pdf()
    assert to_pdf(letter).read_bytes() == b"%PDF-1.7 Word"
    assert seen[0]["KSD_DOCX"] == str(letter)


def test_libreoffice_helps_where_word_fails(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    has(monkeypatch, "soffice")
    monkeypatch.setattr(word_pdf, "word_installed", lambda: True)

    def run(command: list[str], **_: object) -> None:
        if command[0] == "powershell":
            raise subprocess.TimeoutExpired("powershell", 1)
        folder = Path(command[command.index("--outdir") + 1])
        (folder / "03 Undangan.pdf").write_bytes(b"%PDF-1.7 LibreOffice")

    monkeypatch.setattr(subprocess, "run", run)
    assert to_pdf(letter).read_bytes() == b"%PDF-1.7 LibreOffice"


def test_this_computer_has_no_word() -> None:
    assert not word_pdf.word_installed()
