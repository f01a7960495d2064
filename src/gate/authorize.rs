//! Step: role, then scope, as the operation table says.

use crate::contract::{Operation, Principal, Problem};
use crate::domain::authorize::{require_any_scope, require_role};

/// Refuses an account without a required role or scope. The deployment's own
/// token has neither: the operations it opens are its permission.
pub fn check(operation: &Operation, caller: Option<&Principal>) -> Result<(), Problem> {
    let Some(caller) = caller.and_then(Principal::account) else { return Ok(()) };
    if !operation.roles.is_empty() {
        require_role(caller, operation.roles)?;
    }
    require_any_scope(caller, operation.scopes)?;
    Ok(())
}
