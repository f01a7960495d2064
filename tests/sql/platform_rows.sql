-- What years of use leave behind, beside the platform's own test world: every
-- table has rows, and whatever may be NULL is NULL somewhere.

INSERT INTO blocked_users (user_id, comment) VALUES (583231, NULL), (583232, 'opened fifty requests');

INSERT INTO fork (id, github) VALUES (2, NULL), (3, 'https://github.com/Jane/ccextractor.git');

INSERT INTO "user" (id, name, email, github_token, github_login, password, role) VALUES
    (2, NULL, NULL, NULL, NULL, '', NULL),
    (3, 'Jürgen', 'juergen@example.com', 'gho_0123456789', 'juergen', '$6$rounds=5000$saltsalt$x', 'contributor'),
    (4, 'Anonymous 4', 'unknown4@ccextractor.org', NULL, NULL, 'aB3!x(9k%Tq2^Lm*', 'tester');

INSERT INTO general_data (id, "key", value) VALUES
    (2, 'average_time_linux', '812'), (3, 'avg_prep_time_linux', '31.5'), (4, NULL, '');

INSERT INTO ccextractor_version (id, version, released, "commit") VALUES
    (2, '0.94', '2021-12-15', 'bfcd1c1b8f4b8d93ba0ec52e4e3e6b4bd4e1ac2f'), (3, NULL, NULL, NULL);

INSERT INTO sample (id, sha, extension, original_name) VALUES
    (3, 'b22260d065ab537899baaf34e78a5184671f4bcb2df0414d05e6345adfd7812f', '', 'Überraschung & Co'),
    (4, NULL, 'mp4', '');

INSERT INTO sample_extra (id, sample_id, original_name, extension) VALUES
    (1, 1, 'notes', 'txt'), (2, 1, 'no extension', ''), (3, NULL, 'lost', 'txt');

INSERT INTO sample_issue (id, sample_id, issue_id, title, "user", created_at, status) VALUES
    (1, 1, 1234, 'Wrong timing', 'jane', '2017-03-01 10:20:30', 'open'),
    (2, NULL, 1235, 'Nothing at all', 'joe', '2017-03-02 10:20:30', '?');

INSERT INTO upload (id, user_id, sample_id, version_id, platform, parameters, notes) VALUES
    (3, 3, 3, 2, 'mac', '', ''), (4, NULL, NULL, NULL, 'bsd', '-out=srt', 'its sample is gone');

INSERT INTO upload_log (id, message, user_id) VALUES (1, 'file was rejected', 3), (2, 'nobody', NULL);

INSERT INTO upload_queue (id, sha, extension, original_name, user_id) VALUES
    (1, 'c33371d065ab537899baaf34e78a5184671f4bcb2df0414d05e6345adfd7812f', '.ts', 'queued', 3),
    (2, NULL, '', 'also queued', NULL);

INSERT INTO ftpd (user_id, user_name, status, password, dir, ip_access, quota_files, uid, gid) VALUES
    (3, 'a1B2c3D4', '1', 'e5F6g7H8', '/repository/ftpd/3', '*', 20, 2015, 2015);

INSERT INTO category (id, name, description) VALUES (6, NULL, 'without a name'), (7, 'Ü', 'two bytes');

INSERT INTO test (id, platform, test_type, token, fork_id, branch, "commit", pr_nr) VALUES
    (3, 'linux', 'commit', NULL, NULL, '', '', 0),
    (4, 'windows', 'commit', 'a4', 1, 'master', 'BFCD1C1B8F4B8D93BA0EC52E4E3E6B4BD4E1AC2F', 0),
    (5, 'windows', 'pr', 'a5', 3, 'Fix/Überlauf', 'cccccccccccccccccccccccccccccccccccccccc', 77),
    (6, 'linux', 'commit', 'a6', 2, 'master', 'dddddddddddddddddddddddddddddddddddddddd', 0),
    (7, 'linux', 'commit', 'a7', 1, 'Master', 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee', 0);

INSERT INTO test_progress (id, test_id, status, "timestamp", message) VALUES
    (7, 4, 'preparation', '2019-05-01 08:00:00', 'Loaded variables'),
    (8, 4, 'testing', '2019-05-01 08:00:00', 'Running tests'),
    (9, 5, 'canceled', '2019-05-02 08:00:00', 'PR closed'),
    (10, 6, 'completed', '2019-05-03 08:00:00', 'Finished'),
    (11, NULL, 'completed', '2019-05-03 08:00:00', 'of no run'),
    (12, 7, 'preparation', '2019-05-04 08:00:00', 'Loaded variables'),
    (13, 7, 'testing', '2019-05-04 08:10:00', 'Running tests'),
    (14, 7, 'completed', '2019-05-04 08:20:00', 'Finished');

INSERT INTO regression_test (id, sample_id, command, input_type, output_type, expected_rc, active,
    last_passed_on_windows, last_passed_on_linux, description) VALUES
    (3, 3, '-out=srt', 'stdin', 'stdout', NULL, TRUE, 4, 1, 'Größe'),
    (4, NULL, '', NULL, NULL, 0, FALSE, NULL, NULL, NULL),
    (5, 4, '-out=null', 'udp', 'null', 2, TRUE, NULL, NULL, '');

INSERT INTO regression_test_category (regression_id, category_id) VALUES (3, 2), (3, 2), (NULL, 6), (4, NULL);

INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, expected_filename, "ignore") VALUES
    (-1, 2, '', '', '', FALSE),
    (3, 3, 'e0f1', '.srt', NULL, NULL), (4, 3, NULL, 'srt', '_2', TRUE), (5, NULL, NULL, '', NULL, FALSE);

INSERT INTO customized_test (id, test_id, regression_id) VALUES
    (1, 4, 1), (2, 4, 1), (3, 4, 3), (4, NULL, 1), (5, 5, NULL), (6, 7, 2);

INSERT INTO test_fork (id, user_id, test_id) VALUES (1, 3, 4), (2, NULL, NULL);

INSERT INTO test_result (test_id, regression_test_id, runtime, exit_code, expected_rc) VALUES
    (4, 1, NULL, NULL, NULL), (7, 2, 15, 0, 10), (7, 3, 15, -11, 0);

INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got) VALUES
    (4, 1, 1, '', ''), (7, 2, -1, '', 'error'), (7, 3, 3, 'e0f1', 'E0F1');

INSERT INTO gcp_instance (name, test_id, "timestamp", timestamp_prep_finished) VALUES
    ('windows-4', 4, '2019-05-01 07:59:00', NULL), ('linux-0', NULL, '2019-05-01 07:59:00', '2019-05-01 08:00:00');

INSERT INTO pending_deletion (vm_name, operation_name, created_at, retry_count) VALUES
    ('linux-2', 'failed-operation-1', '2019-05-01 07:59:00', 5);

INSERT INTO maintenance_mode (id, platform, disabled) VALUES
    (1, 'windows', TRUE), (2, 'linux', FALSE), (3, 'linux', TRUE);

INSERT INTO api_token (id, user_id, token_name, token_hash, token_prefix, scopes_json, created_at, expires_at,
    revoked_at) VALUES
    (1, 3, 'ci', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 'spci_abcdefghijk',
        '["runs:read", "runs:read"]', '2024-01-01 00:00:00', '2024-01-08 00:00:00', NULL),
    (2, 3, 'CI 2', '1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 'spci_abcdefghijk',
        'not json', '2024-01-01 00:00:00', '2024-01-08 00:00:00', '2024-01-02 00:00:00');
