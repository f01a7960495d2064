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

mod auth;
pub mod builds;
mod credentials;
mod hashing;
mod lookup;
mod runs;
mod system;
mod usage;

use std::sync::Arc;

use crate::api::models::Role;
use crate::blobs::Blobs;
use crate::contract::{Caller, Fault, Origin};
use crate::store::audit::Actor;
use crate::store::{Store, StoreError};

pub use builds::Builds;
pub use hashing::Hashing;
pub use usage::Usage;

use lookup::Lookup;

/// What all services share.
pub struct Services {
    store: Store,
    blobs: Blobs,
    hashing: Hashing,
    lookup: Lookup,
    usage: Arc<Usage>,
    main_repository: String,
    approver_roles: Vec<Role>,
    builds: Option<Arc<dyn Builds>>,
}

/// What services are made of.
pub struct Parts {
    /// The database.
    pub store: Store,
    /// The file store.
    pub blobs: Blobs,
    /// Where the use of tokens is noted.
    pub usage: Arc<Usage>,
    /// The repository whose runs are for admins, contributors and testers.
    pub main_repository: String,
    /// Roles besides admin that may hold `baselines:write`.
    pub approver_roles: Vec<Role>,
    /// What knows which commits have a build; without it every commit will do.
    pub builds: Option<Arc<dyn Builds>>,
}

impl Services {
    /// The services.
    pub fn new(parts: Parts) -> Self {
        Self {
            lookup: Lookup::new(parts.store.clone()),
            store: parts.store,
            blobs: parts.blobs,
            hashing: Hashing::default(),
            usage: parts.usage,
            main_repository: parts.main_repository,
            approver_roles: parts.approver_roles,
            builds: parts.builds,
        }
    }
}

impl From<StoreError> for Fault {
    /// A conflict that a service has not turned into an answer is a bug.
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(_) => Self::unavailable(error),
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
