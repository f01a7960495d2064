-- The tables of the original platform as its database holds them, for tests on
-- existing databases. The words in braces are replaced for each engine, and on
-- MySQL for the two shapes there are: what its migrations left behind, and what
-- its models create. Each statement ends with a semicolon and a line's end.

CREATE TABLE blocked_users (user_id {key}, comment TEXT, PRIMARY KEY (user_id)) {end};

CREATE TABLE category (
    id {key}, name VARCHAR(64), description TEXT NOT NULL, PRIMARY KEY (id), UNIQUE (name)
) {end};

CREATE TABLE ccextractor_version (
    id {key}, version VARCHAR(10), released DATE, "commit" VARCHAR(64),
    PRIMARY KEY (id), UNIQUE (version), UNIQUE (released), UNIQUE ("commit")
) {end};

CREATE TABLE extension_forbidden (extension VARCHAR(32) NOT NULL, PRIMARY KEY (extension)) {end};

CREATE TABLE fork (id {key}, github VARCHAR(256), PRIMARY KEY (id), UNIQUE (github)) {end};

CREATE TABLE general_data (
    id {key}, "key" VARCHAR(64), value TEXT NOT NULL, PRIMARY KEY (id), UNIQUE ("key")
) {end};

CREATE TABLE maintenance_mode (
    id {key}, platform {platform} NOT NULL, disabled BOOLEAN NOT NULL, PRIMARY KEY (id)
) {end};

CREATE TABLE mimetype_forbidden (mimetype VARCHAR(64) NOT NULL, PRIMARY KEY (mimetype)) {end};

CREATE TABLE pending_deletion (
    vm_name VARCHAR(64) NOT NULL, operation_name VARCHAR(128) NOT NULL, created_at {naive} NOT NULL,
    retry_count INTEGER NOT NULL, PRIMARY KEY (vm_name)
) {end};

CREATE TABLE sample (
    id {key}, sha VARCHAR(128), extension VARCHAR(64) NOT NULL, original_name TEXT NOT NULL,
    PRIMARY KEY (id), UNIQUE (sha)
) {end};

CREATE TABLE "user" (
    id {key}, name VARCHAR(50), email VARCHAR(255), github_token TEXT, github_login VARCHAR(255),
    password VARCHAR(255) NOT NULL, role {role}, PRIMARY KEY (id), UNIQUE (name), UNIQUE (email)
) {end};

CREATE TABLE api_token (
    id {key}, user_id INTEGER NOT NULL, token_name VARCHAR(50) NOT NULL, token_hash VARCHAR(255) NOT NULL,
    token_prefix VARCHAR(16) NOT NULL, scopes_json TEXT NOT NULL, created_at {zoned} NOT NULL,
    expires_at {zoned} NOT NULL, revoked_at {zoned}, PRIMARY KEY (id),
    CONSTRAINT uq_user_token_name UNIQUE (user_id, token_name),
    FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE CASCADE
) {end};

CREATE INDEX ix_api_token_token_prefix ON api_token (token_prefix);

CREATE TABLE ftpd (
    user_id INTEGER NOT NULL, user_name VARCHAR(32) NOT NULL, status {ftpd} NOT NULL,
    password VARCHAR(64) NOT NULL, dir VARCHAR(128) NOT NULL, ip_access VARCHAR(16) NOT NULL,
    quota_files INTEGER NOT NULL, uid INTEGER NOT NULL, gid INTEGER NOT NULL, PRIMARY KEY (user_id),
    FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE RESTRICT ON UPDATE CASCADE
) {end};

CREATE TABLE sample_extra (
    id {key}, sample_id INTEGER, original_name TEXT NOT NULL, extension VARCHAR(64) NOT NULL,
    PRIMARY KEY (id), FOREIGN KEY (sample_id) REFERENCES sample (id) ON DELETE CASCADE ON UPDATE CASCADE
) {end};

CREATE TABLE sample_issue (
    id {key}, sample_id INTEGER, issue_id INTEGER NOT NULL, title TEXT NOT NULL, "user" TEXT NOT NULL,
    created_at {zoned} NOT NULL, status TEXT NOT NULL, PRIMARY KEY (id),
    FOREIGN KEY (sample_id) REFERENCES sample (id) ON DELETE CASCADE ON UPDATE CASCADE
) {end};

CREATE TABLE test (
    id {key}, platform {platform} NOT NULL, test_type {type} NOT NULL, token VARCHAR(64), fork_id INTEGER,
    branch TEXT NOT NULL, "commit" VARCHAR(64) NOT NULL, pr_nr INTEGER NOT NULL,
    PRIMARY KEY (id), UNIQUE (token),
    FOREIGN KEY (fork_id) REFERENCES fork (id) ON DELETE RESTRICT ON UPDATE CASCADE
) {end};

CREATE TABLE upload (
    id {key}, user_id INTEGER, sample_id INTEGER, version_id INTEGER, platform {upload} NOT NULL,
    parameters TEXT NOT NULL, notes TEXT NOT NULL, PRIMARY KEY (id),
    FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    {upload_fk}FOREIGN KEY (sample_id) REFERENCES sample (id) ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY (version_id) REFERENCES ccextractor_version (id) ON DELETE RESTRICT ON UPDATE CASCADE
) {end};

CREATE TABLE upload_log (
    id {key}, message TEXT NOT NULL, user_id INTEGER, PRIMARY KEY (id),
    FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE RESTRICT ON UPDATE CASCADE
) {end};

CREATE TABLE upload_queue (
    id {key}, sha VARCHAR(128), extension VARCHAR(64) NOT NULL, original_name TEXT NOT NULL,
    user_id INTEGER, PRIMARY KEY (id), UNIQUE (sha),
    FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE RESTRICT ON UPDATE CASCADE
) {end};

CREATE TABLE gcp_instance (
    name VARCHAR(64) NOT NULL, test_id INTEGER, "timestamp" {naive} NOT NULL,
    timestamp_prep_finished {naive}, PRIMARY KEY (name),
    FOREIGN KEY (test_id) REFERENCES test (id) ON DELETE RESTRICT ON UPDATE CASCADE
) {end};

CREATE TABLE regression_test (
    id {key}, sample_id INTEGER, command TEXT NOT NULL, input_type {input}, output_type {output},
    expected_rc {rc}, active {active}, last_passed_on_windows INTEGER, last_passed_on_linux INTEGER,
    description VARCHAR(1024), PRIMARY KEY (id),
    {test_fk}FOREIGN KEY (sample_id) REFERENCES sample (id) ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY (last_passed_on_windows) REFERENCES test (id) ON DELETE SET NULL ON UPDATE CASCADE,
    FOREIGN KEY (last_passed_on_linux) REFERENCES test (id) ON DELETE SET NULL ON UPDATE CASCADE
) {end};

CREATE TABLE test_fork (
    id {key}, user_id INTEGER, test_id INTEGER, PRIMARY KEY (id),
    FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    FOREIGN KEY (test_id) REFERENCES test (id) ON DELETE RESTRICT ON UPDATE CASCADE
) {end};

CREATE TABLE test_progress (
    id {key}, test_id INTEGER, status {status} NOT NULL, "timestamp" {zoned} NOT NULL,
    message TEXT NOT NULL, PRIMARY KEY (id),
    FOREIGN KEY (test_id) REFERENCES test (id) ON DELETE CASCADE ON UPDATE CASCADE
) {end};

CREATE TABLE customized_test (
    id {key}, test_id INTEGER, regression_id INTEGER, PRIMARY KEY (id),
    FOREIGN KEY (test_id) REFERENCES test (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    FOREIGN KEY (regression_id) REFERENCES regression_test (id) ON DELETE CASCADE ON UPDATE CASCADE
) {end};

CREATE TABLE regression_test_category (
    regression_id INTEGER, category_id INTEGER,
    FOREIGN KEY (regression_id) REFERENCES regression_test (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    FOREIGN KEY (category_id) REFERENCES category (id) ON DELETE RESTRICT ON UPDATE CASCADE
) {end};

CREATE TABLE regression_test_output (
    id {key}, regression_id INTEGER, correct TEXT, correct_extension VARCHAR(64) NOT NULL,
    expected_filename TEXT, "ignore" BOOLEAN, PRIMARY KEY (id),
    FOREIGN KEY (regression_id) REFERENCES regression_test (id) ON DELETE RESTRICT ON UPDATE CASCADE
) {end};

CREATE TABLE test_result (
    test_id INTEGER NOT NULL, regression_test_id INTEGER NOT NULL, runtime INTEGER, exit_code INTEGER,
    expected_rc {rc}, PRIMARY KEY (test_id, regression_test_id),
    FOREIGN KEY (test_id) REFERENCES test (id) ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY (regression_test_id) REFERENCES regression_test (id) ON DELETE CASCADE ON UPDATE CASCADE
) {end};

CREATE TABLE test_result_file (
    test_id INTEGER NOT NULL, regression_test_id INTEGER NOT NULL, regression_test_output_id INTEGER NOT NULL,
    expected TEXT NOT NULL, got TEXT, PRIMARY KEY (test_id, regression_test_id, regression_test_output_id),
    FOREIGN KEY (test_id) REFERENCES test (id) ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY (regression_test_id) REFERENCES regression_test (id) ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY (regression_test_output_id) REFERENCES regression_test_output (id)
        ON DELETE CASCADE ON UPDATE CASCADE
) {end};
