-- The tables that only the original platform's models create; its migrations
-- know nothing of them.

CREATE TABLE tag (
    id {key}, name VARCHAR(64) NOT NULL, description VARCHAR(1024), PRIMARY KEY (id), UNIQUE (name)
) {end};

CREATE INDEX tag_name_index ON tag (name);

CREATE TABLE sample_tag_association (
    sample_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, PRIMARY KEY (sample_id, tag_id),
    FOREIGN KEY (sample_id) REFERENCES sample (id), FOREIGN KEY (tag_id) REFERENCES tag (id)
) {end};

CREATE TABLE regression_test_output_files (
    id {key}, file_hashes TEXT, regression_test_output_id INTEGER, PRIMARY KEY (id),
    FOREIGN KEY (regression_test_output_id) REFERENCES regression_test_output (id)
        ON DELETE RESTRICT ON UPDATE CASCADE
) {end};
