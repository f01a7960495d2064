//! Whether workers may begin.

use crate::api::models::{Maintenance, MaintenanceState, Platform};
use crate::api::system::{
    GetMaintenanceInput, GetMaintenanceResponse, UpdateMaintenanceInput, UpdateMaintenanceResponse,
};
use crate::contract::Fault;
use crate::services::idempotent::settled;
use crate::services::{Services, actor};
use crate::store::administration;

impl Services {
    pub(super) async fn maintenance(&self, _: GetMaintenanceInput) -> Result<GetMaintenanceResponse, Fault> {
        let states = administration::maintenance(&self.store).await?;
        let platforms = states.into_iter().map(|(platform, disabled)| state(platform, disabled)).collect();
        Ok(GetMaintenanceResponse::Ok(Maintenance { platforms }))
    }

    pub(super) async fn set_maintenance(
        &self,
        input: UpdateMaintenanceInput,
    ) -> Result<UpdateMaintenanceResponse, Fault> {
        let (platform, disabled) = (input.params.platform, input.body.disabled);
        let actor = actor(&input.caller, &input.origin);
        settled!(administration::set_maintenance(&self.store, platform, disabled, &actor))?;
        self.work.waiting.announce();
        Ok(UpdateMaintenanceResponse::Ok(state(platform, disabled)))
    }
}

fn state(platform: Platform, disabled: bool) -> MaintenanceState {
    MaintenanceState { platform, disabled }
}
