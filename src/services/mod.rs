//! One file a contract tag: the implementation of that tag's generated trait.
//!
//! Services are thin. They ask the domain what is right and the store what is
//! there, and choose among the responses the contract declares. Which those
//! are, the compiler knows; a status that an operation does not declare cannot
//! be written down:
//!
//! ```
//! use touchstone::api::runs::GetRunResponse;
//! use touchstone::contract::Problem;
//! let declared = GetRunResponse::NotFound(Problem::not_found("Run 7 not found."));
//! # drop(declared);
//! ```
//!
//! ```compile_fail
//! use touchstone::api::runs::GetRunResponse;
//! use touchstone::contract::Problem;
//! let undeclared = GetRunResponse::Conflict(Problem::not_found("Run 7 not found."));
//! # drop(undeclared);
//! ```
//!
//! Nor can an operation be left out: the traits have no default methods.
//!
//! ```compile_fail
//! struct Lazy;
//! impl touchstone::api::system::SystemApi for Lazy {}
//! ```

pub mod accounts;
mod artifacts;
mod audit;
mod auth;
mod baselines;
pub mod builds;
mod credentials;
mod errors;
mod external;
mod file_store;
mod files;
mod hashing;
mod idempotent;
mod intake;
mod legacy_worker;
mod logs;
mod lookup;
mod regression_tests;
mod results;
mod runs;
mod samples;
mod stored_file;
mod system;
mod turns;
pub(crate) mod uploads;
mod usage;
mod workers;

use std::sync::Arc;

use http::StatusCode;

use crate::api::models::{ErrorCode, Role};
use crate::contract::{Caller, Fault, Origin, Principal, Problem};
use crate::store::audit::Actor;
use crate::store::{Store, StoreError};

pub use accounts::Accounts;
pub use builds::Builds;
pub use file_store::{Files, Whereabouts};
pub use hashing::Hashing;
pub use usage::Usage;
pub use workers::{Waiting, Work};

use lookup::Lookup;

/// What all services share.
pub struct Services {
    store: Store,
    files: Files,
    hashing: Hashing,
    diffing: results::Diffing,
    lookup: Lookup,
    usage: Arc<Usage>,
    turns: turns::Turns,
    main_repository: String,
    approver_roles: Vec<Role>,
    worker_patience: chrono::Duration,
    work: Work,
    max_output: usize,
    max_upload: u64,
    builds: Option<Arc<dyn Builds>>,
    accounts: Option<Arc<dyn Accounts>>,
}

/// What services are made of.
pub struct Parts {
    /// The database.
    pub store: Store,
    /// The file store.
    pub files: Files,
    /// Where the use of tokens is noted.
    pub usage: Arc<Usage>,
    /// The repository whose runs are for admins, contributors and testers.
    pub main_repository: String,
    /// Roles besides admin that may hold `baselines:write`.
    pub approver_roles: Vec<Role>,
    /// How long runs may wait without a sign of any worker.
    pub worker_patience: std::time::Duration,
    /// How runs are given to workers.
    pub work: Work,
    /// The largest output of a test that is taken in, in bytes.
    pub max_output: usize,
    /// The largest media file that is taken in, in bytes.
    pub max_upload: u64,
    /// What knows which commits have a build; without it every commit will do.
    pub builds: Option<Arc<dyn Builds>>,
    /// What knows whose a GitHub account is; without it blocking an account
    /// concerns no run.
    pub accounts: Option<Arc<dyn Accounts>>,
}

impl Services {
    /// The services.
    pub fn new(parts: Parts) -> Self {
        Self {
            lookup: Lookup::new(parts.store.clone()),
            store: parts.store,
            files: parts.files,
            hashing: Hashing::default(),
            diffing: results::Diffing::default(),
            usage: parts.usage,
            turns: turns::Turns::default(),
            main_repository: parts.main_repository,
            approver_roles: parts.approver_roles,
            worker_patience: chrono::Duration::from_std(parts.worker_patience)
                .unwrap_or(chrono::Duration::MAX),
            work: parts.work,
            max_output: parts.max_output,
            max_upload: parts.max_upload,
            builds: parts.builds,
            accounts: parts.accounts,
        }
    }
}

impl From<StoreError> for Fault {
    /// A conflict that a service has not turned into an answer is a bug.
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(_) | StoreError::Contended(_) => Self::unavailable(error),
            StoreError::Unstorable(_) => {
                let message = "A text holds characters that this server's database cannot store.";
                Self::Malformed(StatusCode::BAD_REQUEST, Problem::new(ErrorCode::ValidationError, message))
            }
            StoreError::Configuration(_) | StoreError::Conflict { .. } | StoreError::Internal(_) => {
                Self::internal(error)
            }
        }
    }
}

/// Who acts, for the audit log.
fn actor(caller: &Caller, origin: &Origin) -> Actor {
    Actor {
        user_id: Some(caller.user_id),
        name: Some(caller.name.clone()),
        token_id: Some(caller.token_id),
        address: origin.address.map(|address| address.to_string()),
        request_id: Some(origin.request_id.clone()),
        operation: origin.operation.to_owned(),
    }
}

/// The same for what an account or the deployment's own machines do.
fn principal_actor(principal: &Principal, origin: &Origin) -> Actor {
    match principal {
        Principal::Account(caller) => actor(caller, origin),
        Principal::Integration => Actor {
            name: Some("integration token".to_owned()),
            address: origin.address.map(|address| address.to_string()),
            request_id: Some(origin.request_id.clone()),
            operation: origin.operation.to_owned(),
            ..Actor::default()
        },
    }
}
