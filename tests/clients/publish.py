#!/usr/bin/env python3
"""Publishes an output folder to a second S3 server (moto) and reads it back with Amazon's own client (boto3).

    tests/clients/publish.py OUTPUT [AS_OF]

Runs the program that $tidings names, else target/release/tidings. Checks bytes, media types and caching, that a
second run writes nothing, and that runs killed at many moments are healed by the next. The manifest in README.md is
held to the schemas of Kubernetes.
"""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import tools

tools.enter_venv("publish", ["moto[server,s3]", "kubernetes-validate"])

import boto3  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("tidings") or str(ROOT / "target" / "release" / "tidings")
RECORD = ".tidings-publish.json"
ACCOUNT = {"AWS_ACCESS_KEY_ID": "AKIATEST", "AWS_SECRET_ACCESS_KEY": "secret/of+moto", "AWS_REGION": "us-east-1"}
KILLS = 12


def start_server():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [tools.program("moto_server", "publish"), "-H", "127.0.0.1", "-p", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return server, f"http://127.0.0.1:{port}"
        time.sleep(0.1)
    sys.exit("the server does not start")


def command(endpoint, output):
    return [PROGRAM, "publish", "s3://feeds/ants", "--endpoint", endpoint, "--output", output]


def publish(endpoint, output):
    ran = subprocess.run(command(endpoint, output), env={**os.environ, **ACCOUNT}, capture_output=True, text=True)
    assert ran.returncode == 0, f"status {ran.returncode}: {ran.stderr}"
    return ran.stderr


def published(s3):
    found = {}
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket="feeds", Prefix="ants/"):
        for listed in page.get("Contents", []):
            object_ = s3.get_object(Bucket="feeds", Key=listed["Key"])
            found[listed["Key"].removeprefix("ants/")] = (object_["Body"].read(), object_)
    found.pop(RECORD, None)
    return found


def main():
    output = Path(sys.argv[1])
    built = {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    server, endpoint = start_server()
    try:
        s3 = boto3.client(
            "s3",
            endpoint_url=endpoint,
            aws_access_key_id=ACCOUNT["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=ACCOUNT["AWS_SECRET_ACCESS_KEY"],
            region_name=ACCOUNT["AWS_REGION"],
        )
        s3.create_bucket(Bucket="feeds")
        publish(endpoint, output)
        there = published(s3)
        assert {path: bytes_ for path, (bytes_, _) in there.items()} == built, "published and built differ"
        types = {path: (o["ContentType"], o["CacheControl"]) for path, (_, o) in there.items()}
        assert types["rss.xml"] == ("application/rss+xml; charset=utf-8", "public, max-age=300, must-revalidate")
        assert types["calendar.ics"][0] == "text/calendar; charset=utf-8", types["calendar.ics"]
        assert types["manifest.json"][1] == "no-cache", types["manifest.json"]
        said = publish(endpoint, output)
        assert " 0 files uploaded, 0 removed" in said, said
        began = time.monotonic()
        n_killed = 0
        for number in range(KILLS):
            for key in [*built, RECORD]:
                s3.delete_object(Bucket="feeds", Key=f"ants/{key}")
            run = subprocess.Popen(
                command(endpoint, output), env={**os.environ, **ACCOUNT}, stderr=subprocess.DEVNULL
            )
            time.sleep(0.05 * (number + 1))
            run.kill()
            n_killed += run.wait() != 0
            for path, (bytes_, _) in published(s3).items():
                assert bytes_ == built[path], f"{path} is not whole"
        publish(endpoint, output)
        assert {path: bytes_ for path, (bytes_, _) in published(s3).items()} == built, "not healed"
        print(f"{len(built)} files published; {n_killed} of {KILLS} runs killed and healed, "
              f"{time.monotonic() - began:.0f} s")
    finally:
        server.terminate()
        server.wait()
    blocks = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    with tempfile.TemporaryDirectory() as folder:
        manifest = Path(folder) / "job.yaml"
        manifest.write_text(next(block for block in blocks if "kind: Job" in block))
        subprocess.run([tools.program("kubernetes-validate", "publish"), "--strict", str(manifest)], check=True)


main()
