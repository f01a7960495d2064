//! One entity for each table: the 31 inherited ones, by subject, and our own.
//!
//! Entities describe rows; the schema itself is in
//! [`migrations`](super::migrations), and no table is ever made from an entity.
//! Columns that hold one of a set of words are plain text here, because a word
//! nobody expected must not break the reading of a list; the words' meaning is
//! in [`crate::domain`]. The inherited tables have no defaults in the database:
//! whoever inserts a row sets every column.

mod accounts;
mod ci;
mod external;
mod own;
mod regression;
mod results;
mod runs;
mod samples;
mod workers;

pub use accounts::{api_token, blocked_users, ftpd, upload_log, user};
pub use ci::{gcp_instance, general_data, maintenance_mode, pending_deletion};
pub use external::{grading_configurations, submission_results, submissions};
pub use own::{
    audit_log, idempotency_key, run_attempt, run_origin, run_summary, suite_snapshot, token_usage,
};
pub use regression::{
    category, regression_test, regression_test_category, regression_test_output, regression_test_output_files,
};
pub use results::{
    baseline_approval, file_digest, result_summary, result_tally, server_setting, tally_floor,
};
pub use runs::{customized_test, fork, test, test_fork, test_progress, test_result, test_result_file};
pub use samples::{
    ccextractor_version, extension_forbidden, mimetype_forbidden, sample, sample_extra, sample_issue,
    sample_tag_association, tag, upload, upload_queue,
};
pub use workers::{run_label, run_lease};
