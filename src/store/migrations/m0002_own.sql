-- The tables this program adds. Times are naive UTC with microseconds.

-- The read model: one row a run, computed from the inherited tables.
CREATE TABLE IF NOT EXISTS "run_summary" (
    "run_id" INTEGER NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "total" INTEGER NOT NULL,
    "passed" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    "errors" INTEGER NOT NULL,
    "duration_ms" BIGINT,
    "created_at" {time},
    "queued_at" {time},
    "started_at" {time},
    "completed_at" {time},
    "progress_id" INTEGER,
    "result_count" INTEGER NOT NULL,
    "file_count" INTEGER NOT NULL,
    "stale" {boolean} NOT NULL,
    "computed_at" {time} NOT NULL,
    PRIMARY KEY ("run_id"),
    FOREIGN KEY ("run_id") REFERENCES "test" ("id") ON DELETE CASCADE
) {own};

-- What a run was expected to produce, frozen; runs of one suite share a row.
CREATE TABLE IF NOT EXISTS "suite_snapshot" (
    "id" {serial},
    "digest" VARCHAR(64) NOT NULL,
    "content" {longtext} NOT NULL,
    "created_at" {time} NOT NULL,
    PRIMARY KEY ("id"),
    UNIQUE ("digest")
) {own};

-- When and by whom a run was created here.
CREATE TABLE IF NOT EXISTS "run_origin" (
    "run_id" INTEGER NOT NULL,
    "created_at" {time} NOT NULL,
    "owner_id" INTEGER,
    "snapshot_id" INTEGER,
    "attempt" INTEGER NOT NULL,
    PRIMARY KEY ("run_id"),
    FOREIGN KEY ("run_id") REFERENCES "test" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("snapshot_id") REFERENCES "suite_snapshot" ("id")
) {own};

-- The verdict of each earlier attempt of a restarted run.
CREATE TABLE IF NOT EXISTS "run_attempt" (
    "id" {serial},
    "run_id" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "total" INTEGER NOT NULL,
    "passed" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    "errors" INTEGER NOT NULL,
    "duration_ms" BIGINT,
    "started_at" {time},
    "completed_at" {time},
    "ended_at" {time} NOT NULL,
    "ended_by" INTEGER,
    PRIMARY KEY ("id"),
    UNIQUE ("run_id", "attempt"),
    FOREIGN KEY ("run_id") REFERENCES "test" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("ended_by") REFERENCES "user" ("id") ON DELETE SET NULL
) {own};

-- Replies kept so that a repeated request gives them again.
CREATE TABLE IF NOT EXISTS "idempotency_key" (
    "id" {bigserial},
    "caller" VARCHAR(64) NOT NULL,
    "operation" VARCHAR(64) NOT NULL,
    "idem_key" VARCHAR(255) NOT NULL,
    "fingerprint" VARCHAR(64) NOT NULL,
    "status" INTEGER NOT NULL,
    "reply" {longtext} NOT NULL,
    "created_at" {time} NOT NULL,
    PRIMARY KEY ("id"),
    UNIQUE ("caller", "operation", "idem_key")
) {own};

-- Who changed what, append only. Nothing refers to a user or a token by key,
-- so that a row outlives them.
CREATE TABLE IF NOT EXISTS "audit_log" (
    "id" {bigserial},
    "at" {time} NOT NULL,
    "actor_id" INTEGER,
    "actor_name" VARCHAR(255),
    "token_id" INTEGER,
    "operation" VARCHAR(64) NOT NULL,
    "object_type" VARCHAR(32) NOT NULL,
    "object_id" VARCHAR(128) NOT NULL,
    "address" VARCHAR(64),
    "request_id" VARCHAR(64),
    "old_value" {longtext},
    "new_value" {longtext},
    PRIMARY KEY ("id")
) {own};

-- When a token was last seen, to the minute.
CREATE TABLE IF NOT EXISTS "token_usage" (
    "token_id" INTEGER NOT NULL,
    "last_used_at" {time} NOT NULL,
    PRIMARY KEY ("token_id"),
    FOREIGN KEY ("token_id") REFERENCES "api_token" ("id") ON DELETE CASCADE
) {own};
