//! Step: the service.

use std::sync::Arc;

use tracing::Instrument;

use crate::contract::{Endpoint, Fault, Received, Reply};

/// Calls the service. What changes something runs in a task of its own: a
/// client that hangs up then cannot stop it half-way, nor leave a pooled
/// connection in the middle of a statement. The service can see that it did.
pub async fn call<E, S>(services: &Arc<S>, received: Received) -> Result<Reply, Fault>
where
    E: Endpoint<S>,
    S: Send + Sync + 'static,
{
    if E::OPERATION.is_read() {
        return E::call(services, received).await;
    }
    let services = services.clone();
    // Dropped with this future, or when the reply is there.
    let _gone = received.origin.gone.clone().drop_guard();
    let task = async move { E::call(&services, received).await }.in_current_span();
    match tokio::spawn(task).await {
        Ok(reply) => reply,
        // The error's own text repeats a panic's message, which may hold what
        // a client sent. The panic has been logged by the hook, with its place.
        Err(error) if error.is_panic() => Err(Fault::internal("the service panicked")),
        Err(_) => Err(Fault::unavailable("the server stopped before the service did")),
    }
}
