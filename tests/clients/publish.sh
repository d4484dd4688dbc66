#!/usr/bin/env bash
# Publishes the output to S3 (moto) and to Azure Blob Storage (Azurite) and reads it back. See publish.py.
exec "$(dirname "$0")/publish.py" "$@"
