//! A campaign against a world: everything is permitted, and nothing is limited.

use std::time::Duration;

use touchstone::contract::Operation;

use super::Target;
use crate::callers::{Caller, Identity};
use crate::judging::Expected;
use crate::requests::Hints;
use crate::sending::Client;
use crate::world::World;

impl Target for World {
    fn client(&self) -> &Client {
        &self.client
    }

    async fn identity(&self, caller: Caller, operation: &Operation) -> Option<Identity> {
        Some(Self::identity(self, caller, operation).await)
    }

    fn hints(&self, operation: &Operation) -> Hints {
        Self::hints(self, operation.id)
    }

    fn permits(&self, _: &Operation, _: Caller, _: &Expected) -> bool {
        true
    }

    fn patience(&self) -> Duration {
        Duration::ZERO
    }
}
