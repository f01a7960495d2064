#!/usr/bin/env bash
# Writes generated/clients from the contract.
set -euo pipefail
cd "$(dirname "$0")/../.."
. contract-tests/clients/tools.sh
exec python contract-tests/clients/generate.py
