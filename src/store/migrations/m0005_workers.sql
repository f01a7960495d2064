-- Which worker has a run, and until when. A row stays when the run has ended
-- or was taken from its worker: it counts how often a worker was lost.
CREATE TABLE IF NOT EXISTS "run_lease" (
    "run_id" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "user_id" INTEGER,
    "claim_id" VARCHAR(64),
    "worker" VARCHAR(100) NOT NULL,
    "claimed_at" {time} NOT NULL,
    "renewed_at" {time} NOT NULL,
    "expires_at" {time},
    "losses" INTEGER NOT NULL,
    "log_size" BIGINT NOT NULL,
    PRIMARY KEY ("run_id"),
    UNIQUE ("user_id", "claim_id"),
    FOREIGN KEY ("run_id") REFERENCES "test" ("id") ON DELETE CASCADE
) {own};

-- What a run wants of its worker.
CREATE TABLE IF NOT EXISTS "run_label" (
    "run_id" INTEGER NOT NULL,
    "label" VARCHAR(50) NOT NULL,
    PRIMARY KEY ("run_id", "label"),
    FOREIGN KEY ("run_id") REFERENCES "test" ("id") ON DELETE CASCADE
) {own};
