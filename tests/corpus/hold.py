#!/usr/bin/env python3
"""Hold what score.py prints to the floors of floors.json.

    hold.py NAME -- COMMAND [ARG ...]

Runs COMMAND (score.py with its arguments), prints what it prints, and compares its figures with the entry
NAME of floors.json: `misled` and `invented` are the most that may be, every other figure is the least.
Exit 1 where one does not hold or is not printed.
"""
import json
import pathlib
import re
import subprocess
import sys


def figures(printed):
    """The figures by name: `url 51/52 = 0.981` and the counts of the line that begins with `recall`."""
    found = {name: float(value) for name, value in re.findall(r"^(\w+) +\d+/\d+ = ([\d.]+)$", printed, re.M)}
    last = re.search(r"^recall ([\d.]+) of \d+: (.*)$", printed, re.M)
    if last:
        found["recall"] = float(last[1])
        found.update((name, float(count)) for name, count in re.findall(r"(\w+) (\d+)", last[2]))
    return found


def main():
    name, dashes, *command = sys.argv[1:]
    if dashes != "--" or not command:
        sys.exit(__doc__)
    floors = json.loads(pathlib.Path(__file__).with_name("floors.json").read_text())[name]
    done = subprocess.run(command, capture_output=True, text=True)
    print(done.stdout, end="")
    print(done.stderr, end="", file=sys.stderr)
    got = figures(done.stdout)
    failed = False
    for figure, floor in floors.items():
        is_most = figure in ("misled", "invented")
        value = got.get(figure)
        holds = value is not None and (value <= floor if is_most else value >= floor)
        if not holds:
            failed = True
            print(f"{name}: {figure} is {value}, wanted {'at most' if is_most else 'at least'} {floor}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
