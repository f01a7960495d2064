# The commands a person types. `make` alone lists them.

CARGO ?= cargo
TOUCHSTONE = target/debug/touchstone
CONTRACT_TESTS = target/debug/contract-tests
# The demo: users, samples, tests, 400 made-up runs and three real ones. DEMO=0
# starts with nothing.
DEMO ?= 1

.PHONY: help run build test test-databases test-object-stores services services-stop contract contract-long schemathesis clients clients-check lint lint-contract test-docs docs-asset release-contract bench bench-long withstand-long release clean-data

help: ## List these commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */\t/' | expand -t 20

run: build ## Build, migrate, load the demo into a new database, serve (DEMO=0: no demo)
	@$(TOUCHSTONE) migrate
	@[ "$(DEMO)" = 0 ] || $(TOUCHSTONE) demo --if-empty || echo "Serving what there is of the demo."
	@$(TOUCHSTONE) serve & server=$$!; trap 'kill $$server 2>/dev/null' INT TERM; \
	for tenth in 1 2 3 4 5; do sleep 0.1; kill -0 $$server 2>/dev/null || exit 1; done; \
	$(greet); wait $$server; wait $$server

# What is said once the server runs. The token is made, and so shown, the first
# time only.
SCOPES = runs:read runs:write results:read baselines:write system:read tokens:manage
define greet
address="http://$$(echo $${TOUCHSTONE_LISTEN:-127.0.0.1:8080} | sed 's/^0\.0\.0\.0:/127.0.0.1:/')"; \
echo; echo "Touchstone is at $$address (documentation: $$address/docs)"; \
if token=$$($(TOUCHSTONE) token create --user admin@example.com --name first-run --days 30 \
	$(SCOPES:%=--scope %) 2>/dev/null); then \
	echo "A token of the demo's admin, shown only this once:"; echo; \
	echo "  $$token"; echo; echo "Try:"; echo; \
	echo "  curl -H 'Authorization: Bearer $$token' '$$address/api/v1/runs?status=fail&limit=3'"; \
	echo "  curl -H 'Authorization: Bearer $$token' $$address/api/v1/runs/403/errors"; \
	echo "  curl -H 'Authorization: Bearer $$token' '$$address/api/v1/runs/403/samples/126/regression-tests/260/outputs/312/diff?format=unified'"; \
	echo "  curl -H 'Authorization: Bearer $$token' '$$address/api/v1/runs/388/samples/10/regression-tests/133/outputs/158/diff?format=unified'"; \
	echo; echo "Run 403 is real: a small program was tested, and has got worse. Run 388 is made up;"; \
	echo "README.md goes on from there: approve that output, and take it back."; echo; \
else \
	echo "Make a user with:  $(TOUCHSTONE) user create --email EMAIL --name NAME --role admin"; \
	echo "Make a token with: $(TOUCHSTONE) token create --user EMAIL --name NAME --scope runs:read"; echo; \
fi
endef

# Always the whole workspace: a part of it needs other features of the same crates,
# and so would build most of them once more.
build: ## Build the server and regenerate generated/server
	$(CARGO) build --workspace

test: ## Run all tests
	$(CARGO) test --workspace

test-databases: ## Run the HTTP tests on SQLite, PostgreSQL and MariaDB (starts servers of its own)
	tests/services.sh run $(CARGO) test -p touchstone --test http

test-object-stores: ## Run the tests of file stores on S3 and GCS, too (installs a server from PyPI)
	tests/object-stores.sh

services: ## Start a PostgreSQL and a MariaDB for tests; prints TOUCHSTONE_TEST_DATABASES
	@tests/services.sh start

services-stop: ## End them
	tests/services.sh stop

contract: ## Fuzz every operation from the contract, for about three minutes
	PROPTEST_CASES=100 $(CARGO) test -p contract-tests
	$(CARGO) build --workspace
	$(CONTRACT_TESTS) --world --requests 10000

contract-long: ## A hundred thousand requests, and 256 sequences of 50 steps of each state machine on three databases
	$(CARGO) build --workspace
	$(CONTRACT_TESTS) --world --requests 100000
	TOUCHSTONE_TEST_SEQUENCES=256 TOUCHSTONE_TEST_STEPS=50 tests/services.sh run \
		$(CARGO) test -p touchstone --test http -- machines::

schemathesis: ## Let schemathesis loose on the server for less than eight minutes (installs it from PyPI)
	$(CARGO) build --workspace
	contract-tests/schemathesis.sh

clients: ## Write the client SDKs, generated/clients, from the contract (installs the generator from PyPI)
	contract-tests/clients/generate.sh

clients-check: ## Install the SDKs and use them against a server (installs mypy and tsc, too)
	$(CARGO) build --workspace
	contract-tests/clients/check.sh

withstand-long: ## A thousand jobs for eight workers, kills at every request of a job, a thousand results each posted fifty times
	TOUCHSTONE_TEST_JOBS=1000 TOUCHSTONE_TEST_KILLS=all TOUCHSTONE_TEST_KEYS=1000 \
	$(CARGO) test -p touchstone --test http -- worker::jobs::eight_workers worker::kills external::repeated::many_keys --nocapture

lint: ## Check the format and the lints
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets -- -D warnings

lint-contract: ## Lint the contract with Spectral and Redocly (installs them from npm)
	contract-tests/lint.sh

test-docs: ## Open /docs in a headless browser and use it (installs Chromium on Debian)
	$(CARGO) build --workspace
	contract-tests/docs.sh

docs-asset: ## Fetch the API reference of /docs from npm, in the pinned version
	src/web/docs-asset.sh

# Never writes over a contract that was released.
release-contract: ## Keep the contract as released, under its own version
	@version=$$(sed -n 's/^  version: //p' openapi-ci-api.yaml | head -n 1); \
	file=contract-tests/released/openapi-$$version.yaml; \
	if [ -e $$file ]; then cmp openapi-ci-api.yaml $$file; else cp openapi-ci-api.yaml $$file && echo "$$file"; fi

bench: ## Measure against the floor on 400 and 10,000 runs: the same queries without gate and services
	$(CARGO) bench --bench floor

bench-long: ## The same on 100,000 runs, too
	BENCH_RUNS=400,10000,100000 $(CARGO) bench --bench floor

release: ## Make the optimised binary, target/release/touchstone
	TOUCHSTONE_COMMIT=$$(git rev-parse HEAD 2>/dev/null || true) $(CARGO) build --release

clean-data: ## Remove the local database and files of `make run`
	rm -rf data
