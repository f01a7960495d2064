-- The platform's own test world, as rows: two finished runs of two regression
-- tests; the first passes, the second fails in both (a wrong exit code in the
-- first test, an output nobody approved in the second). Every column is
-- written, as the platform does it; times carry six digits.

INSERT INTO fork (id, github) VALUES (1, 'https://github.com/test_owner/test_repo.git');

INSERT INTO "user" (id, name, email, github_token, github_login, password, role) VALUES
    (1, 'dummy', 'dummy@example.com', NULL, NULL, 'dummy_pwd', 'user');

INSERT INTO general_data (id, "key", value) VALUES
    (1, 'last_commit', '1978060bf7d2edd119736ba3ba88341f3bec3323');

INSERT INTO ccextractor_version (id, version, released, "commit") VALUES
    (1, '1.2.3', '2013-02-27', '1978060bf7d2edd119736ba3ba88341f3bec3323');

INSERT INTO mimetype_forbidden (mimetype) VALUES ('application/javascript');
INSERT INTO extension_forbidden (extension) VALUES ('js'), ('com');

INSERT INTO sample (id, sha, extension, original_name) VALUES
    (1, 'sample1', 'ts', 'sample1'),
    (2, 'sample2', 'ts', 'sample2');

INSERT INTO upload (id, user_id, sample_id, version_id, platform, parameters, notes) VALUES
    (1, 1, 1, 1, 'linux', 'param1', 'notes1'),
    (2, 1, 2, 1, 'linux', 'param2', 'notes2');

INSERT INTO category (id, name, description) VALUES
    (1, 'Broken', 'Samples that are broken'),
    (2, 'DVB', 'Samples that contain DVB subtitles'),
    (3, 'DVD', 'Samples that contain DVD subtitles'),
    (4, 'MP4', 'Samples that are stored in the MP4 format'),
    (5, 'General', 'General regression samples');

INSERT INTO regression_test (id, sample_id, command, input_type, output_type, expected_rc, active,
    last_passed_on_windows, last_passed_on_linux, description) VALUES
    (1, 1, '-autoprogram -out=ttxt -latin1 -2', 'file', 'file', 10, TRUE, NULL, NULL, ''),
    (2, 2, '-autoprogram -out=ttxt -latin1 -ucla', 'file', 'file', 10, TRUE, NULL, NULL, NULL);

INSERT INTO regression_test_category (regression_id, category_id) VALUES (1, 1), (2, 3);

INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, expected_filename, "ignore")
    VALUES (1, 1, 'sample_out1', '.srt', '', FALSE), (2, 2, 'sample_out2', '.srt', '', FALSE);

INSERT INTO regression_test_output_files (id, file_hashes, regression_test_output_id) VALUES
    (1, 'bluedabadee', 2);

INSERT INTO test (id, platform, test_type, token, fork_id, branch, "commit", pr_nr) VALUES
    (1, 'linux', 'pr', 'mB3kTq0vR8xZ1nLw6yHc4sJd9fGa2pQe7uVtXiOb5rKzYhNlMjWgCxDsEoPaIuRf', 1,
        'pull_request', '1978060bf7d2edd119736ba3ba88341f3bec3323', 1),
    (2, 'linux', 'pr', 'zQ8wXe3rTc6vYb1nUm9iKo4pLa7sJd2fHg5kGzRxVtBqNcMwEyPuSjDlFoAhIrTe', 1,
        'pull_request', 'abcdefgh', 1);

INSERT INTO test_progress (id, test_id, status, timestamp, message) VALUES
    (1, 1, 'preparation', '2026-01-10 08:00:00.000000', 'Preparing the run'),
    (2, 1, 'testing', '2026-01-10 08:02:00.125000', 'Running the tests'),
    (3, 1, 'completed', '2026-01-10 08:10:30.000000', 'All tests done'),
    (4, 2, 'preparation', '2026-01-11 09:00:00.000000', 'Preparing the run'),
    (5, 2, 'testing', '2026-01-11 09:02:00.000000', 'Running the tests'),
    (6, 2, 'completed', '2026-01-11 09:11:00.000000', 'All tests done');

INSERT INTO test_result (test_id, regression_test_id, runtime, exit_code, expected_rc) VALUES
    (1, 1, 200, 0, 0),
    (1, 2, 601, 0, 0),
    (2, 1, 100, 200, 0),
    (2, 2, 601, 0, 0);

INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got) VALUES
    (1, 1, 1, 'sample_out1', NULL),
    (1, 2, 2, 'sample_out2', NULL),
    (2, 1, 1, 'sample_out1', NULL),
    (2, 2, 2, 'sample_out2', 'out2');
