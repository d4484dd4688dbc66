"""Installs what the scripts of this folder need, once, into a folder of its own.

The folder is $CLIENT_TOOLS, else ~/.cache/tidings-clients. Nothing outside it is touched.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(os.environ.get("CLIENT_TOOLS") or Path.home() / ".cache" / "tidings-clients")


# What the scripts that read calendars share.
CALENDAR_PACKAGES = ["icalendar", "recurring-ical-events", "vobject", "khal", "tzdata", "python-dateutil"]


def enter_venv(name, packages):
    """Runs the calling script again with a Python that has `packages`, unless this is that Python."""
    venv = FOLDER / name
    python = venv / "bin" / "python"
    if Path(sys.prefix).resolve() == venv.resolve():
        return
    mark = venv / "installed.txt"
    if not mark.exists() or mark.read_text() != "\n".join(packages):
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *packages], check=True)
        mark.write_text("\n".join(packages))
    os.execv(str(python), [str(python), os.path.abspath(sys.argv[0]), *sys.argv[1:]])


def program(name, venv):
    """The path of a program that a package of the venv brought."""
    return str(FOLDER / venv / "bin" / name)


def npm_folder(name, packages):
    """A folder with `packages` in its node_modules; None without Node.js."""
    if not shutil.which("npm"):
        return None
    folder = FOLDER / name
    if not all((folder / "node_modules" / package).exists() for package in packages):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text('{"private": true}\n')
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *packages], cwd=folder, check=True)
    return folder
