"""Cold runs measured: what `ratio.py`, `linear.py` and `peers/run` share. Linux.

CPU is that of the whole tree of processes. Memory is the most that the largest of them held, or, where there are
several at once, the most that all held together, looked at every 50 ms; the runner's own size (some 15 MiB) is the
least that it can tell.
"""
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release"
PAGE = os.sysconf("SC_PAGE_SIZE")


def compile_programs(*examples):
    """Builds tidings and the examples named, as they are measured."""
    command = ["cargo", "build", "--release", "--quiet", "--bin", "tidings"]
    for example in examples:
        command += ["--example", example]
    subprocess.run(command, cwd=ROOT, check=True)


def generate_blog(n_posts, seed, folder):
    """Writes a blog of that size into a folder, and returns the day to build it for."""
    command = [TARGET / "examples/generate_blog", "--posts", str(n_posts), "--seed", str(seed), folder]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def tidings_command(posts, as_of, n_posts, work):
    """`tidings build` with every post in the feeds; the output folder is to be added."""
    config = work / "tidings.yaml"
    config.write_text(
        "title: A blog of many groups\nurl: https://blog.example\ntimezone: Europe/London\nlang: en\n"
        f"feed:\n  limit: {n_posts}\n"
    )
    return [TARGET / "tidings", "build", "--posts", posts, "--config", config, "--as-of", as_of, "--output"]


def measure(command, cwd=None, timeout=None):
    """One cold run: CPU seconds, wall seconds, peak memory in MiB, and whether it was cut off at the timeout.

    Where it exits with an error the measuring ends.
    """
    with tempfile.TemporaryFile() as complaint:
        began = time.monotonic()
        process = subprocess.Popen(
            command, cwd=cwd, env={**os.environ, "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL, stdout=complaint, stderr=complaint, start_new_session=True,
        )
        watcher = Watcher(process.pid, timeout)
        watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        watcher.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode and not watcher.timed_out:
            complaint.seek(0)
            said = complaint.read().decode(errors="replace")[-3000:]
            sys.exit(f"{' '.join(map(str, command))}: exit {process.returncode}\n{said}")
    memory = max(usage.ru_maxrss * 1024, watcher.most) / 2**20
    cpu = usage.ru_utime + usage.ru_stime
    return {"cpu_s": cpu, "wall_s": wall, "memory_mib": memory, "is_cut_off": watcher.timed_out}


class Watcher(threading.Thread):
    """Sums up the memory of a process and its children while they run, and ends them when their time is over."""

    def __init__(self, root, timeout):
        super().__init__(daemon=True)
        self.root, self.timeout = root, timeout
        self.most, self.timed_out = 0, False
        self.over = threading.Event()

    def run(self):
        began = time.monotonic()
        while not self.over.wait(0.05):
            pids = list(tree(self.root))
            if len(pids) > 1:
                self.most = max(self.most, sum(map(resident, pids)))
            if self.timeout and time.monotonic() - began > self.timeout and not self.timed_out:
                self.timed_out = True
                os.killpg(self.root, signal.SIGKILL)

    def stop(self):
        self.over.set()
        self.join()


def tree(pid):
    """A process and all below it, as far as they are still there."""
    yield pid
    for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from tree(int(child))


def resident(pid):
    try:
        return int(pathlib.Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def least(runs):
    """Of several runs the least of each: what disturbs a run only ever adds."""
    return {key: min(run[key] for run in runs) for key in runs[0]}
