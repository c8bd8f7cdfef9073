"""Run the fault suites one after another, print a table, and write docs/keandalan.md."""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from faults import report
from faults.folders import passing_folder
from faults.outcome import Outcome
from faults.suites import SUITES, Suite

ROOT = Path(__file__).resolve().parents[2]
SEED = 20261122
_HEARTBEAT = 30.0


def main(arguments: Sequence[str]) -> int:
    """Return 1 where a suite failed; its seeds are printed."""
    options = _parser().parse_args(arguments)
    chosen = options.suite or list(SUITES)
    if unknown := set(chosen) - set(SUITES):
        say(f"no such suite: {', '.join(sorted(unknown))}")
        return 2
    results = []
    for name in chosen:
        results.append(_run(name, SUITES[name], small=options.small))
        say(report.line(results[-1]))
        for failure in results[-1].outcome.failures:
            say(f"    {failure}")
    say(f"\n{report.table(results)}")
    failed = [result.outcome.suite for result in results if result.outcome.failures]
    if not options.suite:
        path = ROOT / "docs" / "keandalan.md"
        path.write_text(report.page(results, small=options.small), encoding="utf-8")
        say(f"\nWritten: {path.relative_to(ROOT)}")
    say(f"\nFailed: {', '.join(failed)}" if failed else "\nNo failures.")
    return 1 if failed else 0


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py faults", description=__doc__)
    parser.add_argument("suite", nargs="*", help=f"only these of {', '.join(SUITES)}")
    parser.add_argument("--small", action="store_true", help="the sizes of every push")
    return parser


def _run(name: str, suite: Suite, *, small: bool) -> report.Result:
    """Run one suite; one that breaks off has failed."""
    runs, begin = suite.push if small else suite.release, time.monotonic()
    with _heartbeat(name), passing_folder() as folder:
        try:
            outcome = suite.load()(runs, SEED, folder)
        except Exception as error:
            outcome = Outcome(name, "broken off", 0, SEED, (f"seed {SEED}: {error!r}",))
    return report.Result(suite.words, outcome, time.monotonic() - begin)


@contextmanager
def _heartbeat(name: str) -> Iterator[None]:
    """Print a sign of life now and then."""
    ended, begin = Event(), time.monotonic()

    def beat() -> None:
        while not ended.wait(_HEARTBEAT):
            say(f"{name}: running for {time.monotonic() - begin:.0f} s")

    say(f"{name}: begun")
    thread = Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
