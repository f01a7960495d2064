//! Who a bearer token stands for.

use super::Services;
use crate::contract::{Caller, Fault};
use crate::domain::scopes;
use crate::domain::time::Timestamp;
use crate::domain::token::{Presented, StoredHash, valid};
use crate::gate::Credentials;

impl Credentials for Services {
    /// The row is read on every request, so a revoked token is dead at once.
    async fn caller(&self, token: &str) -> Result<Option<Caller>, Fault> {
        let Some(presented) = Presented::parse(token) else { return Ok(None) };
        for candidate in self.lookup.candidates(presented.prefix()).await?.iter() {
            let matches = match StoredHash::of(&candidate.hash) {
                StoredHash::Sha256(hash) => presented.matches_sha256(hash),
                StoredHash::Argon2(hash) => {
                    let (presented, hash) = (presented.clone(), hash.to_owned());
                    self.hashing.run(move || presented.matches_argon2(&hash)).await?
                }
                StoredHash::Unknown => false,
            };
            if !matches {
                continue;
            }
            if !valid(Timestamp::now(), candidate.expires_at, candidate.revoked_at) {
                return Ok(None);
            }
            self.usage.note(candidate.token_id);
            let scopes = scopes::from_stored(&candidate.scopes_json);
            let machine_until = scopes::is_machine(&scopes).then_some(candidate.expires_at);
            let caller =
                Caller::new(candidate.account.clone(), candidate.token_id, scopes, &self.approver_roles);
            return Ok(Some(Caller { machine_until, ..caller }));
        }
        Ok(None)
    }
}
