"""`python -m kerjasama_desktop` and the installed command."""

import sys


def main() -> int:
    from kerjasama_desktop.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
