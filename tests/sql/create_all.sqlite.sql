-- The schema as the original platform creates it on SQLite, for comparison:
-- plain statements, in the layout its own database toolkit stores.

CREATE TABLE blocked_users (
	user_id INTEGER NOT NULL, 
	comment TEXT, 
	PRIMARY KEY (user_id)
);

CREATE TABLE category (
	id INTEGER NOT NULL, 
	name VARCHAR(64), 
	description TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);

CREATE TABLE ccextractor_version (
	id INTEGER NOT NULL, 
	version VARCHAR(10), 
	released DATE, 
	"commit" VARCHAR(64), 
	PRIMARY KEY (id), 
	UNIQUE (version), 
	UNIQUE (released), 
	UNIQUE ("commit")
);

CREATE TABLE extension_forbidden (
	extension VARCHAR(32) NOT NULL, 
	PRIMARY KEY (extension)
);

CREATE TABLE fork (
	id INTEGER NOT NULL, 
	github VARCHAR(256), 
	PRIMARY KEY (id), 
	UNIQUE (github)
);

CREATE TABLE general_data (
	id INTEGER NOT NULL, 
	"key" VARCHAR(64), 
	value TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("key")
);

CREATE TABLE maintenance_mode (
	id INTEGER NOT NULL, 
	platform VARCHAR(50) NOT NULL, 
	disabled BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
);

CREATE TABLE mimetype_forbidden (
	mimetype VARCHAR(64) NOT NULL, 
	PRIMARY KEY (mimetype)
);

CREATE TABLE pending_deletion (
	vm_name VARCHAR(64) NOT NULL, 
	operation_name VARCHAR(128) NOT NULL, 
	created_at DATETIME NOT NULL, 
	retry_count INTEGER NOT NULL, 
	PRIMARY KEY (vm_name)
);

CREATE TABLE sample (
	id INTEGER NOT NULL, 
	sha VARCHAR(128), 
	extension VARCHAR(64) NOT NULL, 
	original_name TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (sha)
);

CREATE TABLE tag (
	id INTEGER NOT NULL, 
	name VARCHAR(64) NOT NULL, 
	description VARCHAR(1024), 
	PRIMARY KEY (id), 
	UNIQUE (name)
);

CREATE TABLE user (
	id INTEGER NOT NULL, 
	name VARCHAR(50), 
	email VARCHAR(255), 
	github_token TEXT, 
	github_login VARCHAR(255), 
	password VARCHAR(255) NOT NULL, 
	role VARCHAR(50), 
	PRIMARY KEY (id), 
	UNIQUE (name), 
	UNIQUE (email)
);

CREATE TABLE api_token (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	token_name VARCHAR(50) NOT NULL, 
	token_hash VARCHAR(255) NOT NULL, 
	token_prefix VARCHAR(16) NOT NULL, 
	scopes_json TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	revoked_at DATETIME, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_user_token_name UNIQUE (user_id, token_name), 
	FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE ftpd (
	user_id INTEGER NOT NULL, 
	user_name VARCHAR(32) NOT NULL, 
	status VARCHAR(50) NOT NULL, 
	password VARCHAR(64) NOT NULL, 
	dir VARCHAR(128) NOT NULL, 
	ip_access VARCHAR(16) NOT NULL, 
	quota_files INTEGER NOT NULL, 
	uid INTEGER NOT NULL, 
	gid INTEGER NOT NULL, 
	PRIMARY KEY (user_id), 
	FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE sample_extra (
	id INTEGER NOT NULL, 
	sample_id INTEGER, 
	original_name TEXT NOT NULL, 
	extension VARCHAR(64) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(sample_id) REFERENCES sample (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE sample_issue (
	id INTEGER NOT NULL, 
	sample_id INTEGER, 
	issue_id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	user TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	status TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(sample_id) REFERENCES sample (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE sample_tag_association (
	sample_id INTEGER NOT NULL, 
	tag_id INTEGER NOT NULL, 
	PRIMARY KEY (sample_id, tag_id), 
	FOREIGN KEY(sample_id) REFERENCES sample (id), 
	FOREIGN KEY(tag_id) REFERENCES tag (id)
);

CREATE TABLE test (
	id INTEGER NOT NULL, 
	platform VARCHAR(50) NOT NULL, 
	test_type VARCHAR(50) NOT NULL, 
	token VARCHAR(64), 
	fork_id INTEGER, 
	branch TEXT NOT NULL, 
	"commit" VARCHAR(64) NOT NULL, 
	pr_nr INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (token), 
	FOREIGN KEY(fork_id) REFERENCES fork (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE upload (
	id INTEGER NOT NULL, 
	user_id INTEGER, 
	sample_id INTEGER, 
	version_id INTEGER, 
	platform VARCHAR(50) NOT NULL, 
	parameters TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE RESTRICT ON UPDATE CASCADE, 
	FOREIGN KEY(sample_id) REFERENCES sample (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	FOREIGN KEY(version_id) REFERENCES ccextractor_version (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE upload_log (
	id INTEGER NOT NULL, 
	message TEXT NOT NULL, 
	user_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE upload_queue (
	id INTEGER NOT NULL, 
	sha VARCHAR(128), 
	extension VARCHAR(64) NOT NULL, 
	original_name TEXT NOT NULL, 
	user_id INTEGER, 
	PRIMARY KEY (id), 
	UNIQUE (sha), 
	FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE gcp_instance (
	name VARCHAR(64) NOT NULL, 
	test_id INTEGER, 
	timestamp DATETIME NOT NULL, 
	timestamp_prep_finished DATETIME, 
	PRIMARY KEY (name), 
	FOREIGN KEY(test_id) REFERENCES test (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE regression_test (
	id INTEGER NOT NULL, 
	sample_id INTEGER, 
	command TEXT NOT NULL, 
	input_type VARCHAR(50), 
	output_type VARCHAR(50), 
	expected_rc INTEGER, 
	active BOOLEAN, 
	last_passed_on_windows INTEGER, 
	last_passed_on_linux INTEGER, 
	description VARCHAR(1024), 
	PRIMARY KEY (id), 
	FOREIGN KEY(sample_id) REFERENCES sample (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	FOREIGN KEY(last_passed_on_windows) REFERENCES test (id) ON DELETE SET NULL ON UPDATE CASCADE, 
	FOREIGN KEY(last_passed_on_linux) REFERENCES test (id) ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE TABLE test_fork (
	id INTEGER NOT NULL, 
	user_id INTEGER, 
	test_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE RESTRICT ON UPDATE CASCADE, 
	FOREIGN KEY(test_id) REFERENCES test (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE test_progress (
	id INTEGER NOT NULL, 
	test_id INTEGER, 
	status VARCHAR(50) NOT NULL, 
	timestamp DATETIME NOT NULL, 
	message TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(test_id) REFERENCES test (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE customized_test (
	id INTEGER NOT NULL, 
	test_id INTEGER, 
	regression_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(test_id) REFERENCES test (id) ON DELETE RESTRICT ON UPDATE CASCADE, 
	FOREIGN KEY(regression_id) REFERENCES regression_test (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE regression_test_category (
	regression_id INTEGER, 
	category_id INTEGER, 
	FOREIGN KEY(regression_id) REFERENCES regression_test (id) ON DELETE RESTRICT ON UPDATE CASCADE, 
	FOREIGN KEY(category_id) REFERENCES category (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE regression_test_output (
	id INTEGER NOT NULL, 
	regression_id INTEGER, 
	correct TEXT, 
	correct_extension VARCHAR(64) NOT NULL, 
	expected_filename TEXT, 
	"ignore" BOOLEAN, 
	PRIMARY KEY (id), 
	FOREIGN KEY(regression_id) REFERENCES regression_test (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE test_result (
	test_id INTEGER NOT NULL, 
	regression_test_id INTEGER NOT NULL, 
	runtime INTEGER, 
	exit_code INTEGER, 
	expected_rc INTEGER, 
	PRIMARY KEY (test_id, regression_test_id), 
	FOREIGN KEY(test_id) REFERENCES test (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	FOREIGN KEY(regression_test_id) REFERENCES regression_test (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE regression_test_output_files (
	id INTEGER NOT NULL, 
	file_hashes TEXT, 
	regression_test_output_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(regression_test_output_id) REFERENCES regression_test_output (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE test_result_file (
	test_id INTEGER NOT NULL, 
	regression_test_id INTEGER NOT NULL, 
	regression_test_output_id INTEGER NOT NULL, 
	expected TEXT NOT NULL, 
	got TEXT, 
	PRIMARY KEY (test_id, regression_test_id, regression_test_output_id), 
	FOREIGN KEY(test_id) REFERENCES test (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	FOREIGN KEY(regression_test_id) REFERENCES regression_test (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	FOREIGN KEY(regression_test_output_id) REFERENCES regression_test_output (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX ix_api_token_token_prefix ON api_token (token_prefix);

CREATE INDEX tag_name_index ON tag (name);
