-- The tables of the original platform as its own models declare them: names,
-- types, constraints and actions on each engine. Databases made by the platform
-- keep their own tables; only what is absent is created. The platform declares
-- no defaults: whoever inserts a row writes every column.

CREATE TABLE IF NOT EXISTS "blocked_users" (
    "user_id" {serial},
    "comment" TEXT,
    PRIMARY KEY ("user_id")
) {innodb};

CREATE TABLE IF NOT EXISTS "category" (
    "id" {once},
    "name" VARCHAR(64),
    "description" TEXT NOT NULL,
    {once_key}
    UNIQUE ("name")
) {innodb};

CREATE TABLE IF NOT EXISTS "ccextractor_version" (
    "id" {serial},
    "version" VARCHAR(10),
    "released" DATE,
    "commit" VARCHAR(64),
    PRIMARY KEY ("id"),
    UNIQUE ("version"),
    UNIQUE ("released"),
    UNIQUE ("commit")
) {innodb};

CREATE TABLE IF NOT EXISTS "extension_forbidden" (
    "extension" VARCHAR(32) NOT NULL,
    PRIMARY KEY ("extension")
) {innodb};

CREATE TABLE IF NOT EXISTS "fork" (
    "id" {serial},
    "github" VARCHAR(256),
    PRIMARY KEY ("id"),
    UNIQUE ("github")
) {innodb};

CREATE TABLE IF NOT EXISTS "general_data" (
    "id" {serial},
    "key" VARCHAR(64),
    "value" TEXT NOT NULL,
    PRIMARY KEY ("id"),
    UNIQUE ("key")
) {innodb};

CREATE TABLE IF NOT EXISTS "maintenance_mode" (
    "id" {serial},
    "platform" VARCHAR(50) NOT NULL,
    "disabled" {boolean} NOT NULL,
    PRIMARY KEY ("id")
) {innodb};

CREATE TABLE IF NOT EXISTS "mimetype_forbidden" (
    "mimetype" VARCHAR(64) NOT NULL,
    PRIMARY KEY ("mimetype")
) {innodb};

CREATE TABLE IF NOT EXISTS "pending_deletion" (
    "vm_name" VARCHAR(64) NOT NULL,
    "operation_name" VARCHAR(128) NOT NULL,
    "created_at" {naive} NOT NULL,
    "retry_count" INTEGER NOT NULL,
    PRIMARY KEY ("vm_name")
) {innodb};

CREATE TABLE IF NOT EXISTS "sample" (
    "id" {once},
    "sha" VARCHAR(128),
    "extension" VARCHAR(64) NOT NULL,
    "original_name" TEXT NOT NULL,
    {once_key}
    UNIQUE ("sha")
) {innodb};

CREATE TABLE IF NOT EXISTS "tag" (
    "id" {serial},
    "name" VARCHAR(64) NOT NULL,
    "description" VARCHAR(1024),
    PRIMARY KEY ("id"),
    UNIQUE ("name")
) {innodb};

CREATE TABLE IF NOT EXISTS "user" (
    "id" {serial},
    "name" VARCHAR(50),
    "email" VARCHAR(255),
    "github_token" TEXT,
    "github_login" VARCHAR(255),
    "password" VARCHAR(255) NOT NULL,
    "role" VARCHAR(50),
    PRIMARY KEY ("id"),
    UNIQUE ("name"),
    UNIQUE ("email")
) {innodb};

CREATE TABLE IF NOT EXISTS "api_token" (
    "id" {serial},
    "user_id" INTEGER NOT NULL,
    "token_name" VARCHAR(50) NOT NULL,
    "token_hash" VARCHAR(255) NOT NULL,
    "token_prefix" VARCHAR(16) NOT NULL,
    "scopes_json" TEXT NOT NULL,
    "created_at" {zoned} NOT NULL,
    "expires_at" {zoned} NOT NULL,
    "revoked_at" {zoned},
    PRIMARY KEY ("id"),
    CONSTRAINT uq_user_token_name UNIQUE ("user_id", "token_name"),
    FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "ftpd" (
    "user_id" INTEGER NOT NULL,
    "user_name" VARCHAR(32) NOT NULL,
    "status" VARCHAR(50) NOT NULL,
    "password" VARCHAR(64) NOT NULL,
    "dir" VARCHAR(128) NOT NULL,
    "ip_access" VARCHAR(16) NOT NULL,
    "quota_files" INTEGER NOT NULL,
    "uid" INTEGER NOT NULL,
    "gid" INTEGER NOT NULL,
    PRIMARY KEY ("user_id"),
    FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "sample_extra" (
    "id" {once},
    "sample_id" INTEGER,
    "original_name" TEXT NOT NULL,
    "extension" VARCHAR(64) NOT NULL,
    {once_key}
    FOREIGN KEY ("sample_id") REFERENCES "sample" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "sample_issue" (
    "id" {serial},
    "sample_id" INTEGER,
    "issue_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "user" TEXT NOT NULL,
    "created_at" {zoned} NOT NULL,
    "status" TEXT NOT NULL,
    PRIMARY KEY ("id"),
    FOREIGN KEY ("sample_id") REFERENCES "sample" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "sample_tag_association" (
    "sample_id" INTEGER NOT NULL,
    "tag_id" INTEGER NOT NULL,
    PRIMARY KEY ("sample_id", "tag_id"),
    FOREIGN KEY ("sample_id") REFERENCES "sample" ("id"),
    FOREIGN KEY ("tag_id") REFERENCES "tag" ("id")
);

CREATE TABLE IF NOT EXISTS "test" (
    "id" {serial},
    "platform" VARCHAR(50) NOT NULL,
    "test_type" VARCHAR(50) NOT NULL,
    "token" VARCHAR(64),
    "fork_id" INTEGER,
    "branch" TEXT NOT NULL,
    "commit" VARCHAR(64) NOT NULL,
    "pr_nr" INTEGER NOT NULL,
    PRIMARY KEY ("id"),
    UNIQUE ("token"),
    FOREIGN KEY ("fork_id") REFERENCES "fork" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "upload" (
    "id" {serial},
    "user_id" INTEGER,
    "sample_id" INTEGER,
    "version_id" INTEGER,
    "platform" VARCHAR(50) NOT NULL,
    "parameters" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    PRIMARY KEY ("id"),
    FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    FOREIGN KEY ("sample_id") REFERENCES "sample" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY ("version_id") REFERENCES "ccextractor_version" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "upload_log" (
    "id" {serial},
    "message" TEXT NOT NULL,
    "user_id" INTEGER,
    PRIMARY KEY ("id"),
    FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "upload_queue" (
    "id" {once},
    "sha" VARCHAR(128),
    "extension" VARCHAR(64) NOT NULL,
    "original_name" TEXT NOT NULL,
    "user_id" INTEGER,
    {once_key}
    UNIQUE ("sha"),
    FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "gcp_instance" (
    "name" VARCHAR(64) NOT NULL,
    "test_id" INTEGER,
    "timestamp" {naive} NOT NULL,
    "timestamp_prep_finished" {naive},
    PRIMARY KEY ("name"),
    FOREIGN KEY ("test_id") REFERENCES "test" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "regression_test" (
    "id" {once},
    "sample_id" INTEGER,
    "command" TEXT NOT NULL,
    "input_type" VARCHAR(50),
    "output_type" VARCHAR(50),
    "expected_rc" INTEGER,
    "active" {boolean},
    "last_passed_on_windows" INTEGER,
    "last_passed_on_linux" INTEGER,
    "description" VARCHAR(1024),
    {once_key}
    FOREIGN KEY ("sample_id") REFERENCES "sample" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY ("last_passed_on_windows") REFERENCES "test" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    FOREIGN KEY ("last_passed_on_linux") REFERENCES "test" ("id") ON DELETE SET NULL ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "test_fork" (
    "id" {serial},
    "user_id" INTEGER,
    "test_id" INTEGER,
    PRIMARY KEY ("id"),
    FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    FOREIGN KEY ("test_id") REFERENCES "test" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "test_progress" (
    "id" {serial},
    "test_id" INTEGER,
    "status" VARCHAR(50) NOT NULL,
    "timestamp" {zoned} NOT NULL,
    "message" TEXT NOT NULL,
    PRIMARY KEY ("id"),
    FOREIGN KEY ("test_id") REFERENCES "test" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "customized_test" (
    "id" {serial},
    "test_id" INTEGER,
    "regression_id" INTEGER,
    PRIMARY KEY ("id"),
    FOREIGN KEY ("test_id") REFERENCES "test" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    FOREIGN KEY ("regression_id") REFERENCES "regression_test" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "regression_test_category" (
    "regression_id" INTEGER,
    "category_id" INTEGER,
    FOREIGN KEY ("regression_id") REFERENCES "regression_test" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    FOREIGN KEY ("category_id") REFERENCES "category" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE IF NOT EXISTS "regression_test_output" (
    "id" {once},
    "regression_id" INTEGER,
    "correct" TEXT,
    "correct_extension" VARCHAR(64) NOT NULL,
    "expected_filename" TEXT,
    "ignore" {boolean},
    {once_key}
    FOREIGN KEY ("regression_id") REFERENCES "regression_test" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "test_result" (
    "test_id" INTEGER NOT NULL,
    "regression_test_id" INTEGER NOT NULL,
    "runtime" INTEGER,
    "exit_code" INTEGER,
    "expected_rc" INTEGER,
    PRIMARY KEY ("test_id", "regression_test_id"),
    FOREIGN KEY ("test_id") REFERENCES "test" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY ("regression_test_id") REFERENCES "regression_test" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "regression_test_output_files" (
    "id" {once},
    "file_hashes" TEXT,
    "regression_test_output_id" INTEGER,
    {once_key}
    FOREIGN KEY ("regression_test_output_id") REFERENCES "regression_test_output" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) {innodb};

CREATE TABLE IF NOT EXISTS "test_result_file" (
    "test_id" INTEGER NOT NULL,
    "regression_test_id" INTEGER NOT NULL,
    "regression_test_output_id" INTEGER NOT NULL,
    "expected" TEXT NOT NULL,
    "got" TEXT,
    PRIMARY KEY ("test_id", "regression_test_id", "regression_test_output_id"),
    FOREIGN KEY ("test_id") REFERENCES "test" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY ("regression_test_id") REFERENCES "regression_test" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY ("regression_test_output_id") REFERENCES "regression_test_output" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) {innodb};
