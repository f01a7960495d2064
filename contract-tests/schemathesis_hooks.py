"""How schemathesis gets its tokens: as every client does, by `POST /auth/tokens`.

The account is the one that `contract-world` names.
"""

import itertools
import json
import os
import urllib.request

import schemathesis

NUMBERS = itertools.count(1)
SCOPES = [
    "runs:read",
    "runs:write",
    "results:read",
    "results:write",
    "baselines:write",
    "system:read",
    "system:write",
    "tokens:manage",
    "worker:run",
]


# A token that some call has revoked is replaced: schemathesis asks again after a 401.
@schemathesis.auth().skip_for(operation_id="revokeCurrentToken")
class Token:
    def get(self, case, context):
        body = {
            "email": os.environ["TOUCHSTONE_EMAIL"],
            "password": os.environ["TOUCHSTONE_PASSWORD"],
            "token_name": f"schemathesis-{os.getpid()}-{next(NUMBERS)}",
            "scopes": SCOPES,
        }
        request = urllib.request.Request(
            os.environ["TOUCHSTONE_URL"] + "/api/v1/auth/tokens",
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=10) as reply:
            return json.load(reply)["token"]

    def set(self, case, token, context):
        case.headers["Authorization"] = f"Bearer {token}"


# The one operation that ends its own token needs a new one for each call.
@schemathesis.auth(refresh_interval=None).apply_to(operation_id="revokeCurrentToken")
class FreshToken(Token):
    pass
