"""Real processes with a real window: only one per folder, and a kill loses nothing saved."""

import os
import random
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest
import samples

from kerjasama_desktop import app
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import cooperation, overview
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.ui import notify, single_window

ROOT = Path(__file__).resolve().parents[2]
KILLS = 6
AT_ONCE = 2


def start(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("window.py")), str(folder), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline().strip()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with our own village and a cooperation, as after the first setup."""
    fill(tmp_path)
    return tmp_path


def fill(folder: Path) -> None:
    database = Database.open(UserFolders.below(folder).database)
    case = samples.many_villages(2)
    case.pengaturan.desa_id = case.pihak[0].desa_id
    samples.store(database, case)
    database.close()


def test_a_second_start_raises_the_first_window_and_ends_well(folder: Path) -> None:
    with ExitStack() as group:
        first = group.enter_context(start(folder))
        group.callback(first.kill)
        assert said(first) == "terbuka"
        second = group.enter_context(start(folder))
        group.callback(second.kill)
        assert second.wait(timeout=30) == 0
        assert said(first) == "diangkat"
        assert first.poll() is None


def test_a_program_on_another_folder_is_left_alone(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain"
    fill(other)
    with ExitStack() as group:
        for place in (folder, other):
            running = group.enter_context(start(place))
            group.callback(running.kill)
            assert said(running) == "terbuka"


@pytest.mark.parametrize("answered", [True, False])
def test_where_no_window_answers_the_second_start_says_why(
    folder: Path, monkeypatch: pytest.MonkeyPatch, answered: bool, qapp: object
) -> None:
    told: list[str] = []
    monkeypatch.setattr(notify, "tell", lambda parent, title, sentence: told.append(sentence))
    monkeypatch.setattr(single_window, "raise_running", lambda folder: answered)
    monkeypatch.setattr(app, "_make_application", lambda folders: qapp)
    held = Database.open(UserFolders.below(folder).database)
    try:
        assert app.run(["--folder", str(folder)]) == (0 if answered else 1)
    finally:
        held.close()
    assert [("sudah terbuka" in sentence) for sentence in told] == ([] if answered else [True])


def test_a_kill_while_typing_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    chance = random.Random(20261122)  # noqa: S311
    folders = [tmp_path / str(number) for number in range(KILLS)]
    saves = 0
    for begin in range(0, KILLS, AT_ONCE):
        with ExitStack() as group:
            typing = []
            for folder in folders[begin : begin + AT_ONCE]:
                fill(folder)
                process = group.enter_context(start(folder, "type"))
                group.callback(process.kill)
                typing.append((folder, process))
            for folder, process in typing:
                told = kill_while_typing(process, chance.randint(1, 3), chance.uniform(0, 0.2))
                saves += len(told)
                assert on_file(folder) in still_possible(told)
    assert saves >= KILLS


def kill_while_typing(process: "subprocess.Popen[str]", saves: int, after: float) -> list[str]:
    """Kill it some time after so many saves; return the names it said it had saved."""
    assert said(process) == "terbuka"
    told = [said(process) for _ in range(saves)]
    time.sleep(after)
    process.kill()
    assert process.stdout
    rest = process.stdout.read()
    lines = rest.splitlines(keepends=True)
    return [*told, *(line.strip() for line in lines if line.endswith("\n"))]


def still_possible(told: list[str]) -> set[str]:
    """The last name said, or one typed after it and saved before it could be said."""
    if not told:
        return {"Pembangunan dan Pemeliharaan Jalan Antar-Desa", "1"}
    number = int(told[-1].split()[-1])
    later = [told[-1]]
    for more in range(number + 1, number + 4):
        later.append(f"{later[-1]} {more}")
    return {*later, *(str(n) for n in range(number + 1, number + 4))}


def on_file(folder: Path) -> str:
    database = Database.open(UserFolders.below(folder).database)
    try:
        (ringkasan,) = overview.summaries(database)
        kerjasama = cooperation.load_case(database, ringkasan.id, samples.TODAY).kerjasama
        assert kerjasama.judul == ringkasan.judul
        return ringkasan.judul
    finally:
        database.close()
