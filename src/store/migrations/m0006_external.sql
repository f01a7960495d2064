-- What is graded elsewhere, and by what. JSON is kept as it was sent, so it is
-- text here. `content_size` is how many bytes of a row are of its sender's making.
CREATE TABLE IF NOT EXISTS "grading_configurations" (
    "id" {serial},
    "external_assignment_id" VARCHAR(255) NOT NULL,
    "template_name" VARCHAR(100) NOT NULL,
    "criteria_config" {longtext} NOT NULL,
    "languages" {longtext} NOT NULL,
    "setup_config" {longtext},
    "feedback_config" {longtext},
    "include_feedback" {boolean} NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" {time} NOT NULL,
    "updated_at" {time} NOT NULL,
    "is_active" {boolean} NOT NULL,
    "content_size" BIGINT NOT NULL,
    PRIMARY KEY ("id"),
    UNIQUE ("external_assignment_id")
) {own};

-- `grading_config_version` is the version that was graded with: the configuration
-- may have changed since.
CREATE TABLE IF NOT EXISTS "submissions" (
    "id" {serial},
    "grading_config_id" INTEGER NOT NULL,
    "grading_config_version" INTEGER NOT NULL,
    "external_user_id" VARCHAR(255) NOT NULL,
    "username" VARCHAR(255) NOT NULL,
    "submission_files" {longtext} NOT NULL,
    "language" VARCHAR(16),
    "status" VARCHAR(16) NOT NULL,
    "submitted_at" {time} NOT NULL,
    "graded_at" {time},
    "submission_metadata" {longtext},
    "content_size" BIGINT NOT NULL,
    PRIMARY KEY ("id"),
    FOREIGN KEY ("grading_config_id") REFERENCES "grading_configurations" ("id")
) {own};

CREATE TABLE IF NOT EXISTS "submission_results" (
    "id" {serial},
    "submission_id" INTEGER NOT NULL,
    "final_score" DOUBLE PRECISION NOT NULL,
    "result_tree" {longtext},
    "feedback" {longtext},
    "focus" {longtext},
    "score_vector" {longtext},
    "comparison" {longtext},
    "pipeline_execution" {longtext},
    "execution_time_ms" BIGINT NOT NULL,
    "pipeline_status" VARCHAR(16) NOT NULL,
    "error_message" {longtext},
    "failed_at_step" VARCHAR(255),
    "created_at" {time} NOT NULL,
    PRIMARY KEY ("id"),
    UNIQUE ("submission_id"),
    FOREIGN KEY ("submission_id") REFERENCES "submissions" ("id") ON DELETE CASCADE
) {own};
