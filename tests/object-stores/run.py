"""Runs a command with object stores to test on.

An S3 server (moto's) listens on a free port, as a process of its own. GCS
speaks the same XML dialect but for the names of headers and how requests are
signed, so the same server stands in for it. TOUCHSTONE_TEST_STORES names a
folder and both; when the command is done, the server is stopped and the test of
stores that are down runs.

    run.py COMMAND...    the command that runs the tests, without their names
"""

import json
import os
import subprocess
import sys

import boto3

HERE = os.path.dirname(os.path.abspath(__file__))

SERVER = """
import sys, threading
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

moto = DomainDispatcherApplication(create_backend_app)

def application(environ, start_response):
    # What S3 calls `x-amz-` GCS calls `x-goog-`.
    for name in [name for name in environ if name.startswith("HTTP_X_GOOG_")]:
        environ[name.replace("_X_GOOG_", "_X_AMZ_")] = environ.pop(name)
    return moto(environ, start_response)

server = make_server("127.0.0.1", 0, application, threaded=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
sys.stdin.read()
"""


def main():
    command = sys.argv[1:]
    # The server ends when its standard input does, whatever becomes of us.
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        port = server.stdout.readline().strip()
        if not port:
            sys.exit("object-stores: the S3 server does not start")
        endpoint = f"http://127.0.0.1:{port}"
        client = boto3.client(
            "s3",
            endpoint_url=endpoint,
            region_name="us-east-1",
            aws_access_key_id="an-id",
            aws_secret_access_key="a-secret",
        )
        for bucket in ("ons3", "ongcs"):
            client.create_bucket(Bucket=bucket)
        with open(os.path.join(HERE, "throw-away-key.txt")) as file:
            key = "".join(line for line in file if not line.startswith("#"))
        pem = f"-----BEGIN PRIVATE KEY-----\n{key}-----END PRIVATE KEY-----\n"
        account = {
            "client_email": "tester@example.iam.gserviceaccount.com",
            "private_key": pem,
            "private_key_id": "1",
            "gcs_base_url": endpoint,
        }
        environment = dict(
            os.environ,
            AWS_ENDPOINT=endpoint,
            AWS_ALLOW_HTTP="true",
            AWS_REGION="us-east-1",
            AWS_ACCESS_KEY_ID="an-id",
            AWS_SECRET_ACCESS_KEY="a-secret",
            GOOGLE_ALLOW_HTTP="true",
            GOOGLE_SERVICE_ACCOUNT_KEY=json.dumps(account),
            # Else it would be asked for at Google's.
            GOOGLE_BEARER_TOKEN="a-token",
        )
        environment["TOUCHSTONE_TEST_STORES"] = "local s3://ons3 s3://ons3/a%20folder gs://ongcs/base"
        tests = "files::stores::"
        print(f"object-stores: {environment['TOUCHSTONE_TEST_STORES']} at {endpoint}", flush=True)
        subprocess.run([*command, tests], env=environment, check=True)
        for bucket in ("ons3", "ongcs"):
            if not client.list_objects_v2(Bucket=bucket).get("Contents"):
                sys.exit(f"object-stores: the tests have not been on {bucket}")
    finally:
        server.stdin.close()
        server.wait(timeout=60)
    print("object-stores: the same, down", flush=True)
    environment["TOUCHSTONE_TEST_STORES"] = "local"
    environment["TOUCHSTONE_TEST_STORES_DOWN"] = "s3://ons3/x gs://ongcs/x"
    tests = "files::stores::a_store_that_does_not_answer_is_degraded"
    ran = subprocess.run([*command, "--exact", tests], env=environment, check=True, stdout=subprocess.PIPE, text=True)
    print(ran.stdout, end="")
    if "1 passed" not in ran.stdout:
        sys.exit("object-stores: the test of stores that are down is gone")


try:
    main()
except subprocess.CalledProcessError as failed:
    sys.exit(failed.returncode)
