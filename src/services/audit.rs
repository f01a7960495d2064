//! The tag `Audit`.

use super::Services;
use super::runs::inverted;
use crate::api::audit::{AuditApi, ListAuditEntriesInput, ListAuditEntriesResponse};
use crate::api::models::{AuditEntry, AuditPage, CursorPagination};
use crate::contract::Fault;
use crate::domain::time::Timestamp;
use crate::store::audit::{self, Entry, Filter};

impl AuditApi for Services {
    async fn list_audit_entries(
        &self,
        input: ListAuditEntriesInput,
    ) -> Result<ListAuditEntriesResponse, Fault> {
        let params = input.params;
        if let Some(problem) = inverted(params.created_after, params.created_before) {
            return Ok(ListAuditEntriesResponse::UnprocessableEntity(problem));
        }
        let filter = Filter {
            before_id: params.cursor,
            actor_id: params.actor_id,
            operation: params.action.as_deref(),
            object_type: params.object_type.as_deref(),
            object_id: params.object_id.as_deref(),
            from: params.created_after,
            until: params.created_before.map(Timestamp::to_the_end_of_its_second),
        };
        let (entries, more) = audit::list(&self.store, &filter, params.limit).await?;
        let next_cursor = entries.last().map(|entry| entry.id).filter(|_| more);
        let pagination = CursorPagination { limit: params.limit, next_cursor };
        let data = entries.into_iter().map(shown).collect();
        Ok(ListAuditEntriesResponse::Ok(AuditPage { data, pagination }))
    }
}

fn shown(entry: Entry) -> AuditEntry {
    AuditEntry {
        id: entry.id,
        at: entry.at,
        actor_id: entry.actor.user_id,
        actor_name: entry.actor.name,
        token_id: entry.actor.token_id,
        action: entry.actor.operation,
        object_type: entry.object_type,
        object_id: entry.object_id,
        address: entry.actor.address,
        request_id: entry.actor.request_id,
        old_value: entry.old,
        new_value: entry.new,
    }
}
