#!/usr/bin/env python3
"""Publishes an output folder to servers of object stores and reads it back with the vendors' own clients.

    tests/clients/publish.py OUTPUT [AS_OF]

S3 is moto's and read with boto3; Azure Blob Storage is Azurite, Microsoft's own, and read with azure-storage-blob.
Runs the program that $tidings names, else target/release/tidings. Checks bytes, media types and caching, that a
second run writes nothing, that of two publishers at once neither breaks the other's record, and that runs killed at
many moments are healed by the next. The manifest in README.md is held to the schemas of Kubernetes.
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

tools.enter_venv("publish", ["moto[server,s3]", "azure-storage-blob", "kubernetes-validate"])

import boto3  # noqa: E402
from azure.core.exceptions import ResourceNotFoundError  # noqa: E402
from azure.storage.blob import BlobServiceClient  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("tidings") or str(ROOT / "target" / "release" / "tidings")
RECORD = ".tidings-publish.json"
KILLS = 8


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(command, port):
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return server
        time.sleep(0.1)
    sys.exit(f"{command[0]} does not start")


class S3:
    """moto."""

    destination = "s3://feeds/ants"
    account = {"AWS_ACCESS_KEY_ID": "AKIATEST", "AWS_SECRET_ACCESS_KEY": "secret/of+moto", "AWS_REGION": "us-east-1"}

    def __init__(self):
        port = free_port()
        self.server = start([tools.program("moto_server", "publish"), "-H", "127.0.0.1", "-p", str(port)], port)
        self.endpoint = f"http://127.0.0.1:{port}"
        self.client = boto3.client(
            "s3",
            endpoint_url=self.endpoint,
            aws_access_key_id=self.account["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=self.account["AWS_SECRET_ACCESS_KEY"],
            region_name=self.account["AWS_REGION"],
        )
        self.client.create_bucket(Bucket="feeds")

    def published(self):
        """Path to bytes, media type and caching."""
        found = {}
        for page in self.client.get_paginator("list_objects_v2").paginate(Bucket="feeds", Prefix="ants/"):
            for listed in page.get("Contents", []):
                object_ = self.client.get_object(Bucket="feeds", Key=listed["Key"])
                found[listed["Key"]] = (object_["Body"].read(), object_["ContentType"], object_["CacheControl"])
        return found

    def remove(self, key):
        self.client.delete_object(Bucket="feeds", Key=key)


class Azure:
    """Azurite, with the account that it has out of the box."""

    destination = "az://feeds/ants"
    account = {
        "AZURE_STORAGE_ACCOUNT_NAME": "devstoreaccount1",
        "AZURE_STORAGE_ACCOUNT_KEY":
            "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
    }

    def __init__(self, folder):
        port = free_port()
        program = folder / "node_modules" / ".bin" / "azurite-blob"
        quietly = ["--silent", "--disableTelemetry", "--inMemoryPersistence", "--skipApiVersionCheck"]
        self.server = start([str(program), "--blobPort", str(port), *quietly], port)
        self.endpoint = f"http://127.0.0.1:{port}/{self.account['AZURE_STORAGE_ACCOUNT_NAME']}"
        key = self.account["AZURE_STORAGE_ACCOUNT_KEY"]
        self.client = BlobServiceClient(account_url=self.endpoint, credential=key).create_container("feeds")

    def published(self):
        """Path to bytes, media type and caching."""
        found = {}
        for blob in self.client.list_blobs(name_starts_with="ants/"):
            settings = blob.content_settings
            bytes_ = self.client.download_blob(blob.name).readall()
            found[blob.name] = (bytes_, settings.content_type, settings.cache_control)
        return found

    def remove(self, key):
        try:
            self.client.delete_blob(key)
        except ResourceNotFoundError:
            pass


def begin(store, output):
    command = [PROGRAM, "publish", store.destination, "--endpoint", store.endpoint, "--output", output]
    return subprocess.Popen(command, env={**os.environ, **store.account}, stderr=subprocess.PIPE, text=True)


def publish(store, output):
    ran = begin(store, output)
    said = ran.communicate()[1]
    assert ran.returncode == 0, f"status {ran.returncode}: {said}"
    return said


def published(store):
    found = {key.removeprefix("ants/"): value for key, value in store.published().items()}
    found.pop(RECORD, None)
    return found


def is_whole(store, built):
    return {path: bytes_ for path, (bytes_, _, _) in published(store).items()} == built


def check(store, output, built):
    publish(store, output)
    there = published(store)
    assert is_whole(store, built), "published and built differ"
    assert there["rss.xml"][1:] == ("application/rss+xml; charset=utf-8", "public, max-age=300, must-revalidate")
    assert there["calendar.ics"][1] == "text/calendar; charset=utf-8", there["calendar.ics"]
    assert there["manifest.json"][2] == "no-cache", there["manifest.json"]
    said = publish(store, output)
    assert " 0 files uploaded, 0 removed" in said, said
    store.remove("ants/rss.xml")
    store.remove(f"ants/{RECORD}")
    both = [begin(store, output) for _ in range(2)]
    told = [(ran.communicate()[1], ran.returncode) for ran in both]
    assert any(status == 0 for _, status in told), told
    assert is_whole(store, built), f"two at once: {told}"
    began = time.monotonic()
    n_killed = 0
    for number in range(KILLS):
        for key in [*built, RECORD]:
            store.remove(f"ants/{key}")
        run = begin(store, output)
        time.sleep(0.05 * (number + 1))
        run.kill()
        run.communicate()
        n_killed += run.returncode != 0
        for path, (bytes_, _, _) in published(store).items():
            assert bytes_ == built[path], f"{path} is not whole"
    publish(store, output)
    assert is_whole(store, built), "not healed"
    print(f"{store.destination}: {len(built)} files published; {n_killed} of {KILLS} runs killed and healed, "
          f"{time.monotonic() - began:.0f} s")


def main():
    output = Path(sys.argv[1])
    built = {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    azurite = tools.npm_folder("azurite", ["azurite"])
    if azurite is None:
        print("note: no npm here, so no Azurite")
    for open_store in [S3, *([lambda: Azure(azurite)] if azurite else [])]:
        store = open_store()
        try:
            check(store, output, built)
        finally:
            store.server.terminate()
            store.server.wait()
    blocks = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    with tempfile.TemporaryDirectory() as folder:
        manifest = Path(folder) / "job.yaml"
        manifest.write_text(next(block for block in blocks if "kind: Job" in block))
        subprocess.run([tools.program("kubernetes-validate", "publish"), "--strict", str(manifest)], check=True)


main()
