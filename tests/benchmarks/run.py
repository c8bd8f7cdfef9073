"""All benchmarks, as ratios measured in one run; exit 1 where a limit is broken."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1]), str(Path.cwd())]


def main() -> int:
    import bench_archive
    import bench_documents
    import bench_load
    import bench_preview
    import bench_start
    import bench_window

    modules = (
        bench_start,
        bench_documents,
        bench_preview,
        bench_window,
        bench_archive,
        bench_load,
    )
    broken = 0
    print(f"{'ukuran':48} {'hasil':>8} {'batas':>8}")
    for module in modules:
        for name, value, limit in module.measure():
            print(f"{name:48} {value:8.2f} {limit:8.2f} {'' if value <= limit else 'LEWAT'}")
            broken += value > limit
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
