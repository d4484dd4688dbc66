#!/usr/bin/env python3
"""How much more than the least: `tidings build` against the floor, from cold processes, in one run.

    benches/ratio.py [--posts N] [--seed S] [--rounds R] [--max-cpu RATIO] [--max-unchanged RATIO] [--max-one RATIO]
                     [--max-memory MIB] [--json FILE]

Makes a blog (examples/generate_blog.rs), then runs the floor (examples/floor.rs: read, split, pulldown-cmark,
three feeds, an .ics file a post) and `tidings build` (everything: dates found, HTML cleaned, calendars, ledger, all posts in the
feeds) in turn, each into a folder that is not there yet. Of R rounds the least CPU, wall time and memory
count: what disturbs a run only ever adds. Then it builds again over what lies there, with nothing changed and with
one post changed. Exit 1 if the CPU time is above --max-cpu times that of the floor, or that of a build with nothing
changed above --max-unchanged times that of a full one, or with one post changed above --max-one times, or if a full
build held more than --max-memory.
"""
import argparse
import json
import pathlib
import sys
import tempfile

from measure import TARGET, compile_programs, generate_blog, least, measure, tidings_command


KEYS = ("cpu_s", "wall_s", "memory_mib")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--max-cpu", type=float)
    parser.add_argument("--max-unchanged", type=float)
    parser.add_argument("--max-one", type=float)
    parser.add_argument("--max-memory", type=float, metavar="MIB")
    parser.add_argument("--json", type=pathlib.Path, help="also write the numbers to this file")
    options = parser.parse_args()

    compile_programs("floor", "generate_blog")
    with tempfile.TemporaryDirectory(prefix="tidings-ratio-") as name:
        work = pathlib.Path(name)
        posts = work / "posts"
        as_of = generate_blog(options.posts, options.seed, posts)
        size = sum(path.stat().st_size for path in posts.iterdir())
        commands = {
            "floor": [TARGET / "examples/floor", posts],
            "tidings": tidings_command(posts, as_of, options.posts, work),
        }
        runs = {who: [] for who in commands}
        for number in range(options.rounds):
            for who, command in commands.items():
                # Each into a folder of its own, removed at the end: ext4 is slow to make files where many have
                # just been deleted.
                output = work / f"output-{who}-{number}"
                runs[who].append(measure([*command, output]))
        for number in range(options.rounds):
            runs.setdefault("again", []).append(measure([*commands["tidings"], output]))
        changed = sorted(posts.iterdir())[options.posts // 2]
        for number in range(options.rounds):
            with changed.open("a", encoding="utf-8") as post:
                post.write("\nIt was a fine evening.\n")
            runs.setdefault("one post", []).append(measure([*commands["tidings"], output]))
    numbers = {who: least(of) for who, of in runs.items()}
    ratios = {"/ floor": ("tidings", "floor"), "again / full": ("again", "tidings"), "one / full": ("one post", "tidings")}
    for name, (one, other) in ratios.items():
        numbers[name] = {key: numbers[one][key] / numbers[other][key] for key in KEYS}

    print(f"{options.posts} posts, {size / 1e6:.1f} MB, least of {options.rounds} cold runs")
    print(f"{'':14}{'CPU s':>10}{'wall s':>10}{'peak MiB':>10}")
    for who, row in numbers.items():
        print(f"{who:14}{row['cpu_s']:10.2f}{row['wall_s']:10.2f}{row['memory_mib']:10.1f}")
    if options.json:
        options.json.write_text(json.dumps({"posts": options.posts, "bytes": size, **numbers}, indent=2) + "\n")
    limits = {"/ floor": options.max_cpu, "again / full": options.max_unchanged, "one / full": options.max_one}
    for name, limit in limits.items():
        if limit and numbers[name]["cpu_s"] > limit:
            sys.exit(f"{name}: {numbers[name]['cpu_s']:.2f} times the CPU, {limit} at most")
    held = numbers["tidings"]["memory_mib"]
    if options.max_memory and held > options.max_memory:
        sys.exit(f"tidings: {held:.1f} MiB at its peak, {options.max_memory:.0f} at most")


if __name__ == "__main__":
    main()
