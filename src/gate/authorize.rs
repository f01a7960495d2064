//! Step: role, then scope, as the operation table says.

use crate::contract::{Caller, Operation, Problem};
use crate::domain::authorize::{require_role, require_scopes};

/// Refuses a caller without a required role or scope.
pub fn check(operation: &Operation, caller: Option<&Caller>) -> Result<(), Problem> {
    let Some(caller) = caller else { return Ok(()) };
    if !operation.roles.is_empty() {
        require_role(caller, operation.roles)?;
    }
    if let Some(scope) = operation.scope {
        require_scopes(caller, &[scope])?;
    }
    Ok(())
}
