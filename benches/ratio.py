#!/usr/bin/env python3
"""How much more than the least: `tidings build` against the floor, from cold processes, in one run.

    benches/ratio.py [--posts N] [--seed S] [--rounds R] [--max-cpu RATIO] [--json FILE]

Makes a blog (examples/generate_blog.rs), then runs the floor (examples/floor.rs: read, split, pulldown-cmark,
three feeds, an .ics file a post) and `tidings build` (everything: dates found, HTML cleaned, calendars, ledger, all posts in the
feeds) in turn, each into a folder that is not there yet. Of R rounds the least CPU, wall time and memory
count: what disturbs a run only ever adds. Exit 1 if the ratio of CPU time is above --max-cpu.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release"


def measure(command, environment):
    """One cold run: CPU seconds, wall seconds, peak memory in MiB."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))}: exit {process.returncode}\n{complaint.decode()[-2000:]}")
    return {"cpu_s": usage.ru_utime + usage.ru_stime, "wall_s": wall, "memory_mib": usage.ru_maxrss / 1024}


def least(runs):
    return {key: min(run[key] for run in runs) for key in runs[0]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--max-cpu", type=float)
    parser.add_argument("--json", type=pathlib.Path, help="also write the numbers to this file")
    options = parser.parse_args()

    build = ["cargo", "build", "--release", "--quiet", "--bin", "tidings", "--example", "floor", "--example", "generate_blog"]
    subprocess.run(build, cwd=ROOT, check=True)
    with tempfile.TemporaryDirectory(prefix="tidings-ratio-") as name:
        work = pathlib.Path(name)
        posts, config = work / "posts", work / "tidings.yaml"
        generate = [TARGET / "examples/generate_blog", "--posts", str(options.posts), "--seed", str(options.seed), posts]
        as_of = subprocess.run(generate, check=True, capture_output=True, text=True).stdout.strip()
        config.write_text(
            "title: A blog of many groups\nurl: https://blog.example\ntimezone: Europe/London\nlang: en\n"
            f"feed:\n  limit: {options.posts}\n"
        )
        size = sum(path.stat().st_size for path in posts.iterdir())
        tidings = [TARGET / "tidings", "build", "--posts", posts, "--config", config, "--as-of", as_of, "--output"]
        commands = {"floor": [TARGET / "examples/floor", posts], "tidings": tidings}
        runs = {who: [] for who in commands}
        for number in range(options.rounds):
            for who, command in commands.items():
                # Each into a folder of its own, removed at the end: ext4 is slow to make files where many have
                # just been deleted.
                output = work / f"output-{who}-{number}"
                runs[who].append(measure([*command, output], {**os.environ, "LC_ALL": "C"}))
    numbers = {who: least(of) for who, of in runs.items()}
    numbers["ratio"] = {key: numbers["tidings"][key] / numbers["floor"][key] for key in numbers["floor"]}

    print(f"{options.posts} posts, {size / 1e6:.1f} MB, least of {options.rounds} cold runs")
    print(f"{'':10}{'CPU s':>10}{'wall s':>10}{'peak MiB':>10}")
    for who, row in numbers.items():
        print(f"{who:10}{row['cpu_s']:10.2f}{row['wall_s']:10.2f}{row['memory_mib']:10.1f}")
    if options.json:
        options.json.write_text(json.dumps({"posts": options.posts, "bytes": size, **numbers}, indent=2) + "\n")
    if options.max_cpu and numbers["ratio"]["cpu_s"] > options.max_cpu:
        sys.exit(f"tidings takes {numbers['ratio']['cpu_s']:.2f} times the floor's CPU, {options.max_cpu} at most")


if __name__ == "__main__":
    main()
