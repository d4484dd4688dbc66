"""Installs what tidings is measured against: Debian's packages, npm's and PyPI's, the last two in a folder of their own."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

from measure import TARGET

TOOLS = pathlib.Path(os.environ.get("PEERS_TOOLS") or pathlib.Path.home() / ".cache/tidings-peers")
PYTHON = TOOLS / "python/bin"
NODE_MODULES = TOOLS / "node/node_modules"

DEBIAN = {"hugo": ["hugo"], "jekyll": ["jekyll", "ruby-jekyll-feed"], "npm": ["npm"]}
NPM = ["@11ty/eleventy@3.1.8", "@11ty/eleventy-plugin-rss@3.0.0"]
PYPI = [
    "pelican==4.12.0",
    "pelican-yaml-metadata==2.2.0",
    "Markdown==3.11.3",
    "python-frontmatter==1.3.0",
    "markdown-it-py==4.3.0",
    "feedgen==1.0.0",
    "icalendar==7.3.2",
]


def run(*command):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr[-2000:]}")
    return done.stdout


def from_debian(program):
    """A program that is there already is taken as it is."""
    if not shutil.which(program):
        as_root = [] if os.geteuid() == 0 else ["sudo"]
        run(*as_root, "apt-get", "update", "-qq")
        environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
        run(*as_root, *environment, "apt-get", "install", "-qq", "-y", "--no-install-recommends", *DEBIAN[program])


def from_npm():
    if not (NODE_MODULES / ".bin/eleventy").exists():
        from_debian("npm")
        NODE_MODULES.parent.mkdir(parents=True, exist_ok=True)
        run("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", NODE_MODULES.parent, *NPM)


def from_pypi():
    if not (PYTHON / "pelican").exists():
        run(sys.executable, "-m", "venv", PYTHON.parent)
        run(PYTHON / "pip", "install", "--quiet", *PYPI)


def version(peer):
    """What a program says of its version: the first thing that looks like one."""
    ask = {
        "hugo": ["hugo", "version"],
        "jekyll": ["jekyll", "--version"],
        "eleventy": [NODE_MODULES / ".bin/eleventy", "--version"],
        "pelican": [PYTHON / "pelican", "--version"],
        "script": [PYTHON / "python", "--version"],
        "tidings": [TARGET / "tidings", "--version"],
    }
    said = run(*ask[peer.partition("-")[0]])
    return re.search(r"\d+[.]\d+[.]\d+", said)[0]
