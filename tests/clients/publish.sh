#!/usr/bin/env bash
# Publishes the output to moto's S3 and reads it back with boto3. See publish.py.
exec "$(dirname "$0")/publish.py" "$@"
