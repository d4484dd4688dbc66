#!/usr/bin/env python3
"""Whether time grows as the blog does: `tidings build` on blogs of several sizes, from cold processes.

    benches/linear.py [--posts N ...] [--rounds R] [--max-exponent E] [--max-memory MIB] [--json FILE]

Makes the blogs (examples/generate_blog.rs) and builds each with all its posts in the feeds. Of R rounds the least
counts. Prints CPU, wall time and memory, and the exponent of CPU time over posts: between each size and the one
before, and that of the line that fits all of them best. 1 is linear; what a start costs makes it less. Exit 1 if
the fitted one is above --max-exponent, or if a build of the largest blog held more than --max-memory.
"""
import argparse
import json
import math
import pathlib
import sys
import tempfile

from measure import compile_programs, generate_blog, least, measure, tidings_command


def exponent(points):
    """The slope of the line of least squares through the logarithms of (posts, seconds)."""
    logs = [(math.log(n_posts), math.log(seconds)) for n_posts, seconds in points]
    mean_x, mean_y = (sum(of) / len(logs) for of in zip(*logs))
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / sum((x - mean_x) ** 2 for x, _ in logs)


def run_size(n_posts, rounds):
    with tempfile.TemporaryDirectory(prefix="tidings-linear-") as name:
        work = pathlib.Path(name)
        as_of = generate_blog(n_posts, 1, work / "posts")
        command = tidings_command(work / "posts", as_of, n_posts, work)
        return least([measure([*command, work / f"output-{number}"]) for number in range(rounds)])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, nargs="+", default=[100, 1_000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--max-exponent", type=float)
    parser.add_argument("--max-memory", type=float, metavar="MIB")
    parser.add_argument("--json", type=pathlib.Path, help="also write the numbers to this file")
    options = parser.parse_args()

    compile_programs("generate_blog")
    print(f"| Posts | CPU s | Wall s | Peak MiB | Exponent |\n|{' ---: |' * 5}")
    rows = []
    for n_posts in sorted(options.posts):
        row = {"posts": n_posts, **run_size(n_posts, options.rounds)}
        rows.append(row)
        steps = [(of["posts"], of["cpu_s"]) for of in rows[-2:]]
        step = f"{exponent(steps):.2f}" if len(steps) > 1 else ""
        print(f"| {n_posts:,} | {row['cpu_s']:.2f} | {row['wall_s']:.2f} | {row['memory_mib']:.0f} | {step} |", flush=True)
    fitted = exponent([(row["posts"], row["cpu_s"]) for row in rows]) if len(rows) > 1 else None
    if fitted:
        print(f"\nCPU time grows as posts to the power of {fitted:.2f}.")
    if options.json:
        options.json.write_text(json.dumps({"rows": rows, "exponent": fitted}, indent=2) + "\n")
    if options.max_exponent and fitted and fitted > options.max_exponent:
        sys.exit(f"the exponent is {fitted:.3f}, {options.max_exponent} at most")
    held = rows[-1]["memory_mib"]
    if options.max_memory and held > options.max_memory:
        sys.exit(f"{held:.0f} MiB at the peak of the largest, {options.max_memory:.0f} at most")


if __name__ == "__main__":
    main()
