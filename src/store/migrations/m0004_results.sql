-- The read model of results: one row for each test that counts in a run,
-- computed together with the run's own row.
CREATE TABLE IF NOT EXISTS "result_summary" (
    "run_id" INTEGER NOT NULL,
    "regression_test_id" INTEGER NOT NULL,
    "sample_id" INTEGER,
    "status" VARCHAR(16) NOT NULL,
    "signature" VARCHAR(64),
    "error_count" INTEGER NOT NULL,
    "faults" {longtext},
    PRIMARY KEY ("run_id", "regression_test_id"),
    FOREIGN KEY ("run_id") REFERENCES "test" ("id") ON DELETE CASCADE
) {own};

-- How many results of each status there are up to the end of a bucket of run
-- ids, for totals over long histories. What is below the floor can be relied
-- on; the rest is to be counted.
CREATE TABLE IF NOT EXISTS "result_tally" (
    "bucket" INTEGER NOT NULL,
    "sample_id" INTEGER NOT NULL,
    "regression_test_id" INTEGER NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "results" INTEGER NOT NULL,
    PRIMARY KEY ("bucket", "sample_id", "regression_test_id", "status")
) {own};

CREATE TABLE IF NOT EXISTS "tally_floor" (
    "id" INTEGER NOT NULL,
    "run_id" INTEGER NOT NULL,
    PRIMARY KEY ("id")
) {own};

-- MySQL commits each definition at once, so a step that stopped half way is
-- done again from its beginning.
INSERT INTO "tally_floor" ("id", "run_id")
    SELECT 1, 0 FROM (SELECT COUNT(*) AS n FROM "tally_floor") "floors" WHERE "floors"."n" = 0;

-- What an approval replaced, so that it can be taken back. Nothing refers to a
-- run, a test or a user by key, so that a row outlives them.
CREATE TABLE IF NOT EXISTS "baseline_approval" (
    "id" {bigserial},
    "run_id" INTEGER NOT NULL,
    "regression_test_id" INTEGER NOT NULL,
    "output_id" INTEGER NOT NULL,
    "user_id" INTEGER,
    "user_name" VARCHAR(255),
    "old_baseline" {longtext},
    "new_baseline" {longtext} NOT NULL,
    "removed_variants" {longtext} NOT NULL,
    "added_variant" {longtext},
    "reason" {longtext},
    "created_at" {time} NOT NULL,
    "undone_at" {time},
    "undone_by" INTEGER,
    PRIMARY KEY ("id")
) {own};

-- What this server has made up for itself, such as the key it signs with.
CREATE TABLE IF NOT EXISTS "server_setting" (
    "name" VARCHAR(64) NOT NULL,
    "content" {longtext} NOT NULL,
    PRIMARY KEY ("name")
) {own};

-- Digests of files whose name is not one; good as long as the file's version is
-- the same.
CREATE TABLE IF NOT EXISTS "file_digest" (
    "file_name" VARCHAR(512) NOT NULL,
    "version" VARCHAR(255) NOT NULL,
    "sha256" VARCHAR(64) NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    PRIMARY KEY ("file_name")
) {own};
